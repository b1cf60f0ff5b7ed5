using CadenceBot.Playground.Stories;
using NodaTime;
using NodaTime.Text;
using Played = CadenceBot.Playground.Seed.Cast;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Plays a story of the playground over the wire, by the same people: the host's type the command, the partner's mention the bot or write to it.</summary>
internal sealed class WiredStory(SlackHouse house)
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public async Task RunAsync(Story story, string template)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        var begin = Moment.Parse(story.From).Value;
        At(begin.Date, begin.TimeOfDay).ShouldBe(house.Clock.GetUtcNow(), "the clock of the test Slack begins with the story");
        await PlayedCast.SeedAsync(house, story.Without.IsDefault ? [] : story.Without);
        await SayAsync("host.manager", "host", $"start acme --template {template}");
        foreach (var step in story.Steps)
        {
            await house.ToAsync(At(begin.Date.PlusDays(step.Day), TimeOfDay.Parse(step.At).Value));
            if (step.OfflineUntil is { } up) await house.JumpAsync(At(begin.Date.PlusDays(up.Day), TimeOfDay.Parse(up.At).Value));
            else await SayAsync(step.As!, step.In ?? "acme", step.Say!);
        }

        await house.ToAsync(At(begin.Date.PlusDays(story.Days), begin.TimeOfDay));

        DateTimeOffset At(LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(zone).ToDateTimeOffset();
    }

    private async Task SayAsync(string member, string room, string line)
    {
        var actor = house.As(PlayedCast.UserOf(member));
        var text = PlayedCast.Typed(line);
        var channel = PlayedCast.ChannelOf(room);
        var seen = PlayedCast.IsHost(member) ? await actor.Types(channel ?? actor.Direct!.Id, "/onboard " + text)
            : channel is null ? await actor.Tells(text)
            : await actor.Mentions(channel, text);
        seen.Problem.ShouldBeNull($"{Played.Member(member)!.Name}: {line}");
        await house.SettleAsync();
    }
}

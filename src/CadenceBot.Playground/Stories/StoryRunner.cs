using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Seed;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Playground.Stories;

/// <summary>Runs a story through the real bot: the same store, clock walk and doors as the playground's page.</summary>
public sealed class StoryRunner
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly IStore _store;
    private readonly IBot _bot;
    private readonly ClockWalk _walk;
    private readonly Beginning _beginning;

    internal StoryRunner(IStore store, IBot bot, ClockWalk walk, Beginning beginning) => (_store, _bot, _walk, _beginning) = (store, bot, walk, beginning);

    /// <summary>Runs it from the beginning; what people are told in return is handed to the listener.</summary>
    /// <exception cref="InvalidOperationException">A step of the story was not understood or not allowed.</exception>
    public async Task RunAsync(Story story, string template, Action<StoryStep, Reply>? listener, CancellationToken cancellation)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/London"];
        var begin = Moment.Parse(story.From).Value;
        var now = At(begin.Date, begin.TimeOfDay);
        await _beginning.BeginAsync(now, zone, [], demo: false);
        if (!story.Without.IsDefaultOrEmpty)
            await _store.CommitAsync(new Commit { At = now, Directory = [.. story.Without.Select(id => new DirectoryChange.PersonRemoved(id))] }, cancellation);
        var start = await SayAsync("host.manager", "host", $"start acme --template {template}", cancellation);
        if (!start.Changed) throw new InvalidOperationException($"The story {story.Id} could not start: {start.Message?.PlainText}");
        await _walk.SettleAsync();
        foreach (var step in story.Steps)
        {
            await _walk.ToAsync(At(begin.Date.PlusDays(step.Day), TimeOfDay.Parse(step.At).Value));
            if (step.OfflineUntil is { } up)
            {
                await _walk.JumpAsync(At(begin.Date.PlusDays(up.Day), TimeOfDay.Parse(up.At).Value));
                continue;
            }

            var reply = await SayAsync(step.As!, step.In ?? "acme", step.Say!, cancellation);
            listener?.Invoke(step, reply);
            await _walk.SettleAsync();
        }

        await _walk.ToAsync(At(begin.Date.PlusDays(story.Days), begin.TimeOfDay));

        Instant At(LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(zone).ToInstant();
    }

    private Task<Reply> SayAsync(string actor, string room, string line, CancellationToken cancellation) => _bot.HandleAsync(
        new Inbound(new Actor(actor, Cast.Member(actor)?.Name ?? actor), new ConversationRef("playground", room), line, Door.Slash), cancellation);
}

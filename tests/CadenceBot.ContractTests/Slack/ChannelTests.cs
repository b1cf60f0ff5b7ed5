using CadenceBot.Application.Ports;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>What becomes of a plan when its channel changes.</summary>
public sealed class ChannelTests
{
    [Fact]
    public async Task A_channel_with_a_new_id_keeps_its_plan_its_threads_and_its_buttons()
    {
        await using var house = await StartedAsync();
        var dana = house.As("U0DANA");
        var welcome = Welcome(house, Cast.AcmeChannel);

        await house.Slack.Renumbers(Cast.AcmeChannel, "C0NEWID").AnsweredAsync();
        await SettledAsync(house);
        var seen = await dana.Clicks(Welcome(house, "C0NEWID"), "The weekly hour suits us");
        await SettledAsync(house);
        (await seen.EphemeralAsync()).Words.ShouldContain("Recorded");
        await house.ToAsync(SlackHouse.Start.AddDays(9).AddHours(9));

        var all = dana.Sees("C0NEWID");
        all.ShouldContain(m => m.ThreadTs == welcome.Ts && m.Words.Contains("accepted the weekly call", StringComparison.Ordinal));
        all.ShouldContain(m => m.ThreadTs == null && m.Words.Contains('?', StringComparison.Ordinal), "the week's question came after the change");
        (await house.Get<IOutbox>().TroubledAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bot_that_was_removed_tells_the_hosts_manager_once_what_to_do()
    {
        await using var house = await StartedAsync();
        var sam = house.As("U0SAM");

        house.Slack.Removes(Cast.AcmeChannel, Cast.Bot);
        await house.ToAsync(SlackHouse.Start.AddDays(16).AddHours(9));

        var notes = sam.DirectMessages.Where(m => m.Words.Contains("/invite @CadenceBot", StringComparison.Ordinal)).ToArray();
        notes.Length.ShouldBe(1);
        notes[0].Words.ShouldContain("Acme");
    }

    [Fact]
    public async Task Invited_into_a_channel_it_says_how_to_begin_and_nothing_else()
    {
        await using var house = await SlackHouse.OpenAsync();
        var channel = house.Slack.AddChannel("C0FRESH", "fresh", Cast.Host, isPrivate: false, [Cast.Acme], "U0SAM", "U0LEO");

        await house.Slack.Invites("U0SAM", channel.Id, Cast.Bot).AnsweredAsync();
        await SettledAsync(house);

        var said = await house.As("U0LEO").SeesAsync(channel.Id, m => m.By is not null);
        said.Words.ShouldContain("/onboard link");
        house.As("U0LEO").Sees(channel.Id).Count(m => m.By is not null).ShouldBe(1);
    }

    private static async Task<SlackHouse> StartedAsync()
    {
        var house = await SlackHouse.OpenAsync();
        var sam = house.As("U0SAM");
        var seen = await sam.Types(Cast.AcmeChannel, "/onboard link \"Acme\" --tz America/New_York");
        await sam.Clicks(seen.Ephemeral!, "Add this partner");
        await SettledAsync(house);
        await sam.Types(Cast.AcmeChannel, "/onboard start --manager-partner <@U0DANA>");
        await house.ToAsync(SlackHouse.Start.AddHours(8));
        return house;
    }

    private static TestMessage Welcome(SlackHouse house, string channel) => house.As("U0SAM").Sees(channel).Single(m => m.ThreadTs is null && m.Words.Contains("90 days to a first joint deal", StringComparison.Ordinal));

    // A message a second goes into a channel.
    private static async Task SettledAsync(SlackHouse house)
    {
        await house.SettleAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(3));
        await house.SettleAsync();
    }
}

using CadenceBot.Application.Ports;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>A message that Slack took before the connection broke: where the history may be read, it is looked for before it is said again.</summary>
public sealed class RepeatTests
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task What_stands_there_already_is_not_said_twice_where_the_bot_may_look(bool mayRead, int times)
    {
        await using var house = await SlackHouse.OpenAsync(
            settings: options => options.ReadThreads = mayRead,
            server: server => server.App.Scopes = mayRead ? [.. server.App.Scopes, "channels:history", "groups:history"] : server.App.Scopes);
        var sam = house.As("U0SAM");
        var seen = await sam.Types(Cast.AcmeChannel, "/onboard link \"Acme\"");
        await sam.Clicks(seen.Ephemeral!, "Add this partner");
        await house.SettleAsync();
        house.Slack.Faults.Next("chat.postMessage", Fault.ResetAfter);

        await sam.Types(Cast.AcmeChannel, "/onboard start --manager-partner <@U0DANA>");
        await house.ToAsync(SlackHouse.Start.AddHours(8));

        sam.Sees(Cast.AcmeChannel).Count(m => m.ThreadTs is null && m.Words.Contains("90 days to a first joint deal", StringComparison.Ordinal)).ShouldBe(times);
        var line = (await house.Get<IOutbox>().LedgerAsync(null, default)).Single(l => l.Kind == "welcome");
        line.State.ShouldBe("sent");
        line.Reason!.ShouldContain("may be a repeat");
    }
}

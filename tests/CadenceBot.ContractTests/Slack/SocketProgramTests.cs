using System.Net;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Inbound;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>The whole program without a public address: everything comes over sockets.</summary>
public sealed class SocketProgramTests
{
    [Fact]
    public async Task Commands_presses_and_mentions_are_answered_as_over_HTTP()
    {
        await using var house = await SlackHouse.OpenAsync(isSocket: true);
        await house.Slack.Sockets.UntilOpenAsync();
        var (sam, dana) = (house.As("U0SAM"), house.As("U0DANA"));

        var asked = await sam.Types(Cast.AcmeChannel, "/onboard link \"Acme\" --tz America/New_York");
        asked.Problem.ShouldBeNull();
        await sam.Clicks(asked.Ephemeral!, asked.Ephemeral!.Labels[0]);
        await house.SettleAsync();
        (await sam.Types(Cast.AcmeChannel, "/onboard start --manager-partner <@U0DANA> --sponsor-partner <@U0RUTH> --sponsor-host <@U0GRACE>")).Problem.ShouldBeNull();
        await house.SettleAsync();
        var said = await dana.Mentions(Cast.AcmeChannel, "status");
        await house.SettleAsync();

        (await said.EphemeralAsync()).Words.ShouldContain("Acme");
        house.Slack.Deliveries.All.ShouldAllBe(d => d.Answers.All(a => a.IsOk));
    }

    [Fact]
    public async Task No_address_of_Slacks_is_mapped()
    {
        await using var house = await SlackHouse.OpenAsync(isSocket: true);
        using var http = new HttpClient { BaseAddress = house.Slack.Options.Bot };

        foreach (var path in new[] { "/slack/commands", "/slack/interactive", "/slack/events" })
            (await http.PostAsync(path, new StringContent("payload={}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_doctor_tells_connected_from_receiving_and_from_ended()
    {
        await using var house = await SlackHouse.OpenAsync(isSocket: true);
        await house.Slack.Sockets.UntilOpenAsync();
        await StandsAsync(house, SocketReach.NothingReceived);
        (await StateAsync(house)).ShouldBe(WayState.Quiet);

        await house.As("U0SAM").Types(Cast.AcmeChannel, "/onboard help");
        (await StateAsync(house)).ShouldBe(WayState.Receiving);

        await house.Slack.Sockets.DisableAsync();
        await StandsAsync(house, SocketReach.Stopped);
        (await StateAsync(house)).ShouldBe(WayState.Stopped);
        house.Logs.Troubles.ShouldHaveSingleItem().ShouldContain("switch it on under Settings, Socket Mode");
    }

    private static async Task StandsAsync(SlackHouse house, SocketReach reach)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (house.Get<SocketHealth>().Now().Reach != reach) await Task.Delay(1, patience.Token);
    }

    private static async Task<WayState> StateAsync(SlackHouse house) => (await house.Get<IDoorCheck>().DoorAsync(CancellationToken.None)).Way.State;
}

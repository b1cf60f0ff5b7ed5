using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.Oracles;

/// <summary>Slack's own client of Socket Mode lives on the test Slack: greeting, envelopes, acknowledgements, every kind of farewell.</summary>
public sealed class SocketOracleTests
{
    [OracleFact]
    public async Task Slack_s_client_takes_every_kind_of_envelope_and_its_acknowledgements_arrive()
    {
        await using var slack = await SlackServer.StartAsync(new() { SocketMode = true });
        await using var client = await ConnectAsync(slack, wait: 15_000);
        var (sam, leo) = (slack.As("U0SAM"), slack.As("U0LEO"));

        var typed = await sam.Types(Cast.AcmeChannel, "/onboard status");
        typed.Ephemeral!.Words.ShouldBe("taken over the socket");
        Envelope(await client.UntilAsync("type"), typed, "slash_commands", takesAnswer: true);

        var opened = await leo.Mentions(Cast.AcmeChannel, "hello");
        var mention = await client.UntilAsync(l => (string?)l["payload"]?["event"]?["type"] == "app_mention");
        Envelope(mention, opened, "events_api", takesAnswer: false);
        ((int?)mention["retry"]).ShouldBe(0);
        ((string?)mention["reason"]).ShouldBe("");

        // It went unanswered, and so comes again, marked.
        var again = await client.UntilAsync(l => (string?)l["payload"]?["event"]?["type"] == "app_mention");
        ((int?)again["retry"]).ShouldBe(1);
        ((string?)again["reason"]).ShouldBe("timeout");
        ((string?)again["payload"]?["event_id"]).ShouldBe((string?)mention["payload"]?["event_id"]);

        using var http = new HttpClient { DefaultRequestHeaders = { { "Authorization", $"Bearer {Cast.BotToken}" } } };
        const string Post = """{"channel":"C0ACME","text":"press","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"a","value":"v","text":{"type":"plain_text","text":"Press"}}]}]}""";
        using (await http.PostAsync(new Uri(slack.Api, "chat.postMessage"), new StringContent(Post, System.Text.Encoding.UTF8, "application/json")))
        {
            var pressed = await leo.Clicks(await leo.SeesAsync(Cast.AcmeChannel, m => m.Labels.Contains("Press")), "Press");
            pressed.Problem.ShouldBeNull();
            Envelope(await client.UntilAsync(l => (string?)l["type"] == "interactive"), pressed, "interactive", takesAnswer: true);
        }
    }

    [OracleFact]
    public async Task Slack_s_client_renews_its_socket_when_it_is_told_to_and_stays_away_when_Socket_Mode_is_off()
    {
        await using var slack = await SlackServer.StartAsync(new() { SocketMode = true });
        await using var client = await ConnectAsync(slack, wait: 2_000);

        foreach (var reason in (string[])["warning", "refresh_requested"])
        {
            var before = slack.Sockets.Connected;
            await slack.Sockets.DisconnectAsync(reason);
            await client.UntilAsync(l => (string?)l["state"] == "reconnecting");
            await client.UntilAsync(l => (string?)l["state"] == "connected");
            slack.Sockets.Connected.ShouldBeGreaterThan(before);
            (await slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard status")).Ephemeral!.Words.ShouldBe("taken over the socket");
        }

        await slack.Sockets.DisableAsync();
        await client.UntilAsync(l => (string?)l["state"] == "reconnecting");
        slack.Sockets.Open.ShouldBeEmpty();
    }

    private static async Task<Node> ConnectAsync(SlackServer slack, int wait)
    {
        var client = Node.Start("socket.js", slack.Api.ToString(), slack.App.AppToken, $"{wait}");
        await client.UntilAsync(l => (string?)l["state"] == "connected");
        return client;
    }

    private static void Envelope(JsonObject heard, Seen sent, string type, bool takesAnswer)
    {
        ((string?)heard["type"]).ShouldBe(type);
        ((string?)heard["id"]).ShouldNotBeNullOrEmpty();
        ((bool?)heard["takesAnswer"]).ShouldBe(takesAnswer);
        JsonNode.DeepEquals(heard["payload"], sent.Deliveries.First(d => d.Type != "message").Payload).ShouldBeTrue();
    }
}

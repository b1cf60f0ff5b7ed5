using System.Text;
using System.Text.Json.Nodes;
using CadenceBot.Slack.Inbound;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.Oracles;

/// <summary>An app on Bolt lives on the test Slack as on Slack; and reads out of each delivery the same installation as our decoder does.</summary>
public sealed class BoltOracleTests
{
    [OracleFact]
    public async Task An_app_on_Bolt_hears_and_answers_everything()
    {
        await using var slack = await SlackServer.StartAsync();
        await using var bolt = Node.Start("bolt.js", slack.App.SigningSecret, slack.Api.ToString(), Cast.BotToken);
        slack.Options.Bot = new Uri($"http://127.0.0.1:{(int)(await bolt.UntilAsync("port"))["port"]!}");
        var (sam, leo) = (slack.As("U0SAM"), slack.As("U0LEO"));

        var typed = await sam.Types(Cast.AcmeChannel, "/onboard status äcme");
        await IsOfAsync(bolt, typed);
        Heard(await bolt.UntilAsync("heard"), "command", ("text", "status äcme"), ("channel", Cast.AcmeChannel));
        typed.Ephemeral!.Words.ShouldBe("taken by Bolt");

        var mentioned = await leo.Mentions(Cast.AcmeChannel, "hello");
        await IsOfAsync(bolt, mentioned);
        Heard(await bolt.UntilAsync("heard"), "mention", ("text", $"<@{Cast.Bot}> hello"), ("user", "U0LEO"));
        var message = await leo.SeesAsync(Cast.AcmeChannel, m => m.Labels.Contains("Open"));

        var pressed = await leo.Clicks(message, "Open");
        await IsOfAsync(bolt, pressed);
        Heard(await bolt.UntilAsync("heard"), "action", ("value", "v"), ("message", message.Ts), ("user", "U0LEO"), ("team", Cast.Acme));
        (await pressed.EphemeralAsync()).Words.ShouldBe("opened by Bolt");

        var form = await pressed.ViewAsync();
        var refused = await leo.Submits(form, ("name", "nobody"));
        await IsOfAsync(bolt, refused);
        refused.Errors["name"].ShouldBe("Somebody, please");
        var sent = await leo.Submits(form, ("name", "Ivy"));
        Heard(await bolt.UntilAsync(l => (string?)l["name"] == "Ivy"), "view", ("user", "U0LEO"));
        sent.Problem.ShouldBeNull();
        leo.View.ShouldBeNull();

        var opened = await sam.OpensHome();
        await IsOfAsync(bolt, opened);
        Heard(await bolt.UntilAsync("heard"), "home", ("tab", "home"), ("user", "U0SAM"));
        (await slack.UntilAsync(() => sam.Home)).Words.ShouldBe("home by Bolt");
    }

    // Bolt asks whose installation it is before it hears anything.
    private static async Task IsOfAsync(Node bolt, Seen seen)
    {
        var asked = await bolt.UntilAsync("install");
        var ours = Decoded(seen.Deliveries.First(d => d.Type != "message"));
        ((string?)asked["install"]).ShouldBe(ours.Install.TeamId);
        ((string?)asked["enterprise"]).ShouldBe(ours.Install.EnterpriseId);
    }

    private static Arrival Decoded(Delivery delivery) => delivery.Kind switch
    {
        DeliveryKind.Command => SlackDecoder.Command(name => (string?)delivery.Payload[name])!,
        DeliveryKind.Event => SlackDecoder.Event(Bytes(delivery))!,
        _ => SlackDecoder.Interaction(Bytes(delivery))!,
    };

    private static byte[] Bytes(Delivery delivery) => Encoding.UTF8.GetBytes(delivery.Payload.ToJsonString());

    private static void Heard(JsonObject line, string kind, params (string Name, string Value)[] values)
    {
        ((string?)line["heard"]).ShouldBe(kind);
        foreach (var (name, value) in values) ((string?)line[name]).ShouldBe(value);
    }
}

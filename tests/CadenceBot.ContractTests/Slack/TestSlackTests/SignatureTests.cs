using System.Text;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>The test Slack signs as Slack does.</summary>
public sealed class SignatureTests
{
    private const string Published = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    [Fact]
    public void The_published_example_has_the_published_signature() =>
        SlackSigner.Sign("8f742231b10e8888abcd99yyyzzz85a5", 1531420618, Encoding.UTF8.GetBytes(Published))
            .ShouldBe("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");

    [Fact]
    public async Task Every_delivery_is_signed_over_its_raw_bytes_at_the_clock_s_time()
    {
        var clock = new VirtualClock(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await BotDouble.StartAsync(new() { Clock = clock });
        await bot.Slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard status äöü & more");
        await bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "status");

        bot.Received.Count.ShouldBe(2);
        foreach (var got in bot.Received)
        {
            var at = long.Parse(got.Headers[SlackSigner.TimestampHeader]);
            at.ShouldBe(clock.GetUtcNow().ToUnixTimeSeconds());
            got.Headers[SlackSigner.SignatureHeader].ShouldBe(SlackSigner.Sign(bot.Slack.App.SigningSecret, at, got.Body));
        }
    }
}

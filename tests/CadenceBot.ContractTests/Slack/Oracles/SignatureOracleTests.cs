using System.Text;
using System.Text.Json;
using CadenceBot.Slack;
using CadenceBot.Slack.Inbound;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.Oracles;

/// <summary>What the test Slack signs, Bolt takes; and Bolt and our own check are of one mind.</summary>
public sealed class SignatureOracleTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [OracleFact]
    public async Task Bolt_and_we_judge_every_request_alike()
    {
        var body = Encoding.UTF8.GetBytes("command=%2Fonboard&text=status+%C3%A4&trigger_id=1.2.3");
        var good = Signed(body, Now);
        Case[] cases =
        [
            new("as signed", good, true),
            new("empty", Signed([], Now), true),
            new("letters beyond ASCII", Signed("{\"text\":\"äöü 🙂\"}"u8.ToArray(), Now), true),
            new("just within five minutes", Signed(body, Now.AddMinutes(-5)), true),
            new("a second too old", Signed(body, Now.AddMinutes(-5).AddSeconds(-1)), false),
            new("a year old", Signed(body, Now.AddYears(-1)), false),
            new("one byte changed", good with { Body = [.. body[..^1], (byte)'4'] }, false),
            new("one byte more", good with { Body = [.. body, (byte)'&'] }, false),
            new("another time than was signed", good with { Timestamp = Now.AddSeconds(1).ToUnixTimeSeconds() }, false),
            new("signed with another secret", good with { Signature = SlackSigner.Sign("another", good.Timestamp, body) }, false),
            new("one digit changed", good with { Signature = good.Signature[..^1] + (good.Signature[^1] == '0' ? '1' : '0') }, false),
            new("cut short", good with { Signature = good.Signature[..^2] }, false),
            new("of another version", good with { Signature = "v1" + good.Signature[2..] }, false),
            new("nothing but its version", good with { Signature = "v0=" }, false),
            new("in capitals", good with { Signature = "v0=" + good.Signature[3..].ToUpperInvariant() }, false),
        ];

        var (code, output) = await Node.RunAsync("verify.js", JsonSerializer.Serialize(cases.Select(c => new
        {
            secret = Secret,
            timestamp = c.Request.Timestamp,
            signature = c.Request.Signature,
            body = Convert.ToBase64String(c.Request.Body),
            now = Now.ToUnixTimeMilliseconds(),
        })));

        code.ShouldBe(0, output);
        var bolt = JsonSerializer.Deserialize<bool[]>(output)!;
        var ours = new SlackSignature(new SlackOptions { SigningSecret = Secret });
        for (var i = 0; i < cases.Length; i++)
        {
            var (name, request, isGood) = cases[i];
            bolt[i].ShouldBe(isGood, $"Bolt, {name}");
            (ours.Refuses($"{request.Timestamp}", request.Signature, request.Body, Now) is null).ShouldBe(isGood, $"we, {name}");
        }
    }

    private static Request Signed(byte[] body, DateTimeOffset at) => new(at.ToUnixTimeSeconds(), SlackSigner.Sign(Secret, at.ToUnixTimeSeconds(), body), body);

    private sealed record Request(long Timestamp, string Signature, byte[] Body);

    private sealed record Case(string Name, Request Request, bool IsGood);
}

using System.Diagnostics;
using System.Text;
using CadenceBot.TestSlack;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>
/// Slash commands as Slack sends them, signed and written out beforehand, over connections that stay open. Each has its own trigger, and
/// people and channels take turns, so that neither the memory of deliveries nor the brake on floods answers.
/// </summary>
internal sealed class SignedLoad(string secret, int connections, int people, int channels)
{
    private readonly byte[][] _requests = new byte[60_000][];
    private int _triggers;

    /// <summary>Sends for so long, or until all are sent.</summary>
    /// <returns>How many, in how long; within how many milliseconds 99 of 100 were answered; and the microseconds of processor that asking took.</returns>
    public async Task<(int Requests, double Seconds, double P99, double Processor)> RunAsync(int port, TimeSpan time)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        for (var i = 0; i < _requests.Length; i++) _requests[i] = Request(now, i);
        var next = -1;
        var took = new long[_requests.Length];
        var lanes = new KeptConnection[connections];
        for (var i = 0; i < lanes.Length; i++) lanes[i] = await KeptConnection.OpenAsync(port);
        var processor = Environment.CpuUsage.TotalTime;
        var begun = Stopwatch.GetTimestamp();
        var end = begun + (long)(time.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(lanes.Select(lane => Task.Run(async () =>
        {
            for (var at = Stopwatch.GetTimestamp(); at < end && Interlocked.Increment(ref next) is var n && n < _requests.Length; at = Stopwatch.GetTimestamp())
            {
                await lane.AskAsync(_requests[n]);
                took[n] = Stopwatch.GetTimestamp() - at;
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var own = (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds;
        foreach (var lane in lanes) lane.Dispose();
        var sent = took.Where(t => t > 0).Order().ToArray();
        return (sent.Length, seconds, sent[sent.Length * 99 / 100] * 1000.0 / Stopwatch.Frequency, own);
    }

    /// <summary>The answer to one of them.</summary>
    public async Task<string> OneAsync(int port)
    {
        using var lane = await KeptConnection.OpenAsync(port);
        return await lane.AskAsync(Request(DateTimeOffset.UtcNow.ToUnixTimeSeconds(), 0), isRead: true);
    }

    private byte[] Request(long now, int i)
    {
        var trigger = ++_triggers;
        var body = Encoding.ASCII.GetBytes(
            $"token=deprecated&team_id={Cast.Host}&team_domain=contoso&channel_id=C0P{1 + (i % channels)}&channel_name=privategroup&user_id=U0P{1 + (i % people)}&user_name=colleague" +
            $"&command=%2Fonboard&text=status&api_app_id=A0CADENCE&is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F{Cast.Host}%2F{trigger}%2Fabcdefghijklmnopqrstuvwx" +
            $"&trigger_id={trigger}.1111111111.abcdefabcdefabcdefabcdefabcdefab");
        var head = Encoding.ASCII.GetBytes(
            "POST /slack/commands HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*\r\n" +
            $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n{SlackSigner.TimestampHeader}: {now}\r\n{SlackSigner.SignatureHeader}: {SlackSigner.Sign(secret, now, body)}\r\n\r\n");
        return [.. head, .. body];
    }
}

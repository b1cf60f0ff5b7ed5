using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Inbound;

/// <summary>Keeps one connection alive: opens it, replaces it before the old one goes, waits ever longer when that fails, and ends only for good.</summary>
internal sealed class SocketSlot(int number, SlackClient client, SlackOptions options, SocketDeliveries deliveries, SocketHealth health, SocketTimes times, TimeProvider time, ILogger log)
{
    // The socket's own number is the seed, so that several do not come back in step.
    private readonly Backoff _backoff = new(number);
    private SocketModeConnection? _current;
    private Task _leaving = Task.CompletedTask;
    private long _since;

    /// <summary>Holds it until told to end.</summary>
    /// <returns>Why there is no use in trying again; null when it was told to end.</returns>
    public async Task<string?> RunAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(times.Stagger * (number - 1), time, stopping);
            while (true)
            {
                var (wait, end) = await OnceAsync(stopping);
                if (end is not null) return end;
                await Task.Delay(wait, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (_current is { } last) _leaving = Task.WhenAll(_leaving, last.CloseAsync());
            await _leaving;
            health.Ended(number);
        }
    }

    private async Task<(TimeSpan Wait, string? End)> OnceAsync(CancellationToken stopping)
    {
        try
        {
            var answer = await client.AskAsync("apps.connections.open", options.AppToken!, stopping);
            if (!answer.Ok) return Refused(answer);
            if (UrlOf(answer) is not { } url) return Failed("no_url");
            var fresh = new SocketModeConnection(number, deliveries, health, times, time, log);
            if (await fresh.OpenAsync(url, stopping) is { } closed) return closed.Kind == SocketTurnKind.Disabled ? (default, closed.Reason) : Failed(closed.Reason);
            Succeed(fresh, stopping);
            return await TurnAsync(fresh, stopping);
        }
        catch (Exception broken) when (!stopping.IsCancellationRequested)
        {
            // Whatever it is, a socket that is not tried again is the one failure that nobody sees.
            log.SocketFailed(broken, number);
            return Failed("broken");
        }
    }

    private void Succeed(SocketModeConnection fresh, CancellationToken stopping)
    {
        Leave(stopping);
        (_current, _since) = (fresh, time.GetTimestamp());
        health.Connected(number);
        log.SocketOpened(number);
    }

    private async Task<(TimeSpan Wait, string? End)> TurnAsync(SocketModeConnection fresh, CancellationToken stopping)
    {
        var turn = await fresh.Turn.WaitAsync(stopping);
        if (turn.Kind == SocketTurnKind.Disabled) return (default, turn.Reason);
        log.SocketTurned(number, turn.Reason);
        health.Replacing(number, turn.Reason, turn.Kind == SocketTurnKind.Lost);
        if (time.GetElapsedTime(_since) >= times.Proven) _backoff.Reset();
        if (turn.Kind == SocketTurnKind.Replace) return (_backoff.Planned(), null);
        Leave(stopping);
        return (_backoff.Next(), null);
    }

    private void Leave(CancellationToken stopping)
    {
        if (_current is { } old) _leaving = Task.WhenAll(_leaving, old.LeaveAsync(stopping));
        _current = null;
    }

    private (TimeSpan Wait, string? End) Refused(SlackAnswer answer) =>
        answer.Kind == SlackOutcome.Refused && SocketStops.Remedy(answer.Error!) is not null ? (default, answer.Error) : Failed(answer.Error ?? "", answer.After?.ToTimeSpan() ?? default);

    private (TimeSpan Wait, string? End) Failed(string reason, TimeSpan asked = default)
    {
        var wait = _backoff.Next(asked);
        health.Failed(number, reason, isHeld: _current?.IsReading == true);
        log.SocketNotOpened(number, reason, (int)wait.TotalMilliseconds);
        return (wait, null);
    }

    // The address carries the right to listen: it goes over an encrypted line, or stays on this machine.
    private static Uri? UrlOf(SlackAnswer answer) =>
        Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeWss || (url.Scheme == Uri.UriSchemeWs && url.IsLoopback)) ? url : null;
}

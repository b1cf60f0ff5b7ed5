using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Inbound;

/// <summary>One socket from its hello to its goodbye: it reads, hands over several deliveries at once, and acknowledges each where it came.</summary>
internal sealed class SocketModeConnection : IDisposable
{
    /// <summary>How many deliveries of one socket are handled at once.</summary>
    public const int MostAtOnce = 32;

    private readonly Channel<Envelope> _envelopes = Channel.CreateBounded<Envelope>(new BoundedChannelOptions(1) { SingleReader = false, SingleWriter = true });
    private readonly TaskCompletionSource<SocketTurn> _turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _abandoned = new();
    private readonly CancellationToken _abandon;
    private readonly CancellationTokenSource _ended = new();
    private readonly int _number;
    private readonly SocketDeliveries _deliveries;
    private readonly SocketHealth _health;
    private readonly SocketTimes _times;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly SocketWire _wire;
    private Task _reading = Task.CompletedTask;
    private Task _handling = Task.CompletedTask;
    private Task _watching = Task.CompletedTask;

    public SocketModeConnection(int number, SocketDeliveries deliveries, SocketHealth health, SocketTimes times, TimeProvider time, ILogger log)
    {
        (_number, _deliveries, _health, _times, _time, _log) = (number, deliveries, health, times, time, log);
        _wire = new SocketWire(times, time);
        // Taken once: a handler that outlives the socket still asks it.
        _abandon = _abandoned.Token;
    }

    /// <summary>Ends when the socket needs a successor, or has none to hope for.</summary>
    public Task<SocketTurn> Turn => _turn.Task;

    /// <summary>Whether it can still bring something.</summary>
    public bool IsReading => !_reading.IsCompleted;

    /// <summary>Connects and waits for the hello.</summary>
    /// <returns>Null when it is open, else why it is not; then it is closed again.</returns>
    public async Task<SocketTurn?> OpenAsync(Uri url, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(_times.Opening, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        var failure = "not_reached";
        try
        {
            await _wire.ConnectAsync(url, either.Token);
            failure = "no_hello";
            _reading = ReadAsync();
            _handling = Parallel.ForEachAsync(_envelopes.Reader.ReadAllAsync(CancellationToken.None), new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce }, HandleAsync);
            _watching = WatchAsync();
            await Task.WhenAny(_hello.Task, _turn.Task).WaitAsync(either.Token);
            // Both, when Slack greets and warns in one breath: then it is open, and needs a successor.
            if (_hello.Task.IsCompleted) return null;
        }
        catch (Exception failed)
        {
            if (failed is not OperationCanceledException) _log.SocketNotReached(failed, _number);
            _turn.TrySetResult(new SocketTurn(SocketTurnKind.Lost, failure));
        }

        await CloseAsync();
        cancellation.ThrowIfCancellationRequested();
        return await _turn.Task;
    }

    /// <summary>Lets the socket go, now that it has a successor: what still comes over it is taken until Slack closes it or a while has passed.</summary>
    public async Task LeaveAsync(CancellationToken hurry)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(hurry, _ended.Token);
        await Task.Delay(_times.Linger, _time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await CloseAsync();
    }

    /// <summary>Takes nothing more, waits for what is being handled, acknowledges it, and closes.</summary>
    public async Task CloseAsync()
    {
        _envelopes.Writer.TryComplete();
        try
        {
            await _handling.WaitAsync(_times.Drain, _time);
        }
        catch (TimeoutException)
        {
            _log.SocketNotDrained(_number, (int)_times.Drain.TotalSeconds);
            await _abandoned.CancelAsync();
        }

        await _wire.CloseAsync(_reading);
        await _ended.CancelAsync();
        await _watching;
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _wire.Dispose();
        _abandoned.Dispose();
        _ended.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (await _wire.ReadAsync() is { Kind: not SocketReadKind.Closed } read)
            {
                _health.Heard(_number);
                if (read.Kind == SocketReadKind.Text) await TakeAsync(read.Bytes);
                else if (read.Kind == SocketReadKind.TooLong) _log.MessageTooLong(_number, read.Length);
                else _log.MessageUnread(_number, read.Length);
            }

            _turn.TrySetResult(new SocketTurn(SocketTurnKind.Lost, "closed"));
        }
        catch (Exception broken)
        {
            // Whatever ended the reading, somebody must hear of it, or the socket would be dead and count as connected.
            if (_turn.TrySetResult(new SocketTurn(SocketTurnKind.Lost, "broken"))) _log.SocketBroke(broken, _number);
        }
        finally
        {
            _envelopes.Writer.TryComplete();
            await _ended.CancelAsync();
        }
    }

    private async ValueTask TakeAsync(ReadOnlyMemory<byte> message)
    {
        switch (SocketJson.TypeOf(message.Span))
        {
            case "hello":
                Greet(SocketJson.AppIdOf(message.Span));
                break;
            case "disconnect":
                _turn.TrySetResult(SocketTurn.Of(SocketJson.ReasonOf(message.Span)));
                break;
            case not null when SocketJson.DeliveryOf(message.Span) is { } envelope:
                _hello.TrySetResult();
                _health.Received(_number);
                // False once the socket is being closed: unacknowledged, the delivery comes again elsewhere.
                if (await _envelopes.Writer.WaitToWriteAsync()) _envelopes.Writer.TryWrite(envelope);
                break;
            default:
                _log.MessageUnread(_number, message.Length);
                break;
        }
    }

    private void Greet(string? appId)
    {
        if (_deliveries.IsOurs(appId)) _hello.TrySetResult();
        else _turn.TrySetResult(new SocketTurn(SocketTurnKind.Disabled, SocketStops.AnotherApp));
    }

    private async ValueTask HandleAsync(Envelope envelope, CancellationToken cancellation)
    {
        var acknowledgement = await _deliveries.HandleAsync(envelope, _abandon);
        if (acknowledgement is not null && !await _wire.SendAsync(acknowledgement)) _log.EnvelopeNotAcknowledged(envelope.EnvelopeId, _number);
    }

    // Our own pings make Slack answer, so that a living socket is never silent for long.
    private async Task WatchAsync()
    {
        var left = _times.Silence;
        while (left > TimeSpan.Zero)
        {
            await Task.Delay(left, _time, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ended.IsCancellationRequested) return;
            left = _times.Silence - _wire.Silence;
        }

        _turn.TrySetResult(new SocketTurn(SocketTurnKind.Replace, "silence"));
    }
}

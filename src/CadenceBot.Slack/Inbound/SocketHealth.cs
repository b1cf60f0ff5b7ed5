using System.Collections.Immutable;
using NodaTime;

namespace CadenceBot.Slack.Inbound;

/// <summary>How the sockets are: what <c>doctor</c> and <c>/health</c> tell.</summary>
internal sealed class SocketHealth(SlackOptions options, TimeProvider time)
{
    /// <summary>After so long without a delivery the sockets count as connected with nothing received: quiet, or not subscribed to anything.</summary>
    public static readonly Duration Quiet = Duration.FromHours(1);

    private readonly Lock _gate = new();
    private readonly SocketLine[] _lines = [.. Enumerable.Range(1, options.Sockets).Select(n => new SocketLine(n, SocketState.Connecting, null, null, null, 0, null))];
    private SocketStop? _stopped;

    /// <summary>Why there are no sockets any more; null as long as there are, or may be.</summary>
    public SocketStop? Stopped
    {
        get
        {
            lock (_gate) return _stopped;
        }
    }

    /// <summary>How they are at this moment.</summary>
    public SocketSummary Now()
    {
        lock (_gate)
        {
            var lines = _lines.ToImmutableArray();
            if (_stopped is { } stop) return new SocketSummary(SocketReach.Stopped, stop.At, stop.Reason, lines);
            if (!lines.Any(l => l.State == SocketState.Connected)) return new SocketSummary(SocketReach.Connecting, null, lines.Select(l => l.LastReason).FirstOrDefault(r => r is not null), lines);
            // A delivery may come over any of them, so that silence is only what all of them share.
            var connected = lines.Where(l => l.State == SocketState.Connected).Min(l => l.ConnectedSince)!.Value;
            var last = lines.Max(l => l.LastEnvelope);
            return last is { } heard && Instant() - heard < Quiet
                ? new SocketSummary(SocketReach.Receiving, heard, null, lines)
                : new SocketSummary(SocketReach.NothingReceived, last ?? connected, null, lines);
        }
    }

    /// <summary>A socket said hello.</summary>
    public void Connected(int number) => Change(number, l => l with { State = SocketState.Connected, ConnectedSince = Instant(), LastFrame = Instant() });

    /// <summary>A message came.</summary>
    public void Heard(int number) => Change(number, l => l with { LastFrame = Instant() });

    /// <summary>A delivery came.</summary>
    public void Received(int number) => Change(number, l => l with { LastEnvelope = Instant() });

    /// <summary>A socket gets, or needs, a successor; while the old one still holds it stays connected.</summary>
    public void Replacing(int number, string reason, bool isLost) => Change(number, l => l with
    {
        State = isLost ? SocketState.Connecting : l.State,
        ConnectedSince = isLost ? null : l.ConnectedSince,
        Reconnects = l.Reconnects + 1,
        LastReason = reason,
    });

    /// <summary>An attempt to open a socket failed; the one before it may still hold.</summary>
    public void Failed(int number, string reason, bool isHeld) => Change(number, l => l with
    {
        State = isHeld ? l.State : SocketState.Connecting,
        ConnectedSince = isHeld ? l.ConnectedSince : null,
        LastReason = reason,
    });

    /// <summary>A socket is held no longer.</summary>
    public void Ended(int number) => Change(number, l => l with { State = SocketState.Stopped, ConnectedSince = null });

    /// <summary>All of them end for good; the first reason is the one that counts.</summary>
    /// <returns>Whether this was the first.</returns>
    public bool Stop(string reason)
    {
        lock (_gate)
        {
            if (_stopped is not null) return false;
            _stopped = new SocketStop(reason, Instant());
            return true;
        }
    }

    private Instant Instant() => NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow());

    private void Change(int number, Func<SocketLine, SocketLine> change)
    {
        lock (_gate) _lines[number - 1] = change(_lines[number - 1]);
    }
}

/// <summary>One connection.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="State">How it is.</param>
/// <param name="ConnectedSince">Since when; null while it is not.</param>
/// <param name="LastFrame">When it last said anything.</param>
/// <param name="LastEnvelope">When it last delivered something.</param>
/// <param name="Reconnects">How often it was replaced or lost.</param>
/// <param name="LastReason">Why it last was, or why it could not be opened: a word of Slack's or of ours.</param>
internal sealed record SocketLine(int Number, SocketState State, Instant? ConnectedSince, Instant? LastFrame, Instant? LastEnvelope, int Reconnects, string? LastReason);

/// <summary>All connections together.</summary>
/// <param name="Reach">How they are.</param>
/// <param name="Since">The last delivery; since when there was none; or when they ended. Null while connecting.</param>
/// <param name="Why">Why they ended, or what the last attempt failed of.</param>
/// <param name="Lines">Each of them.</param>
internal sealed record SocketSummary(SocketReach Reach, Instant? Since, string? Why, ImmutableArray<SocketLine> Lines);

/// <summary>The end for good.</summary>
/// <param name="Reason">A word of Slack's, or <c>shutdown</c>.</param>
/// <param name="At">When.</param>
internal sealed record SocketStop(string Reason, Instant At);

/// <summary>How one connection is.</summary>
internal enum SocketState
{
    /// <summary>Not there yet, or not there any more.</summary>
    Connecting,

    /// <summary>Slack said hello.</summary>
    Connected,

    /// <summary>Not held any more.</summary>
    Stopped,
}

/// <summary>How the connections are, taken together.</summary>
internal enum SocketReach
{
    /// <summary>None is there.</summary>
    Connecting,

    /// <summary>Deliveries come.</summary>
    Receiving,

    /// <summary>Connected, but nothing was received.</summary>
    NothingReceived,

    /// <summary>Ended for good.</summary>
    Stopped,
}

using System.Collections.Concurrent;
using CadenceBot.Application.Chat;
using CadenceBot.Application.UseCases;
using NodaTime;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>The other side of a morning: many workspaces of one platform, and what they took and refused.</summary>
internal interface IWorkspaces
{
    /// <summary>The way out.</summary>
    IChatPlatform Platform { get; }

    /// <summary>The channel of a partner's number.</summary>
    ConversationRef ChannelOf(int partner);

    /// <summary>How many posts each workspace took.</summary>
    IReadOnlyCollection<int> Taken { get; }

    /// <summary>How many posts were answered 429.</summary>
    int Refused { get; }

    /// <summary>When the last post was taken.</summary>
    Instant LastAt { get; }
}

/// <summary>
/// Workspaces in this process: each takes five posts a second and a channel one, measured where they arrive, after a wire of its own
/// length. The way out knows the same limits and keeps to them where they leave.
/// </summary>
internal sealed class Workspaces(IBotClock clock, int count) : IWorkspaces, IChatPlatform
{
    public const int PerSecond = 5;

    private static readonly Duration Spacing = Duration.FromSeconds(1) / PerSecond;
    private static readonly Duration ChannelSpacing = Duration.FromSeconds(1);

    // Leaving: when the next may go. Arriving: how much is left, as a platform counts it that allows short bursts.
    private readonly ConcurrentDictionary<string, Instant> _leaving = new();
    private readonly ConcurrentDictionary<string, Bucket> _arriving = new();
    private readonly ConcurrentDictionary<string, int> _taken = new();
    private readonly Lock _lock = new();
    private int _refused;

    public IChatPlatform Platform => this;

    public string Name => "wire";

    public bool DeliversWithTheRow => false;

    public IReadOnlyCollection<int> Taken => [.. _taken.Values];

    public int Refused => _refused;

    public Instant LastAt { get; private set; }

    public ConversationRef ChannelOf(int partner) => new(Name, $"T{partner % count}/C{partner}");

    public string LaneOf(ConversationRef conversation) => conversation.Id.Split('/')[0];

    public bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore)
    {
        lock (_lock)
        {
            var (lane, channel) = (_leaving.GetValueOrDefault(LaneOf(conversation)), _leaving.GetValueOrDefault(conversation.Id));
            notBefore = Instant.Max(lane, channel);
            if (notBefore > now) return false;
            // Counted from when it might have gone and not from when it was asked, or every late timer would cost a little of the rate.
            var from = now - lane < Spacing ? lane : now;
            (_leaving[LaneOf(conversation)], _leaving[conversation.Id]) = (from + Spacing, now + ChannelSpacing);
            return true;
        }
    }

    public ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation) => ValueTask.FromResult(true);

    public async Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        // The length of a wire is the channel's own, from 60 to 250 ms, and the way back as long as the way there.
        var way = TimeSpan.FromMilliseconds(30 + (Math.Abs(outgoing.Conversation.Id.GetHashCode(StringComparison.Ordinal)) % 95));
        await Task.Delay(way, cancellation);
        var isTaken = Arrive(outgoing.Conversation);
        await Task.Delay(way, cancellation);
        return isTaken ? new Delivery.Accepted($"ref {outgoing.Conversation.Id}") : new Delivery.TryLater("429", Duration.FromSeconds(1));
    }

    private bool Arrive(ConversationRef conversation)
    {
        lock (_lock)
        {
            var now = clock.Now;
            var lane = _arriving.GetOrAdd(LaneOf(conversation), _ => new Bucket(PerSecond, now));
            var channel = _arriving.GetOrAdd(conversation.Id, _ => new Bucket(1, now));
            if (!lane.Has(now) || !channel.Has(now))
            {
                _refused++;
                return false;
            }

            lane.Take();
            channel.Take();
            _taken.AddOrUpdate(LaneOf(conversation), 1, (_, n) => n + 1);
            LastAt = now;
            return true;
        }
    }

    // What it allows in a second it also takes at once.
    private sealed class Bucket(double rate, Instant begun)
    {
        private double _left = double.MaxValue;
        private Instant _at = begun;

        public bool Has(Instant now)
        {
            (_left, _at) = (Math.Min(rate, _left + ((now - _at).TotalSeconds * rate)), now);
            return _left >= 1;
        }

        public void Take() => _left--;
    }
}

/// <summary>A clock that runs as time does, from a moment of one's own.</summary>
internal sealed class RunningClock(Instant from) : IBotClock
{
    private readonly long _begun = System.Diagnostics.Stopwatch.GetTimestamp();

    public Instant Now => from + Duration.FromTimeSpan(System.Diagnostics.Stopwatch.GetElapsedTime(_begun));
}

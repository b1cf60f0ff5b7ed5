using CadenceBot.Application.UseCases;
using NodaTime;

namespace CadenceBot.ContractTests.Scheduling;

/// <summary>Time that passes when a test says so, for clocks and timers alike.</summary>
internal sealed class HandTime(Instant from) : TimeProvider, IBotClock
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private Instant _now = from;

    public Instant Now
    {
        get
        {
            lock (_lock) return _now;
        }
    }

    /// <summary>The waits that are running, shortest first.</summary>
    public IReadOnlyList<Duration> Waits
    {
        get
        {
            lock (_lock) return [.. _timers.Select(t => t.At - _now).Order()];
        }
    }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(Duration by)
    {
        Timer[] due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(t => t.At <= _now).OrderBy(t => t.At)];
            foreach (var timer in due) _timers.Remove(timer);
        }

        foreach (var timer in due) timer.Ring();
    }

    private sealed class Timer(HandTime time, Action ring) : ITimer
    {
        public Instant At { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                At = time._now + Duration.FromTimeSpan(dueTime);
                time._timers.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._lock) time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

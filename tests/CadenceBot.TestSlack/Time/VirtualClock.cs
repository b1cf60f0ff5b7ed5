namespace CadenceBot.TestSlack;

/// <summary>A clock that moves only when it is told to; its timers fire in their order as it passes them.</summary>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Due> _timers = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Timers that wait, so that a test can tell that somebody waits for the clock.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate) return _timers.Count(t => t.At is not null);
        }
    }

    /// <summary>Whether somebody waits for exactly so long from now, so that a test can move the clock without being too early.</summary>
    public bool IsDueIn(TimeSpan time)
    {
        lock (_gate) return _timers.Exists(t => t.At == _now + time);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Due(this, () => callback(state));
        lock (_gate) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <summary>Moves on to a moment, never back.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        while (Next(moment) is { } due) due.Fire();
    }

    // The timer that is due first; without one the clock stands at the moment.
    private Due? Next(DateTimeOffset moment)
    {
        lock (_gate)
        {
            var due = _timers.Where(t => t.At <= moment).MinBy(t => t.At);
            var at = due?.At ?? moment;
            if (at > _now) _now = at;
            due?.Rearm();
            return due;
        }
    }

    private sealed class Due(VirtualClock clock, Action fire) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? At { get; private set; }

        public void Fire() => fire();

        public void Rearm() => At = _period > TimeSpan.Zero ? At + _period : null;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool atOnce;
            lock (clock._gate)
            {
                _period = period;
                atOnce = dueTime == TimeSpan.Zero;
                At = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                if (atOnce) Rearm();
            }

            if (atOnce) ThreadPool.QueueUserWorkItem(_ => fire());
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate) clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

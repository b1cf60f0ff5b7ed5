namespace CadenceBot.ContractTests.Slack;

/// <summary>A clock that moves when it is told to, and tells when somebody waits for it.</summary>
public sealed class SocketClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Due> _timers = [];
    private readonly List<(TimeSpan Least, TimeSpan Most, TaskCompletionSource Seen)> _watchers = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate) return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Ends when somebody waits who will be woken between the two from now.</summary>
    public Task WaitedAsync(TimeSpan least, TimeSpan most)
    {
        lock (_gate)
        {
            if (_timers.Any(t => t.At - _now is { } left && left >= least && left <= most)) return Task.CompletedTask;
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((least, most, seen));
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public void Advance(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (Next(end) is { } due) due.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Due(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private Due? Next(DateTimeOffset end)
    {
        lock (_gate)
        {
            var due = _timers.Where(t => t.At <= end).MinBy(t => t.At);
            _now = due?.At ?? end;
            due?.At = null;
            return due;
        }
    }

    private sealed class Due(SocketClock clock, Action fire) : ITimer
    {
        public DateTimeOffset? At { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                At = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                clock._timers.Add(this);
                foreach (var watcher in clock._watchers.Where(w => dueTime >= w.Least && dueTime <= w.Most).ToArray())
                {
                    watcher.Seen.TrySetResult();
                    clock._watchers.Remove(watcher);
                }
            }

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

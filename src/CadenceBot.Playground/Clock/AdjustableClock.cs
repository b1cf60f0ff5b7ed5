using CadenceBot.Application.UseCases;
using NodaTime;

namespace CadenceBot.Playground.Clock;

/// <summary>The playground's clock: it stands still until somebody winds it, and only ever goes forward.</summary>
public sealed class AdjustableClock : IBotClock
{
    private readonly Lock _lock = new();
    private Instant _now;

    /// <inheritdoc/>
    public Instant Now
    {
        get
        {
            lock (_lock) return _now;
        }
    }

    /// <summary>Winds it forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before now.</exception>
    public void MoveTo(Instant to)
    {
        lock (_lock)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(to, _now);
            _now = to;
        }
    }

    /// <summary>The Monday after an instant, at 08:00 in a zone; the same day when it is Monday before 08:00.</summary>
    public static Instant ComingMonday(Instant from, DateTimeZone zone)
    {
        var eight = new LocalTime(8, 0);
        var local = from.InZone(zone).LocalDateTime;
        var date = local.DayOfWeek == IsoDayOfWeek.Monday && local.TimeOfDay < eight ? local.Date : local.Date.Next(IsoDayOfWeek.Monday);
        return date.At(eight).InZoneLeniently(zone).ToInstant();
    }

    /// <summary>Sets it anew, as only a start and a reset may.</summary>
    internal void Set(Instant at)
    {
        lock (_lock) _now = at;
    }
}

using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Playground.Clock;

/// <summary>How far one call may wind the clock, and where a period leads: days by the calendar of a zone, hours as they pass.</summary>
internal static class Reach
{
    public const int MostDays = 400;

    /// <summary>No clock goes beyond; dates near the end of the calendar are no use to anybody.</summary>
    public static Instant End { get; } = Instant.FromUtc(9000, 1, 1, 0, 0);

    /// <summary>The earliest moment at which a playground may begin.</summary>
    public static Instant Beginning { get; } = Instant.FromUtc(1970, 1, 2, 0, 0);

    /// <summary>The last instant that a call may reach.</summary>
    public static Instant Limit(Instant now, DateTimeZone zone) => Instant.Min(End, Calendar(now, zone, Period.FromDays(MostDays)));

    /// <summary>The period of an ISO text such as <c>P7D</c>, <c>P1W</c> or <c>PT1H</c>; null when it is none.</summary>
    public static Period? ReadPeriod(string text) => PeriodPattern.NormalizingIso.Parse(text) is { Success: true, Value: var period } ? period : null;

    /// <summary>Where a period leads; null when it leads out of the calendar.</summary>
    public static Instant? After(Instant now, DateTimeZone zone, Period period)
    {
        try
        {
            var time = new PeriodBuilder(period) { Years = 0, Months = 0, Weeks = 0, Days = 0 }.Build();
            return Calendar(now, zone, period - time) + time.ToDuration();
        }
        catch (Exception far) when (far is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static Instant Calendar(Instant now, DateTimeZone zone, Period dates)
    {
        // Without dates the instant itself counts, or the second of two equal local hours would become the first.
        if (!dates.HasDateComponent) return now;
        return now.InZone(zone).LocalDateTime.Plus(dates).InZoneLeniently(zone).ToInstant();
    }
}

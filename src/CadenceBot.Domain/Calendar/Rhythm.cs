using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>When something may be said to both companies: common working days, the overlap of their hours, the plan's weekly hour. Dates are the host's.</summary>
public sealed class Rhythm(BothHours hours, LocalTime hour)
{
    /// <summary>No search for a working day goes on for longer; a company that is closed for a year is no company.</summary>
    private const int Horizon = 366;

    /// <summary>The host's zone, in which days are counted.</summary>
    public DateTimeZone Zone { get; } = hours.Host.Zone;

    /// <summary>The host's date at an instant.</summary>
    public LocalDate DateAt(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>The instant of a host's time on a date.</summary>
    public Instant At(LocalDate date, LocalTime time) => hours.Host.InstantOf(date, time);

    /// <summary>The end of a gate day: 17:00 host time.</summary>
    public Instant EndOfGateDay(LocalDate date) => At(date, new LocalTime(17, 0));

    /// <summary>Whether both companies work when the plan's hour strikes on that date; the partner's date may be another one.</summary>
    public bool IsCommon(LocalDate date) => hours.Host.Works(date) && hours.Partner.Works(hours.Partner.At(PostInstant(date)).Date);

    /// <summary>The date itself or the next common working day.</summary>
    public LocalDate OnOrAfter(LocalDate date) => Search(date, 1, IsCommon);

    /// <summary>The date itself or the previous common working day.</summary>
    public LocalDate OnOrBefore(LocalDate date) => Search(date, -1, IsCommon);

    /// <summary>So many common working days before a date.</summary>
    public LocalDate CommonDaysBefore(LocalDate date, int days)
    {
        for (; days > 0; days--) date = OnOrBefore(date.PlusDays(-1));
        return date;
    }

    /// <summary>
    /// As many calendar days as hold the common working days from one date up to another: a pause of ten working days is two
    /// weeks, a pause over a weekend none.
    /// </summary>
    public int SpanOf(LocalDate from, LocalDate to)
    {
        var lost = 0;
        for (var date = from; date < to; date = date.PlusDays(1)) lost += IsCommon(date) ? 1 : 0;
        var week = 7 - hours.Host.Weekend.Union(hours.Partner.Weekend).Distinct().Count();
        return week < 1 ? lost : (7 * (lost / week)) + (lost % week);
    }

    /// <summary>
    /// The instant of the plan's hour on a date. The hour stays put in the host's zone through daylight saving; it moves to the
    /// nearest full hour of the overlap only if it would leave the overlap, and stays where there is none.
    /// </summary>
    public Instant PostInstant(LocalDate date)
    {
        var nominal = At(date, hour);
        if (OverlapOn(date) is not { } overlap || overlap.Contains(nominal)) return nominal;
        return nominal < overlap.Start ? FirstFullHour(overlap, Zone) : LastFullHour(overlap, Zone);
    }

    /// <summary>The instant itself when it lies in the overlap of a common working day, else the beginning of the next overlap.</summary>
    public Instant NextShared(Instant instant)
    {
        var date = DateAt(instant);
        for (var day = 0; day < Horizon; day++, date = date.PlusDays(1))
        {
            if (!hours.Host.Works(date)) continue;
            if (OverlapOn(date) is not { } overlap)
            {
                // Without an overlap the plan's own hour is the best moment that there is.
                if (IsCommon(date) && PostInstant(date) >= instant) return PostInstant(date);
                continue;
            }

            if (!hours.Partner.Works(hours.Partner.At(overlap.Start).Date)) continue;
            if (instant <= overlap.Start) return overlap.Start;
            if (instant < overlap.End) return instant;
        }

        return instant;
    }

    /// <summary>The overlap of both companies' hours on a host's date; null when there is none.</summary>
    public Interval? OverlapOn(LocalDate date)
    {
        var hostStart = At(date, hours.Host.Start);
        var hostEnd = At(date, hours.Host.End);
        Interval? best = null;
        for (var shift = -1; shift <= 1; shift++)
        {
            var other = date.PlusDays(shift);
            var start = Instant.Max(hostStart, hours.Partner.InstantOf(other, hours.Partner.Start));
            var end = Instant.Min(hostEnd, hours.Partner.InstantOf(other, hours.Partner.End));
            if (end > start && (best is not { } b || end - start > b.Duration)) best = new Interval(start, end);
        }

        return best;
    }

    /// <summary>One side's working days after a date, at the same local time of that side, moved into its hours.</summary>
    public Instant AfterWorkingDays(Side side, Instant from, int days)
    {
        var own = hours.Of(side);
        var local = own.At(from);
        var date = local.Date;
        for (; days > 0; days--) date = Search(date.PlusDays(1), 1, own.Works);
        return InHours(side, own.InstantOf(date, local.TimeOfDay));
    }

    /// <summary>The instant itself when that side works then, else the beginning of its next working day.</summary>
    public Instant InHours(Side side, Instant instant) => hours.Of(side).WorkingFrom(instant);

    /// <summary>
    /// The same on a date on which the other company works too: a reminder about a matter of both is not for the holiday of
    /// either. Dates are the side's own.
    /// </summary>
    public Instant InCommonHours(Side side, Instant instant)
    {
        var (own, other) = (hours.Of(side), hours.Of(side.Other()));
        var at = InHours(side, instant);
        var date = Search(own.At(at).Date, 1, day => own.Works(day) && other.Works(day));
        return date == own.At(at).Date ? at : own.InstantOf(date, own.Start);
    }

    /// <summary>That side's local time on the first of its working days on or after a host's date.</summary>
    public Instant SideTime(Side side, LocalDate date, LocalTime time)
    {
        var own = hours.Of(side);
        return own.InstantOf(Search(date, 1, own.Works), time);
    }

    /// <summary>Whether an instant is at most so many of the host's working days after another.</summary>
    public bool WithinWorkingDays(Instant from, Instant to, int days)
    {
        var own = hours.Host;
        var local = own.At(from);
        var date = local.Date;
        for (; days > 0; days--) date = Search(date.PlusDays(1), 1, own.Works);
        return to <= own.InstantOf(date, local.TimeOfDay);
    }

    /// <summary>The week of an ISO calendar in the host's zone, written <c>2026-w12</c>.</summary>
    public string IsoWeek(Instant instant)
    {
        var date = DateAt(instant);
        var rule = NodaTime.Calendars.WeekYearRules.Iso;
        return $"{rule.GetWeekYear(date)}-w{rule.GetWeekOfWeekYear(date):00}";
    }

    /// <summary>
    /// The hour at which a plan asks when nobody chose one: the first full hour of the overlap, or, without an overlap,
    /// the host's first or last hour, whichever is nearer to the partner's day.
    /// </summary>
    public static LocalTime DefaultHour(BothHours hours, LocalDate date)
    {
        var probe = new Rhythm(hours, hours.Host.Start);
        if (probe.OverlapOn(date) is { } overlap) return hours.Host.At(FirstFullHour(overlap, probe.Zone)).TimeOfDay;

        var opening = probe.At(date, hours.Host.Start);
        var last = hours.Host.End.PlusHours(-1);
        var closing = probe.At(date, last);
        return Distance(opening) <= Distance(closing) ? hours.Host.Start : last;

        Duration Distance(Instant instant) => Enumerable.Range(-1, 3).Min(shift =>
        {
            var start = hours.Partner.InstantOf(date.PlusDays(shift), hours.Partner.Start);
            var end = hours.Partner.InstantOf(date.PlusDays(shift), hours.Partner.End);
            return instant < start ? start - instant : instant > end ? instant - end : Duration.Zero;
        });
    }

    /// <summary>Whether the companies have no common hour on that date.</summary>
    public bool HasNoOverlap(LocalDate date) => OverlapOn(date) is null;

    private static Instant FullHourFrom(Instant instant, DateTimeZone zone)
    {
        var past = SecondsPastHour(instant, zone);
        return past == 0 ? instant : instant + Duration.FromSeconds(3600 - past);
    }

    // An overlap may be too short to hold a full hour; then its beginning is what there is.
    private static Instant FirstFullHour(Interval overlap, DateTimeZone zone)
    {
        var full = FullHourFrom(overlap.Start, zone);
        return full < overlap.End ? full : overlap.Start;
    }

    private static Instant LastFullHour(Interval overlap, DateTimeZone zone)
    {
        var last = overlap.End - Duration.FromHours(1);
        var full = last - Duration.FromSeconds(SecondsPastHour(last, zone));
        return full < overlap.Start ? overlap.Start : full;
    }

    // Full hours are the host's: a zone may lie half an hour off the others.
    private static int SecondsPastHour(Instant instant, DateTimeZone zone)
    {
        var time = instant.InZone(zone).TimeOfDay;
        return (time.Minute * 60) + time.Second;
    }

    private static LocalDate Search(LocalDate date, int step, Func<LocalDate, bool> fits)
    {
        for (var tries = 0; tries < Horizon; tries++, date = date.PlusDays(step))
        {
            if (fits(date)) return date;
        }

        return date;
    }
}

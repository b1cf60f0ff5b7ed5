using NodaTime;

namespace CadenceBot.Domain.Holidays;

/// <summary>How one holiday finds its date in a year.</summary>
/// <param name="Name">The name as people read it.</param>
public abstract record HolidayRule(string Name)
{
    /// <summary>The first year in which it was one.</summary>
    public int From { get; init; }

    /// <summary>What becomes of it on a weekend.</summary>
    public Observed Observed { get; init; }

    /// <summary>Its date, before anything that a weekend does to it.</summary>
    public abstract LocalDate In(int year);
}

/// <summary>What becomes of a holiday that falls on a weekend.</summary>
public enum Observed
{
    /// <summary>Nothing.</summary>
    AsItIs,

    /// <summary>The next weekday that is no holiday is free as well.</summary>
    Next,

    /// <summary>The Friday before a Saturday, the Monday after a Sunday is free as well.</summary>
    Nearest,

    /// <summary>A Sunday gives way to the Saturday before.</summary>
    Eve,
}

/// <summary>The same day of the same month each year.</summary>
/// <param name="Name">The name.</param>
/// <param name="Month">The month.</param>
/// <param name="Day">The day of the month.</param>
public sealed record FixedHoliday(string Name, int Month, int Day) : HolidayRule(Name)
{
    /// <inheritdoc/>
    public override LocalDate In(int year) => new(year, Month, Day);
}

/// <summary>So many days after Easter Sunday; before it when negative.</summary>
/// <param name="Name">The name.</param>
/// <param name="Days">The days.</param>
public sealed record EasterHoliday(string Name, int Days) : HolidayRule(Name)
{
    /// <inheritdoc/>
    public override LocalDate In(int year) => Easter(year).PlusDays(Days);

    /// <summary>Easter Sunday of the Gregorian calendar, by Gauss's rule in the form of Meeus.</summary>
    internal static LocalDate Easter(int year)
    {
        var (a, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * a) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var sunday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (a + (11 * moon) + (22 * sunday)) / 451;
        var day = moon + sunday - (7 * late) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }
}

/// <summary>The first, third or last of a weekday in a month.</summary>
/// <param name="Name">The name.</param>
/// <param name="Nth">1 to 4, or -1 for the last.</param>
/// <param name="Weekday">The weekday.</param>
/// <param name="Month">The month.</param>
public sealed record WeekdayHoliday(string Name, int Nth, IsoDayOfWeek Weekday, int Month) : HolidayRule(Name)
{
    /// <summary>A day of the month that is taken instead when it falls on a Friday, as the first of February is in Ireland.</summary>
    public int? UnlessFriday { get; init; }

    /// <inheritdoc/>
    public override LocalDate In(int year)
    {
        if (UnlessFriday is { } day && new LocalDate(year, Month, day) is { DayOfWeek: IsoDayOfWeek.Friday } friday) return friday;
        if (Nth < 0)
        {
            var last = new LocalDate(year, Month, CalendarSystem.Iso.GetDaysInMonth(year, Month));
            return last.DayOfWeek == Weekday ? last : last.Previous(Weekday);
        }

        var first = new LocalDate(year, Month, 1);
        return (first.DayOfWeek == Weekday ? first : first.Next(Weekday)).PlusWeeks(Nth - 1);
    }
}

using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>How the reading of a date ended.</summary>
internal enum DateReading
{
    /// <summary>It is a date.</summary>
    Date,

    /// <summary>It is none.</summary>
    None,

    /// <summary>It may be either of two, as 03/04.</summary>
    Ambiguous,
}

/// <summary>Reads dates as people write them; what has two readings is refused, never guessed.</summary>
internal static class DateReader
{
    /// <summary>The years of dates that make sense in a plan.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last of them.</summary>
    public const int LastYear = 2200;

    /// <summary>Reads the whole text as a date; a day and month without a year is the next one, or one of the last 60 days.</summary>
    public static DateReading Read(ReadOnlySpan<char> text, LocalDate today, out LocalDate date)
    {
        date = today;
        if (text.Length is 0 or > 40) return DateReading.None;
        if (text[0] == '+' || Quotes.IsDash(text[0])) return Relative(text, today, out date);
        Span<DatePart> parts = stackalloc DatePart[5];
        var count = DatePart.Split(text, parts);
        if (count == 0) return DateReading.None;
        if (parts[0].Weekday is var weekday and not IsoDayOfWeek.None)
        {
            if (count == 1)
            {
                date = today.Next(weekday);
                return DateReading.Date;
            }

            // "Wed 30 Apr", as the bot itself writes it; a weekday that contradicts the date is a slip.
            return Absolute(parts[1..count], today, out date) == DateReading.Date && date.DayOfWeek == weekday
                ? DateReading.Date
                : DateReading.None;
        }

        if (count > 1 || parts[0].Named == 0) return Absolute(parts[..count], today, out date);
        date = today.PlusDays(parts[0].Named switch { DatePart.Tomorrow => 1, DatePart.Yesterday => -1, _ => 0 });
        return parts[0].Named >= DatePart.Today ? DateReading.Date : DateReading.None;
    }

    /// <summary>Both readings of a numeric day and month, <c>3 Apr or 4 Mar</c>; the only one where there is one; null otherwise.</summary>
    public static string? Readings(ReadOnlySpan<char> text)
    {
        Span<DatePart> parts = stackalloc DatePart[5];
        var count = text.Length > 40 ? 0 : DatePart.Split(text, parts);
        if (count is not (2 or 3) || parts[0].Named != 0 || parts[1].Named != 0 || parts[0].Digits > 2) return null;
        var year = count == 3 ? $" {(parts[2].Digits == 2 ? 2000 + parts[2].Number : parts[2].Number)}" : "";
        var first = IsDayOfMonth(parts[0].Number, parts[1].Number) ? Written(parts[0].Number, parts[1].Number) + year : null;
        var second = IsDayOfMonth(parts[1].Number, parts[0].Number) ? Written(parts[1].Number, parts[0].Number) + year : null;
        return first is null || second is null || first == second ? first ?? second : $"{first} or {second}";
    }

    private static string Written(int day, int month) => $"{day} {DatePart.ShortMonth(month)}";

    private static DateReading Relative(ReadOnlySpan<char> text, LocalDate today, out LocalDate date)
    {
        date = today;
        if (text.Length < 3) return DateReading.None;
        var digits = text[1..^1];
        if (digits.Length > 4 || !int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var count)) return DateReading.None;
        var days = text[^1] switch { 'd' or 'D' => count, 'w' or 'W' => 7 * count, _ => -1 };
        if (days < 0) return DateReading.None;
        date = today.PlusDays(text[0] == '+' ? days : -days);
        return DateReading.Date;
    }

    private static DateReading Absolute(ReadOnlySpan<DatePart> parts, LocalDate today, out LocalDate date)
    {
        date = today;
        switch (parts)
        {
            case [{ Digits: 4 } year, { Named: 0 } month, { Named: 0 } day]:
                return Make(year.Number, month.Number, day.Number, out date);
            case [{ Named: 0 } day, { IsMonth: true } month]:
                return Nearest(day.Number, month.Named, today, out date);
            case [{ IsMonth: true } month, { Named: 0, Digits: <= 2 } day]:
                return Nearest(day.Number, month.Named, today, out date);
            case [{ Named: 0 } day, { IsMonth: true } month, { Digits: 4 } year]:
                return Make(year.Number, month.Named, day.Number, out date);
            case [{ IsMonth: true } month, { Named: 0 } day, { Digits: 4 } year]:
                return Make(year.Number, month.Named, day.Number, out date);
            case [{ Named: 0, Digits: <= 2 }, { Named: 0, Digits: <= 2 }] or [{ Named: 0, Digits: <= 2 }, { Named: 0, Digits: <= 2 }, { Named: 0 }]:
                // One number above 12 leaves one reading, but 13/04 is still not a date that we teach people to write.
                var (a, b) = (parts[0].Number, parts[1].Number);
                return a != b && IsDayOfMonth(a, b) && IsDayOfMonth(b, a) ? DateReading.Ambiguous : DateReading.None;
            default:
                return DateReading.None;
        }
    }

    private static DateReading Nearest(int day, int month, LocalDate today, out LocalDate date)
    {
        date = today;
        if (!IsDayOfMonth(day, month)) return DateReading.None;
        var earliest = today.PlusDays(-60);
        // Eight years hold a 29 February even around 2100.
        for (var year = earliest.Year; year <= earliest.Year + 8; year++)
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(year, month)) continue;
            date = new LocalDate(year, month, day);
            if (date >= earliest) return DateReading.Date;
        }

        return DateReading.None;
    }

    private static DateReading Make(int year, int month, int day, out LocalDate date)
    {
        date = default;
        if (year is < FirstYear or > LastYear || !IsDayOfMonth(day, month) || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return DateReading.None;
        date = new LocalDate(year, month, day);
        return DateReading.Date;
    }

    private static bool IsDayOfMonth(int day, int month) =>
        month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2000, month);
}

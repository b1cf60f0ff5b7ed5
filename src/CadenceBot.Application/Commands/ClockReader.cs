using System.Globalization;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>Reads times of the day and days of the week.</summary>
internal static class ClockReader
{
    private static readonly string[] Words = ["", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static string Word(IsoDayOfWeek day) => Words[(int)day];

    /// <summary><c>wed 14:00</c>, <c>wed 14</c> or <c>wed 2pm</c>.</summary>
    public static WeekHour? WeekHour(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (DatePart.WeekdayOf(text[..end]) is var day && day == IsoDayOfWeek.None) return null;
        var time = text[end..].TrimStart(" -,");
        return Time(time, out var at) ? new WeekHour(day, at) : null;
    }

    /// <summary><c>9-17</c>, <c>9:30-17</c>, and over midnight <c>18-9</c>.</summary>
    public static HourSpan? Hours(ReadOnlySpan<char> text)
    {
        var dash = 1;
        while (dash < text.Length && !Quotes.IsDash(text[dash])) dash++;
        if (dash >= text.Length) return null;
        return Time(text[..dash], out var from) && Time(text[(dash + 1)..], out var to) && from != to ? new HourSpan(from, to) : null;
    }

    /// <summary>Days joined by commas, as bits of their numbers; 0 for <c>none</c>, -1 when a word is no day.</summary>
    public static int Weekdays(ReadOnlySpan<char> text)
    {
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase)) return 0;
        var bits = 0;
        foreach (var range in text.SplitAny(',', '+', '/', ' '))
        {
            var word = text[range];
            if (word.Length == 0 || (bits != 0 && word is "and" or "&")) continue;
            var day = DatePart.WeekdayOf(word);
            if (day == IsoDayOfWeek.None) return -1;
            bits |= 1 << (int)day;
        }

        return bits == 0 ? -1 : bits;
    }

    private static bool Time(ReadOnlySpan<char> text, out LocalTime time)
    {
        time = default;
        var afternoon = text.EndsWith("pm", StringComparison.OrdinalIgnoreCase);
        var twelve = afternoon || text.EndsWith("am", StringComparison.OrdinalIgnoreCase);
        if (twelve) text = text[..^2].TrimEnd(' ');
        var colon = text.IndexOf(':');
        var hours = colon < 0 ? text : text[..colon];
        var minute = 0;
        if (hours.Length is 0 or > 2 || !int.TryParse(hours, NumberStyles.None, null, out var hour)) return false;
        if (colon >= 0 && (text.Length - colon != 3 || !int.TryParse(text[(colon + 1)..], NumberStyles.None, null, out minute))) return false;
        if (twelve && hour is < 1 or > 12) return false;
        if (twelve) hour = (hour % 12) + (afternoon ? 12 : 0);
        if (hour > 23 || minute > 59) return false;
        time = new LocalTime(hour, minute);
        return true;
    }
}

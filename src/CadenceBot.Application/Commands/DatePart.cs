using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>A number or a word within a date.</summary>
/// <param name="Number">The number; of a word nothing.</param>
/// <param name="Digits">With how many digits it was written.</param>
/// <param name="Named">1 to 12 for a month, 21 to 27 for a weekday, more for today and its neighbours, 0 for a number.</param>
internal readonly record struct DatePart(int Number, int Digits, int Named)
{
    public const int Today = 30;
    public const int Tomorrow = 31;
    public const int Yesterday = 32;
    private const int FirstWeekday = 21;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public bool IsMonth => Named is >= 1 and <= 12;

    public IsoDayOfWeek Weekday => Named is >= FirstWeekday and < FirstWeekday + 7 ? (IsoDayOfWeek)(Named - FirstWeekday + 1) : IsoDayOfWeek.None;

    public static string ShortMonth(int month) => $"{char.ToUpperInvariant(Months[month - 1][0])}{Months[month - 1].AsSpan(1, 2)}";

    /// <summary>The weekday of a word of three letters or more; none when it is not one.</summary>
    public static IsoDayOfWeek WeekdayOf(ReadOnlySpan<char> word) => (IsoDayOfWeek)(Prefixed(word, Weekdays) + 1);

    /// <summary>Cuts a date into its parts; 0 when a part is neither a number nor a word of a date.</summary>
    public static int Split(ReadOnlySpan<char> text, Span<DatePart> parts)
    {
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '-' or '/' or '.' or ',' || Quotes.IsWrittenDash(text[at]))
            {
                at++;
                continue;
            }

            if (count == parts.Length) return 0;
            var start = at;
            if (char.IsAsciiDigit(text[at]))
            {
                while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
                if (at - start > 4) return 0;
                parts[count++] = new(int.Parse(text[start..at]), at - start, 0);
                if (IsOrdinal(text[at..])) at += 2;
            }
            else
            {
                while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
                var named = Name(text[start..at]);
                if (named == 0) return 0;
                parts[count++] = new(0, 0, named);
            }
        }

        return count;
    }

    // 28th; the letters must end there, or "2november" would lose its month.
    private static bool IsOrdinal(ReadOnlySpan<char> text) =>
        text.Length >= 2 && (text.Length == 2 || !char.IsAsciiLetter(text[2]))
        && (char.ToLowerInvariant(text[0]), char.ToLowerInvariant(text[1])) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h');

    private static int Name(ReadOnlySpan<char> word)
    {
        if (Prefixed(word, Months) is var month and >= 0) return month + 1;
        if (Prefixed(word, Weekdays) is var weekday and >= 0) return FirstWeekday + weekday;
        if (word.Equals("today", StringComparison.OrdinalIgnoreCase)) return Today;
        if (word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase)) return Tomorrow;
        return word.Equals("yesterday", StringComparison.OrdinalIgnoreCase) ? Yesterday : 0;
    }

    private static int Prefixed(ReadOnlySpan<char> word, string[] names)
    {
        if (word.Length is < 3 or > 9) return -1;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CadenceBot.Application.Messages;

namespace CadenceBot.Application.Copy;

/// <summary>Small phrases that many messages share. What people typed comes out as they typed it, on one line and cut to a sensible length.</summary>
internal static partial class Phrases
{
    /// <summary>The longest name in running text.</summary>
    public const int LongestName = 40;

    /// <summary>A name in running text; one of which nothing can be seen is told as having none.</summary>
    /// <param name="text">The name.</param>
    /// <param name="none">What stands for no name.</param>
    public static string Name(string text, string none = "no name") => Line(text, LongestName) is { Length: > 0 } name ? name : none;

    /// <summary>Something that people typed, on one line.</summary>
    public static string Line(string text, int most = 120)
    {
        // Nearly every text is one line of everyday letters already.
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return Limits.Fit(text.Trim(), most);
        if (text.All(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format)) return "";
        // A turn of the writing direction that is never ended would run on into our own words.
        if (text.Any(IsTurn)) text = new string([.. text.Where(c => !IsTurn(c))]);
        var flat = text.Any(char.IsControl) ? Gaps().Replace(new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]), " ") : text;
        return Limits.Fit(flat.Trim(), most);
    }

    private static bool IsTurn(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>A number with its noun: <c>1 answer</c>, <c>3 answers</c>.</summary>
    public static string Count(int n, string one, string? many = null) => n == 1 ? $"1 {one}" : $"{n} {many ?? one + "s"}";

    /// <summary>A, B and C.</summary>
    public static string And(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };

    /// <summary>One of them: <c>Sam or Dana</c>.</summary>
    public static string Or(IReadOnlyList<string> parts) => parts.Count < 2 ? And(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))} or {parts[^1]}";

    /// <summary>The first of them, and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> parts, int most) =>
        And(parts.Count <= most ? parts : [.. parts.Take(most), $"{parts.Count - most} more"]);

    /// <summary>With a capital at the beginning of a sentence.</summary>
    public static string Capital(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>A button's words within a sentence: <c>That's the list</c> is said as <c>that's the list</c>.</summary>
    public static string Small(string text) => text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>How many words somebody reads; a mention is one.</summary>
    public static int Words(RichText text) => text.Spans.Sum(s => s.Mention is not null ? 1 : s.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit)));

    /// <summary>A checklist that is never longer than allowed; what is left out is counted with the command that shows it.</summary>
    public static IEnumerable<Element> Checklist(IReadOnlyList<Check> items, int most, string command)
    {
        if (items.Count == 0) yield break;
        var shown = Math.Min(most, Limits.Checks);
        yield return new Checklist([.. items.Take(shown)]);
        if (items.Count > shown) yield return new Note(RichText.Of($"and {items.Count - shown} more → {Rich.Code("/onboard " + command)}"));
    }

    /// <summary>Commands within a sentence that stands between backticks.</summary>
    public static RichText Coded(string text)
    {
        var parts = text.Split('`');
        if (parts.Length % 2 == 0) return text;
        return new RichText([.. parts.Select((p, i) => i % 2 == 1 ? Rich.Code(p) : new Span(p)).Where(s => s.Text.Length > 0).ToImmutableArray()]);
    }

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}

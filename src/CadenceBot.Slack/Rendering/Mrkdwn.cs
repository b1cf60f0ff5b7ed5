using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CadenceBot.Application.Messages;

namespace CadenceBot.Slack.Rendering;

/// <summary>
/// Spans as Slack's text. Only the characters &amp;, &lt; and &gt; can be escaped there; what else is markup (<c>* _ ~ `</c>, and &gt;
/// where a line begins) stays a letter in plain text, and among styled spans a letter that looks alike stands in its place.
/// </summary>
internal static partial class Mrkdwn
{
    // What is written otherwise than it is: signs of the markup, and every way to end a line.
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>*_~`\r\n\f\u0085\u2028\u2029");

    /// <summary>The text as one object, or several where it is longer than <paramref name="most"/> once written; nothing for no text.</summary>
    public static IEnumerable<TextObject> Texts(RichText text, int most)
    {
        if (string.IsNullOrWhiteSpace(text.Plain)) return [];
        TextObject whole = IsPlain(text) ? new PlainTextObject(text.Plain) : new MrkdwnObject(Write(text));
        return whole.Text.Length <= most ? [whole] : Halves(text).SelectMany(half => Texts(half, most));
    }

    /// <summary>Letters only, for the notification's text, in which Slack would still find mentions and links.</summary>
    public static string Escape(string text) => !text.AsSpan().ContainsAny('&', '<', '>') ? text : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static bool IsPlain(RichText text) => text.Spans.All(s => s is { Style: SpanStyle.Plain, Url: null, At: null } && UserOf(s) is null);

    private static string Write(RichText text)
    {
        var written = new StringBuilder();
        for (var i = 0; i < text.Spans.Length; i++)
        {
            var span = text.Spans[i];
            var next = i + 1 < text.Spans.Length ? text.Spans[i + 1].Text : "";
            written.Append(UserOf(span) is { } user ? $"<@{user}>" : Linked(span, Styled(span, written, next)));
            // The words are true for everyone; behind them Slack writes the same moment as the reader's own clock shows it.
            if (span.At is { } at) written.Append(CultureInfo.InvariantCulture, $" (<!date^{at}^{{date_short_pretty}} {{time}} for you|{Escape(span.Text).Replace("|", "/", StringComparison.Ordinal)}>)");
        }

        return written.ToString();
    }

    private static string Styled(Span span, StringBuilder before, string next)
    {
        var letters = Letters(span.Text, before.Length == 0 || before[^1] == '\n');
        var mark = span.Style switch { SpanStyle.Bold => "*", SpanStyle.Italic => "_", SpanStyle.Strike => "~", SpanStyle.Code => "`", _ => "" };
        // Slack reads a mark at the edge of a word and within a line only; elsewhere it would be seen as a letter.
        var stands = mark.Length > 0 && span.Text.Trim().Length == span.Text.Length && span.Text.Length > 0 && !span.Text.Contains('\n')
            && (before.Length == 0 || !char.IsLetterOrDigit(before[^1])) && (next.Length == 0 || !char.IsLetterOrDigit(next[0]));
        // Between backticks nothing else is markup, and what is copied from there is what was meant.
        if (stands && span.Style == SpanStyle.Code) letters = Escape(span.Text).Replace("`", "ˋ", StringComparison.Ordinal);
        return stands ? mark + letters + mark : letters;
    }

    private static string Linked(Span span, string inner) =>
        span.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto"
            ? $"<{Escape(url).Replace("|", "%7C", StringComparison.Ordinal)}|{Letters(span.Text, begins: false).ReplaceLineEndings(" ")}>"
            : inner;

    private static string Letters(string text, bool begins)
    {
        if (!text.AsSpan().ContainsAny(Special)) return text;
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            letters.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                // At the beginning of a line it would quote.
                '>' => begins ? "›" : "&gt;",
                '*' => "∗",
                '_' => "ˍ",
                '~' => "∼",
                '`' => "ˋ",
                _ => c.ToString(),
            });
            begins = c == '\n';
        }

        return letters.ToString();
    }

    /// <summary>The user of Slack whom a span addresses; null for somebody who is not of Slack, whose name stands then.</summary>
    private static string? UserOf(Span span) => span.Mention is { } person && SlackPerson().Match(person) is { Success: true } match ? match.Groups["user"].Value : null;

    private static IEnumerable<RichText> Halves(RichText text)
    {
        var all = text.Plain;
        var middle = all.LastIndexOf(' ', all.Length / 2);
        if (middle <= 0) middle = char.IsLowSurrogate(all[all.Length / 2]) ? (all.Length / 2) - 1 : all.Length / 2;
        yield return Part(text, 0, middle);
        yield return Part(text, middle, all.Length);
    }

    private static RichText Part(RichText text, int from, int to)
    {
        var parts = RichText.Empty;
        var at = 0;
        foreach (var span in text.Spans)
        {
            var (begin, end) = (Math.Max(from - at, 0), Math.Min(to - at, span.Text.Length));
            if (begin < end) parts += span with { Text = span.Text[begin..end] };
            at += span.Text.Length;
        }

        return parts;
    }

    [GeneratedRegex("^[TE][A-Z0-9]+/(?<user>[UW][A-Z0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex SlackPerson();
}

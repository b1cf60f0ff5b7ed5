using System.Text.RegularExpressions;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>How the plain-text twin sounds when it is read aloud: whole sentences, no signs, no words of the machine.</summary>
public sealed partial class AloudTests
{
    private static readonly GalleryPiece[] Plain = [.. Gallery.Made(Samples.Template, word => word)];

    [Fact]
    public void Nothing_is_said_twice_left_dangling_or_marked_up() => Found(Rough(), m => m.Message.PlainText).ShouldBeEmpty();

    [Fact]
    public void No_line_uses_the_words_of_the_machine() =>
        Plain.Where(m => m.Name is not ("Doctor" or "Simulation")).SelectMany(m => Spoken(m.Message).Select(t => (m.Name, m.Variant, Word: Machine().Match(t).Value)))
            .Where(m => m.Word.Length > 0).Distinct().ShouldBeEmpty();

    [Fact]
    public void No_state_is_drawn_with_bars_or_shown_by_a_coloured_sign_alone() =>
        Plain.Where(m => Drawn().IsMatch(m.Message.PlainText)).Select(m => (m.Name, m.Variant)).ShouldBeEmpty();

    [Fact]
    public void What_is_struck_out_is_also_said_in_words() =>
        Plain.Where(m => m.Message.Elements.OfType<Text>().Any(t => t.Spans.Spans.Any(s => s.Style == SpanStyle.Strike)))
            .ShouldAllBe(m => m.Message.PlainText.Contains("is open again"));

    [Fact]
    public void An_emoji_stands_at_most_once_and_only_at_the_beginning() =>
        Plain.SelectMany(m => m.Message.Elements.Select((e, i) => (m.Name, m.Variant, i, Text: Plainly(e))))
            .Where(m => m.Text.EnumerateRunes().Count(IsEmoji) > (m.i == 0 ? 1 : 0) || (m.Text.EnumerateRunes().Any(IsEmoji) && !IsEmoji(m.Text.EnumerateRunes().First())))
            .ShouldBeEmpty();

    [Fact]
    public void A_paragraph_ends_as_a_sentence() =>
        Plain.Where(m => m.Name != "Decision" || !m.Variant.Contains("own words"))
            .SelectMany(m => Paragraphs(m.Message).Select(t => (m.Name, m.Variant, t))).Where(m => !Ends().IsMatch(m.t)).ShouldBeEmpty();

    [Fact]
    public void A_date_is_written_with_its_weekday() =>
        Plain.SelectMany(m => Spoken(m.Message).Select(t => (m.Name, m.Variant, Date: Bare().Match(t).Value))).Where(m => m.Date.Length > 0).ShouldBeEmpty();

    [Fact]
    public void A_time_that_several_people_read_names_its_city() =>
        Plain.Where(m => m.Audience == Audience.Shared || m.Name is "Refusal" or "Doctor")
            .SelectMany(m => Spoken(m.Message).Select(t => (m.Name, m.Variant, Time: NoCity().Match(t).Value)))
            .Where(m => m.Time.Length > 0 && !m.Variant.StartsWith("NoHourLeft", StringComparison.Ordinal)).ShouldBeEmpty("span of hours that somebody typed excepted");

    [Fact]
    public void What_was_done_before_is_told_in_the_readers_own_zone_or_with_a_city()
    {
        var story = Samples.Story();
        var refusal = Domain.Plans.Refusal.For(Domain.Plans.Because.AlreadySettled, "Mia Berg", "2026-03-04T14:02:00Z");

        RefusalCopy.Say(refusal, story.Plan, story.Directory).PlainText.ShouldContain("Wed 4 Mar, 14:02 London");
        RefusalCopy.Say(refusal, story.Plan, story.Directory, story.Directory.ReaderOf("partner.ae")).PlainText.ShouldContain("Wed 4 Mar, 09:02.");
    }

    /// <summary>The texts without what people are meant to type.</summary>
    private static IEnumerable<string> Spoken(Message message) =>
        message.Elements.SelectMany(Texts).Select(t => string.Concat(t.Spans.Where(s => s.Style != SpanStyle.Code).Select(s => s.Text)))
            .Concat(message.Acts.Select(a => a.Label)).Append(message.Fallback ?? "");

    private static IEnumerable<RichText> Texts(Element element) => element switch
    {
        Heading h => [h.Title],
        Text t => [t.Spans],
        Note n => [n.Spans],
        Facts f => f.Items.SelectMany(i => new RichText[] { i.Label, i.Value }),
        Checklist c => c.Items.Select(i => i.Spans),
        Progress p => [p.Label],
        Picture p => [p.Alt],
        _ => [],
    };

    private static string Plainly(Element element) => string.Concat(Texts(element).Select(t => t.Plain));

    /// <summary>Paragraphs, without those lines of one that are a list under a heading.</summary>
    private static IEnumerable<string> Paragraphs(Message message) => message.Elements.OfType<Text>().Select(t => t.Spans.Plain)
        .Concat(message.Elements.OfType<Note>().Select(n => n.Spans.Plain))
        .Where(t => !t.Contains('\n') && !Listed().IsMatch(t));

    private static IEnumerable<(string Name, string Variant, string Found)> Found(Regex rule, Func<GalleryPiece, string> text) =>
        Plain.Select(m => (m.Name, m.Variant, Found: rule.Match(text(m)).Value)).Where(m => m.Found.Length > 0);

    private static bool IsEmoji(System.Text.Rune rune) => rune.Value is >= 0x1F000 or (>= 0x2600 and <= 0x26FF) or (>= 0x2B50 and <= 0x2B55);

    // Doubled signs, gaps before a sign, empty brackets, a "by" without a name, marks of some markup, holes that nobody filled.
    [GeneratedRegex(@" {2}|(?<!\.)\.\.(?!\.)|[,;:!?]{2}|[.,;:][,;]| [.,;:?](?!\w)|\(\s*\)|\b(by|of|with|to|for|and|on) [.,)]|\*\*|__|~~|<(?!mail>)/?[a-z@!#]|&[a-z]+;|[{}]|\bnull\b|^\s|\s$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Rough();

    [GeneratedRegex(@"\b(occurrences?|slots?|predicates?|keys?|payloads?|ledger|ticks?|ticked|enum|json|null|undefined|template does|parameter|boolean|uuid|modal)\b|'(closest|confusing|owed|change)'|\b(host|partner)\.(ae|se|manager|sponsor)\b(?!"")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Machine();

    [GeneratedRegex(@"[█▓▒░■□▪]|[#=|_*-]{3,}|[🔴🟠🟡🟢🔵⚪⚫]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"[.?!:…]["")]?$|\)$|→ /onboard .+$|/onboard \S.*$|CadenceBot simulate .+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^(\d\. |.+, gate \d+ on )", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"(?<!\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) )\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|(?<!\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) )\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}/\d{1,2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b\d{1,2}:\d{2}( [ap]m)?\b(?! (London|New York|Berlin|UTC))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoCity();
}

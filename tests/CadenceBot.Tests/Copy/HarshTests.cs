using System.Net;
using System.Text.RegularExpressions;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Playground.Rendering;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>What people type comes out as they typed it, on every message: never as a mention, a link or markup, and never over a limit.</summary>
public sealed partial class HarshTests
{
    private static readonly (string Kind, GalleryPiece Piece)[] All = [.. HarshGallery.All()];

    public static TheoryData<string> Kinds => [.. All.Select(m => m.Kind).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_message_with_such_data_reads_as_approved(string kind) =>
        Golden.Match(string.Join("\n\n", Of(kind).DistinctBy(m => kind == "many" ? m.Name + m.Variant : m.Name).Select(m => $"=== {m.Name}: {m.Variant}\n{Samples.Shown(m.Message)}")), $"Harsh.{kind.Replace(' ', '-')}");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nobody_is_called_and_nothing_is_linked_by_what_was_typed(string kind)
    {
        var known = Samples.Story().People.Select(p => p.Id).ToHashSet();
        foreach (var m in Of(kind))
        {
            foreach (var span in Spans(m.Message))
            {
                if (span.Mention is { } id) known.ShouldContain(id, $"{m.Name}, {m.Variant}");
                span.Url.ShouldBeNull($"{m.Name}, {m.Variant}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_control_character_and_no_turn_of_the_writing_direction_comes_out(string kind)
    {
        foreach (var m in Of(kind))
        {
            Forbidden(m.Message.PlainText.Replace("\n", "")).ShouldBe("", $"{m.Name}, {m.Variant}");
            foreach (var act in m.Message.Acts)
            {
                Forbidden(act.Label).ShouldBe("", $"{m.Name}, {m.Variant}");
                Forbidden(act.Command ?? "").ShouldBe("", $"{m.Name}, {m.Variant}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_page_shows_letters_and_never_markup_of_what_was_typed(string kind)
    {
        foreach (var m in Of(kind))
        {
            var html = HtmlRenderer.Of(m.Message);
            Tags().Matches(html).Select(t => t.Value).Where(t => !Own().IsMatch(t)).ShouldBeEmpty($"{m.Name}, {m.Variant}");
            var shown = WebUtility.HtmlDecode(Tags().Replace(html, ""));
            foreach (var text in m.Message.Elements.OfType<Text>()) shown.ReplaceLineEndings("").ShouldContain(text.Spans.Plain.ReplaceLineEndings(""), Case.Sensitive, $"{m.Name}, {m.Variant}");
        }
    }

    [Fact]
    public void An_attack_comes_out_to_the_letter()
    {
        // Two functions that show all that somebody wrote.
        foreach (var name in new[] { "RetroShow", "PrivateHelp" })
        {
            var message = Of("led by an attack").First(m => m.Name == name && (m.Variant.Contains("two answers") || m.Variant == "with words")).Message;
            message.PlainText.ShouldContain(HarshGallery.Literal);
            WebUtility.HtmlDecode(Tags().Replace(HtmlRenderer.Of(message), "")).ShouldContain(HarshGallery.Literal);
            MessageJson.Read(MessageJson.Write(message)).PlainText.ShouldContain(HarshGallery.Literal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_stands_out_is_ours_and_no_data_is_typed_as_a_command(string kind)
    {
        foreach (var m in Of(kind))
        {
            m.Message.Acts.Where(a => a.Label.Length > 30 || a.Label.Trim().Length == 0).Select(a => (m.Name, m.Variant, a.Label)).ShouldBeEmpty();
            m.Message.Acts.Where(a => a.Command is { } line && (line.Length > 200 || line.Any(char.IsControl))).ShouldBeEmpty();
            if (m.Message.Fallback is { } first) first.Length.ShouldBeInRange(1, 200, $"{m.Name}, {m.Variant}");
        }
    }

    // Titles and what is quoted from a line are never empty: without them nothing is recorded. Names come from the platform and may be anything.
    [Fact]
    public void Nothing_dangles_where_nothing_was_given() =>
        All.Where(m => m.Kind == "empty" && m.Piece.Name is not ("Refusal" or "Misread" or "Meant" or "Intervention" or "PrivateTask" or "PrivateHelp") && !m.Piece.Variant.StartsWith("ItemRetitled", StringComparison.Ordinal) && m.Piece.Variant is not ("TaskAdded" or "Answered, names of deals")).Select(m => (m.Kind, m.Piece.Name, m.Piece.Variant, Found: Dangling().Match(m.Piece.Message.PlainText).Value))
            .Where(m => m.Found.Length > 0).ShouldBeEmpty();

    [Fact]
    public void A_prompt_stays_short_and_a_digest_within_twelve_lines_whatever_the_names()
    {
        All.Where(m => m.Piece.Name == "Digest").Select(m => (m.Kind, m.Piece.Variant, Lines: m.Piece.Message.WithoutActions().PlainText.Split('\n').Length)).Where(m => m.Lines > 12).ShouldBeEmpty();
        All.Where(m => m.Piece.Name is "Week" && m.Piece.Message.Acts.Any() && !m.Piece.Message.PlainText.Contains("answered."))
            .Select(m => (m.Kind, m.Piece.Variant, Words: m.Piece.Message.Elements.OfType<Text>().Sum(t => Phrases.Words(t.Spans)))).Where(m => m.Words > 60).ShouldBeEmpty();
    }

    [Fact]
    public void Every_such_message_survives_the_outbox() =>
        All.ShouldAllBe(m => MessageJson.Read(MessageJson.Write(m.Piece.Message)).Equals(m.Piece.Message));

    private static IEnumerable<GalleryPiece> Of(string kind) => All.Where(m => m.Kind == kind).Select(m => m.Piece);

    private static IEnumerable<Span> Spans(Message message) => message.Elements.SelectMany(e => e switch
    {
        Text t => t.Spans.Spans,
        Note n => n.Spans.Spans,
        Facts f => [.. f.Items.SelectMany(i => i.Value.Spans)],
        Checklist c => [.. c.Items.SelectMany(i => i.Spans.Spans)],
        _ => [],
    });

    private static string Forbidden(string text) => string.Concat(text.Where(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069').Select(c => $"U+{(int)c:X4} "));

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("""^</?(article|p|b|strong|em|code|s|small|span|ul|ol|li|dl|dt|dd|h[1-6]|button|hr|br|div|progress|figure|figcaption|table|tr|th|td|tbody)( (class|type|data-command|data-person|value|max|role|aria-label)="[^"<>]*")*>$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Own();

    [GeneratedRegex(@" {2}|\(\s*\)|\(, |\b(by|of|with|to|for|from|as|and|at|is) [.,;:)]|^[,.;:)]|: [.,;]|""""|, ,|, \.|\[\s*\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Dangling();
}

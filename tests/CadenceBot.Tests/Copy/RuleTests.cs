using System.Text.RegularExpressions;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>The rules of the words, held against every message of the gallery.</summary>
public sealed partial class RuleTests
{
    private static readonly GalleryPiece[] Plain = [.. Gallery.Made(Samples.Template, word => word)];

    private static readonly GalleryPiece[] All = [.. Gallery.Spellings.SelectMany(s => Gallery.Made(Samples.Template, s.Spell))];

    // What somebody chooses for themselves belongs to no partner.
    private static readonly string[] Own = ["settings", "today", "away", "back", "quiet", "mute", "snooze"];

    [Fact]
    public void A_prompt_in_the_channel_has_at_most_35_words_before_its_notes() =>
        Plain.Where(m => m.Name == "Week" && !Answered(m)).Select(m => (m.Variant, Words: Body(m.Message))).Where(m => m.Words > 35).ShouldBeEmpty();

    [Fact]
    public void A_prompt_asks_one_question() =>
        Plain.Where(m => m.Name is "Week" or "Pulse" or "Reminder" or "Win" or "Qbr" or "QbrAgain")
            .Select(m => (m.Name, m.Variant, Marks: m.Message.Elements.OfType<Text>().Sum(t => t.Spans.Plain.Count(c => c == '?'))))
            .Where(m => m.Marks > 1).ShouldBeEmpty();

    [Fact]
    public void A_direct_message_to_a_sponsor_has_at_most_70_words() =>
        Plain.Where(m => m.Name is "Decision" or "DecisionReminder" or "SponsorLine" or "DecisionForManager")
            .Select(m => (m.Name, m.Variant, Words: Body(m.Message))).Where(m => m.Words > 70).ShouldBeEmpty();

    [Fact]
    public void A_digest_has_at_most_12_lines_however_many_plans_there_are() =>
        All.Where(m => m.Name == "Digest").ShouldAllBe(m => m.Message.WithoutActions().PlainText.Split('\n', StringSplitOptions.None).Length <= 12);

    [Fact, Trait("Requirement", "S103")]
    public void The_welcome_has_at_most_120_words_and_three_steps() =>
        Plain.Where(m => m.Name == "Welcome").ShouldAllBe(m => Body(m.Message) <= 120 && m.Message.Acts.Count(a => !a.Overflow) <= 3);

    [Fact]
    public void What_a_phone_shows_first_carries_the_message() =>
        Plain.Where(m => m.Message.Fallback is { } f && (f.Length > 150 || f.Trim().Length == 0 || f.Contains('\n'))).Select(m => (m.Name, m.Variant, m.Message.Fallback)).ShouldBeEmpty();

    [Fact]
    public void A_weekly_question_is_its_own_first_line_and_fits_a_phone() =>
        Plain.Where(m => m.Name is "Week" or "Pulse" && m.Message.Acts.Any()).ShouldAllBe(m => m.Message.Fallback!.EndsWith('?') && m.Message.Fallback.Length <= 80);

    [Fact]
    public void No_message_blames_or_shouts() =>
        Plain.Where(m => Banned().IsMatch(m.Message.PlainText)).Select(m => (m.Name, m.Variant, Banned().Match(m.Message.PlainText).Value)).ShouldBeEmpty();

    [Fact]
    public void Nobody_is_called_by_here_or_channel() =>
        Plain.Where(m => m.Message.PlainText.Contains("@here") || m.Message.PlainText.Contains("@channel") || m.Message.PlainText.Contains("<!")).ShouldBeEmpty();

    [Fact]
    public void An_emoji_stands_in_the_win_alone() =>
        Plain.Where(m => m.Message.PlainText.EnumerateRunes().Any(r => r.Value >= 0x1F000)).Select(m => m.Name).Distinct().ShouldBe(["Win"]);

    [Fact]
    public void A_button_is_a_line_of_at_most_200_characters_with_the_partner_in_it() =>
        All.SelectMany(m => m.Message.Acts.Select(a => (m.Name, m.Variant, a.Command)))
            .Where(a => a.Command is null || a.Command.Length > 200 || a.Command.Contains('\n')
                || !(a.Command is "why" or "portfolio" || a.Command.StartsWith("people ", StringComparison.Ordinal) || Own.Contains(a.Command.Split(' ')[0]) || a.Command.StartsWith("link --new ", StringComparison.Ordinal) || a.Command.Split(' ').Intersect(["acme", "initech-ltd"]).Any()))
            .ShouldBeEmpty();

    [Fact]
    public void The_first_button_is_the_likely_answer_and_the_only_one_that_stands_out() =>
        Plain.Where(m => m.Message.Acts.Any(a => !a.Overflow) && m.Name != "ChangeDone" && m.Message.Acts.First().Label is not ("Change the name" or "Add the name")).ShouldAllBe(m => m.Message.Acts.First().Style == ActStyle.Primary && m.Message.Acts.Count(a => a.Style == ActStyle.Primary) == 1);

    [Fact]
    public void What_the_host_keeps_to_itself_reaches_neither_the_channel_nor_the_partner()
    {
        foreach (var secret in GalleryStory.Private)
        {
            Plain.Where(m => m.Audience != Audience.Host && m.Message.PlainText.Contains(secret)).Select(m => (m.Name, m.Variant)).ShouldBeEmpty();
            Plain.ShouldContain(m => m.Audience == Audience.Host && m.Message.PlainText.Contains(secret), $"\"{secret}\" is planted where the host reads it");
        }
    }

    [Fact]
    public void An_amount_stands_in_a_shared_channel_only_when_both_agreed()
    {
        var amount = GalleryStory.Amount.ToString();
        Plain.Where(m => m.Audience == Audience.Shared && m.Message.PlainText.Contains(amount)).Select(m => (m.Name, m.Variant)).ShouldBeEmpty();
        var agreed = Samples.Story().SharesAmounts().On(2).Names(1);
        StatusCopy.Opportunities(agreed.Scene()).PlainText.ShouldContain(amount);
    }

    [Fact]
    public void What_doubts_a_forecast_stays_with_the_host() =>
        Plain.Where(m => m.Audience != Audience.Host && m.Message.PlainText.Contains("moved 2 times")).ShouldBeEmpty();

    [Fact]
    public void Names_come_out_as_data_and_markup_in_them_is_no_style()
    {
        var story = Samples.Story("hostile").On(2).Names(4).On(9, 14).Asks(2);
        var spans = PromptCopy.Week(story.Scene(), story.Plan.LatestQuestion!).Elements.OfType<Text>().SelectMany(t => t.Spans.Spans).ToArray();

        spans.Where(s => s.Text.Contains("Northwind")).ShouldHaveSingleItem().Style.ShouldBe(SpanStyle.Plain);
        spans.Count(s => s.Mention is not null).ShouldBe(2);
        spans.ShouldContain(s => s.Text.Contains("*Northwind*"));
    }

    [Fact]
    public void Every_message_survives_the_outbox() =>
        All.ShouldAllBe(m => MessageJson.Read(MessageJson.Write(m.Message)).Equals(m.Message));

    [Fact]
    public void A_list_that_is_too_long_says_how_many_more_and_where()
    {
        var text = StatusCopy.Opportunities(Samples.Story().On(2).Names(17).Scene()).PlainText;

        text.ShouldContain("and 7 more → /onboard opp list acme");
    }

    [Fact]
    public void Each_reason_for_a_refusal_has_its_own_sentence()
    {
        var sentences = Enum.GetValues<Because>().Select(b => RefusalCopy.Sentence(Refusal.For(b, "a", "b", "c"))).ToArray();

        sentences.ShouldBeUnique();
        // A misread line brings its own sentence, made where the line was read.
        sentences.Where(s => s != "a").ShouldAllBe(s => s.Length > 10 && s.EndsWith('.') && !s.Contains('`'));
        Enum.GetValues<Because>().ShouldAllBe(b => RefusalCopy.Sentence(Refusal.For(b)).Length > 10, "values may be missing");
    }

    [Fact]
    public void Each_event_has_words_or_a_reason_to_be_silent()
    {
        var story = Samples.WeekTwo();
        var kinds = typeof(PlanEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PlanEvent)) && !t.IsAbstract).ToHashSet();
        var bot = new[] { typeof(PlanStarted), typeof(PromptAsked), typeof(PromptWithheld), typeof(CheckinAsked), typeof(CheckinSkipped), typeof(CheckinUnreachable), typeof(CheckinLapsed), typeof(GatePassed), typeof(GateLeftOpen), typeof(GatePassWithdrawn), typeof(InterventionClosed), typeof(NoticesRaised) };

        kinds.Except(bot).Except(Gallery.Events(story).Select(e => e.Event.GetType())).ShouldBeEmpty("add it to Gallery.Events and to ChangeCopy.Line");
    }

    private static bool Answered(GalleryPiece piece) => piece.Message.PlainText.Contains(" answered.");

    /// <summary>Words of the paragraphs; a mention is one.</summary>
    private static int Body(Message message) => message.Elements.OfType<Text>().Sum(t => t.Spans.Spans.Sum(s => s.Mention is not null ? 1 : Word().Count(s.Text)));

    [GeneratedRegex(@"\S*\w\S*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"please kindly|kindly|overdue|compliance|action required|\bfailed\b|\blate\b|non-?responsive|\bdelinquent\b|ASAP|!", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Banned();
}

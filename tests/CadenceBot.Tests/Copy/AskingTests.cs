using System.Text.RegularExpressions;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>What makes a question one that people answer: short, one at a time, to those who are open, with answers to press.</summary>
public sealed partial class AskingTests
{
    private const int LongestLine = 80;
    private const int LongestLabel = 30;

    // What asks somebody something; a settled card asks no more.
    private static readonly string[] Asking =
    [
        "Week", "Pulse", "Reminder", "ReminderForDeputy", "ReminderInThread", "Escalation", "Decision", "DecisionReminder", "DecisionForManager",
        "DecisionNeutralLine", "GateLeftOpen", "Intervention", "Retro", "RetroReminder", "Qbr", "QbrAgain", "PrivateNotMine",
    ];

    // What the channel is asked, in its root or in a thread.
    private static readonly string[] InChannel =
        ["Welcome", "Week", "Pulse", "ReminderInThread", "DecisionNeutralLine", "GateAhead", "GateDay", "GateLeftOpen", "Intervention", "Retro", "RetroReminder", "Win", "Qbr", "QbrAgain"];

    private static readonly GalleryPiece[] Plain = [.. Gallery.Made(Samples.Template, word => word)];

    public static TheoryData<string> Names => [.. Plain.Select(m => m.Name).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_phone_shows_fits_its_first_line(string name) =>
        Of(name).Where(m => First(m.Message).Length > LongestLine && m.Message.Fallback is not null).Select(m => (m.Variant, First(m.Message).Length, First(m.Message))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Asked))]
    public void What_asks_something_says_the_question_first(string name)
    {
        Of(name).Where(IsOpen).Where(m => !First(m.Message).EndsWith('?')).Select(m => (m.Variant, First(m.Message))).ShouldBeEmpty();
        Of(name).ShouldContain(m => IsOpen(m), "otherwise nothing was tried");
    }

    public static TheoryData<string> Asked => [.. Asking];

    [Theory]
    [MemberData(nameof(Asked))]
    public void One_message_asks_one_question(string name) =>
        Of(name).Where(m => m.Name != "Retro").Select(m => (m.Variant, Marks: m.Message.Elements.OfType<Text>().Sum(t => t.Spans.Plain.Count(c => c == '?'))))
            .Where(m => m.Marks > 1).ShouldBeEmpty("the four questions of the retro are one form");

    [Fact]
    public void A_prompt_in_the_channel_has_at_most_35_words_and_a_card_at_most_60()
    {
        Plain.Where(m => m.Name is "Week" or "Pulse" or "ReminderInThread" or "DecisionNeutralLine" && IsOpen(m) && !m.Message.PlainText.Contains(" answered."))
            .Select(m => (m.Name, m.Variant, Words: Body(m.Message))).Where(m => m.Words > 35).ShouldBeEmpty();
        Plain.Where(m => m.Audience == Audience.Shared && m.Name.StartsWith("Gate", StringComparison.Ordinal) && m.Name != "GateShow" || m.Name is "Intervention" or "Win" or "WinTakenBack" or "RetroReminder")
            .Select(m => (m.Name, m.Variant, Words: Body(m.Message))).Where(m => m.Words > 60).ShouldBeEmpty();
    }

    [Fact]
    public void A_person_reads_at_most_70_words() =>
        Plain.Where(m => m.Name.StartsWith("Decision", StringComparison.Ordinal) || m.Name.StartsWith("Reminder", StringComparison.Ordinal) || m.Name.StartsWith("Private", StringComparison.Ordinal) || m.Name is "SponsorLine" or "Escalation" or "Silence" or "NoMotion" or "PulseWorry" or "Proposal" or "ChangeDone")
            .Select(m => (m.Name, m.Variant, Words: Body(m.Message))).Where(m => m.Words > 70).ShouldBeEmpty();

    [Fact]
    public void A_button_is_an_answer_that_a_phone_shows_whole() =>
        Plain.SelectMany(m => m.Message.Acts.Select(a => (m.Name, m.Variant, a.Label))).Where(a => a.Label.Length is 0 or > LongestLabel || Machinery().IsMatch(a.Label)).ShouldBeEmpty();

    [Fact]
    public void No_message_offers_two_buttons_of_one_name() =>
        Plain.SelectMany(m => m.Message.Acts.GroupBy(a => a.Label).Where(g => g.Count() > 1).Select(g => (m.Name, m.Variant, g.Key))).ShouldBeEmpty();

    [Fact]
    public void A_weekly_question_has_at_most_four_answers_and_the_rest_behind_more() =>
        Plain.Where(m => m.Name is "Week" or "Pulse" && IsOpen(m) && !m.Variant.Contains("which deal")).ShouldAllBe(m => m.Message.Acts.Count(a => !a.Overflow) <= 4);

    [Fact]
    public void Only_those_who_have_not_answered_are_addressed()
    {
        foreach (var m in Plain.Where(m => m.Name is "Week" or "Pulse" or "Win"))
        {
            var names = Mentioned(m.Message);
            foreach (Match answered in Answerers().Matches(m.Message.PlainText))
                names.ShouldNotContain("@" + answered.Groups["name"].Value, $"{m.Name}, {m.Variant}");
        }

        Plain.Where(m => m.Name is "ChangeDone" or "ChangeLine" or "PauseLine" or "Log" or "Status" or "Deals" or "Plan" or "GatePassed" or "Graduation" or "Downtime" || m.Audience != Audience.Shared && m.Name != "Win")
            .Where(m => Mentioned(m.Message).Length > 0).Select(m => (m.Name, m.Variant)).ShouldBeEmpty("a private message needs no mention, a told change calls nobody");
        Plain.Where(m => Mentioned(m.Message).Length > 2).Select(m => (m.Name, m.Variant)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Week"), InlineData("Pulse"), InlineData("Retro"), InlineData("Intervention"), InlineData("ReminderInThread"), InlineData("Qbr")]
    public void What_asks_in_the_channel_calls_whom_it_asks(string name) =>
        Of(name).First(IsOpen).Message.Elements.OfType<Text>().First().Spans.Spans.ShouldContain(s => s.Mention != null);

    [Theory]
    [MemberData(nameof(Channel))]
    public void A_question_in_the_channel_says_who_reads_it(string name) =>
        Of(name).Where(m => m.Audience == Audience.Shared).ShouldAllBe(m => m.Message.Elements.OfType<Note>().Any(n => n.Spans.Plain.Contains("Visible to Contoso and Acme")));

    public static TheoryData<string> Channel => [.. InChannel];

    [Fact]
    public void No_message_blames_hurries_or_shouts() =>
        Plain.Select(m => (m.Name, m.Variant, Word: Blame().Match(m.Message.PlainText).Value)).Where(m => m.Word.Length > 0).ShouldBeEmpty();

    [Fact]
    public void The_call_that_is_still_to_be_agreed_is_accepted_or_gets_another_hour()
    {
        var story = Samples.Story().On(2, 14).Asks(1);
        var acts = PromptCopy.Week(story.Scene(), story.Plan.LatestQuestion!).Acts.Where(a => !a.Overflow).ToArray();

        acts.Select(a => a.Label).ShouldBe(["Accept Wed 14:00 London", "Another hour suits us", "Ask me next week"]);
        acts[1].Command.ShouldBe("answer w01 help --text \"another hour suits us better\" acme --for w01");
    }

    [Fact]
    public void What_we_owe_stands_where_it_would_say_that_nothing_is_needed()
    {
        var sam = Samples.Story().People.First(p => p.Id == "host.manager");
        DigestLine Line(string partner, Light light, int owed) => new(partner, 20, light, "next gate 30 on Wed 1 Apr", null, null, owed);

        DigestCopy.Monday(sam, [Line("Acme", Light.Green, 3), Line("Globex", Light.Green, 2)]).Fallback.ShouldBe("Your 2 partners. We owe 5 things past their date.");
        DigestCopy.Monday(sam, [Line("Acme", Light.Green, 1)]).Fallback.ShouldBe("Acme waits for 1 thing from us.");
        DigestCopy.Monday(sam, [Line("Acme", Light.Green, 0), Line("Globex", Light.Green, 0)]).Fallback.ShouldBe("Your 2 partners. None needs you today.");
        DigestCopy.Monday(sam, [Line("Acme", Light.Red, 2), Line("Globex", Light.Green, 0)]).PlainText.ShouldContain("1 needs you today. We owe 2 things past their date.");
    }

    private static IEnumerable<GalleryPiece> Of(string name) => Plain.Where(m => m.Name == name);

    private static bool IsOpen(GalleryPiece piece) => piece.Message.Acts.Any(a => !a.Overflow && a.Label is not ("Change the name" or "Add the name")) && !piece.Variant.Contains("more days");

    private static string First(Message message) => message.Fallback ?? message.PlainText.Split('\n')[0];

    private static string[] Mentioned(Message message) => [.. message.Elements.OfType<Text>().SelectMany(t => t.Spans.Spans).Where(s => s.Mention is not null).Select(s => s.Text)];

    /// <summary>Words of the paragraphs; a mention is one.</summary>
    private static int Body(Message message) => message.Elements.OfType<Text>().Sum(t => t.Spans.Spans.Sum(s => s.Mention is not null ? 1 : Word().Count(s.Text)));

    [GeneratedRegex(@"\S*\w\S*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(submit|click|press|tap here|open (the )?form|fill in|log ?in|proceed|OK|cancel)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Machinery();

    [GeneratedRegex(@"(answered\. |\. |^)(?<name>\w+ \w+)(:| answered\.)|Confirmed by (?<name>\w+ \w+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Answerers();

    [GeneratedRegex(@"\b(please kindly|kindly|overdue|compliance|compliant|action required|mandatory|immediately|urgent(ly)?|ASAP|as soon as possible to|escalat\w+|fail(ed|ure|s)?|fault|blame|late|delinquent|non-?responsive|unresponsive|ignored|neglected|forgot(ten)?|must|have to|had to|violat\w+|penalt\w+|poor(ly)?|disappoint\w+|still have(n't| not)|did(n't| not) (answer|reply|do)|lazy|slow side|behind schedule|final notice|last warning|at risk)\b|!", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blame();
}

using System.Text.RegularExpressions;
using CadenceBot.Application.Commands;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Support;
using NodaTime;

namespace CadenceBot.Tests.Commands;

/// <summary>Words in the thread of a question, as the lines that they mean.</summary>
public sealed partial class ThreadAnswerTests
{
    private static readonly LocalDate Wednesday = new(2026, 3, 11);

    [Theory]
    [InlineData("Done!", "done")]
    [InlineData("that's the list", "done")]
    [InlineData("No change.", "same")]
    [InlineData("3 of 3", "done")]
    public void Short_answers_are_one_option(string words, string option) => Line(words).ShouldBe($"answer w02 {option} --partner acme --for w02");

    [Theory]
    [InlineData("moved", null)]
    [InlineData("next week", null)]
    [InlineData("Moved because Dana is ill", null)]
    [InlineData("moved to Thu", "2026-03-12")]
    [InlineData("It moved to next Thu.", "2026-03-12")]
    [InlineData("postponed until 19 Mar", "2026-03-19")]
    [InlineData("moving to +7d", "2026-03-18")]
    public void A_move_keeps_the_date_that_was_understood(string words, string? to)
    {
        var line = Line(words)!;
        line.ShouldContain("answer w02 moved");
        if (to is null) line.ShouldNotContain("--to");
        else line.ShouldContain($"--to {to}");
    }

    [Theory]
    [InlineData("moved to the bar")]
    [InlineData("moved to 03/04")]
    [InlineData("moved to Mon 2 Mar")]
    [InlineData("two intros are out")]
    [InlineData("Leo and Mia")]
    [InlineData("we had lunch, it was nice")]
    public void What_is_not_understood_is_noted_in_the_persons_words(string words) => Line(words)!.ShouldContain("answer w02 said");

    [Theory]
    [InlineData("3 names: Northwind, Fabrikam, Tailspin", "Northwind, Fabrikam, Tailspin")]
    [InlineData("Names: Northwind and Fabrikam", "Northwind, Fabrikam")]
    [InlineData("Northwind, Fabrikam and Tailspin", "Northwind, Fabrikam, Tailspin")]
    [InlineData("accounts: Bank of Kent & Litware", "Bank of Kent, Litware")]
    public void Names_are_listed_however_they_are_joined(string words, string names) => Line(words)!.ShouldContain($"answer w02 names --text \"{names}\"");

    [Theory]
    [InlineData("blocked by legal")]
    [InlineData("waiting for the data-sharing agreement")]
    [InlineData("we're stuck")]
    [InlineData("conflict with our own team")]
    public void Who_is_stuck_takes_the_private_path(string words)
    {
        var line = Line(words)!;
        line.ShouldContain("answer w02 help --text");
        line.ShouldContain(words);
    }

    [Fact]
    public void A_part_of_it_is_counted_and_settles_no_item() => Line("3 of 4")!.ShouldContain("answer w02 count --text \"3 of 4\"");

    [Theory]
    [InlineData("won", "deal won #1")]
    [InlineData("Lost to Globex.", "deal lost #1")]
    [InlineData("moved to 28 May", "opp update #1")]
    [InlineData("lost", "answer w10 lost")]
    public void A_question_about_a_deal_takes_its_own_words(string words, string line)
    {
        var plan = Samples.Forecast().Plan;
        Line(words, plan, "w10")!.ShouldStartWith(line);
    }

    [Fact]
    public void Names_are_deals_where_deals_are_asked_for_and_words_elsewhere()
    {
        var pin = Samples.Story().On(45, 14).Asks(7, "pin");
        pin.Plan.AsksOpportunities(pin.Plan.LatestQuestion!).ShouldBeTrue();
        var list = Samples.WeekTwo();
        list.Plan.AsksOpportunities(list.Plan.LatestQuestion!).ShouldBeFalse();
        list.Plan.AsksNames(list.Plan.LatestQuestion!).ShouldBeTrue();
        var missing = Samples.Story().On(23, 14).Missing(4, new GateAsk(60, "3 named joint opportunities", "Add one", "opp add"));
        missing.Plan.AsksOpportunities(missing.Plan.LatestQuestion!).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("waiting for coffee")]
    [InlineData("Northwind, Fabrikam and Tailspin")]
    [InlineData("no change")]
    public void After_a_sides_answer_people_talk(string words)
    {
        var story = Samples.WeekTwo().On(10).Does("partner.ae", new Answered("w02", "same", null));
        ThreadAnswers.ToLine(words, story.Plan, "w02", Side.Partner, Wednesday).ShouldBeNull();
    }

    [Fact]
    public void Done_counts_after_an_earlier_answer_until_the_side_has_said_so()
    {
        var story = Samples.WeekTwo().On(10).Does("partner.ae", new Answered("w02", "same", null));
        Line("done", story.Plan, "w02")!.ShouldContain("answer w02 done");
        story.Does("partner.ae", new ItemConfirmed("w2", null, null));
        Line("done", story.Plan, "w02")!.ShouldContain("answer w02 done", Case.Sensitive, "that it is done already is said, not passed over");
    }

    [Theory]
    [InlineData("no, moved to Thu", "moved")]
    [InlineData("No - next week", "moved")]
    [InlineData("sorry, no change", "same")]
    [InlineData("done after all", "done")]
    [InlineData("not done after all", "same")]
    [InlineData("Actually we're waiting for legal", "help")]
    [InlineData("oops: Northwind, Fabrikam and Tailspin", "names")]
    [InlineData("moved to Fri instead", "moved")]
    [InlineData("2 of 10", "count")]
    [InlineData("blocked by legal", "help")]
    public void A_correction_counts_after_the_sides_own_answer(string words, string option)
    {
        var story = Samples.WeekTwo().On(10).Does("partner.ae", new Answered("w02", "news", null));
        Line(words, story.Plan, "w02")!.ShouldContain($"answer w02 {option}");
    }

    [Theory]
    [InlineData("no help needed")]
    [InlineData("no")]
    [InlineData("actually")]
    [InlineData("later")]
    [InlineData("yes")]
    [InlineData("lost to Globex")]
    public void What_people_also_say_to_each_other_corrects_nothing(string words)
    {
        var story = Samples.WeekTwo().On(10).Does("partner.ae", new Answered("w02", "same", null));
        ThreadAnswers.ToLine(words, story.Plan, "w02", Side.Partner, Wednesday).ShouldBeNull();
    }

    [Theory]
    [InlineData("yep works")]
    [InlineData("Works for us!")]
    [InlineData("ok, sounds good")]
    [InlineData("yes, that works for me")]
    [InlineData("that's fine with us")]
    [InlineData("it works for us both")]
    [InlineData("👍")]
    public void A_yes_answers_where_the_question_can_be_answered_by_one(string words)
    {
        Line(words)!.ShouldContain("answer w02 done");
        Line(words, Samples.Forecast().Plan, "w10")!.ShouldContain("answer w10 keep");
        var pin = Samples.Story().On(45, 14).Asks(7, "pin");
        Line(words, pin.Plan, pin.Plan.LatestQuestion!.Occurrence)!.ShouldContain("said", Case.Sensitive, "which deal it is no yes can say");
    }

    [Theory]
    [InlineData("yes but only after the holidays")]
    [InlineData("ok I'll ask around")]
    public void A_yes_with_more_behind_it_is_noted_in_the_persons_words(string words) => Line(words)!.ShouldContain("answer w02 said");

    [Theory]
    [InlineData("undo")]
    [InlineData("Undo that, please.")]
    [InlineData("take that back")]
    public void Undo_is_the_verb_in_every_thread(string words) => ThreadAnswers.Undoing(words, PartnerSlug.Parse("acme")).ShouldBe("undo --partner acme");

    [Fact]
    public void A_yes_under_the_welcome_and_under_a_win_is_its_first_button()
    {
        var story = Samples.Story();
        ThreadAnswers.Agreeing("yep works", story.Plan, "welcome/d0", Side.Partner).ShouldBe("meeting accept \"weekly\" --partner acme");
        ThreadAnswers.Agreeing("nice weather", story.Plan, "welcome/d0", Side.Partner).ShouldBeNull();
        story.Does("partner.ae", new MeetingAccepted("weekly"));
        ThreadAnswers.Agreeing("yep works", story.Plan, "welcome/d0", Side.Partner).ShouldBeNull();
        var won = Samples.Forecast().Does("host.ae", new OpportunityWon(1, Wednesday, null));
        ThreadAnswers.Agreeing("yes, confirmed", won.Plan, "win/o1", Side.Partner).ShouldBe("confirm \"#1\" --partner acme");
        ThreadAnswers.Agreeing("yes", won.Plan, "win/o1", Side.Host).ShouldBeNull("the other company confirms");
    }

    [Fact]
    public void Who_answered_and_writes_on_is_reminded_until_the_other_company_answered()
    {
        var story = Samples.WeekTwo().On(10).Does("partner.ae", new Answered("w02", "same", null));
        var leo = new Person("partner.ae", "Leo Park", PartnerSlug.Parse("acme"), Roles.Ae);
        ThreadAnswers.Standing("and the rest?", story.Plan, "w02", leo).ShouldNotBeNull();
        ThreadAnswers.Standing("and the rest?", story.Plan, "w02", leo with { Id = "partner.se" }).ShouldBeNull("the answer is not theirs");
        ThreadAnswers.Standing("@mia have a look", story.Plan, "w02", leo).ShouldBeNull("they address somebody");
        var mia = story.Plan.People["host.ae"].Name.Split(' ')[0];
        ThreadAnswers.Standing($"thanks {mia}", story.Plan, "w02", leo).ShouldBeNull("they address somebody");
        story.Does("host.ae", new Answered("w02", "same", null));
        ThreadAnswers.Standing("and the rest?", story.Plan, "w02", leo).ShouldBeNull("both answered, now they talk");
    }

    [Theory]
    [InlineData("works for us both ")]
    [InlineData("us both us too ")]
    [InlineData("no, sorry, ")]
    [InlineData(", thanks")]
    [InlineData("moved to the ")]
    public void The_same_words_over_and_over_are_read_as_quickly_as_others(string words)
    {
        var many = string.Concat(Enumerable.Repeat(words, 400)) + "x";
        Should.NotThrow(() => ThreadAnswers.ToLine(many, Samples.WeekTwo().Plan, "w02", Side.Partner, Wednesday));
        Should.NotThrow(() => CommandParser.Parse(Application.Messages.Limits.Fit(many, 200), new ParseContext(Wednesday, _ => null)));
    }

    [Fact]
    public void A_line_can_be_read_back()
    {
        foreach (var words in new[] { "moved to Thu", "names: A1, B2", "blocked by \"legal\"", "lost to Globex", "3 of 4" })
            CommandParser.Parse(Line(words)!, new ParseContext(Wednesday, _ => null)).ShouldBeOfType<Parsed>(words);
    }

    private static string? Line(string words) => Line(words, Samples.WeekTwo().Plan, "w02");

    // The option stands in quotes; for the eye it is a word.
    private static string? Line(string words, PartnerPlan plan, string occurrence) =>
        ThreadAnswers.ToLine(words, plan, occurrence, Side.Partner, Wednesday) is { } line ? Option().Replace(line, "${line} ${option}") : null;

    [GeneratedRegex("^(?<line>answer \\S+) \"(?<option>\\w+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();
}

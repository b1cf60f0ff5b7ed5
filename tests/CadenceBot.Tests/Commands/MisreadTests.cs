using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;

namespace CadenceBot.Tests.Commands;

public sealed class MisreadTests
{
    [Theory]
    [InlineData("", MisreadKind.Empty, null)]
    [InlineData("   \u00A0 ", MisreadKind.Empty, null)]
    [InlineData("opp add \"Northwind", MisreadKind.UnclosedQuote, null)]
    [InlineData("statsu", MisreadKind.UnknownVerb, "status")]
    [InlineData("finish w2", MisreadKind.UnknownVerb, "done")]
    [InlineData("oop add \"x\"", MisreadKind.UnknownVerb, "opp")]
    [InlineData("paus acme", MisreadKind.UnknownVerb, "pause")]
    [InlineData("sta", MisreadKind.UnknownVerb, "start")]
    [InlineData("xylophone", MisreadKind.UnknownVerb, null)]
    [InlineData("@partner.ae", MisreadKind.UnknownVerb, null)]
    [InlineData("opp updtae #12", MisreadKind.UnknownSub, "opp update")]
    [InlineData("opp dro #12", MisreadKind.UnknownSub, "opp drop")]
    [InlineData("meeting frob kickoff", MisreadKind.UnknownSub, null)]
    [InlineData("status --shar", MisreadKind.UnknownFlag, "--share")]
    [InlineData("status --frobnicate", MisreadKind.UnknownFlag, null)]
    [InlineData("done w2 --link", MisreadKind.MissingValue, null)]
    [InlineData("done w2 --link --on fri", MisreadKind.MissingValue, null)]
    [InlineData("done w2 --link \"\"", MisreadKind.MissingValue, null)]
    [InlineData("status acme twice", MisreadKind.TooManyWords, null)]
    [InlineData("opp add \"Northwind\" 80k 90k", MisreadKind.TooManyWords, null)]
    [InlineData("opp add \"Northwind\" --stage dmeo", MisreadKind.NotAChoice, "demo")]
    [InlineData("opp update #12 --stage won", MisreadKind.NotAChoice, "deal won")]
    [InlineData("opp add \"Northwind\" --test=maybe", MisreadKind.NotAChoice, "yes or no")]
    [InlineData("export everything", MisreadKind.NotAChoice, null)]
    [InlineData("done w2 --on 31-02", MisreadKind.BadDate, null)]
    [InlineData("done w2 --on 13/04", MisreadKind.BadDate, "13 Apr")]
    [InlineData("done w2 --on 03/04", MisreadKind.AmbiguousDate, "3 Apr or 4 Mar")]
    [InlineData("away 03/04 fri", MisreadKind.AmbiguousDate, "3 Apr or 4 Mar")]
    [InlineData("calendar move 60 31-02", MisreadKind.BadDate, null)]
    [InlineData("opp add \"Northwind\" -80k", MisreadKind.BadMoney, null)]
    [InlineData("opp add \"Northwind\" --amount=-80k", MisreadKind.BadMoney, null)]
    [InlineData("opp add Northwind -5k", MisreadKind.BadMoney, null)]
    [InlineData("opp add Northwind 5%", MisreadKind.BadMoney, null)]
    [InlineData("opp add Northwind 1e99", MisreadKind.BadMoney, null)]
    [InlineData("opp add Northwind 1,234.567", MisreadKind.BadMoney, null)]
    [InlineData("opp add Northwind acme €-80k", MisreadKind.BadMoney, null)]
    [InlineData("opp add \"Northwind\" 2000000000k", MisreadKind.BadMoney, null)]
    [InlineData("plan --phase two", MisreadKind.BadNumber, null)]
    [InlineData("gate acme 60 extend soon", MisreadKind.BadDays, null)]
    [InlineData("week set --week later --outcome x", MisreadKind.BadWeek, null)]
    [InlineData("gate --gate sixty", MisreadKind.BadGate, null)]
    [InlineData("start acme --at noon", MisreadKind.BadWeekHour, null)]
    [InlineData("quiet later", MisreadKind.BadHours, null)]
    [InlineData("company weekend --days funday", MisreadKind.BadWeekdays, null)]
    [InlineData("done w2 --deal #x", MisreadKind.BadOpp, null)]
    [InlineData("done w2 --by \"a < b\"", MisreadKind.BadPerson, null)]
    public void A_line_that_cannot_be_read_is_refused_with_a_sentence_and_an_example(string line, MisreadKind kind, string? suggestion)
    {
        var misread = Lines.Misread(line);
        misread.Kind.ShouldBe(kind);
        misread.Suggestion.ShouldBe(suggestion);
        MisreadCopy.Sentence(misread).ShouldEndWith($"Try `/onboard {misread.Example}`.");
        Lines.Read(misread.Example).ShouldBeOfType<Parsed>();
    }

    [Theory]
    [InlineData("statsu", "I don't know `statsu`. Did you mean `status`? `help` lists the rest. Try `/onboard status acme`.")]
    [InlineData("done w2 --on 31-02", "`31-02` isn't a date for `on`. I read `28 Feb`, `2026-02-28`, `fri`, `+14d`. Try `/onboard done jvp --link https://docs.example/jvp --on fri`.")]
    [InlineData("done w2 --on 03/04", "`03/04` can be two dates: 3 Apr or 4 Mar. Write the month as a word. Try `/onboard done jvp --link https://docs.example/jvp --on fri`.")]
    [InlineData("done w2 --link", "`--link` needs a value, such as https://…. Try `/onboard done jvp --link https://docs.example/jvp --on fri`.")]
    [InlineData("week w6 \"x", "The quote that opens at `\"x` is never closed. Try `/onboard opp add \"Northwind\" 80k`.")]
    [InlineData("mute noise", "`noise` isn't one of `digest`, `prompts`, `alarms`, `gates`, `decisions`. Try `/onboard mute digest`.")]
    public void The_sentence_says_what_was_read_what_is_wrong_and_how_it_goes(string line, string sentence) =>
        MisreadCopy.Sentence(Lines.Misread(line)).ShouldBe(sentence);

    [Fact]
    public void Every_kind_of_misread_has_a_sentence()
    {
        foreach (var kind in Enum.GetValues<MisreadKind>())
        {
            MisreadCopy.Sentence(new Misread(kind, "x", null, null, "status acme")).ShouldEndWith("Try `/onboard status acme`.");
        }
    }

    [Fact]
    public void What_was_read_is_shown_short_and_without_what_could_break_the_message()
    {
        var sentence = MisreadCopy.Sentence(Lines.Misread("\"`\u202Eab\u0007" + new string('x', 60) + '"'));
        sentence.ShouldStartWith($"I don't know `'ab{new string('x', 36)}…`.");
    }

    [Fact]
    public void A_line_above_four_thousand_characters_is_refused()
    {
        Lines.Misread(new string('x', 4_001)).Kind.ShouldBe(MisreadKind.TooLong);
        Lines.Read($"checkin {new string('x', 3_000)}").ShouldBeOfType<Parsed>();
    }

    [Theory]
    [InlineData("statsu acme --share", "status acme --share")]
    [InlineData("finish w2 acme", "done w2 acme")]
    [InlineData("claer w2", null)]
    [InlineData("drop #12", null)]
    [InlineData("puase acme", null)]
    [InlineData("clsoe acme graduate", null)]
    public void A_guess_can_be_run_unless_it_destroys(string line, string? meant) => Lines.Misread(line).Line.ShouldBe(meant);
}

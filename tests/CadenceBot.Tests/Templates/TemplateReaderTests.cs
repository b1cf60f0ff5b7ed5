using CadenceBot.Domain.Templates;

namespace CadenceBot.Tests.Templates;

public sealed class TemplateReaderTests
{
    [Theory]
    // The plan itself.
    [InlineData("version", "0", "$.version", "whole number from 1")]
    [InlineData("version", "1.5", "$.version", "whole number")]
    [InlineData("version", null, "$.version", "no `version`")]
    [InlineData("id", "\"Forecastable-90\"", "$.id", "small letter")]
    [InlineData("id", "\"\"", "$.id", "small letter")]
    [InlineData("title", "\"two\\nlines\"", "$.title", "one line")]
    [InlineData("title", "null", "$.title", "I read `null`")]
    [InlineData("lengthDays", "\"ninety\"", "$.lengthDays", "I read `ninety`")]
    [InlineData("lengthDays", "9999999999", "$.lengthDays", "from 7 to 730")]
    [InlineData("star", "\"firstLogin\"", "$.star", "firstSourced, firstRegistered, firstWon")]
    [InlineData("redDays", "80", "$.redDays", "target day 90")]
    [InlineData("targetDay", "90", "$.targetDay", "`\"targetDays\"")]
    // Slots.
    [InlineData("slots", "[]", "$.slots", "1 to 100")]
    [InlineData("slots[2].slot", "\"ours.se\"", "$.slots[2].slot", "host or partner")]
    [InlineData("slots[6].slot", "\"host.se\"", "$.slots[6].slot", "there already")]
    [InlineData("slots[0].required", "\"yes\"", "$.slots[0].required", "true or false")]
    [InlineData("slots[0].title", null, "$.slots[0].title", "no `title`")]
    [InlineData("slots[0]", "\"host.manager\"", "$.slots[0]", "object in braces")]
    [InlineData("phases", "[]", "$.phases", "1 to 100")]
    // Meetings.
    [InlineData("meetings[1].key", "\"weekly\"", "$.meetings[1].key", "there already")]
    [InlineData("meetings[1].key", "\"kick off\"", "$.meetings[1].key", "letters and digits only")]
    [InlineData("meetings[1].day", null, "$.meetings[1].day", "`\"weekly\": true`")]
    [InlineData("meetings[1].day", "-1", "$.meetings[1].day", "from 0")]
    [InlineData("meetings[2].day", "15", "$.meetings[2].day", "on its day 14")]
    [InlineData("meetings[2].key", "\"gate15\"", "$.meetings[2].key", "no gate is on day 15")]
    // Phases.
    [InlineData("phases", "{}", "$.phases", "square brackets")]
    [InlineData("phases[1].gateDay", "14", "$.phases[1].gateDay", "one before is 14")]
    [InlineData("phases[2].gateDay", "29", "$.phases[2].gateDay", "rise")]
    [InlineData("phases[0].key", "\"\"", "$.phases[0].key", "small letter")]
    [InlineData("phases[3].gateDay", "91", "$.phases[3].gateDay", "from 1 to 90")]
    [InlineData("phases[2].gateDay", null, "$.phases[2].gateDay", "no `gateDay`")]
    [InlineData("phases[2].gateday", "60", "$.phases[2].gateday", "`\"gateDay\"")]
    [InlineData("phases[3].pass", null, "$.phases[3].pass", "no `pass`")]
    [InlineData("phases[3].pass", "{}", "$.phases[3].pass", "an empty object")]
    [InlineData("phases[3].pass", "{\"day\":90}", "$.phases[3].pass", "a date alone passes no gate")]
    [InlineData("phases[3].pass", "{\"all\":[]}", "$.phases[3].pass.all", "1 to 20")]
    [InlineData("phases[3].pass", "{\"not\":{\"opps\":{}}}", "$.phases[3].pass", "interveneIf only")]
    [InlineData("phases[0].expect", "[]", "$.phases[0].expect", "1 to 20")]
    [InlineData("phases[0].milestones[0]", "7", "$.phases[0].milestones[0]", "a text")]
    [InlineData("phases[0].verdicts[0]", "\"pass\"", "$.phases[0].verdicts[0]", "extend, intervene, override")]
    [InlineData("phases[0].verdicts[1]", "\"extend\"", "$.phases[0].verdicts[1]", "there already")]
    [InlineData("phases[0].verdicts[0]", null, "$.phases[0].maxExtendDays", "never extended")]
    [InlineData("phases[0].maxExtendDays", "0", "$.phases[0].maxExtendDays", "needs the most days")]
    [InlineData("phases[0].maxExtendDays", "-7", "$.phases[0].maxExtendDays", "from 0 to 90")]
    [InlineData("phases[1].interveneBefore", "30", "$.phases[1].interveneBefore", "ends after it")]
    [InlineData("phases[1].interveneBefore", null, "$.phases[1].interveneBefore", "needs the day")]
    [InlineData("phases[1].interveneIf", null, "$.phases[1].interveneIf", "needs a condition")]
    // Conditions.
    [InlineData("phases[0].pass.meeting", "\"weakly\"", "$.phases[0].pass.meeting", "`meetings` has nothing of that name")]
    [InlineData("phases[0].pass.acceptedBy", "\"host\"", "$.phases[0].pass.acceptedBy", "both")]
    [InlineData("phases[0].pass.acceptedBy", null, "$.phases[0].pass", "exactly one of acceptedBy, held, scheduled")]
    [InlineData("phases[0].pass.held", "true", "$.phases[0].pass", "exactly one of")]
    [InlineData("meetings", "[]", "$.phases[0].pass.meeting", "\"key\": \"weekly\"", "*")]
    [InlineData("phases[0].expect[0].sponsor", "\"ours\"", "$.phases[0].expect[0].sponsor", "host, partner")]
    [InlineData("phases[0].expect[0]", "{\"slot\":\"host.cfo\"}", "$.phases[0].expect[0].slot", "`slots` has nothing")]
    [InlineData("phases[0].expect[2].item", "\"leagl\"", "$.phases[0].expect[2].item", "`items` has nothing")]
    [InlineData("phases[1].expect[4].item", "\"w14\"", "$.phases[1].expect[4].item", "`items` has nothing")]
    [InlineData("phases[0].expect[2].due", "7", "$.phases[0].expect[2].due", "the keys of an item condition are item")]
    [InlineData("phases[1].pass.title", null, "$.phases[1].pass.title", "no `title`")]
    [InlineData("phases[1].pass.attest", "\"jvp\"", "$.phases[1].pass.attest", "`confirm jvp` could mean either")]
    [InlineData("phases[1].expect[0].session[0]", "\"deck\"", "$.phases[1].expect[0].session[0]", "sales, technical")]
    [InlineData("phases[1].expect[0].session", "\"sales\"", "$.phases[1].expect[0].session", "square brackets")]
    [InlineData("phases[1].expect[0].role", "\"cto\"", "$.phases[1].expect[0].role", "ae, se")]
    [InlineData("phases[2].pass.opps.min", "0", "$.phases[2].pass.opps.min", "from 1")]
    [InlineData("phases[2].pass.opps.named", "\"yes\"", "$.phases[2].pass.opps.named", "true or false")]
    [InlineData("phases[2].pass.opps.open", "true", "$.phases[2].pass.opps.open", "named, won")]
    [InlineData("phases[2].expect[2].held", "false", "$.phases[2].expect[2].held", "so it is true")]
    [InlineData("phases[3].pass.any[1].retro", "\"started\"", "$.phases[3].pass.any[1].retro", "published")]
    [InlineData("phases[3].expect[0].opps.forecast", "\"sure\"", "$.phases[3].expect[0].opps.forecast", "pipeline, best, commit")]
    [InlineData("phases[3].expect[2].checkin", "76", "$.phases[3].expect[2].checkin", "`checkins` has nothing")]
    [InlineData("phases[1].interveneIf.not.opps", "7", "$.phases[1].interveneIf.not.opps", "object in braces")]
    // Weeks.
    [InlineData("weeks[12].week", "14", "$.weeks[12].week", "a plan of 90 days")]
    [InlineData("weeks[4].week", "4", "$.weeks[4].week", "one before is 4")]
    [InlineData("weeks[1].question", "\"Is it so that by now the joint account list is really and truly ready?\"", "$.weeks[1].question", "at most 14 words, and this has 15")]
    [InlineData("weeks[1].question", "\"Send the list\"", "$.weeks[1].question", "question mark")]
    [InlineData("weeks[1].yes", "\"That is the whole list now\"", "$.weeks[1].yes", "at most 24 characters, and this has 26")]
    [InlineData("weeks[1].alias", "\"w3\"", "$.weeks[1].alias", "name weeks")]
    [InlineData("weeks[1].alias", "\"review\"", "$.weeks[3].alias", "there already")]
    [InlineData("weeks[1].alias", "\"jvp\"", "$.items[2].key", "there already")]
    [InlineData("weeks[1].outcome", "\" a list\"", "$.weeks[1].outcome", "without spaces around it")]
    [InlineData("weeks[1].twoSided", "1", "$.weeks[1].twoSided", "true or false")]
    [InlineData("weeks[0].command", "\"meeting accept daily\"", "$.weeks[0].command", "`meetings` has nothing")]
    [InlineData("weeks[0].command", "\"meeting moved\"", "$.weeks[0].command", "one tap")]
    [InlineData("weeks[0].command", "\"done deckk\"", "$.weeks[0].command", "`items` has nothing")]
    // Items.
    [InlineData("items[0].phase", "\"legal\"", "$.items[0].phase", "`phases` has nothing")]
    [InlineData("items[0].key", "\"t1\"", "$.items[0].key", "weeks, months and tasks", "$.phases[0].expect[2].item")]
    [InlineData("items[3].key", "\"legal\"", "$.items[3].key", "there already")]
    [InlineData("items[0].owner", "\"us\"", "$.items[0].owner", "host, partner, both")]
    [InlineData("items[0].owner", null, "$.items[0].owner", "no `owner`")]
    [InlineData("items[2].owner", "\"host\"", "$.items[2].twoSided", "both owe")]
    [InlineData("items[0].dueDay", "91", "$.items[0].dueDay", "from 0 to 90")]
    // Check-ins.
    [InlineData("checkins[1].day", "20", "$.checkins[1].day", "one before is 30", "$.phases[3].expect[2].checkin")]
    [InlineData("checkins[0].day", "\"30\"", "$.checkins[0].day", "whole number")]
    [InlineData("checkins[0].asks[0].slot", "\"host.cxo\"", "$.checkins[0].asks[0].slot", "`slots` has nothing", "$.checkins[0].asks")]
    [InlineData("checkins[0].asks[1].when", "\"late\"", "$.checkins[0].asks[1].when", "default, won")]
    [InlineData("checkins[0].asks[2].when", "\"none\"", "$.checkins[0].asks[2].when", "there already")]
    [InlineData("checkins[0].asks[0]", null, "$.checkins[0].asks", "host.sponsor has no ask")]
    [InlineData("checkins[0].asks[0].options", "[]", "$.checkins[0].asks[0].options", "2 to 3")]
    [InlineData("checkins[0].asks[0].options[0].label", null, "$.checkins[0].asks[0].options[0].label", "no `label`")]
    [InlineData("checkins[0].asks[0].options[0].label", "\"Yes, I will name someone now\"", "$.checkins[0].asks[0].options[0].label", "at most 24")]
    [InlineData("checkins[0].asks[0].options[1].key", "\"name\"", "$.checkins[0].asks[0].options[1].key", "there already")]
    [InlineData("checkins[0].asks[0].options[0].taskOwner", "\"host.boss\"", "$.checkins[0].asks[0].options[0].taskOwner", "`slots` has nothing")]
    [InlineData("checkins[0].asks[0].options[0].taskOwner", null, "$.checkins[0].asks[0].options[0].taskOwner", "owner and a date")]
    [InlineData("checkins[0].asks[0].options[1].taskDays", "2", "$.checkins[0].asks[0].options[1].taskDays", "starts nothing")]
    [InlineData("checkins[1].asks[0].decision", "\"Will you close {deal} at €80k?\"", "$.checkins[1].asks[0].decision", "no amount")]
    [InlineData("checkins[1].asks[0].decision", "\"Will you help with {customer}?\"", "$.checkins[1].asks[0].decision", "{deal}, {partner}, {host}")]
    [InlineData("checkins[1].asks[0].decision", "\"Help them\"", "$.checkins[1].asks[0].decision", "question mark")]
    [InlineData("checkins[1].asks[0].decision", "\"a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a?\"", "$.checkins[1].asks[0].decision", "at most 30 words, and this has 31")]
    // Reviews, guards, notices.
    [InlineData("reviews[0].mustExistBy", "101", "$.reviews[0].mustExistBy", "before it takes place on day 100")]
    [InlineData("reviews[0].askAgainDay", "100", "$.reviews[0].askAgainDay", "after the review")]
    [InlineData("reviews[0].kind", "\"ebr\"", "$.reviews[0].kind", "`meetings` has nothing")]
    [InlineData("guards.silenceDays", "[14, 10]", "$.guards.silenceDays", "rise")]
    [InlineData("guards.silenceDays[1]", "\"two weeks\"", "$.guards.silenceDays[1]", "number of days")]
    [InlineData("guards.earlySilenceDays", "[11, 14]", "$.guards.earlySilenceDays", "no later than usual")]
    [InlineData("guards.earlySilenceDays", "[7]", "$.guards.earlySilenceDays", "as many")]
    [InlineData("guards.earlyTo", "14", "$.guards.earlyTo", "starts on day 15")]
    [InlineData("guards.pinBy", "61", "$.guards.pinBy", "before the forecast")]
    [InlineData("guards.jointMotionBy", "0", "$.guards.jointMotionBy", "from 1 to 90")]
    [InlineData("guards.silence", "[7]", "$.guards.silence", "`\"silenceDays\"")]
    [InlineData("guards", "[]", "$.guards", "object in braces")]
    [InlineData("notices.spam", "{\"on\":true}", "$.notices.spam", "the keys of the notices are")]
    [InlineData("notices.digest.weekday", "\"Mon\"", "$.notices.digest.weekday", "monday, tuesday")]
    [InlineData("notices.digest.hour", "\"8.30\"", "$.notices.digest.hour", "24-hour clock")]
    [InlineData("notices.digest.on", "\"no\"", "$.notices.digest.on", "true or false")]
    public void A_mistake_is_told_where_it_stands_in_one_sentence_with_an_example(string at, string? value, string path, string part, string? follows = null)
    {
        var reading = TemplateReader.Read("mine.json", TemplateText.With(at, value));
        reading.Template.ShouldBeNull();
        reading.Problems.Select(p => p.Path).Where(p => p != follows && (follows != "*" || p == path)).ShouldBe([path], string.Join('\n', reading.Problems));
        var problem = reading.Problems.Single(p => p.Path == path);
        problem.File.ShouldBe("mine.json");
        problem.Sentence.ShouldContain(part);
        problem.Sentence.ShouldStartWith("I read ");
        problem.Sentence.ShouldMatch("Example: `.+`\\.$");
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var text = TemplateText.Shipped.Replace("\"gateDay\": 60", "\"gateDay\": \"sixty\"").Replace("\"version\": 2", "\"version\": 0").Replace("\"That's the list\"", "\"\"").Replace("\"star\"", "\"stars\"");
        TemplateReader.Read("mine.json", text).Problems.Select(p => p.Path).ShouldBe(["$.stars", "$.version", "$.star", "$.phases[2].gateDay", "$.weeks[1].yes"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{", 1)]
    [InlineData("{\n\"id\": \"a\"\n\"version\": 1 }", 3)]
    [InlineData("id: forecastable-90", 1)]
    public void Text_that_is_not_json_is_told_with_its_line(string text, int line)
    {
        var problem = TemplateReader.Read("mine.json", text).Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe("$");
        problem.Sentence.ShouldContain($"not JSON, line {line}");
        problem.Sentence.ShouldNotContain("LineNumber");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("90")]
    public void A_template_is_an_object(string text) => TemplateReader.Read("mine.json", text).Problems.ShouldHaveSingleItem().Sentence.ShouldContain("object in braces");

    [Fact]
    public void A_key_that_is_written_twice_is_told()
    {
        var problem = TemplateReader.Read("mine.json", TemplateText.Shipped.Replace("\"version\": 2,", "\"version\": 1, \"version\": 2,")).Problems.ShouldHaveSingleItem();
        problem.Path.ShouldBe("$.version");
        problem.Sentence.ShouldContain("written twice");
    }

    [Theory]
    [InlineData("\"title\": \"\\ud800\"", "$.title")]
    [InlineData("\"\\udfff\": 1", "$")]
    public void Half_a_character_is_told(string member, string path) =>
        TemplateReader.Read("mine.json", $"{{ {member} }}").Problems.ShouldHaveSingleItem().Path.ShouldBe(path);

    [Fact]
    public void A_file_that_is_too_large_or_too_deep_is_told()
    {
        TemplateReader.Read("mine.json", new string(' ', TemplateReader.MaxBytes) + "{}").Problems.ShouldHaveSingleItem().Sentence.ShouldContain("at most 256 KB");
        TemplateReader.Read("mine.json", new string('[', 40) + new string(']', 40)).Problems.ShouldHaveSingleItem().Sentence.ShouldContain("depth");
    }

    [Fact]
    public void A_file_full_of_mistakes_is_told_in_part()
    {
        var text = $"{{ \"phases\": [{string.Join(',', Enumerable.Repeat("{}", 20_000))}], {string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"k{i}\":1"))} }}";
        TemplateReader.Read("mine.json", text).Problems.Length.ShouldBe(TemplateProblems.Limit);
    }

    [Fact]
    public void A_byte_order_mark_comments_and_trailing_commas_are_no_mistake() =>
        TemplateReader.Read("mine.json", "\uFEFF/* mine */" + TemplateText.Shipped).Problems.ShouldBeEmpty();

    [Fact]
    public void Null_switches_a_guard_off_and_silence_about_it_keeps_the_usual_value()
    {
        TemplateReader.Read("mine.json", TemplateText.With("guards.pinBy", "null")).Template!.Guards.PinBy.ShouldBeNull();
        TemplateReader.Read("mine.json", TemplateText.With("guards", null)).Template!.Guards.ShouldSatisfyAllConditions(
            g => g.PinBy.ShouldBe(45), g => g.SilenceDays.ShouldBe([10, 14]), g => g.ForecastFrom.ShouldBe(61));
    }

    [Fact]
    public void A_notice_that_is_off_or_unnamed_is_told_by_the_template()
    {
        var template = TemplateReader.Read("mine.json", TemplateText.With("notices.pulse", "{\"on\":false}")).Template!;
        template.Sends("pulse").ShouldBeFalse();
        template.Sends("clock24").ShouldBeTrue();
    }
}

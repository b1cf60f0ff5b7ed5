using CadenceBot.Application.Copy;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>What single messages owe to the two texts.</summary>
public sealed class StoryTests
{
    [Fact, Trait("Requirement", "S14")]
    public void The_first_line_of_a_status_is_the_time_to_the_first_joint_sourced_deal()
    {
        StatusCopy.Status(Samples.Won().Scene()).PlainText.ShouldStartWith("Time to first joint sourced deal: 20 days");
        StatusCopy.Status(Samples.Story().On(33).Scene()).PlainText.ShouldStartWith("Time to first joint sourced deal: none yet on day 33");
    }

    [Theory]
    [InlineData("Leading: partner AE certified, by day 30"), Trait("Requirement", "S65"), Trait("Requirement", "S66"), Trait("Requirement", "S67"), Trait("Requirement", "S68"), Trait("Requirement", "S69")]
    [InlineData("Leading: joint account list, by day 30")]
    [InlineData("Leading: pipeline review held, by day 45")]
    [InlineData("Leading: named deals, by day 60")]
    [InlineData("Leading: first forecasted win, by day 90")]
    public void Other_numbers_are_labelled_as_leading(string label) => StatusCopy.Status(Samples.Won().Scene()).PlainText.ShouldContain(label);

    [Fact, Trait("Requirement", "S2")]
    public void A_status_is_red_for_a_missing_rhythm_sponsor_and_forcing_deal()
    {
        var red = StatusCopy.Status(Samples.Without("partner.sponsor").On(50).Scene()).PlainText.Split('\n').Single(l => l.StartsWith("Red:"));

        red.ShouldContain("weekly call not accepted");
        red.ShouldContain("no Acme sponsor");
        red.ShouldContain("no deal pinned");
    }

    [Fact, Trait("Requirement", "S72")]
    public void The_preview_shows_the_calendar_before_people_and_template()
    {
        var text = WelcomeCopy.StartPreview(Samples.Story().Scene(Audience.Host), []).PlainText;

        text.IndexOf("Gate 14:", StringComparison.Ordinal).ShouldBeInRange(0, text.IndexOf("Host manager:", StringComparison.Ordinal));
        text.IndexOf("Host manager:", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Template:", StringComparison.Ordinal));
    }

    [Fact, Trait("Requirement", "S48")]
    public void A_plan_without_a_partner_sponsor_starts_amber_and_shows_the_empty_place() =>
        WelcomeCopy.StartPreview(Samples.Without("partner.sponsor").Scene(Audience.Host), []).PlainText
            .ShouldContain("Open: Partner sponsor: nobody yet (amber");

    [Fact, Trait("Requirement", "S88")]
    public void The_welcome_states_the_finish_line_in_one_sentence() =>
        WelcomeCopy.Welcome(Samples.Story().Scene()).PlainText.ShouldContain("Finish line: a joint deal won, or a retro that says why not, by Sun 31 May.");

    [Fact, Trait("Requirement", "S13")]
    public void Later_phases_stay_hidden_unless_asked_for()
    {
        StatusCopy.Plan(Samples.Story().Scene(), all: false, phase: null).PlainText.ShouldNotContain("co-sell playbook");
        StatusCopy.Plan(Samples.Story().Scene(), all: true, phase: null).PlainText.ShouldContain("co-sell playbook");
    }

    [Fact, Trait("Requirement", "S42")]
    public void In_the_forecast_weeks_the_question_is_keep_moved_won_or_lost()
    {
        var story = Samples.Forecast();
        PromptCopy.Week(story.Scene(), story.Plan.LatestQuestion!).Acts.Where(a => !a.Overflow).Select(a => a.Label).ShouldBe(["Still on for Thu 28 May", "Date moved", "Won", "Lost"]);
    }

    [Fact, Trait("Requirement", "S62")]
    public void A_prompt_addresses_one_person_of_each_side_until_that_side_has_answered()
    {
        var story = Samples.WeekTwo();
        PromptCopy.Week(story.Scene(), story.Plan.LatestQuestion!).PlainText.ShouldContain("@Leo Martin @Mia Berg");

        story.On(10).Does("partner.ae", new Answered("w02", "same", null));
        PromptCopy.Week(story.Scene(), story.Plan.LatestQuestion!).PlainText.ShouldNotContain("@Leo Martin");
    }

    [Fact]
    public void A_question_moved_by_a_day_off_says_so()
    {
        var story = Samples.Story().DayOff(9).On(10, 14).Asks(2);
        PromptCopy.Week(story.Scene(), story.Plan.LatestQuestion!).PlainText.ShouldContain("A day later than usual.");
    }

    [Fact]
    public void With_nothing_new_no_change_comes_first()
    {
        var story = Samples.Story().On(9, 14).Asks(2).On(16, 14).Asks(3);
        PromptCopy.Week(story.Scene(), story.Plan.LatestQuestion!).Acts.First().Label.ShouldBe("Same as last week");
    }

    [Fact]
    public void A_shared_channel_reads_both_clocks_and_a_person_the_own_one()
    {
        var at = Samples.Story().At(1, 14);
        var scene = Samples.Story().Scene();

        DateCopy.When(scene, at).ShouldBe("Tue 3 Mar, 14:00 London / 09:00 New York");
        DateCopy.When(scene.For(Audience.Host), at).ShouldBe("Tue 3 Mar, 14:00");
        DateCopy.When(scene.For(Audience.Partner), at).ShouldBe("Tue 3 Mar, 09:00");
        DateCopy.Clock(scene, Samples.Story().At(2, 3)).ShouldBe("03:00 London / Tue 22:00 New York");
    }

    [Fact, Trait("Requirement", "S57")]
    public void A_sponsor_is_told_the_date_and_who_reads_the_answer()
    {
        var story = Samples.Forecast().On(75, 10);
        var text = SponsorCopy.Decision(story.Scene(), story.Plan.Checkins.First(c => c is { Day: 75, Slot: "partner.sponsor" })).PlainText;

        text.ShouldContain("I need it by Thu 21 May.");
        text.ShouldContain("Sam Ito and Dana Reyes see your answer; the channel does not.");
    }

    [Fact]
    public void A_message_to_the_partner_is_made_for_the_partner_whatever_the_caller_had_in_mind()
    {
        var story = Samples.Story().Does("host.ae", new ItemBlocked("w2", GalleryStory.Private[0])).On(9, 14).Asks(2).On(14);
        PromptCopy.Escalation(story.Scene(Audience.Host), story.Plan.LatestQuestion!, Slot.PartnerManager).PlainText.ShouldNotContain(GalleryStory.Private[0]);
        AlarmCopy.Silence(story.Scene(Audience.Host), 14, Slot.PartnerManager).PlainText.ShouldNotContain(GalleryStory.Private[0]);
    }

    [Fact]
    public void What_was_done_before_is_a_friendly_success()
    {
        var story = Samples.Story();
        RefusalCopy.Say(Refusal.For(Because.AlreadySettled, "Mia", "2026-03-11T14:02:00Z"), story.Plan, story.Directory).PlainText.ShouldBe("Already settled by Mia, Wed 11 Mar, 14:02 London. Nothing more to do.");
    }

    [Fact]
    public void A_turn_of_the_writing_direction_in_a_name_goes_no_further_than_the_name()
    {
        const string Turning = "\u202eNorthwind\u202c \u2067Ltd\u2069\u202a";
        Phrases.Line(Turning).ShouldBe("Northwind Ltd");
        Phrases.Name("שלום 🎉").ShouldBe("שלום 🎉", "letters that run the other way stay");
    }
}

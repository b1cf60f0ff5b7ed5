namespace CadenceBot.ContractTests.Journeys;

/// <summary>Plain words that are meant for the bot: in a direct message, and behind its name under a question.</summary>
public sealed class SpokenToJourney(PlaygroundHost host) : Journey(host)
{
    private Acting Sponsor => Door.As("partner.sponsor");

    [Fact]
    [Trait("Requirement", "S43")]
    public async Task A_sponsor_answers_the_decision_in_the_words_of_its_button()
    {
        await Door.Reset();
        await Door.ToDay(30, "16:30");
        (await Sponsor.Says("dm:partner.sponsor", "Leave as is.")).Text.ShouldContain("Recorded");
        (await Door.Plan()).Checkin(30, "partner.sponsor").Answer.ShouldBe("leave");
        (await Sponsor.Says("dm:partner.sponsor", "leave as is")).Text.ShouldContain("Already");
        (await Door.Messages("dm:partner.sponsor")).ShouldContain(m => m.From == "partner.sponsor" && m.Text == "Leave as is.");
    }

    [Fact]
    [Trait("Requirement", "S43")]
    public async Task Other_words_of_a_sponsor_show_the_decision_that_waits()
    {
        await Door.Reset();
        await Door.ToDay(30, "16:30");
        var shown = (await Sponsor.Says("dm:partner.sponsor", "yes, Ivy can do it")).Only;
        shown.Text.ShouldContain("The day-30 decision");
        (await Sponsor.Clicks(shown, "Decide")).Form.ShouldNotBeNull();
        (await Door.Plan()).Checkin(30, "partner.sponsor").State.ShouldBe("asked");
    }

    [Fact]
    public async Task Nothing_said_in_a_direct_message_stays_without_an_answer()
    {
        await Door.Reset();
        (await Sponsor.Says("dm:partner.sponsor", "hello there")).Text.ShouldContain("help");
        (await PartnerAe.Says("dm:partner.ae", "status")).Text.ShouldContain("Acme × Contoso, day 0");
    }

    [Fact]
    public async Task The_open_question_is_answered_in_a_direct_message_and_words_that_answer_nothing_stay_private()
    {
        await Door.Reset();
        await Door.ToDay(9, "15:00");
        await PartnerAe.Says("dm:partner.ae", "our customer is a bit slow");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldNotContain("Leo Park:");
        (await PartnerAe.Says("dm:partner.ae", "no change")).Text.ShouldContain("Recorded: no change.");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldContain("Leo Park: no change.");
        (await PartnerAe.Says("dm:partner.ae", "no change")).Text.ShouldContain("Already");
    }

    [Fact]
    public async Task Words_behind_the_bots_name_under_a_question_are_its_answer_and_commands_stay_commands()
    {
        await Door.Reset();
        await Door.ToDay(9, "15:00");
        var prompt = await Door.Notice("acme.1/week/w02");
        (await PartnerAe.Says("acme", "@CadenceBot status", thread: prompt.Id)).Text.ShouldContain("Acme × Contoso, day 9");
        (await PartnerAe.Says("acme", "@CadenceBot waiting for our legal team", thread: prompt.Id)).Text.ShouldContain("Dana Ruiz");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldContain("Leo Park answered.");
    }
}

namespace CadenceBot.ContractTests.Journeys;

/// <summary>A sponsor whom no direct message reaches.</summary>
public sealed class SponsorJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S43")]
    public async Task The_channel_gets_a_neutral_line_whose_button_opens_a_form_for_the_sponsor_alone()
    {
        await AskUnreachable();
        var line = await Door.Notice("acme.1/checkin/d30/partner.sponsor");
        line.IsRoot.ShouldBeFalse();
        line.Text.ShouldNotContain("joint opportunity");
        (await Door.Messages("dm:partner.sponsor")).ShouldBeEmpty();

        foreach (var other in new[] { "host.ae", "partner.ae", "partner.se", "host.sponsor" })
            (await Door.As(other).Clicks(line, "Show me the question")).Form.ShouldBeNull(other);

        var opened = await Door.As("partner.sponsor").Clicks(line, "Show me the question");
        opened.Form.ShouldNotBeNull().Fields[0].Options.ShouldNotBeNull().Select(o => o.Value).ShouldBe(["name", "leave", "call"]);
        await Door.As("partner.sponsor").Submits(opened.Form, new { option = "leave" });

        (await Door.Plan()).Checkin(30, "partner.sponsor").Answer.ShouldBe("leave");
        (await Door.Plan()).Checkin(30, "host.sponsor").State.ShouldBe("asked");
        (await Door.As("partner.sponsor").Clicks(line, "Show me the question")).Text.ShouldContain("Already settled");
    }

    [Fact]
    public async Task The_hosts_manager_gets_the_text_and_records_the_answer_for_the_right_sponsor()
    {
        await AskUnreachable();
        var proxy = await Door.Notice("acme.1/checkin/d30.partner/host.manager", "dm:host.manager");
        proxy.Text.ShouldContain("Which two of your AEs");
        await HostManager.Clicks(proxy, "Leave as is");

        (await Door.Plan()).Checkin(30, "partner.sponsor").Answer.ShouldBe("leave");
        (await Door.Plan()).Checkin(30, "host.sponsor").State.ShouldBe("asked");
        await Door.ToDay(40);
        (await Door.Keys("checkin-reminder")).ShouldBe(["acme.1/checkin-reminder/d30/host.sponsor"]);
    }

    [Fact]
    public async Task Nobody_else_answers_for_a_sponsor()
    {
        await AskUnreachable();
        foreach (var other in new[] { "host.ae", "partner.ae", "partner.se" })
        {
            await Door.As(other).Does("answer d30/partner.sponsor leave", "acme");
            await Door.As(other).Does("answer d30/host.sponsor no", "acme");
        }

        await PartnerManager.Does("answer d30/host.sponsor no", "acme");
        (await Door.Plan()).Checkins.Where(c => c.Day == 30).ShouldAllBe(c => c.State == "asked");
        await PartnerManager.Does("answer d30/partner.sponsor leave");
        (await Door.Plan()).Checkin(30, "partner.sponsor").State.ShouldBe("answered");
    }

    [Fact]
    public async Task A_reminder_that_reaches_nobody_becomes_a_mention_in_the_questions_thread()
    {
        await Door.Reset(unreachable: "partner.ae");
        await Door.ToDay(4);
        var reminder = await Door.Notice("acme.1/reminder/w01/partner.ae");
        reminder.Thread.ShouldBe((await Door.Notice("acme.1/week/w01")).Id);
        reminder.Text.ShouldContain("@Leo Park");

        (await PartnerManager.Does("answer w01 same", "acme")).Text.ShouldContain("Recorded");
        await Door.Advance("PT1H");
        (await Door.As("admin").Does("doctor")).Text.ShouldNotContain("reminder/w01");
        (await Door.Notice("acme.1/reminder/w01/partner.ae")).Thread.ShouldBe(reminder.Thread);
    }

    [Fact]
    public async Task Managers_answer_by_proxy_only_where_the_sponsor_cannot_be_asked_or_did_not_answer_in_time()
    {
        await Door.Reset();
        await Door.ToDay(30, "16:30");
        (await HostManager.Does("answer d30/host.sponsor leave")).Text.ShouldContain("This question went to Grace Holm");
        (await PartnerManager.Does("answer d30/partner.sponsor leave")).Text.ShouldContain("This question went to Ruth Alvarez");
        (await Door.Plan()).Checkins.Where(c => c.Day == 30).ShouldAllBe(c => c.State == "asked");

        await Door.ToDay(40);
        (await Door.Plan()).Checkins.Where(c => c.Day == 30).ShouldAllBe(c => c.State == "lapsed");
        (await PartnerManager.Does("answer d30/host.sponsor leave")).Text.ShouldContain("I have no open question");
        (await HostAe.Does("answer d30/host.sponsor leave")).Text.ShouldContain("I have no open question");
        (await HostManager.Does("answer d30/host.sponsor leave")).Text.ShouldContain("Recorded");
        (await PartnerManager.Does("answer d30/partner.sponsor leave")).Text.ShouldContain("Recorded");
    }

    [Fact]
    [Trait("Requirement", "S48")]
    public async Task A_decision_without_a_sponsor_is_the_managers_to_take()
    {
        await Door.Reset();
        await HostManager.Does("people remove partner.sponsor", "acme");
        await Door.ToDay(30, "16:30");
        (await Door.Plan()).Checkin(30, "partner.sponsor").State.ShouldBe("skipped");
        (await PartnerAe.Does("answer d30/partner.sponsor leave")).Text.ShouldNotContain("Recorded");
        (await PartnerManager.Does("answer d30/partner.sponsor leave")).Text.ShouldContain("Recorded");
    }

    [Fact]
    public async Task Once_it_was_answered_the_line_in_the_channel_says_so_and_asks_nobody()
    {
        await AskUnreachable();
        var line = await Door.Notice("acme.1/checkin/d30/partner.sponsor");
        var opened = await Door.As("partner.sponsor").Clicks(line, "Show me the question");
        await Door.As("partner.sponsor").Submits(opened.Form, new { option = "leave" });
        await Door.Advance("PT5M");

        var after = await Door.Notice("acme.1/checkin/d30/partner.sponsor");
        after.Id.ShouldBe(line.Id);
        after.EditedAt.ShouldNotBeNull();
        after.Text.ShouldContain("answered, thank you.");
        after.Text.ShouldNotContain("leave", Case.Insensitive);
        after.Text.ShouldNotContain("@");
        after.Actions.ShouldBeEmpty();
    }

    private async Task AskUnreachable()
    {
        await Door.Reset(unreachable: "partner.sponsor");
        await Door.ToDay(30, "16:30");
    }
}

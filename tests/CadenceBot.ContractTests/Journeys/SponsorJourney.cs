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
            (await Door.As(other).Clicks(line, "Open my question")).Form.ShouldBeNull(other);

        var opened = await Door.As("partner.sponsor").Clicks(line, "Open my question");
        opened.Form.ShouldNotBeNull().Fields[0].Options.ShouldNotBeNull().Select(o => o.Value).ShouldBe(["name", "leave", "call"]);
        await Door.As("partner.sponsor").Submits(opened.Form, new { option = "leave" });

        (await Door.Plan()).Checkin(30, "partner.sponsor").Answer.ShouldBe("leave");
        (await Door.Plan()).Checkin(30, "host.sponsor").State.ShouldBe("asked");
        (await Door.As("partner.sponsor").Clicks(line, "Open my question")).Text.ShouldContain("Already settled");
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
    }

    private async Task AskUnreachable()
    {
        await Door.Reset(unreachable: "partner.sponsor");
        await Door.ToDay(30, "16:30");
    }
}

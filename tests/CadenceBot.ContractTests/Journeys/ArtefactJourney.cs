namespace CadenceBot.ContractTests.Journeys;

/// <summary>What people make and use on the way: asked for, shown as missing, and never a gate of its own.</summary>
public sealed class ArtefactJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S26")]
    [Trait("Requirement", "S27")]
    public async Task Legal_papers_need_a_link_and_both_sponsors_a_name()
    {
        await Door.Reset();
        (await HostManager.Does("done legal", "acme")).Text.ShouldContain("--link");
        await PartnerManager.Does("people remove partner.sponsor", "acme");
        var gate = (await HostManager.Does("gate 14")).Text;
        gate.ShouldContain("legal papers");
        gate.ShouldContain("sponsor");

        await HostManager.Does("done legal --link https://docs.example/legal", "acme");
        await PartnerManager.Does("sponsor set partner @partner.sponsor", "acme");
        gate = (await HostManager.Does("gate 14")).Text;
        gate.ShouldNotContain("signed legal papers not");
        (await Door.Plan()).People.Single(p => p.Slot == "partner.sponsor").Actor.ShouldBe("partner.sponsor");
        (await Door.Plan()).Gate(14).State.ShouldBe("open");
    }

    [Fact]
    [Trait("Requirement", "S8")]
    [Trait("Requirement", "S34")]
    [Trait("Requirement", "S51")]
    public async Task The_second_phase_lists_its_kit_and_takes_the_evidence()
    {
        await Door.Reset();
        await Door.ToDay(16);
        var kit = (await HostManager.Does("plan --phase 2")).Text;
        foreach (var part in new[] { "enablement deck", "deal registration", "overlap report" }) kit.ShouldContain(part);

        (await HostAe.Does("done overlap", "acme")).Text.ShouldContain("--link");
        (await HostAe.Does("done overlap --link https://docs.example/overlap", "acme")).Text.ShouldContain("ecorded");
        await PartnerAe.Does("opp add Drill --test", "acme");
        (await PartnerAe.Does("done dealreg", "acme")).Text.ShouldContain("ecorded");
    }

    [Fact]
    [Trait("Requirement", "S17")]
    [Trait("Requirement", "S37")]
    public async Task A_campaign_is_an_outreach_and_never_a_deal()
    {
        await Door.Reset();
        await Door.ToDay(31, "18:00");
        (await HostManager.Does("gate 60")).Text.ShouldContain("first joint outreach");
        for (var i = 0; i < 3; i++) await PartnerAe.Does("session add campaign", "acme");

        (await HostManager.Does("gate 60")).Text.ShouldNotContain("first joint outreach not");
        (await Door.Plan()).Gate(60).State.ShouldBe("open");
        (await Door.Plan()).Opportunities.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Requirement", "S65")]
    [Trait("Requirement", "S66")]
    [Trait("Requirement", "S67")]
    [Trait("Requirement", "S68")]
    [Trait("Requirement", "S69")]
    public async Task Leading_figures_stand_below_the_star_with_their_days_and_pass_no_gate()
    {
        await Door.Reset();
        var before = (await HostManager.Does("status")).Text;
        foreach (var figure in new[] { "partner AE certified, by day 30", "joint account list, by day 30", "pipeline review held, by day 45", "by day 60: 0", "first forecasted win, by day 90" })
            before.ShouldContain(figure);

        await PartnerAe.Does("done w2", "acme");
        await HostAe.Does("done w2", "acme");
        await HostAe.Does("meeting held pipelineReview", "acme");
        await PartnerAe.Does("opp add Northwind", "acme");
        var after = (await HostManager.Does("status")).Text;
        after.ShouldContain("by day 60: 1");
        after.ShouldNotContain("pipeline review held, by day 45: not yet");
        after.ShouldNotContain("joint account list, by day 30: open");
        (await Door.Plan()).Gates.ShouldAllBe(g => g.State == "open");
    }

    [Fact]
    [Trait("Requirement", "S12")]
    public async Task Material_that_is_missed_in_a_weeks_answer_starts_a_task_that_brings_it_up_to_date()
    {
        await Door.Reset();
        await Door.ToDay(16, "14:00");
        await HostAe.Does("done deck --link https://docs.example/deck-1", "acme");
        var prompt = await Door.Notice("acme.1/week/w03");
        var form = (await PartnerAe.Clicks(prompt, "Material is missing")).Form.ShouldNotBeNull();
        form.Fields.ShouldHaveSingleItem().Options!.Select(o => o.Value).ShouldContain("deck");
        form.Fields[0].Options!.Select(o => o.Value).ShouldNotContain("playbook", "its phase has not begun");
        await PartnerAe.Submits(form, new { artefact = "deck" });

        (await Door.Messages("dm:host.manager"))[^1].Text.ShouldContain("for you by Mon 23 Mar: a fresh sales enablement deck, missed in week 3");
        (await Door.Notice("acme.1/week/w03")).Text.ShouldContain("Leo Park answered");
        (await PartnerAe.Does("answer w03 missing --artefact deck", "acme")).Text.ShouldContain("Already done: a fresh sales enablement deck, missed in week 3 is asked for (t1)");
        (await PartnerAe.Does("answer w03 missing --artefact moon", "acme")).Text.ShouldContain("nothing called \"moon\"");

        await HostManager.Does("done t1 --link https://docs.example/deck-2", "acme");
        var plan = (await HostAe.Does("plan --all")).Text;
        plan.ShouldContain("a fresh sales enablement deck, missed in week 3");
        (await PartnerAe.Does("done deck --link https://docs.example/deck-2", "acme")).Text.ShouldContain("lready", Case.Insensitive, "the task renewed the artefact itself");
    }

    [Fact]
    [Trait("Requirement", "S51")]
    [Trait("Requirement", "S55")]
    public async Task The_kit_is_listed_with_its_links_and_the_dates_of_its_use()
    {
        await Door.Reset();
        await Door.ToDay(16, "15:00");
        await HostAe.Does("done deck --link https://docs.example/deck", "acme");
        await Door.ToDay(20, "15:00");
        await HostAe.Does("session add sales --attendees \"Leo Park\" --link https://docs.example/deck", "acme");
        await Door.ToDay(22, "15:00");
        await HostAe.Does("done deck --link https://docs.example/deck-2", "acme");
        var kit = (await PartnerAe.Does("plan --phase 2", "acme")).Text;
        kit.ShouldContain("https://docs.example/deck-2 since Wed 18 Mar, renewed on Tue 24 Mar");
        await HostAe.Does("session add technical --attendees \"Ivy Chen\" --link https://docs.example/deck-2", "acme");
        (await PartnerAe.Does("plan --phase 2", "acme")).Text.ShouldContain("used on Tue 24 Mar");
    }

    [Fact]
    [Trait("Requirement", "S55")]
    public async Task The_partner_answers_by_a_button_without_a_login_and_leaves_its_evidence_as_a_link()
    {
        await Door.Reset();
        await Door.ToDay(9, "14:00");
        var prompt = await Door.Notice("acme.1/week/w02");
        prompt.Actions.ShouldAllBe(a => a.Url == null);
        (await PartnerAe.Clicks(prompt, "That's the list")).Text.ShouldContain("Recorded");
        await PartnerAe.Does("done jvp --link https://docs.example/jvp", "acme");
        (await HostAe.Does("done jvp --link https://docs.example/jvp", "acme")).Text.ShouldContain("Recorded");
        (await Door.Notice("acme.1/welcome/d0")).Text.ShouldContain("nothing to install and no login");
    }
}

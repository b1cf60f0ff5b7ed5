namespace CadenceBot.ContractTests.Journeys;

/// <summary>A partner that goes quiet: gates stay open, managers hear of it, the retro says why.</summary>
public sealed class SilentJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S13")]
    [Trait("Requirement", "S46")]
    public async Task Silence_is_told_to_the_managers_alone_on_day_10_and_14_and_once_per_silence()
    {
        await Begin("silent", 9);
        await Door.ToDay(28);

        (await Door.Keys("silence")).ShouldBe(
        [
            "acme.1/silence/d10/host.manager", "acme.1/silence/d10/partner.manager",
            "acme.1/silence/d14/host.manager", "acme.1/silence/d14/partner.manager",
        ]);
        (await Door.Ledger()).Where(l => l.Kind == "silence").ShouldAllBe(l => l.Conversation.StartsWith("dm:"));
        (await Door.Messages("acme")).ShouldAllBe(m => !m.Text.Contains("silen", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Trait("Requirement", "S46")]
    public async Task Between_day_15_and_21_the_managers_hear_after_7_and_10_days()
    {
        await Begin("silent", 8);
        await Door.ToDay(9, "15:00");
        await PartnerAe.Does("answer w02 same", "acme");
        await Door.ToDay(28);

        (await Door.Keys("silence")).Where(k => k.EndsWith("host.manager")).ShouldBe(["acme.1/silence/d16/host.manager", "acme.1/silence/d19/host.manager"]);
    }

    [Fact]
    [Trait("Requirement", "S16")]
    public async Task No_joint_motion_by_day_42_is_told_once_and_a_named_deal_takes_it_away()
    {
        await Begin("silent", 9);
        await Door.ToDay(50);
        (await Door.Keys("no-motion")).ShouldBe(["acme.1/no-motion/d42/host.manager", "acme.1/no-motion/d42/partner.manager"]);

        await Begin("silent", 9);
        await Door.ToDay(41);
        await PartnerAe.Does("opp add Northwind", "acme");
        await Door.ToDay(50);
        (await Door.Keys("no-motion")).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Requirement", "S58")]
    public async Task Day_30_without_a_named_deal_opens_an_intervention_that_ends_before_day_60()
    {
        await Begin("silent", 9);
        await Door.ToDay(32, "14:00");

        var reset = await Door.Notice("acme.1/intervention/d30");
        reset.IsRoot.ShouldBeFalse();
        var plan = (await HostManager.Does("plan --all")).Text;
        plan.ShouldContain("a 45-minute account session");
        plan.ShouldContain("two accounts from the partner AE");
        foreach (var date in System.Text.RegularExpressions.Regex.Matches(reset.Text, @"\b(\d{1,2}) (Apr|May|Jun)\b").Select(m => DateTime.Parse($"{m.Value} 2026")))
            date.ShouldBeLessThan(new DateTime(2026, 5, 1));
        (await Door.Keys("sponsor-line")).ShouldBe(["acme.1/sponsor-line/g30/partner.sponsor", "acme.1/sponsor-line/g30/host.sponsor"]);
    }

    [Fact]
    public async Task Day_30_with_a_named_deal_opens_no_intervention()
    {
        await Begin("silent", 9);
        await Door.ToDay(20);
        await PartnerAe.Does("opp add Northwind", "acme");
        await Door.ToDay(35);

        (await Door.Keys("intervention")).ShouldBeEmpty();
        (await Door.Notice("acme.1/gate-result/g30.open")).Text.ShouldContain("30");
    }

    [Fact]
    [Trait("Requirement", "S62")]
    public async Task A_question_without_an_answer_goes_to_the_owners_then_to_the_managers_and_once_each()
    {
        await Door.Reset();
        await Door.ToDay(8, "09:00");

        (await Door.Keys("reminder")).ShouldBe(["acme.1/reminder/w01/host.ae", "acme.1/reminder/w01/partner.ae"]);
        (await Door.Line("acme.1/reminder/w01/partner.ae")).Conversation.ShouldBe("dm:partner.ae");
        (await Door.Keys("escalation")).ShouldBe(["acme.1/escalation/w01/partner.manager", "acme.1/escalation/w01/host.manager"]);
        (await Door.Notice("acme.1/escalation/w01/partner.manager", "dm:partner.manager")).Text.ShouldNotContain("silen");
    }

    [Fact]
    public async Task No_change_is_an_answer_and_stops_the_escalation()
    {
        await Door.Reset();
        await Door.ToDay(2, "15:00");
        await PartnerAe.Does("answer w01 same", "acme");
        await Door.ToDay(8, "09:00");

        (await Door.Keys("reminder")).ShouldBe(["acme.1/reminder/w01/host.ae"]);
        (await Door.Keys("escalation")).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Requirement", "S43")]
    [Trait("Requirement", "S57")]
    public async Task A_decision_is_reminded_of_after_two_working_days_and_lapses_after_four()
    {
        await Begin("silent", 9);
        await Door.ToDay(40);

        (await Door.Line("acme.1/checkin/d30/host.sponsor")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-04-01T10:00+01:00"));
        (await Door.Line("acme.1/checkin-reminder/d30/host.sponsor")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-04-03T10:00+01:00"));
        var lapsed = await Door.Line("acme.1/checkin-lapsed/d30/host.sponsor");
        lapsed.DueAt.ShouldBe(DateTimeOffset.Parse("2026-04-07T10:00+01:00"));
        lapsed.Conversation.ShouldBe("dm:host.manager");
        (await Door.Plan()).Checkin(30, "host.sponsor").State.ShouldBe("lapsed");
    }

    [Fact]
    [Trait("Requirement", "S45")]
    [Trait("Requirement", "S5")]
    public async Task A_retro_that_both_companies_publish_passes_the_last_gate()
    {
        await Begin("silent", 92);
        await Door.ToDay(93, "14:00");
        (await Door.Notice("acme.1/gate-result/g90.open")).Text.ShouldContain("90");
        (await Door.Keys("retro")).ShouldBe(["acme.1/retro/d90"]);

        await PartnerManager.Does("retro publish", "acme");
        (await Door.Plan()).Gate(90).State.ShouldBe("open");
        await HostManager.Does("retro publish", "acme");
        (await Door.Plan()).Gate(90).State.ShouldBe("passed");
        await Door.ToDay(94);
        (await Door.Keys("gate-result"))[^1].ShouldBe("acme.1/gate-result/g90.pass");

        await Door.ToDay(101);
        (await HostManager.Does("close stop --why \"no account work on either side\"")).Errors.ShouldBeNull();
        (await Door.Plan()).State.ShouldBe("stopped");
        var before = (await Door.Ledger()).Length;
        await Door.Advance("P100D");
        (await Door.Ledger()).Length.ShouldBe(before);
    }

    [Fact]
    public async Task An_extension_moves_that_gate_only_and_is_due_again_under_its_own_key()
    {
        await Begin("silent", 63);
        await Door.ToDay(75);

        var plan = await Door.Plan();
        plan.Gate(60).DueAt.ShouldBe(DateTimeOffset.Parse("2026-05-11T17:00+01:00"));
        plan.Gate(90).DueAt.ShouldBe(DateTimeOffset.Parse("2026-05-31T17:00+01:00"));
        var keys = (await Door.Ledger()).Select(l => l.Key).ToArray();
        keys.ShouldContain("acme.1/gate-result/g60.open");
        keys.ShouldContain("acme.1/gate-result/g60.x1.open");
        keys.ShouldContain("acme.1/gate-day/g60.x1");
        (await Door.Notice("acme.1/gate-result/g60.open")).Text.ShouldContain("Gate 60 stays open");
    }
}

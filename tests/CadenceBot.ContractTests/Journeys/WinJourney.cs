namespace CadenceBot.ContractTests.Journeys;

/// <summary>A partner that answers: four gates pass, the deal is won, the plan graduates.</summary>
public sealed class WinJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S1")]
    [Trait("Requirement", "S24")]
    [Trait("Requirement", "S45")]
    [Trait("Requirement", "S60")]
    public async Task Ninety_days_lead_over_four_gates_to_a_deal_and_a_graduation()
    {
        await Begin("win", 102);
        await Door.ToDay(102);

        var plan = await Door.Plan();
        plan.State.ShouldBe("graduated");
        plan.Gates.ShouldAllBe(g => g.State == "passed" && g.PassedAt != null);
        plan.Gates.Select(g => g.PassedAt).ShouldBeInOrder();
        plan.Outcomes.ShouldAllBe(o => o.State == "done" || o.Week == 10 || o.Week == 11 || o.Week == 12);
        var ledger = await Door.Ledger();
        ledger.Select(l => l.Key).ShouldBeUnique();
        ledger.ShouldAllBe(l => l.State == "sent");
        ledger.Where(l => l.Kind == "gate-result").Select(l => l.Key).ShouldBe(["acme.1/gate-result/g14.pass", "acme.1/gate-result/g30.pass", "acme.1/gate-result/g60.pass", "acme.1/gate-result/g90.pass"]);
        ledger.Select(l => l.Key).ShouldContain("acme.1/win/o1");
        ledger.Select(l => l.Key).ShouldContain("acme.1/qbr/d100");
        ledger[^1].Key.ShouldBe("acme.1/graduation/end");
    }

    [Fact]
    [Trait("Requirement", "S18")]
    [Trait("Requirement", "S19")]
    [Trait("Requirement", "S20")]
    [Trait("Requirement", "S21")]
    public async Task Each_week_asks_once_for_its_own_joint_outcome()
    {
        await Begin("win", 60);

        var prompts = await Prompts();
        prompts.Select(m => m.Key).ShouldBe(Enumerable.Range(1, 9).Select(n => $"acme.1/week/w{n:00}"));
        string[] outcomes = ["weekly call", "account list", "sales session", "pipeline review", "outreach", "co-sell", "playbook", "three", "pinned"];
        var plan = await Door.Plan();
        plan.Outcomes.Select(o => o.Week).ShouldBe(Enumerable.Range(1, 13));
        outcomes.Select((word, i) => (word, plan.Outcomes[i].Title)).ShouldAllBe(pair => pair.Title.Contains(pair.word));
        prompts.Skip(1).Take(3).ShouldAllBe(m => m.EditedAt != null);
        plan.Outcomes.Take(9).ShouldAllBe(o => o.State == "done");
    }

    [Fact]
    [Trait("Requirement", "S22")]
    [Trait("Requirement", "S42")]
    [Trait("Requirement", "S41")]
    public async Task From_day_61_the_question_is_about_the_pinned_deal()
    {
        await Begin("win", 64);
        var before = await Door.Notice("acme.1/week/w09");
        before.Shown.ShouldNotContain("still closing");

        await Door.ToDay(65);
        await Door.ToDay(65, "14:00");
        var asked = await Door.Notice("acme.1/week/w10");
        asked.Text.ShouldContain("Northwind");
        asked.Actions.Select(a => a.Label).ShouldContain("Won");
        asked.Actions.Select(a => a.Label).ShouldContain("Lost");

        await HostAe.Does("opp update #1 --forecast commit --close 2026-05-28", "acme");
        (await Door.Plan()).Opportunities[0].Forecast.ShouldBe("commit");
        (await PartnerAe.Clicks(await Door.Notice("acme.1/week/w10"), "Still on")).Errors.ShouldBeNull();
        (await Door.Notice("acme.1/week/w10")).Text.ShouldContain("Leo Park");
    }

    [Fact]
    [Trait("Requirement", "S43")]
    [Trait("Requirement", "S57")]
    [Trait("Requirement", "S11")]
    public async Task Each_sponsor_is_asked_for_one_decision_on_day_30_and_on_day_75_and_a_task_follows()
    {
        await Begin("win", 78);

        (await Door.Keys("checkin")).ShouldBe(["acme.1/checkin/d30/host.sponsor", "acme.1/checkin/d30/partner.sponsor", "acme.1/checkin/d75/host.sponsor", "acme.1/checkin/d75/partner.sponsor"], ignoreOrder: true);
        (await Door.Plan()).Checkins.ShouldAllBe(c => c.State == "answered");
        (await Door.Line("acme.1/checkin/d75/host.sponsor")).Conversation.ShouldBe("dm:host.sponsor");
        var decision = await Door.Notice("acme.1/checkin/d75/partner.sponsor", "dm:partner.sponsor");
        decision.EditedAt.ShouldNotBeNull();
        decision.Text.ShouldContain("Recorded");
        (await HostManager.Does("plan --all")).Text.ShouldContain("a sponsors' call with the customer");
        (await Door.Messages("acme")).ShouldAllBe(m => !m.Shown.Contains("two half-days"));
    }

    [Fact]
    [Trait("Requirement", "S38")]
    [Trait("Requirement", "S40")]
    [Trait("Requirement", "S30")]
    [Trait("Requirement", "S35")]
    public async Task Gates_pass_on_the_act_that_was_missing_and_never_on_the_date()
    {
        await Door.Reset();
        await PartnerManager.Does("meeting accept weekly", "acme");
        (await Door.Plan()).Gate(14).State.ShouldBe("open");
        await HostManager.Does("meeting accept weekly", "acme");
        (await Door.Plan()).Gate(14).State.ShouldBe("passed");

        await Door.ToDay(31);
        (await Door.Plan()).Gate(30).State.ShouldBe("open");
        await HostAe.Does("attest pitch @partner.ae", "acme");
        (await Door.Plan()).Gate(30).State.ShouldBe("open");
        await PartnerAe.Does("confirm pitch", "acme");
        (await Door.Plan()).Gate(30).State.ShouldBe("passed");

        await PartnerAe.Does("opp add Northwind", "acme");
        await PartnerAe.Does("opp add Drill --test", "acme");
        await PartnerAe.Does("opp add Fabrikam", "acme");
        (await HostAe.Does("gate 60", "acme")).Text.ShouldContain("2 of 3 named joint opportunities");
        await HostAe.Does("opp add Tailspin --role influence", "acme");
        (await Door.Plan()).Gate(60).State.ShouldBe("passed");
    }

    [Fact]
    [Trait("Requirement", "S44")]
    public async Task The_qbr_is_held_on_day_100_on_a_working_day_and_asks_how_to_go_on()
    {
        await Begin("win", 99);
        await Door.ToDay(101, "09:00");

        var qbr = await Door.Notice("acme.1/qbr/d100");
        qbr.At.ShouldBe(DateTimeOffset.Parse("2026-06-10T14:00:00+01:00"));
        qbr.IsRoot.ShouldBeFalse();
        qbr.Actions.Select(a => a.Command).ShouldContain(c => c != null && c.StartsWith("close"));
    }

    [Fact]
    [Trait("Requirement", "S14")]
    [Trait("Requirement", "S64")]
    [Trait("Requirement", "S56")]
    public async Task The_first_line_of_a_status_is_the_time_to_the_first_sourced_deal()
    {
        await Begin("win", 83);
        (await HostManager.Does("status", "acme")).Text.Split('\n')[0].ShouldContain("sourced", Case.Insensitive);
    }

    private async Task<Said[]> Prompts() => [.. (await Door.Messages("acme")).Where(m => m.Key?.Contains("/week/") == true)];
}

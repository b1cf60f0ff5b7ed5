using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Calendar;
using NodaTime;

namespace CadenceBot.Tests.Gates;

public sealed class VerdictTests
{
    private const string Why = "two reviews are set for next week";

    [Fact]
    public void An_extension_moves_that_gate_only_and_its_notices_are_new_occurrences()
    {
        var run = new PlanRun().To(28, 12);
        run.Does("host.manager", p => p.Extend(p.Gate(30)!, PlanRun.Who("host.manager"), 14, Why, run.Today));
        run.Plan.Gates.Select(g => run.Plan.DayOf(g.Due)).ShouldBe([14, 44, 60, 90]);
        run.To(60);
        run.Has("gate-day/g30").ShouldBeFalse();
        run.Has("gate-result/g30.open").ShouldBeFalse();
        foreach (var key in new[] { "gate-ahead/g30.x1", "gate-day/g30.x1", "gate-result/g30.x1.open", "sponsor-line/g30.x1/host.sponsor" }) run.Has(key).ShouldBeTrue(key);
        run.Has("intervention/d30").ShouldBeTrue("a missing name is asked for on day 30 all the same");
    }

    [Theory]
    [InlineData(14, 7)]
    [InlineData(30, 14)]
    [InlineData(60, 14)]
    [InlineData(90, 14)]
    public void A_gate_is_extended_by_1_day_up_to_its_most(int gate, int most)
    {
        var run = new PlanRun();
        foreach (var days in new[] { 0, -1, most + 1 })
            run.Refuses(p => p.Extend(p.Gate(gate)!, PlanRun.Who("host.manager"), days, Why, run.Today)).ShouldBe(Refusal.For(Because.TooManyDays, gate.ToString(), most.ToString()));
        foreach (var days in new[] { 1, most }) run.Does("host.manager", p => p.Extend(p.Gate(gate)!, PlanRun.Who("host.manager"), days, Why, run.Today));
        run.Plan.Gate(gate)!.ShouldSatisfyAllConditions(g => g.Due.ShouldBe(run.Plan.DateOf(gate + 1 + most)), g => g.Round.ShouldBe(2), g => g.RoundName.ShouldBe($"g{gate}.x2"));
    }

    [Fact]
    public void A_gate_whose_day_is_past_is_extended_from_today_on()
    {
        var run = new PlanRun().To(20, 12);
        run.Does("host.manager", p => p.Extend(p.Gate(14)!, PlanRun.Who("host.manager"), 5, Why, run.Today));
        run.Plan.Gate(14)!.Due.ShouldBe(run.Plan.DateOf(25));
        run.To(30);
        run.Has("gate-ahead/g14.x1").ShouldBeFalse("five working days ahead lie before the extension");
        run.Has("gate-day/g14.x1").ShouldBeTrue();
        run.One("gate-result/g14.x1.open").Disposition.ShouldBe("pending");
        run.Ledger.Select(l => l.Raised.Occurrence.Key).ShouldBeUnique();
    }

    [Fact]
    public void A_verdict_needs_an_open_gate_and_a_reason()
    {
        var run = new PlanRun().Accepts("host.ae").Accepts("partner.ae");
        run.Refuses(p => p.Extend(p.Gate(14)!, PlanRun.Who("host.manager"), 3, Why, run.Today)).ShouldBe(Refusal.For(Because.GateNotOpen, "14", "passed"));
        run.Refuses(p => p.Override(p.Gate(14)!, Why)).Because.ShouldBe(Because.GateNotOpen);
        run.Refuses(p => p.Extend(p.Gate(30)!, PlanRun.Who("host.manager"), 3, " ", run.Today)).Because.ShouldBe(Because.NeedsReason);
        run.Refuses(p => p.Override(p.Gate(30)!, null)).Because.ShouldBe(Because.NeedsReason);
    }

    [Fact]
    public void The_partner_managers_verdict_is_a_proposal_until_the_hosts_takes_effect()
    {
        var run = new PlanRun().To(20, 12);
        run.Does("partner.manager", p => p.Extend(p.Gate(30)!, PlanRun.Who("partner.manager"), 7, Why, run.Today));
        run.Plan.Gate(30)!.ShouldSatisfyAllConditions(g => g.Due.ShouldBe(run.Plan.DateOf(30)), g => g.Proposal!.Verdict.ShouldBe("extend"), g => g.Proposal!.Days.ShouldBe(7));
        run.Does("host.manager", p => p.Extend(p.Gate(30)!, PlanRun.Who("host.manager"), 7, Why, run.Today));
        run.Plan.Gate(30)!.ShouldSatisfyAllConditions(g => g.Due.ShouldBe(run.Plan.DateOf(37)), g => g.Proposal.ShouldBeNull());
        run.Does("partner.manager", p => p.Intervene(p.Gate(30)!, PlanRun.Who("partner.manager"), null, run.Today));
        run.Plan.Intervention.ShouldBeNull();
        run.Does("host.manager", p => p.Intervene(p.Gate(30)!, PlanRun.Who("host.manager"), null, run.Today));
        run.Plan.Gate(30)!.Proposal.ShouldBeNull();
    }

    [Fact]
    public void An_overridden_gate_is_settled_and_tells_so_in_the_overlap()
    {
        var run = new PlanRun().To(13, 12).Does("host.manager", p => p.Override(p.Gate(14)!, Why)).To(20);
        run.Plan.Gate(14)!.ShouldSatisfyAllConditions(g => g.Word.ShouldBe("overridden"), g => g.PassedAt.ShouldBeNull(), g => g.OverriddenBy!.Name.ShouldBe("Sam"));
        run.HostTime(run.One("gate-result/g14.override").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 16, 13, 0));
        run.Has("gate-result/g14.open").ShouldBeFalse();
        run.Accepts("host.ae").Accepts("partner.ae").Plan.Gate(14)!.PassedAt.ShouldBeNull("it is settled");
    }

    [Fact]
    public void A_verdict_that_the_template_does_not_allow_is_refused()
    {
        var strict = PlanRun.Shipped with { Phases = [.. PlanRun.Shipped.Phases.Select(p => p with { Verdicts = ["extend"] })] };
        var run = new PlanRun(template: strict);
        run.Refuses(p => p.Override(p.Gate(14)!, Why)).ShouldBe(Refusal.For(Because.VerdictNotAllowed, "14", "override"));
        run.Refuses(p => p.Intervene(p.Gate(14)!, PlanRun.Who("host.manager"), null, run.Today)).Because.ShouldBe(Because.VerdictNotAllowed);
    }

    [Fact]
    public void A_gate_is_found_by_its_day_and_is_the_next_open_one_when_none_is_named()
    {
        var run = new PlanRun().Accepts("host.ae").Accepts("partner.ae");
        run.Plan.FindGate(null).Gate!.Day.ShouldBe(30);
        run.Plan.FindGate(60).Gate!.Day.ShouldBe(60);
        run.Plan.FindGate(45).Refusal.ShouldBe(Refusal.For(Because.NoSuchGate, "45", "14, 30, 60, 90"));
    }
}

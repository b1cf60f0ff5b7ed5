using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Calendar;
using NodaTime;

namespace CadenceBot.Tests.Gates;

public sealed class GateResultTests
{
    [Fact, Trait("Requirement", "S24"), Trait("Requirement", "S30")]
    public void Gate_14_passes_when_both_sides_accepted_and_not_when_its_day_comes()
    {
        var run = new PlanRun().To(3, 12).Accepts("host.ae");
        run.Plan.Gate(14)!.IsOpen.ShouldBeTrue();
        run.Accepts("partner.manager");
        run.Plan.Gate(14)!.PassedAt.ShouldBe(run.Now);
        run.Journal[^1].ShouldSatisfyAllConditions(e => e.Event.ShouldBeOfType<GatePassed>(), e => e.By.ShouldBe(Domain.Partners.By.Bot));
        run.To(20).HostTime(run.One("gate-result/g14.pass").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 5, 14, 0), "told in the next overlap, not at once");
        run.Has("gate-day/g14").ShouldBeFalse();
        new PlanRun().To(40).Plan.Gates.ShouldAllBe(g => g.IsOpen);
    }

    [Fact, Trait("Requirement", "S24")]
    public void A_gate_that_is_open_at_17_00_of_its_day_says_so_in_the_next_overlap_and_tells_both_sponsors()
    {
        var run = new PlanRun().To(17);
        run.Journal.Single(e => e.Event is GateLeftOpen).At.ShouldBe(run.At(14, 17));
        run.HostTime(run.One("gate-result/g14.open").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 17, 13, 0));
        run.HostTime(run.One("sponsor-line/g14/host.sponsor").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 17, 9, 0));
        run.HostTime(run.One("sponsor-line/g14/partner.sponsor").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 16, 17, 0), "17:00 in London is 13:00 in New York");
        run.Accepts("host.ae").Accepts("partner.ae").To(20);
        run.Has("gate-result/g14.pass").ShouldBeTrue();
    }

    [Fact]
    public void A_word_at_the_last_minute_counts()
    {
        var run = new PlanRun().To(14, 16).Later(59).Accepts("host.ae").Accepts("partner.ae").To(17);
        run.Has("gate-result/g14.open").ShouldBeFalse();
        run.Has("sponsor-line/g14/host.sponsor").ShouldBeFalse();
    }

    [Fact]
    public void A_later_gate_that_is_met_early_waits_for_the_earlier_ones()
    {
        var run = new PlanRun().To(4, 12).Attests("host.ae").Attests("partner.ae");
        run.Plan.Gate(30)!.PassedAt.ShouldNotBeNull();
        run.To(9, 12).Has("gate-result/g30.pass").ShouldBeFalse();
        run.Accepts("host.ae").Accepts("partner.ae").To(10);
        run.Sent.Where(k => k.StartsWith("gate-result/", StringComparison.Ordinal)).ShouldBe(["gate-result/g14.pass", "gate-result/g30.pass"]);
        run.One("gate-result/g14.pass").Occurrence.DueAt.ShouldBe(run.One("gate-result/g30.pass").Occurrence.DueAt);
    }

    [Fact]
    public void On_its_own_day_a_gate_tells_its_result_whatever_the_earlier_ones_say()
    {
        var run = new PlanRun().To(4, 12).Attests("host.ae").Attests("partner.ae").To(40);
        run.Plan.Gate(14)!.IsOpen.ShouldBeTrue();
        run.HostTime(run.One("gate-result/g30.pass").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 4, 2, 14, 0));
        var late = new PlanRun().To(33, 12).Attests("host.ae").Attests("partner.ae").To(40);
        late.HostTime(late.One("gate-result/g30.pass").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 4, 6, 14, 0), "after its day it waits for nobody");
    }

    [Fact]
    public void The_gates_day_moves_back_to_a_common_working_day_and_its_end_does_not()
    {
        // Day 60 of a plan from Tuesday on is a Saturday.
        var run = new PlanRun(day0: new LocalDate(2026, 3, 3)).To(64);
        run.HostTime(run.One("gate-day/g60").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 5, 1, 14, 0));
        run.Plan.Gate(60)!.LeftOpenAt.ShouldBe(run.At(60, 17));
        run.HostTime(run.One("gate-result/g60.open").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 5, 4, 14, 0));
    }

    [Fact]
    public void A_gate_is_announced_five_common_working_days_ahead()
    {
        var run = new PlanRun().To(30);
        run.HostTime(run.One("gate-ahead/g14").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 9, 14, 0));
        var off = PlanRun.LondonAndNewYork with { Partner = PlanRun.LondonAndNewYork.Partner with { DaysOff = [PlanRun.March2.PlusDays(10)] } };
        var moved = new PlanRun(off).To(30);
        moved.HostTime(moved.One("gate-ahead/g14").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 6, 14, 0));
    }

    [Fact]
    public void A_pass_is_latched()
    {
        var run = new PlanRun().To(40, 12);
        foreach (var name in new[] { "Northwind", "Fabrikam", "Tailspin" }) run.Adds("partner.ae", name);
        var passed = run.Plan.Gate(60)!.PassedAt;
        run.Later(60).Does("host.ae", p => p.Lose(p.Deal(1)!, PlanRun.Who("host.ae"), "no budget")).To(70);
        run.Plan.Gate(60)!.PassedAt.ShouldBe(passed);
        run.Journal.ShouldNotContain(e => e.Event is GatePassWithdrawn);
    }

    [Fact, Trait("Requirement", "S40"), Trait("Requirement", "S68"), Trait("Requirement", "S33")]
    public void Gate_60_wants_three_named_ones_and_a_drill_is_none()
    {
        var run = new PlanRun().To(40, 12).Adds("partner.ae", "Northwind").Adds("host.ae", "Fabrikam").Adds("partner.ae", "Drill", test: true);
        run.Plan.Judge(run.Plan.Gate(60)!).Words.ShouldBe("2 of 3 named joint opportunities");
        run.Plan.Gate(60)!.IsOpen.ShouldBeTrue();
        run.Wins("partner.ae", 1).Adds("partner.ae", "Tailspin");
        run.Plan.Gate(60)!.IsOpen.ShouldBeFalse("open and won ones count");
    }

    [Fact, Trait("Requirement", "S45")]
    public void A_contested_win_withdraws_the_pass_that_rested_on_it_and_a_later_pass_is_a_new_occurrence()
    {
        var run = new PlanRun();
        foreach (var gate in new[] { 14, 30, 60 }) run.Does("host.manager", p => p.Override(p.Gate(gate)!, "agreed"));
        run.To(80, 15).Adds("partner.ae", "Northwind").Wins("partner.ae", 1).To(81, 15);
        run.Has("gate-result/g90.pass").ShouldBeTrue();
        run.Does("host.ae", p => p.ConfirmWin(p.Deal(1)!, PlanRun.Who("host.ae"), false, "not signed"));
        run.Journal[^1].Event.ShouldBe(new GatePassWithdrawn(90));
        run.Plan.Gate(90)!.IsOpen.ShouldBeTrue();
        run.Plan.Deal(1)!.ShouldSatisfyAllConditions(d => d.Stage.ShouldBe(Stage.Negotiation), d => d.WonAt.ShouldBeNull());
        run.Plan.Item("w13")!.Holds.ShouldBeFalse();
        run.To(82, 15).Wins("host.ae", 1).To(84);
        run.One("gate-result/g90.2.pass").IsSent.ShouldBeTrue();
        run.Has("win/o1.2").ShouldBeTrue();
    }

    [Fact]
    public void A_contested_win_leaves_a_pass_that_another_win_or_a_retro_still_carries()
    {
        var two = new PlanRun().To(80, 15).Adds("partner.ae", "Northwind").Adds("partner.ae", "Fabrikam").Wins("partner.ae", 1).Later(20).Wins("partner.ae", 2);
        two.Does("host.ae", p => p.ConfirmWin(p.Deal(1)!, PlanRun.Who("host.ae"), false, null));
        two.Plan.Gate(90)!.IsOpen.ShouldBeFalse();
        two.Plan.Item("w13")!.Holds.ShouldBeTrue();
    }

    [Fact]
    public void A_contested_win_leaves_a_latched_pass_that_did_not_rest_on_it()
    {
        var run = new PlanRun().To(70, 15);
        foreach (var name in new[] { "Northwind", "Fabrikam", "Tailspin" }) run.Adds("partner.ae", name);
        run.Does("host.ae", p => p.Lose(p.Deal(2)!, PlanRun.Who("host.ae"), "no budget")).Wins("partner.ae", 1).Later(60);
        run.Does("host.ae", p => p.ConfirmWin(p.Deal(1)!, PlanRun.Who("host.ae"), false, null));
        run.Journal.Select(e => e.Event).OfType<GatePassWithdrawn>().ShouldBe([new GatePassWithdrawn(90)]);
    }

    [Fact]
    public void A_pass_withdrawn_after_the_gates_day_leaves_it_open_from_then_on_and_not_late()
    {
        var run = new PlanRun().To(80, 15).Adds("partner.ae", "Northwind").Wins("partner.ae", 1).To(94, 15);
        run.Does("host.ae", p => p.ConfirmWin(p.Deal(1)!, PlanRun.Who("host.ae"), false, null)).To(96);
        run.Plan.Gate(90)!.LeftOpenRound.ShouldBe(0);
        run.One("gate-result/g90.open").ShouldSatisfyAllConditions(r => r.Disposition.ShouldBe("pending"), r => r.Occurrence.DueAt.ShouldBe(run.At(94, 15)));
        run.Has("gate-day/g90").ShouldBeFalse();
        run.Has("gate-ahead/g90").ShouldBeFalse();
    }
}

using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Calendar;
using NodaTime;

namespace CadenceBot.Tests.Gates;

public sealed class InterventionTests
{
    [Fact, Trait("Requirement", "S58")]
    public void No_named_opportunity_by_day_30_opens_a_reset_that_ends_before_day_60()
    {
        var run = new PlanRun().To(31);
        var opened = run.Plan.Intervention.ShouldNotBeNull();
        opened.ShouldSatisfyAllConditions(i => i.OpenedAt.ShouldBe(run.At(30, 17)), i => i.EndsBy.ShouldBe(run.Plan.DateOf(59)), i => i.ClosedAt.ShouldBeNull());
        run.Plan.Items.Where(i => i.Origin == "intervention").ShouldAllBe(t => t.Due <= run.Plan.DateOf(59) && t.OwnerPerson != null);
        run.Plan.Items.Where(i => i.Origin == "intervention").Select(t => t.Key).ShouldBe(["t1", "t2", "t3", "t4"]);
        run.HostTime(run.One("intervention/d30").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 4, 2, 14, 0));
    }

    [Fact, Trait("Requirement", "S58")]
    public void Its_tasks_end_before_day_60_also_when_the_bot_comes_back_late()
    {
        var run = new PlanRun().To(29).DownUntil(55);
        run.Plan.Intervention!.EndsBy.ShouldBe(run.Plan.DateOf(59));
        run.Plan.Items.Where(i => i.Origin == "intervention").ShouldAllBe(t => t.Due <= run.Plan.DateOf(59));
    }

    [Fact, Trait("Requirement", "S58")]
    public void A_named_opportunity_spares_it_and_ends_it()
    {
        new PlanRun().To(29, 12).Adds("partner.ae", "Northwind").To(35).Plan.Intervention.ShouldBeNull();
        new PlanRun().To(29, 12).Adds("partner.ae", "Drill", test: true).To(35).Plan.Intervention.ShouldNotBeNull();
        var run = new PlanRun().To(35, 12).Adds("partner.ae", "Northwind");
        run.Plan.Intervention!.ClosedAt.ShouldBe(run.Now);
    }

    [Fact, Trait("Requirement", "S58")]
    public void It_does_not_make_the_gate_fail_and_a_passed_gate_does_not_spare_it()
    {
        var run = new PlanRun().To(20, 12).Attests("host.ae").Attests("partner.ae").To(35);
        run.Plan.Gate(30)!.IsOpen.ShouldBeFalse();
        run.Plan.Intervention!.ClosedAt.ShouldBeNull();
    }

    [Fact]
    public void One_that_a_manager_opens_ends_with_its_gate_and_not_with_a_name()
    {
        var run = new PlanRun().To(61, 12).Adds("partner.ae", "Northwind");
        run.Does("host.manager", p => p.Intervene(p.Gate(60)!, PlanRun.Who("host.manager"), "one name only", run.Today));
        run.Plan.Intervention!.ShouldSatisfyAllConditions(i => i.Gate.ShouldBe(60), i => i.ClosedAt.ShouldBeNull());
        run.To(66, 12).Has("intervention/d60").ShouldBeTrue();
        run.Adds("partner.ae", "Fabrikam").Plan.Intervention!.ClosedAt.ShouldBeNull();
        run.Adds("partner.ae", "Tailspin").Plan.Intervention!.ClosedAt.ShouldBe(run.Now);
    }

    [Fact]
    public void One_runs_at_a_time_while_its_end_is_ahead()
    {
        var run = new PlanRun().To(32, 12);
        run.Refuses(p => p.Intervene(p.Gate(60)!, PlanRun.Who("host.manager"), null, run.Today)).Because.ShouldBe(Because.FixSessionRuns);
        run.To(61, 12).Does("host.manager", p => p.Intervene(p.Gate(60)!, PlanRun.Who("host.manager"), null, run.Today));
        run.Plan.Intervention!.Gate.ShouldBe(60);
        run.Plan.Items.Where(i => i.Origin == "intervention").Select(t => t.Key).ShouldBe(["t1", "t2", "t3", "t4", "t5", "t6"]);
    }

    [Fact, Trait("Requirement", "S58")]
    public void A_reset_of_an_earlier_gate_does_not_stand_in_for_it()
    {
        var run = new PlanRun().To(15, 12);
        run.Does("host.manager", p => p.Intervene(p.Gate(14)!, PlanRun.Who("host.manager"), null, run.Today)).To(31);
        run.Plan.Intervention!.Gate.ShouldBe(30);
    }
}

using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Calendar;

namespace CadenceBot.Tests.Plans;

public sealed class UndoTests
{
    [Fact]
    public void The_own_last_change_goes_within_15_minutes()
    {
        var run = new PlanRun().To(3, 12).Done("host.ae", "w3").Later(15);
        run.Undoes("host.ae").ShouldBeNull();
        run.Plan.Item("w3")!.Holds.ShouldBeFalse();
        run.Undoes("host.ae")!.Because.ShouldBe(Because.NothingToUndo);
        run.Done("host.ae", "w3").Later(16).Undoes("host.ae")!.Because.ShouldBe(Because.NothingToUndo);
    }

    [Fact]
    public void Nobody_takes_back_what_another_said()
    {
        var run = new PlanRun().To(3, 12).Done("host.ae", "w3").Later(1).Done("partner.ae", "w5").Later(1);
        run.Undoes("host.manager")!.Because.ShouldBe(Because.NothingToUndo, "the start is not undone");
        run.Undoes("host.ae").ShouldBeNull();
        run.Plan.Item("w3")!.Holds.ShouldBeFalse();
        run.Plan.Item("w5")!.Holds.ShouldBeTrue();
    }

    [Fact]
    public void One_step_after_the_other_is_taken_back()
    {
        var run = new PlanRun().To(3, 12).Done("host.ae", "w3").Later(1).Done("host.ae", "w5").Later(1);
        run.Undoes("host.ae").ShouldBeNull();
        run.Plan.Item("w3")!.Holds.ShouldBeTrue();
        run.Undoes("host.ae").ShouldBeNull();
        run.Plan.Item("w3")!.Holds.ShouldBeFalse();
    }

    [Fact]
    public void A_command_of_several_events_goes_as_a_whole()
    {
        var run = new PlanRun().To(2, 16).Accepts("host.ae").Later(5);
        run.Plan.LatestQuestion!.AnswerOf(Side.Host).ShouldNotBeNull();
        run.Undoes("host.ae").ShouldBeNull();
        run.Plan.Meeting("weekly").AcceptedBy.ShouldBeEmpty();
        run.Plan.Item("w1")!.Confirmations.ShouldBeEmpty();
        run.Plan.LatestQuestion!.AnswerOf(Side.Host).ShouldBeNull();
        var decided = new PlanRun().To(30, 16).Does("host.sponsor", p => p.Decide(p.CheckinsOn(30).First(), "name", null, PlanRun.Who("host.sponsor"), PlanRun.LondonAndNewYork.Host.InstantOf(p.DateOf(30), new NodaTime.LocalTime(16, 0)), PlanRun.LondonAndNewYork));
        decided.Undoes("host.sponsor").ShouldBeNull();
        decided.Plan.Items.ShouldNotContain(i => i.Origin == "decision");
        var reset = new PlanRun().To(15, 12).Does("host.manager", p => p.Intervene(p.Gate(14)!, PlanRun.Who("host.manager"), null, p.DateOf(15)));
        reset.Undoes("host.manager").ShouldBeNull();
        reset.Plan.Intervention.ShouldBeNull();
        reset.Plan.Items.ShouldNotContain(i => i.Origin == "intervention");
    }

    [Fact]
    public void Two_commands_at_one_instant_of_a_clock_that_stands_still_are_two()
    {
        var run = new PlanRun().To(3, 12).Adds("host.ae", "Northwind").Adds("host.ae", "Fabrikam");
        run.Undoes("host.ae").ShouldBeNull();
        run.Plan.Deals.Select(d => d.Name).ShouldBe(["Northwind"]);
        run.Done("host.ae", "w3").Done("host.ae", "w5").Undoes("host.ae").ShouldBeNull();
        run.Plan.Item("w3")!.Holds.ShouldBeTrue();
    }

    [Fact]
    public void A_number_is_given_once()
    {
        var run = new PlanRun().To(3, 12).Adds("host.ae", "Northwind").Later(1);
        run.Undoes("host.ae");
        run.Adds("host.ae", "Fabrikam").Plan.Deals.Single().N.ShouldBe(2);
        var tasks = new PlanRun().To(30, 16);
        Decide(tasks, "host.sponsor").Undoes("host.sponsor");
        Decide(tasks, "host.sponsor").Plan.Items.Single(i => i.Origin == "decision").Key.ShouldBe("t2");

        static PlanRun Decide(PlanRun run, string slot) => run.Does(slot, p => p.Decide(p.CheckinsOn(30).First(c => c.Slot == slot), "name", null, PlanRun.Who("host.sponsor"), run.Now, run.Hours));
    }

    [Fact]
    public void An_undone_win_counts_as_announced()
    {
        var run = new PlanRun().To(20, 15).Adds("partner.ae", "Northwind").Later(1).Wins("partner.ae", 1);
        run.Look(run.Now, null);
        run.Has("win/o1").ShouldBeTrue();
        run.Undoes("partner.ae").ShouldBeNull();
        run.Plan.Deal(1)!.ShouldSatisfyAllConditions(d => d.IsOpen.ShouldBeTrue(), d => d.Wins.ShouldBe(1));
        run.Later(30).Wins("partner.ae", 1).To(22).Has("win/o1.2").ShouldBeTrue();
    }

    [Fact]
    public void A_pass_that_rested_on_it_is_withdrawn_and_comes_again_as_a_new_one()
    {
        var run = new PlanRun().To(2, 16).Accepts("host.ae").Accepts("partner.ae").Later(10);
        run.Undoes("partner.ae").ShouldBeNull();
        run.Journal[^1].Event.ShouldBe(new GatePassWithdrawn(14));
        run.Plan.Gate(14)!.IsOpen.ShouldBeTrue();
        run.Later(1).Accepts("partner.ae").To(4);
        run.Plan.Gate(14)!.Passes.ShouldBe(2);
        run.Has("gate-result/g14.2.pass").ShouldBeTrue();
    }

    [Fact]
    public void A_pass_that_did_not_rest_on_it_stays()
    {
        var run = new PlanRun().To(40, 12).Adds("partner.ae", "Northwind").Adds("partner.ae", "Fabrikam").Later(1).Done("host.ae", "w3").Later(1);
        run.Adds("partner.se", "Tailspin").Later(1).Does("partner.manager", p => p.Lose(p.Deal(1)!, PlanRun.Who("partner.manager"), "no budget")).Later(1);
        run.Plan.Gate(60)!.IsOpen.ShouldBeFalse();
        run.Undoes("host.ae").ShouldBeNull();
        run.Plan.Gate(60)!.IsOpen.ShouldBeFalse("a pass is latched, and the note had nothing to do with it");
        run.Undoes("partner.se").ShouldBeNull();
        run.Plan.Gate(60)!.IsOpen.ShouldBeTrue("without the third name it would not have come");
    }

    [Fact]
    public void A_pass_that_something_else_carries_by_now_stays()
    {
        var run = new PlanRun().To(40, 12).Adds("partner.ae", "Northwind").Adds("partner.ae", "Fabrikam").Adds("partner.se", "Tailspin").Later(1).Adds("host.ae", "Adatum").Later(1);
        run.Undoes("partner.se").ShouldBeNull();
        run.Plan.Gate(60)!.IsOpen.ShouldBeFalse();
        run.Journal.ShouldNotContain(e => e.Event is GatePassWithdrawn);
    }

    [Fact]
    public void A_gate_that_an_undone_loss_meets_again_passes_at_once()
    {
        var run = new PlanRun().To(40, 12).Adds("partner.ae", "Northwind").Adds("partner.ae", "Fabrikam").Later(30);
        run.Does("host.ae", p => p.Lose(p.Deal(1)!, PlanRun.Who("host.ae"), "no budget")).Later(1).Adds("partner.se", "Tailspin").Later(1);
        run.Plan.Gate(60)!.IsOpen.ShouldBeTrue();
        run.Undoes("host.ae").ShouldBeNull();
        run.Plan.Gate(60)!.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void An_intervention_that_had_ended_because_of_it_goes_on()
    {
        var run = new PlanRun().To(33, 12).Adds("partner.ae", "Northwind").Later(2);
        run.Plan.Intervention!.ClosedAt.ShouldNotBeNull();
        run.Undoes("partner.ae").ShouldBeNull();
        run.Plan.Intervention!.ClosedAt.ShouldBeNull();
        run.Adds("partner.ae", "Fabrikam").Plan.Intervention!.ClosedAt.ShouldNotBeNull();
    }

    [Fact]
    public void What_was_undone_is_in_the_journal_and_folds_away()
    {
        var run = new PlanRun().To(20, 12).Adds("partner.ae", "Northwind").Later(1).Wins("partner.ae", 1).Later(1);
        run.Undoes("partner.ae");
        run.Undoes("partner.ae");
        run.To(40);
        Shape.Of(PartnerPlan.Fold(run.Plan.Id, run.Plan.Template, run.Journal)).ShouldBe(Shape.Of(run.Plan));
    }

    [Fact]
    public void What_another_person_did_to_the_same_deal_since_then_is_not_erased_from_under_them()
    {
        var run = new PlanRun().To(20, 12).Adds("partner.ae", "Northwind").Adds("partner.ae", "Fabrikam").Later(1);
        run.Wins("host.ae", 1).Later(1).Undoes("partner.ae").ShouldBeNull("Fabrikam was nobody else's");
        var refusal = run.Undoes("partner.ae")!;
        refusal.ShouldSatisfyAllConditions(r => r.Because.ShouldBe(Because.Overtaken), r => r.Values[0].ShouldBe("Mia"));
        run.Undoes("host.ae").ShouldBeNull();
        run.Undoes("partner.ae").ShouldBeNull("what was taken back stands in nobody's way");
        run.Plan.Deals.ShouldBeEmpty();
    }

    [Fact]
    public void A_button_is_about_one_change()
    {
        var run = new PlanRun().To(3, 12).Done("host.ae", "w3").Later(1);
        var first = run.Journal[^1].Step;
        run.Done("host.ae", "w5").Later(1);
        run.Undoes("host.ae", first)!.Because.ShouldBe(Because.Overtaken);
        run.Plan.Item("w5")!.Holds.ShouldBeTrue();
        run.Undoes("host.ae", run.Journal[^1].Step).ShouldBeNull();
        run.Undoes("host.ae", first).ShouldBeNull();
        run.Plan.Item("w3")!.Holds.ShouldBeFalse();
    }

    [Fact]
    public void A_start_is_named_and_stays()
    {
        var refusal = new PlanRun().Undoes("host.manager")!;
        refusal.ShouldSatisfyAllConditions(r => r.Because.ShouldBe(Because.CannotUndo), r => r.Values[0].ShouldBe("start"));
    }

    [Fact]
    public void What_was_done_after_an_end_is_taken_back_before_the_end()
    {
        var run = new PlanRun().To(92, 12).Adds("partner.ae", "Northwind").Wins("partner.ae", 1).Does("host.manager", p => p.Close("graduate", "won")).Later(1).Adds("host.manager", "Fabrikam").Later(1);
        run.Undoes("host.manager").ShouldBeNull();
        run.Plan.IsOpen.ShouldBeFalse();
        run.Plan.Deals.ShouldHaveSingleItem();
        run.Undoes("host.manager").ShouldBeNull();
        run.Plan.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void On_a_closed_plan_only_its_end_is_taken_back()
    {
        var run = new PlanRun().To(92, 12).Adds("partner.ae", "Northwind").Wins("partner.ae", 1).Does("host.manager", p => p.Close("stop", "bought")).Later(1);
        run.Undoes("partner.ae")!.ShouldSatisfyAllConditions(r => r.Because.ShouldBe(Because.PlanClosed), r => r.Values[1].ShouldBe("stop"));
        run.Undoes("host.manager").ShouldBeNull();
        run.Plan.IsOpen.ShouldBeTrue();
        run.Undoes("partner.ae").ShouldBeNull();
    }
}

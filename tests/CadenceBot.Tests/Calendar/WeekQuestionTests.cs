using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Tests.Calendar;

/// <summary>What a week's prompt asks (ADR 14, N3).</summary>
public sealed class WeekQuestionTests
{
    [Fact]
    public void The_weeks_own_outcome_comes_first_while_it_is_open()
    {
        var run = new PlanRun().To(24);
        Prompt(run, 2).ShouldSatisfyAllConditions(p => p.Question.ShouldBe("outcome"), p => p.Item.ShouldBe("w2"), p => p.Ask.ShouldBeNull());
        Prompt(run, 3).Item.ShouldBe("w3");
    }

    [Fact]
    public void An_outcome_of_a_passed_gate_is_still_asked_when_a_later_gate_waits_for_it_by_name()
    {
        var run = new PlanRun().To(3).Accepts("host.ae").Accepts("partner.ae").To(10);
        run.Plan.Gate(14)!.IsOpen.ShouldBeFalse();
        Prompt(run, 2).Item.ShouldBe("w2", "gate 30 hopes for the account list");
    }

    [Fact]
    public void What_is_done_already_makes_room_for_what_the_nearest_gate_misses()
    {
        var run = new PlanRun().To(3).Accepts("host.ae").Accepts("partner.ae").Done("host.ae", "w2").Done("partner.ae", "w2").To(10);

        var asked = Prompt(run, 2);
        asked.Question.ShouldBe("missing");
        asked.Item.ShouldBeNull();
        asked.Ask.ShouldBe(new GateAsk(30, "10-minute pitch by a partner AE", "I watched it", "attest pitch"));
    }

    [Fact]
    public void A_gate_that_stayed_open_is_the_nearest_one()
    {
        var run = new PlanRun().To(3).Accepts("host.ae").To(15).Done("host.ae", "w3").To(17);
        Prompt(run, 3).Ask.ShouldBe(new GateAsk(14, "weekly call accepted by the partner", "Accept", "meeting accept weekly"));
    }

    [Fact]
    public void The_question_is_kept_as_it_was_asked_and_settled_when_its_gate_no_longer_misses_it()
    {
        var run = Ahead().To(24);
        var asked = Prompt(run, 3);
        asked.Ask!.ShouldSatisfyAllConditions(a => a.Gate.ShouldBe(60), a => a.Command.ShouldBe("opp add"), a => a.Words.ShouldBe("3 named joint opportunities"));
        run.Adds("partner.ae", "Northwind");
        Prompt(run, 3).Ask.ShouldBe(asked.Ask, "an edit asks what was asked");
        run.Plan.IsSettled(Prompt(run, 3)).ShouldBeFalse();
        run.Adds("partner.ae", "Fabrikam").Adds("host.ae", "Tailspin");
        run.Plan.IsSettled(Prompt(run, 3)).ShouldBeTrue();
    }

    [Fact, Trait("Requirement", "S42")]
    public void A_win_is_not_asked_for_before_a_deal_was_chosen()
    {
        var run = Ahead().Adds("partner.ae", "Northwind").Adds("partner.ae", "Fabrikam").Adds("host.ae", "Tailspin").To(18);
        run.Plan.NextGate!.Day.ShouldBe(90);
        run.To(24);
        Prompt(run, 3).Question.ShouldBe("pin");
    }

    [Fact]
    public void The_journal_tells_the_question_again()
    {
        var run = Ahead().To(24);
        PartnerPlan.Fold(run.Plan.Id, run.Plan.Template, run.Journal).Prompts.ShouldBe(run.Plan.Prompts, new Same());
    }

    [Fact]
    public void The_shortest_way_through_a_gate_is_the_branch_that_needs_the_least()
    {
        var run = new PlanRun().To(3);
        run.Plan.Judge(run.Plan.Gate(90)!).Path.Select(m => m.Deed).ShouldBe(["win a joint deal"]);
        run.Plan.Judge(run.Plan.Gate(14)!).Path.Select(m => m.Deed).ShouldBe(["get the weekly call accepted by the host", "get the weekly call accepted by the partner"]);
        new AllOf([run.Plan.Template.PhaseAt(90)!.Pass, run.Plan.Template.PhaseAt(60)!.Pass]).Judge(run.Plan).Path.Length.ShouldBe(2);
    }

    [Fact]
    public void A_date_inside_the_week_moves_the_day_and_a_later_one_the_week()
    {
        var run = new PlanRun().To(9, 15).Does("partner.ae", p => p.Move("w2", PlanRun.Who("partner.ae"), null, p.DateOf(11)));
        run.Plan.Item("w2")!.ShouldSatisfyAllConditions(i => i.State.ShouldBe(ItemState.Open), i => i.Due.ShouldBe(run.Plan.DateOf(11)));
        run.Does("partner.ae", p => p.Move("w2", PlanRun.Who("partner.ae"), null, p.DateOf(19)));
        run.Plan.Item("w2")!.ShouldSatisfyAllConditions(i => i.State.ShouldBe(ItemState.Moved), i => i.MovedTo.ShouldBe(3), i => i.Due.ShouldBe(run.Plan.DateOf(19)));
        run.Refuses(p => p.Move("w2", PlanRun.Who("partner.ae"), null, p.DateOf(1))).Because.ShouldBe(Because.NoSuchWeek);
    }

    // Gates 14 and 30 are passed, and so is what weeks 2 to 4 would ask.
    private static PlanRun Ahead()
    {
        var run = new PlanRun().To(3).Accepts("host.ae").Accepts("partner.ae").Attests("host.ae").Does("partner.ae", p => p.Attest("pitch", PlanRun.Who("partner.ae"), new Participant("partner.ae", "Leo"), null));
        foreach (var week in new[] { "w3", "w4" }) run.Done("host.ae", week);
        run.Plan.Gate(30)!.IsOpen.ShouldBeFalse();
        return run;
    }

    private static Prompt Prompt(PlanRun run, int week) => run.Plan.Prompts.Single(p => p.Occurrence == $"w{week:00}");

    private sealed class Same : IEqualityComparer<Prompt>
    {
        public bool Equals(Prompt? x, Prompt? y) => x!.Occurrence == y!.Occurrence && x.Ask == y.Ask && x.Question == y.Question && x.Item == y.Item;

        public int GetHashCode(Prompt obj) => obj.Occurrence.GetHashCode(StringComparison.Ordinal);
    }
}

using CadenceBot.Domain.Calendar;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

public sealed class RootTests
{
    [Fact]
    public void The_first_week_has_the_welcome_and_the_question_as_roots()
    {
        var run = new PlanRun().To(2);
        run.Ledger.Where(l => l.Raised.Place == Place.Root).Select(l => l.Raised.Occurrence.Key).ShouldBe(["welcome/d0", "week/w01"]);
    }

    [Fact]
    public void What_loses_goes_into_the_winners_thread_and_is_sent_all_the_same()
    {
        var run = new PlanRun();
        foreach (var gate in new[] { 14, 30, 60 }) run.Does("host.manager", p => p.Override(p.Gate(gate)!, "agreed by both sponsors"));
        run.To(84, 15).Adds("partner.ae", "Northwind").Wins("partner.ae", 1).To(86);
        run.One("win/o1").Place.ShouldBe(Place.Root);
        run.One("gate-result/g90.pass").ShouldSatisfyAllConditions(r => r.IsSent.ShouldBeTrue(), r => r.Place.ShouldBe(Place.Thread), r => r.ThreadOf.ShouldBe("win/o1"));
    }

    [Fact]
    public void A_win_has_more_right_than_a_result_that_came_due_before_it_in_the_same_look()
    {
        // Gate 60 is on a Friday; its result waits for Monday, and the win comes a minute later.
        var run = new PlanRun().To(62).Adds("partner.ae", "Northwind");
        var result = run.At(63, 14);
        run.To(result - Duration.FromMinutes(1)).Later(2).Wins("partner.ae", 1).Later(1).Look(run.Now, null);
        run.One("win/o1").Place.ShouldBe(Place.Root);
        run.One("gate-result/g60.open").ThreadOf.ShouldBe("win/o1");
        run.Ledger.FindIndex(l => l.Raised.Occurrence.Key == "win/o1").ShouldBeLessThan(run.Ledger.FindIndex(l => l.Raised.Occurrence.Key == "gate-result/g60.open"));
    }

    [Fact]
    public void Small_things_go_into_the_latest_questions_thread_and_before_it_into_the_welcomes()
    {
        var run = new PlanRun(day0: PlanRun.March2.PlusDays(3), startHour: 9).To(103);
        foreach (var (key, thread) in new[] { ("gate-ahead/g14", "week/w01"), ("gate-day/g14", "week/w02"), ("intervention/d30", "week/w04"), ("qbr/d100", "week/w13") })
            run.One(key).ShouldSatisfyAllConditions(r => r.Place.ShouldBe(Place.Thread), r => r.ThreadOf.ShouldBe(thread));
        var early = new PlanRun(weekday: IsoDayOfWeek.Friday).To(0, 16);
        early.Does("host.manager", p => p.Intervene(p.Gate(14)!, PlanRun.Who("host.manager"), null, early.Today)).To(1);
        early.One("intervention/d14").ThreadOf.ShouldBe("welcome/d0");
    }

    [Fact]
    public void Results_at_one_instant_are_told_in_the_order_of_the_gates()
    {
        var run = new PlanRun(template: Later(Later(PlanRun.Shipped, 90, 120), 60, 90)).To(5, 18);
        foreach (var name in new[] { "Northwind", "Fabrikam", "Tailspin" }) run.Adds("partner.ae", name);
        run.Wins("partner.ae", 1).Accepts("host.ae").Accepts("partner.ae").Attests("host.ae").Attests("partner.ae").To(10);
        run.Sent.Where(k => k.StartsWith("gate-result/", StringComparison.Ordinal)).ShouldBe(["gate-result/g14.pass", "gate-result/g30.pass", "gate-result/g90.pass", "gate-result/g120.pass"]);

        static Domain.Templates.PlanTemplate Later(Domain.Templates.PlanTemplate template, int from, int to) =>
            template with { Phases = [.. template.Phases.Select(p => p.GateDay == from ? p with { GateDay = to } : p)] };
    }
}

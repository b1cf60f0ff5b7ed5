using CadenceBot.Domain.Metrics;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Calendar;
using NodaTime;

namespace CadenceBot.Tests.Metrics;

public sealed class CohortsTests
{
    [Fact, Trait("Requirement", "S4")]
    public void Partners_whose_days_are_over_are_set_apart_by_a_win_in_time_and_the_wins_of_two_quarters_after_are_counted()
    {
        var inTime = Wins(80, 91, 150, 272, 273);
        var late = Wins(91, 200);
        var never = Wins();
        var running = Wins(20);

        Of(300, inTime, late, never).ShouldBe(new Cohorts(new Cohort(1, 3), new Cohort(2, 2)));
        Of(90, running).ShouldBe(new Cohorts(new Cohort(0, 0), new Cohort(0, 0)));
        Of(91, running).ShouldBe(new Cohorts(new Cohort(1, 0), new Cohort(0, 0)));
    }

    [Fact]
    public void Drills_and_wins_that_were_taken_back_count_for_nobody()
    {
        var run = new PlanRun().To(20, 12);
        run.Does("host.ae", p => p.AddDeal(Deal("Drill", run) with { Test = true }));
        run.Does("host.ae", p => p.AddDeal(Deal("Real", run)));
        run.Says("host.ae", new OpportunityWon(1, run.Today, null), new OpportunityWon(2, run.Today, null), new WinContested(2, null));

        Of(120, run.Plan).ShouldBe(new Cohorts(new Cohort(0, 0), new Cohort(1, 0)));
    }

    private static Cohorts Of(int day, params PartnerPlan[] plans) => Cohorts.Of(plans, PlanRun.March2.PlusDays(day), DateTimeZoneProviders.Tzdb["Europe/London"]);

    private static PartnerPlan Wins(params int[] days)
    {
        var run = new PlanRun();
        for (var n = 1; n <= days.Length; n++)
        {
            run.To(days[n - 1], 12);
            run.Says("host.ae", new OpportunityAdded(Deal($"Deal {n}", run) with { N = n }), new OpportunityWon(n, run.Today, null));
        }

        return run.Plan;
    }

    private static Opportunity Deal(string name, PlanRun run) => new() { N = 0, Name = name };
}

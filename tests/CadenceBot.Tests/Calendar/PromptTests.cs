using System.Collections.Immutable;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

public sealed class PromptTests
{
    [Theory, Trait("Requirement", "S2"), Trait("Requirement", "S18")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_plan_week_has_one_question_at_its_last_slot_and_day_0_has_none(int shift)
    {
        var run = new PlanRun(day0: PlanRun.March2.PlusDays(shift), hour: new LocalTime(14, 0), startHour: 9).To(100);
        var asked = run.Ledger.Where(l => l.Raised.Occurrence.Kind == NoticeKind.Week).ToArray();
        asked.Select(l => l.Raised.Occurrence.Name).ShouldBe(Enumerable.Range(1, 13).Select(w => $"w{w:00}"));
        foreach (var (at, raised) in asked)
        {
            var day = run.Plan.DayOf(run.Rhythm.DateAt(at));
            day.ShouldBeGreaterThan(0);
            PartnerPlan.WeekOf(day).ShouldBe(raised.Occurrence.Number);
            PartnerPlan.WeekOf(day + 7).ShouldBe(raised.Occurrence.Number + 1, "there is no later slot in the week");
            run.HostTime(at).TimeOfDay.ShouldBe(new LocalTime(14, 0));
            raised.Place.ShouldBe(Place.Root);
        }
    }

    [Fact]
    public void A_question_that_is_moved_keeps_its_week_and_two_that_fall_together_are_one()
    {
        var easter = Enumerable.Range(0, 12).Select(n => new LocalDate(2026, 3, 30).PlusDays(n)).ToImmutableSortedSet();
        var run = new PlanRun(PlanRun.LondonAndNewYork with { Partner = PlanRun.LondonAndNewYork.Partner with { DaysOff = easter } }).To(60);
        run.One("week/w05").ShouldSatisfyAllConditions(r => r.Disposition.ShouldBe("skipped"), r => r.Reason.ShouldBe("only the latest question is asked"));
        var moved = run.One("week/w06");
        moved.Disposition.ShouldBe("pending");
        run.HostTime(moved.Occurrence.DueAt).Date.ShouldBe(new LocalDate(2026, 4, 13));
        run.Plan.Prompts.Single(p => p.Occurrence == "w06").Item.ShouldBe("w6");
        run.HostTime(run.One("week/w07").Occurrence.DueAt).Date.ShouldBe(new LocalDate(2026, 4, 15));
    }

    [Fact]
    public void After_week_13_nothing_is_asked_until_one_question_a_month_from_day_120()
    {
        var run = new PlanRun().To(220);
        var days = run.Ledger.Where(l => l.Raised.Occurrence.Kind == NoticeKind.Week && l.Raised.Occurrence.Name[0] == 'm').Select(l => (l.Raised.Occurrence.Name, run.Plan.DayOf(run.Rhythm.DateAt(l.At)))).ToArray();
        days.Select(d => d.Name).ShouldBe(["m05", "m06", "m07", "m08"]);
        days.ShouldAllBe(d => d.Item2 >= 120);
        days.Zip(days.Skip(1)).ShouldAllBe(p => p.Second.Item2 - p.First.Item2 >= 28);
    }

    [Fact, Trait("Requirement", "S42"), Trait("Requirement", "S70")]
    public void The_pinned_deal_is_asked_about_from_day_61_and_a_missing_one_from_day_45()
    {
        // With day 0 on a Monday week 7's slot is day 44 and week 9's day 58.
        var run = new PlanRun().To(50).Adds("partner.ae", "Northwind").To(60);
        Question(7).ShouldBe("outcome");
        Question(8).ShouldBe("pin");
        Question(9).ShouldBe("pin");
        run.Does("partner.ae", p => p.Pin(p.Deal(1)!, PlanRun.Who("partner.ae"))).To(70);
        run.Plan.Prompts.Single(p => p.Occurrence == "w10").ShouldSatisfyAllConditions(p => p.Question.ShouldBe("forecast"), p => p.Opportunity.ShouldBe(1));
        run.Wins("partner.ae", 1).To(77);
        Question(11).ShouldBe("missing", "gate 60 still wants names, and no gate has use for the week's outcome but gate 90, which has passed");

        string Question(int week) => run.Plan.Prompts.Single(p => p.Occurrence == $"w{week:00}").Question;
    }

    [Fact, Trait("Requirement", "S42")]
    public void Before_day_61_a_pinned_deal_leaves_the_weeks_outcome_in_place()
    {
        var run = new PlanRun().Adds("partner.ae", "Northwind").Does("partner.ae", p => p.Pin(p.Deal(1)!, PlanRun.Who("partner.ae"))).To(91);
        run.Plan.Prompts.Where(p => p.Question == "forecast").Select(p => p.Occurrence).ShouldBe(["w10", "w11", "w12", "w13"]);
    }

    [Fact]
    public void A_question_without_answers_is_followed_up_after_1_and_3_working_days()
    {
        var run = new PlanRun().To(16);
        var asked = run.Plan.Prompts.Single(p => p.Occurrence == "w02");
        run.HostTime(asked.AskedAt).ShouldBe(new LocalDateTime(2026, 3, 11, 14, 0));
        run.HostTime(run.One("reminder/w02/host.ae").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 12, 14, 0));
        run.HostTime(run.One("reminder/w02/partner.ae").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 12, 14, 0));
        run.HostTime(run.One("escalation/w02/host.manager").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 16, 14, 0));
        run.One("escalation/w02/partner.manager").Place.ShouldBe(Place.Direct);
    }

    [Fact, Trait("Requirement", "S62")]
    public void Any_answer_ends_the_ladder_and_spares_its_own_side_the_reminder()
    {
        var run = new PlanRun().To(9, 15).Does("partner.ae", p => p.Answer("w02", PlanRun.Who("partner.ae"), "same", null)).To(15);
        run.Has("reminder/w02/partner.ae").ShouldBeFalse("no change is an answer");
        run.Has("reminder/w02/host.ae").ShouldBeTrue();
        run.Has("escalation/w02/host.manager").ShouldBeFalse();
    }

    [Fact]
    public void A_side_without_a_seller_is_asked_through_its_manager()
    {
        var run = new PlanRun(without: ["partner.ae"]).To(10);
        run.Plan.Prompts.Single(p => p.Occurrence == "w01").Slots.ShouldBe(["host.ae", "partner.manager"]);
        run.Has("reminder/w01/partner.manager").ShouldBeTrue();
    }

    [Fact, Trait("Requirement", "S3")]
    public void The_pulse_comes_after_the_first_week_and_two_times_no_is_a_flag()
    {
        var calm = new PlanRun().To(8, 9).Does("partner.ae", p => p.Answer("d7", PlanRun.Who("partner.ae"), "no-yes-yes", null)).To(10);
        calm.HostTime(calm.One("pulse/d7").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 9, 14, 0));
        calm.Has("pulse/d7/host.manager").ShouldBeFalse();
        var worried = new PlanRun().To(8, 9).Does("partner.ae", p => p.Answer("d7", PlanRun.Who("partner.ae"), "no-yes-no", null)).To(10);
        worried.One("pulse/d7/host.manager").Place.ShouldBe(Place.Direct);
    }

    [Fact]
    public void The_welcome_of_a_plan_made_ahead_comes_on_day_0()
    {
        var run = new PlanRun(startDay: -10).To(20);
        run.HostTime(run.One("welcome/d0").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 2, 14, 0));
        run.Has("silence/d0/host.manager").ShouldBeFalse("nobody owes a sign before day 0");
        run.Has("silence/d10/host.manager").ShouldBeTrue();
    }

    [Fact]
    public void A_plan_that_was_recorded_late_is_not_asked_for_the_past()
    {
        var run = new PlanRun(startDay: 20).To(30);
        run.Ledger.ShouldAllBe(l => l.Raised.Occurrence.DueAt >= run.Plan.StartedAt);
        run.Sent.Count(k => k.StartsWith("week/", StringComparison.Ordinal)).ShouldBe(2);
    }
}

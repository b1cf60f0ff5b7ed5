using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

/// <summary>A plan that stands still, on the calendar of the shipped template: day 0 is Monday 2 March.</summary>
public sealed class PauseTests
{
    [Fact]
    public void While_it_is_paused_nobody_is_asked_reminded_or_alarmed()
    {
        var run = new PlanRun().To(8);
        var before = run.Ledger.Count;
        run.To(9, 9).Does("host.manager", p => p.Pause(null, false, null, run.Today)).To(85);

        run.Ledger.Skip(before).Where(l => l.At > run.At(9, 9)).ShouldBeEmpty();
        Agenda.NextDue(run.Plan, run.Rhythm).ShouldBeNull();
    }

    [Fact]
    public void With_an_end_it_goes_on_by_itself_at_the_start_of_the_hosts_hours_of_that_day()
    {
        var run = Paused(until: 24).To(30);

        run.Plan.Paused.ShouldBeNull();
        var pause = run.Plan.Pauses.ShouldHaveSingleItem();
        run.HostTime(pause.EndedAt!.Value).ShouldBe(run.Plan.DateOf(24) + new LocalTime(9, 0));
        run.Journal.Last(e => e.Event is PlanResumed).By.ShouldBe(By.Bot);
    }

    [Fact]
    public void An_end_on_a_day_off_is_the_next_working_day()
    {
        var run = Paused(until: 26).To(40);

        run.HostTime(run.Plan.Pauses[0].EndedAt!.Value).ShouldBe(run.Plan.DateOf(28) + new LocalTime(9, 0));
    }

    [Fact]
    public void Questions_and_reminders_of_the_pause_are_skipped_with_the_rule_and_the_next_question_comes_on_its_day()
    {
        var run = Paused(until: 24).To(40);

        foreach (var key in new[] { "week/w02", "week/w03", "week/w04", "gate-ahead/g14", "gate-day/g14", "pulse/d7" })
            run.One(key).ShouldSatisfyAllConditions(r => r.Disposition.ShouldBe(Dispositions.Skipped), r => r.Reason.ShouldBe("the plan was paused"));
        run.One("week/w05").Disposition.ShouldBe(Dispositions.Pending);
        run.Plan.Prompts.Select(p => p.Occurrence).ShouldNotContain("w03");
    }

    [Fact]
    public void A_gate_whose_day_falls_into_the_pause_is_assessed_when_the_plan_goes_on()
    {
        var run = Paused(until: 24).To(23);
        run.Plan.Gate(14)!.LeftOpenAt.ShouldBeNull();
        run.To(25);

        run.Plan.Gate(14)!.LeftOpenAt.ShouldBe(run.Plan.Pauses[0].EndedAt);
        var (told, result) = run.Ledger.Single(l => l.Raised.Occurrence.Key == "gate-result/g14.open");
        result.Disposition.ShouldBe(Dispositions.Pending);
        run.Rhythm.OverlapOn(run.Plan.DateOf(24))!.Value.Contains(told).ShouldBeTrue("it is told in the hours of both");
        run.One("sponsor-line/g14/host.sponsor").IsSent.ShouldBeTrue();
    }

    [Fact]
    public void What_people_bring_about_in_a_pause_is_told_at_once()
    {
        var run = Paused(until: null);
        run.Accepts("host.ae").Accepts("partner.ae").Adds("host.ae", "Northwind").Wins("host.ae", 1).To(10);

        run.Plan.Gate(14)!.PassedAt.ShouldNotBeNull();
        run.One("win/o1").Disposition.ShouldBe(Dispositions.Pending);
        run.One("gate-result/g14.pass").Disposition.ShouldBe(Dispositions.Pending);
    }

    [Fact]
    public void A_decision_of_a_sponsor_waits_for_the_end_and_has_its_days_from_then()
    {
        var run = new PlanRun().To(30, 18);
        run.Plan.Checkins.ShouldContain(c => c.Key == "d30/host.sponsor" && c.State == CheckinState.Asked);
        run.To(31, 9).Does("host.manager", p => p.Pause(p.DateOf(80), false, null, run.Today)).To(79);
        run.Plan.Checkins.ShouldNotContain(c => c.State == CheckinState.Lapsed);
        run.Plan.Checkins.Where(c => c.Day == 75).ShouldAllBe(c => c.State == CheckinState.Planned);
        run.To(95);

        var end = run.Plan.Pauses[0].EndedAt!.Value;
        run.Ledger.Single(l => l.Raised.Occurrence.Key == "checkin/d75/host.sponsor").At.ShouldBe(end);
        run.Ledger.Single(l => l.Raised.Occurrence.Key == "checkin-reminder/d30/host.sponsor").At.ShouldBe(run.Rhythm.AfterWorkingDays(Side.Host, end, 2));
        run.Ledger.Single(l => l.Raised.Occurrence.Key == "checkin-lapsed/d30/host.sponsor").At.ShouldBe(run.Rhythm.AfterWorkingDays(Side.Host, end, 4));
    }

    [Fact]
    public void A_silence_counts_from_the_end_of_the_pause()
    {
        var run = Paused(until: 39).To(48);
        run.Sent.Where(k => k.StartsWith("silence/", StringComparison.Ordinal)).ShouldBeEmpty();
        run.To(50);
        run.Sent.Where(k => k.StartsWith("silence/", StringComparison.Ordinal)).ShouldBe(["silence/d49/host.manager", "silence/d49/partner.manager"], ignoreOrder: true);
    }

    [Fact]
    public void Without_shift_dates_stay()
    {
        var run = Paused(until: 24);
        var dates = run.Plan.Gates.Select(g => g.Due).ToArray();
        run.To(30);

        run.Plan.Gates.Select(g => g.Due).ShouldBe(dates);
        run.Plan.DayOf(run.Plan.Day0.PlusDays(30)).ShouldBe(30);
    }

    [Fact]
    public void With_shift_gates_and_weeks_move_by_the_paused_working_days_and_the_day_stands_still()
    {
        // Wednesday the 5th is day 2; two weeks are ten working days.
        var run = new PlanRun().To(9, 9);
        var (gates, items) = (run.Plan.Gates.Select(g => g.Due).ToArray(), run.Plan.Items.Where(i => i.Due > run.Today).Select(i => (i.Key, Due: i.Due!.Value)).ToArray());
        run.Does("partner.manager", p => p.Pause(run.Today.PlusDays(14), true, null, run.Today)).To(run.At(9, 12) + Duration.FromDays(7));
        run.Plan.DayOf(run.Today).ShouldBe(9);
        run.To(run.Now + Duration.FromDays(8));

        run.Plan.Gates.Select(g => g.Due).ShouldBe(gates.Select(d => d.PlusDays(14)));
        run.Plan.Items.Where(i => items.Any(b => b.Key == i.Key)).Select(i => i.Due).ShouldBe(items.Select(i => (LocalDate?)i.Due.PlusDays(14)));
        run.Plan.DayOf(run.Plan.Day0.PlusDays(24)).ShouldBe(10);
        run.Plan.DateOf(30).ShouldBe(run.Plan.Gate(30)!.Due);
        run.Plan.DateOf(9).ShouldBe(run.Plan.Day0.PlusDays(23));
        run.Plan.DateOf(8).ShouldBe(run.Plan.Day0.PlusDays(8));
        foreach (var day in Enumerable.Range(0, 120)) run.Plan.DayOf(run.Plan.DateOf(day)).ShouldBe(day);
        run.To(run.Plan.DateOf(16) is var date ? run.Rhythm.At(date, new LocalTime(23, 0)) : default);
        run.One("week/w02").IsSent.ShouldBeTrue("the second week was still to come");
        run.HostTime(run.Ledger.Single(l => l.Raised.Occurrence.Key == "week/w02").At).Date.ShouldBe(run.Plan.Day0.PlusDays(23));
    }

    [Fact]
    public void A_pause_over_a_weekend_loses_no_working_day()
    {
        var run = new PlanRun().To(11, 20);
        run.Rhythm.SpanOf(run.Plan.DateOf(12), run.Plan.DateOf(14)).ShouldBe(0);
        run.Rhythm.SpanOf(run.Plan.DateOf(10), run.Plan.DateOf(14)).ShouldBe(2);
        run.Rhythm.SpanOf(run.Plan.DateOf(7), run.Plan.DateOf(30)).ShouldBe(23);
    }

    [Fact]
    public void A_later_end_replaces_the_earlier_one_and_the_same_again_is_already_done()
    {
        var run = Paused(until: 24);
        run.Refuses(p => p.Pause(p.DateOf(24), false, "again", run.Today)).Because.ShouldBe(Because.AlreadyDone);
        run.Does("partner.manager", p => p.Pause(p.DateOf(31), false, null, run.Today)).To(30);

        run.Plan.Paused.ShouldNotBeNull().ShouldSatisfyAllConditions(p => p.N.ShouldBe(1), p => p.By.Name.ShouldBe("Sam"), p => p.Until.ShouldBe(run.Plan.Day0.PlusDays(31)));
        run.To(32);
        run.Plan.Paused.ShouldBeNull();
    }

    [Fact]
    public void Resuming_a_running_plan_is_already_done_and_an_end_in_the_past_is_no_end()
    {
        var run = new PlanRun().To(9, 9);
        run.Refuses(p => p.Resume(run.Now, run.Today, false, _ => 0)).Because.ShouldBe(Because.AlreadyDone);
        run.Refuses(p => p.Pause(run.Today, false, null, run.Today)).ShouldSatisfyAllConditions(r => r.Because.ShouldBe(Because.BadDate), r => r.Field.ShouldBe("until"));
        run.Refuses(p => p.Pause(run.Today.PlusDays(400), false, null, run.Today)).Because.ShouldBe(Because.BadDate);
        run.Refuses(p => p.Pause(null, false, new string('x', 301), run.Today)).Field.ShouldBe("why");
    }

    [Fact]
    public void A_pause_and_its_end_can_be_taken_back_for_a_quarter_of_an_hour()
    {
        var run = new PlanRun().To(9, 9);
        var gates = run.Plan.Gates.Select(g => g.Due).ToArray();
        run.Does("host.manager", p => p.Pause(null, true, null, run.Today)).Later(5);
        run.Undoes("host.manager").ShouldBeNull();
        run.Plan.Paused.ShouldBeNull();
        run.Does("host.manager", p => p.Pause(null, true, null, run.Today)).To(14, 9);
        run.Does("host.manager", p => p.Resume(run.Now, run.Today, false, _ => 5));
        run.Plan.Gates.Select(g => g.Due).ShouldNotBe(gates);
        run.Undoes("host.manager").ShouldBeNull();

        run.Plan.Paused.ShouldNotBeNull();
        run.Plan.Gates.Select(g => g.Due).ShouldBe(gates);
    }

    [Fact]
    public void An_end_that_passes_while_the_bot_is_down_is_still_the_end()
    {
        var whole = Paused(until: 24).To(40);
        var down = Paused(until: 24).To(20).DownUntil(31, 10).To(40);

        down.Plan.Pauses[0].EndedAt.ShouldBe(whole.Plan.Pauses[0].EndedAt);
        down.One("week/w03").Reason.ShouldBe("the plan was paused");
        down.One("week/w05").Disposition.ShouldBe(Dispositions.Late);
    }

    [Fact]
    public void A_second_pause_is_another_one()
    {
        var run = Paused(until: 24).To(30, 9);
        run.Does("host.manager", p => p.Pause(run.Today.PlusDays(7), true, null, run.Today)).To(run.Now + Duration.FromDays(10));

        run.Plan.Pauses.Length.ShouldBe(2);
        run.Journal.Select(e => e.Event).OfType<NoticesRaised>().SelectMany(e => e.Marks).Where(m => m.Name.StartsWith("step-resume/", StringComparison.Ordinal)).Select(m => m.Name).ShouldBe(["step-resume/p1", "step-resume/p2"]);
        run.Plan.Gate(60)!.Due.ShouldBe(run.Plan.Day0.PlusDays(67));
    }

    [Fact]
    public void A_closed_plan_is_not_paused_and_an_archived_one_has_nothing_due()
    {
        var run = Paused(until: null);
        run.Says("host.manager", new GateOverridden(90, "agreed"), new PlanClosed("graduate", null));
        run.Plan.Paused.ShouldBeNull();
        Agenda.NextDue(run.Plan, run.Rhythm).ShouldNotBeNull("the graduation is told");
        run.Does("host.manager", p => p.Archive());
        Agenda.NextDue(run.Plan, run.Rhythm).ShouldBeNull();
        run.Refuses(p => p.Archive()).Because.ShouldBe(Because.AlreadyDone);
    }

    // Paused on Thursday 5 March, the plan's third day.
    private static PlanRun Paused(int? until)
    {
        var run = new PlanRun().To(3, 10);
        return run.Does("host.manager", p => p.Pause(until is { } day ? p.DateOf(day) : null, false, "year-end freeze", run.Today));
    }
}

using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

/// <summary>What holds of every run: any two companies, any days off, any weekday and start, whatever people do.</summary>
public sealed class CadenceProperties
{
    private const int LastDay = 130;

    private static Gen<(BothHours Hours, int Start, int Weekday, int[] Deeds)> Runs { get; } =
        from hours in RhythmProperties.Companies
        from start in Gen.Choose(0, 364)
        from weekday in Gen.Choose(1, 5)
        from deeds in Gen.Choose(0, 1_000_000).ListOf(25)
        select (hours, start, weekday, deeds.ToArray());

    [Fact]
    public void No_key_comes_twice_and_the_journal_folds_to_the_plan() =>
        Check(40, 11, r =>
        {
            var run = Walked(r);
            run.Ledger.Select(l => l.Raised.Occurrence.Key).ShouldBeUnique();
            Shape.Of(PartnerPlan.Fold(run.Plan.Id, run.Plan.Template, run.Journal)).ShouldBe(Shape.Of(run.Plan));
        });

    [Fact]
    public void Looks_in_between_change_nothing() =>
        Check(25, 13, r =>
        {
            var whole = Walked(r);
            var split = Walked(r, extraLooks: true);
            Ledger(split).ShouldBe(Ledger(whole));
            Shape.Of(split.Plan).ShouldBe(Shape.Of(whole.Plan));
        });

    [Fact]
    public void What_is_due_in_an_interval_is_what_is_due_in_its_parts() =>
        Check(60, 17, r =>
        {
            var run = New(r);
            var end = run.At(LastDay);
            var all = Agenda.Due(run.Plan, run.Rhythm, end);
            var cut = run.At(r.Deeds[0] % LastDay, r.Deeds[1] % 24, r.Deeds[2] % 60);
            var before = Agenda.Due(run.Plan, run.Rhythm, cut);
            before.ShouldAllBe(o => o.DueAt <= cut);
            before.Concat(all.Where(o => o.DueAt > cut)).ShouldBe(all);
        });

    [Fact]
    public void The_next_due_instant_is_the_first_of_what_is_due() =>
        Check(40, 19, r =>
        {
            var run = New(r);
            foreach (var day in r.Deeds.Select(d => d % LastDay).Order())
            {
                run.To(day, 12);
                Deed(run, r.Deeds[day % r.Deeds.Length]);
                var due = Agenda.Due(run.Plan, run.Rhythm, run.At(3 * LastDay));
                Agenda.NextDue(run.Plan, run.Rhythm).ShouldBe(due.Count == 0 ? null : due[0].DueAt);
                due.Select(o => o.DueAt).ShouldBeInOrder();
            }
        });

    [Fact]
    public void Missed_ticks_change_nothing_but_lateness() =>
        Check(40, 23, r =>
        {
            // Nobody acts, and the bot looks up to five minutes late, which is no outage; what is fixed in the calendar is the same.
            var prompt = New(r).To(LastDay);
            var slow = New(r);
            while (Agenda.NextDue(slow.Plan, slow.Rhythm) is { } next && next <= prompt.At(LastDay, 23)) slow.Look(next + Duration.FromMinutes(r.Deeds[slow.Ledger.Count % r.Deeds.Length] % 6), null);
            Fixed(slow).ShouldBe(Fixed(prompt));
            slow.Ledger.ShouldAllBe(l => l.Raised.Disposition != Dispositions.Late);

            static IEnumerable<(string, Instant)> Fixed(PlanRun run) => run.Ledger
                .Where(l => l.Raised.Occurrence.Kind is not (NoticeKind.Reminder or NoticeKind.Escalation or NoticeKind.CheckinReminder or NoticeKind.CheckinLapsed or NoticeKind.RetroReminder))
                .Select(l => (l.Raised.Occurrence.Key, l.Raised.Occurrence.DueAt)).Where(l => l.DueAt < run.At(LastDay)).Order();
        });

    [Fact]
    public void A_paused_plan_says_nothing_but_what_people_bring_about() =>
        Check(40, 43, r =>
        {
            var run = Walked(r);
            foreach (var raising in run.Journal.Where(e => e.Event is NoticesRaised))
            {
                var then = PartnerPlan.Fold(run.Plan.Id, run.Plan.Template, [.. run.Journal.TakeWhile(e => e.Seq < raising.Seq)]);
                if (then.Paused is null) continue;
                foreach (var mark in ((NoticesRaised)raising.Event).Marks) NoticeRule.Called(mark.Name.Split('/')[0])!.Pause.ShouldBe(InPause.Told, mark.Name);
            }

            run.Ledger.Where(l => l.Raised.Reason == Pauses.Reason).ShouldAllBe(l => !l.Raised.IsSent);
        });

    [Fact]
    public void The_day_of_a_plan_day_is_that_day_however_often_it_stood_still() =>
        Check(40, 47, r =>
        {
            var plan = Walked(r).Plan;
            if (plan.Paused is { Shift: true }) return;
            var dates = Enumerable.Range(0, LastDay).Select(plan.DateOf).ToArray();
            dates.ShouldBeInOrder(SortDirection.Ascending);
            dates.Select(plan.DayOf).ShouldBe(Enumerable.Range(0, LastDay));
        });

    [Fact]
    public void After_any_outage_each_thing_is_decided_once_and_gates_and_questions_stand_as_without_it() =>
        Check(40, 29, r =>
        {
            var down = r.Deeds[0] % 100;
            var up = down + 1 + (r.Deeds[1] % 30);
            var run = New(r).To(down).DownUntil(up, 12).To(LastDay);
            var whole = New(r).To(LastDay);
            run.Ledger.Select(l => l.Raised.Occurrence.Key).ShouldBeUnique();
            NoticeKind[] certain = [NoticeKind.Week, NoticeKind.GateResult, NoticeKind.GateDay, NoticeKind.GateAhead, NoticeKind.Checkin, NoticeKind.Pulse, NoticeKind.Qbr, NoticeKind.Retro, NoticeKind.Intervention];
            Keys(run).ShouldBe(Keys(whole));
            run.Plan.Gates.Select(g => (g.PassedAt, g.LeftOpenRound)).ShouldBe(whole.Plan.Gates.Select(g => (g.PassedAt, g.LeftOpenRound)));

            IEnumerable<string> Keys(PlanRun p) => p.Ledger.Where(l => certain.Contains(l.Raised.Occurrence.Kind) && l.Raised.Occurrence.DueAt < p.At(LastDay - 1)).Select(l => l.Raised.Occurrence.Key).Order(StringComparer.Ordinal);
        });

    [Fact]
    public void A_week_of_the_shared_channel_has_at_most_two_roots() =>
        Check(60, 31, r =>
        {
            var run = Walked(r);
            foreach (var week in run.Ledger.Where(l => l.Raised.Place == Place.Root && l.Raised.IsSent).GroupBy(l => run.Rhythm.IsoWeek(l.At)))
                week.Count().ShouldBeLessThanOrEqualTo(2, $"{week.Key}: {string.Join(", ", week.Select(l => l.Raised.Occurrence.Key))}");
        });

    [Fact]
    public void Questions_are_put_on_common_working_days_and_never_on_day_0() =>
        Check(40, 37, r =>
        {
            var run = Walked(r);
            foreach (var (at, raised) in run.Ledger.Where(l => l.Raised.Occurrence.Kind == NoticeKind.Week && l.Raised.Reason != Pauses.Reason))
            {
                run.Rhythm.IsCommon(run.Rhythm.DateAt(at)).ShouldBeTrue();
                run.Rhythm.DateAt(at).ShouldBeGreaterThan(run.Plan.Day0);
                if (run.Rhythm.OverlapOn(run.Rhythm.DateAt(at)) is { } overlap) overlap.Contains(raised.Occurrence.DueAt).ShouldBeTrue();
            }
        });

    [Fact, Trait("Requirement", "S24")]
    public void No_gate_passes_unmet_whatever_people_do() =>
        Check(40, 41, r =>
        {
            var run = Walked(r);
            foreach (var pass in run.Journal.Where(e => e.Event is GatePassed))
            {
                pass.By.ShouldBe(By.Bot);
                var then = PartnerPlan.Fold(run.Plan.Id, run.Plan.Template, [.. run.Journal.TakeWhile(e => e.Seq < pass.Seq)]);
                then.Judge(then.Gate(((GatePassed)pass.Event).Gate)!).Holds.ShouldBeTrue();
            }

            run.Plan.Gates.Where(g => g.IsOpen).ShouldAllBe(g => !run.Plan.Judge(g).Holds, "what is met has passed");
        });

    private static void Check(int runs, ulong seed, Action<(BothHours Hours, int Start, int Weekday, int[] Deeds)> holds) =>
        Prop.ForAll(Runs.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(2026UL, seed));

    private static PlanRun New((BothHours Hours, int Start, int Weekday, int[] Deeds) r) =>
        new(r.Hours, new LocalDate(2026, 1, 1).PlusDays(r.Start), weekday: (IsoDayOfWeek)r.Weekday, startHour: 10);

    // Deeds fall on days of their own; looks in between happen at any minute.
    private static PlanRun Walked((BothHours Hours, int Start, int Weekday, int[] Deeds) r, bool extraLooks = false)
    {
        var run = New(r);
        foreach (var deed in r.Deeds.OrderBy(d => d % LastDay))
        {
            if (extraLooks && run.At(deed % LastDay, deed % 10, deed % 60) is var look && look > run.Now) run.To(look).Look(look, null);
            if (run.At(deed % LastDay, 10 + (deed % 7)) is var at && at >= run.Now) run.To(at);
            Deed(run, deed);
        }

        return run.To(LastDay);
    }

    private static void Deed(PlanRun run, int deed)
    {
        var who = PlanRun.Slots[deed / 7 % PlanRun.Slots.Length];
        var by = PlanRun.Who(who);
        var plan = run.Plan;
        if (!plan.IsOpen) return;
        var n = 1 + (deed / 11 % Math.Max(1, plan.Deals.Length));
        var gate = plan.Gates[deed / 13 % plan.Gates.Length];
        switch (deed / 17 % 21)
        {
            case 0 or 1: run.Tries(who, p => p.AddDeal(new Domain.Pipeline.Opportunity { N = 0, Name = $"Deal {deed % 9}", Test = deed % 5 == 0, AddedAt = run.Now, AddedBy = by })); break;
            case 2 when plan.Deal(n) is { } deal: run.Tries(who, p => p.Win(deal, by, run.Today, null)); break;
            case 3 when plan.Deal(n) is { } deal: run.Tries(who, p => p.ConfirmWin(deal, by, deed % 2 == 0, null)); break;
            case 4 when plan.Deal(n) is { } deal: run.Tries(who, p => p.Lose(deal, by, "no budget")); break;
            case 5 when plan.Deal(n) is { } deal: run.Tries(who, p => p.Pin(deal, by)); break;
            case 6: run.Tries(who, p => p.AcceptMeeting("weekly", by)); break;
            case 7: run.Tries(who, p => p.Attest("pitch", by, null, null)); break;
            case 8: run.Tries(who, p => p.Done($"w{1 + (deed % 13)}", by, null, null)); break;
            case 9 when plan.LatestQuestion is { } prompt: run.Tries(who, p => p.Answer(prompt.Occurrence, by, "same", null)); break;
            case 10: run.Tries(who, p => p.Extend(gate, by, 1 + (deed % 14), "it moved", run.Today)); break;
            case 11: run.Tries(who, p => p.Intervene(gate, by, null, run.Today)); break;
            case 12 when deed % 3 == 0: run.Tries(who, p => p.Override(gate, "agreed")); break;
            case 13: run.Undoes(who); break;
            case 14: run.Tries(who, p => p.AnswerRetro(Domain.Reviews.Retro.Sections.ToDictionary(s => s, _ => "legal"), false, run.Today)); break;
            case 15: run.Tries(who, p => p.PublishRetro(by, run.Today)); break;
            case 17 or 18: run.Tries(who, p => p.Pause(deed % 3 == 0 ? null : run.Today.PlusDays(1 + (deed % 40)), deed % 2 == 0, null, run.Today)); break;
            case 19 or 20: run.Tries(who, p => p.Resume(run.Now, run.Today, deed % 2 == 0, pause => run.Rhythm.SpanOf(pause.Since, run.Today))); break;
            case 16 when plan.Checkins[deed % plan.Checkins.Length] is var checkin: run.Tries(who, p => p.Decide(checkin, p.AskOf(checkin).Options[deed % 2].Key, null, run.Today)); break;
        }
    }

    private static IEnumerable<string> Ledger(PlanRun run) =>
        run.Ledger.Select(l => $"{l.At} {l.Raised.Occurrence.Key} {l.Raised.Occurrence.DueAt} {l.Raised.Disposition} {l.Raised.Place} {l.Raised.ThreadOf}");
}

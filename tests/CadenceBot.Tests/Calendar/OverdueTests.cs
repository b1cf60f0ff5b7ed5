using CadenceBot.Domain.Calendar;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

/// <summary>The table of notices, row by row: what an outage of at most a working day makes of each kind, and a longer one.</summary>
public sealed class OverdueTests
{
    /// <summary>A kind, what leads up to it, when the bot goes down, and when it is back in either column.</summary>
    public static TheoryData<string, string, string, string> Rows => new()
    {
        { "welcome", "welcome/d0", "late", "late" },
        { "qbr", "qbr/d100", "late", "late" },
        { "win", "win/o1", "late", "late" },
        { "graduation", "graduation/end", "late", "late" },
        { "week", "week/w05", "late", "late" },
        { "gate-ahead", "gate-ahead/g30", "late", "folded" },
        { "gate-day", "gate-day/g30", "late", "skipped" },
        { "gate-result", "gate-result/g30.open", "late", "late" },
        { "intervention", "intervention/d30", "late", "late" },
        { "retro", "retro/d90", "late", "late" },
        { "checkin", "checkin/d75/host.sponsor", "late", "late" },
        { "checkin", "checkin/d75/partner.sponsor", "late", "late" },
        { "checkin-reminder", "checkin-reminder/d75/host.sponsor", "late", "folded" },
        { "checkin-lapsed", "checkin-lapsed/d75/host.sponsor", "late", "folded" },
        { "retro-reminder", "retro-reminder/d90", "late", "folded" },
        { "sponsor-line", "sponsor-line/g60/partner.sponsor", "late", "skipped" },
        { "pulse", "pulse/d7", "late", "folded" },
        { "reminder", "reminder/w05/partner.ae", "late", "folded" },
        { "escalation", "escalation/w05/host.manager", "late", "folded" },
        { "silence", "silence/d10/host.manager", "late", "folded" },
        { "no-motion", "no-motion/d42/host.manager", "late", "folded" },
    };

    [Theory, MemberData(nameof(Rows))]
    public void An_outage_over_a_notice_is_judged_by_the_rule_of_its_kind(string kind, string key, string within, string later)
    {
        NoticeRule.Called(kind).ShouldNotBeNull();
        Judged(key, workingDays: 1, minutes: 0).ShouldBe(within);
        Judged(key, workingDays: 1, minutes: 1).ShouldBe(later);
        Judged(key, workingDays: 4, minutes: 0).ShouldBe(later);
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_tick_that_is_five_minutes_late_is_no_outage(string kind, string key, string within, string later)
    {
        _ = (kind, within, later);
        Judged(key, workingDays: 0, minutes: 5).ShouldBe("pending");
        Judged(key, workingDays: 0, minutes: 6).ShouldBe("late");
    }

    [Fact]
    public void Of_the_questions_that_were_missed_only_the_latest_is_asked()
    {
        var run = new PlanRun().To(20).DownUntil(50);
        run.Ledger.Where(l => l.Raised.Occurrence.Kind == NoticeKind.Week).TakeLast(5)
            .Select(l => (l.Raised.Occurrence.Name, l.Raised.Disposition))
            .ShouldBe([("w03", "pending"), ("w04", "skipped"), ("w05", "skipped"), ("w06", "skipped"), ("w07", "late")]);
        run.Plan.Prompts.Select(p => p.Occurrence).ShouldBe(["w01", "d7", "w02", "w03", "w07"]);
    }

    [Fact]
    public void A_gate_whose_day_was_missed_is_left_open_and_every_result_is_told()
    {
        var run = new PlanRun().To(10).DownUntil(65);
        foreach (var gate in new[] { "g14", "g30", "g60" }) run.One($"gate-result/{gate}.open").Disposition.ShouldBe("late");
        run.Plan.Gates.ShouldAllBe(g => g.PassedAt == null);
    }

    [Fact]
    public void The_day_of_an_extended_gate_is_told_late_while_its_own_result_is_not_out()
    {
        // The partner is closed from the eve of the new day on, so the gate's day is told before, and its result after.
        var off = Enumerable.Range(22, 6).Select(PlanRun.March2.PlusDays);
        var hours = PlanRun.LondonAndNewYork with { Partner = PlanRun.LondonAndNewYork.Partner with { DaysOff = [.. off] } };
        var run = new PlanRun(hours).To(15).Does("host.manager", p => p.Extend(p.Gate(14)!, PlanRun.Who("host.manager"), 7, "two are away", p.DateOf(18))).To(18);
        run.Plan.Gate(14)!.Due.ShouldBe(run.Plan.DateOf(25));
        run.DownUntil(24, 12).One("gate-day/g14.x1").Disposition.ShouldBe("late");
    }

    [Fact]
    public void Downtime_is_one_line_when_something_was_missed_and_none_else()
    {
        var quiet = new PlanRun().To(10);
        quiet.DownUntil(12, 8).Sent.ShouldNotContain(k => k.StartsWith("downtime/", StringComparison.Ordinal), "a weekend without anything due");
        var missed = new PlanRun().To(10).DownUntil(40);
        missed.One("downtime/2026-04-11").ShouldSatisfyAllConditions(r => r.Place.ShouldBe(Place.Thread), r => r.ThreadOf.ShouldBe("week/w06"));
        missed.Later(1).Look(missed.Now, new Outage(missed.Now - Duration.FromHours(1), missed.Now));
        missed.Ledger.Count(l => l.Raised.Occurrence.Kind == NoticeKind.Downtime).ShouldBe(1);
    }

    [Fact]
    public void Nothing_is_sent_twice_after_an_outage_of_any_length()
    {
        foreach (var length in new[] { 1, 3, 8, 30, 90 })
        {
            var run = new PlanRun().To(20).DownUntil(20 + length).To(140);
            run.Ledger.Select(l => l.Raised.Occurrence.Key).ShouldBeUnique();
        }
    }

    // The last look is a minute before the notice is due; the next one so much after it.
    private static string Judged(string key, int workingDays, int minutes)
    {
        var run = Before(key);
        var due = Agenda.Due(run.Plan, run.Rhythm, run.Now + Duration.FromDays(8)).Where(o => o.Key == key).Select(o => (Instant?)o.DueAt).FirstOrDefault()
            ?? run.Rhythm.NextShared(run.Rhythm.EndOfGateDay(run.Plan.DateOf(30)));
        if (due > run.Now + Duration.FromMinutes(1) && key is not ("gate-result/g30.open" or "intervention/d30" or "sponsor-line/g60/partner.sponsor")) run.To(due - Duration.FromMinutes(1));
        if (key == "sponsor-line/g60/partner.sponsor") due = run.At(60, 17);
        var back = Late(run, due, workingDays) + Duration.FromMinutes(minutes);
        return run.Look(back, new Outage(run.Now, back)).One(key).Disposition;
    }

    private static Instant Late(PlanRun run, Instant due, int workingDays)
    {
        var host = run.Hours.Host;
        var date = host.At(due).Date;
        for (; workingDays > 0; workingDays--)
        {
            do date = date.PlusDays(1);
            while (!host.Works(date));
        }

        return host.InstantOf(date, host.At(due).TimeOfDay);
    }

    private static PlanRun Before(string key) => key.Split('/')[0] switch
    {
        "welcome" => new PlanRun(startDay: -3),
        "win" => new PlanRun().To(40, 12).Adds("partner.ae", "Northwind").Wins("partner.ae", 1),
        "graduation" => new PlanRun().To(85, 15).Adds("partner.ae", "Northwind").Wins("partner.ae", 1).To(99, 15).Does("host.manager", p => p.Close("graduate", "they go on")),
        "week" or "gate-ahead" => new PlanRun().To(22),
        "gate-day" or "gate-result" or "intervention" => new PlanRun().To(30, 12),
        "qbr" => new PlanRun().To(99),
        "retro" => new PlanRun().To(89),
        "checkin" => new PlanRun().To(76),
        "checkin-reminder" or "checkin-lapsed" => new PlanRun().To(77, 18),
        "retro-reminder" => new PlanRun().To(91),
        "sponsor-line" => new PlanRun().To(60, 16),
        "pulse" => new PlanRun().To(6),
        "reminder" => new PlanRun().To(30, 15),
        "escalation" => new PlanRun().To(31, 15),
        "silence" => new PlanRun().To(9),
        _ => new PlanRun().To(41),
    };
}

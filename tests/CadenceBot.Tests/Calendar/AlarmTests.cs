using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

public sealed class AlarmTests
{
    [Fact, Trait("Requirement", "S16")]
    public void Silence_is_told_to_both_managers_after_10_and_14_days_and_once()
    {
        var run = new PlanRun().To(22, 12).Adds("partner.ae", "Northwind").To(60);
        var told = Silences(run).Where(s => s.Day > 22).ToArray();
        told.ShouldBe([(32, "host.manager"), (32, "partner.manager"), (36, "host.manager"), (36, "partner.manager")]);
        run.HostTime(run.One("silence/d32/host.manager").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 4, 3, 10, 0));
        run.Hours.Partner.At(run.One("silence/d32/partner.manager").Occurrence.DueAt).TimeOfDay.ShouldBe(new LocalTime(10, 0));
    }

    [Theory, Trait("Requirement", "S46")]
    [InlineData(1, "11 15")]
    [InlineData(3, "13 15")]
    [InlineData(4, "14 15")]
    [InlineData(5, "15")]
    [InlineData(7, "15 17")]
    [InlineData(8, "15 18")]
    [InlineData(11, "18 21")]
    [InlineData(14, "21 28")]
    [InlineData(15, "25 29")]
    public void Between_day_15_and_21_silence_is_told_sooner(int lastSign, string days)
    {
        var run = new PlanRun().To(lastSign, 12).Says("partner.ae", new Domain.Plans.MeetingMoved("kickoff", new NodaTime.LocalDate(2026, 6, 1))).To(lastSign + 16);
        string.Join(' ', Silences(run).Where(s => s.Day > lastSign && s.Slot == "host.manager").Select(s => s.Day)).ShouldBe(days);
        run.Ledger.Select(l => l.Raised.Occurrence.Key).ShouldBeUnique();
    }

    [Fact, Trait("Requirement", "S16")]
    public void A_sign_of_the_partner_ends_a_silence_and_a_sign_of_the_host_does_not()
    {
        var run = new PlanRun().To(24, 12).Adds("partner.ae", "Northwind").To(30).Adds("host.ae", "Fabrikam").To(36);
        run.Has("silence/d34/host.manager").ShouldBeTrue();
        var awake = new PlanRun().To(24, 12).Adds("partner.ae", "Northwind").To(33, 12).Adds("partner.ae", "Fabrikam").To(37);
        Silences(awake).ShouldAllBe(s => s.Day < 24);
    }

    [Fact, Trait("Requirement", "S16")]
    public void No_joint_motion_by_day_42_is_told_once()
    {
        var run = new PlanRun().To(100);
        run.Ledger.Where(l => l.Raised.Occurrence.Kind == NoticeKind.NoMotion).Select(l => l.Raised.Occurrence.Key).ShouldBe(["no-motion/d42/host.manager", "no-motion/d42/partner.manager"]);
        run.One("no-motion/d42/host.manager").Place.ShouldBe(Place.Direct);
    }

    [Fact, Trait("Requirement", "S16"), Trait("Requirement", "S33")]
    public void A_named_deal_is_joint_motion_and_a_drill_is_none()
    {
        new PlanRun().To(41).Adds("partner.ae", "Northwind").To(60).Has("no-motion/d42/host.manager").ShouldBeFalse();
        new PlanRun().To(41).Adds("partner.ae", "Drill", test: true).To(60).Has("no-motion/d42/host.manager").ShouldBeTrue();
    }

    [Fact]
    public void A_closed_plan_is_left_in_peace_but_for_its_results_and_its_end()
    {
        var run = new PlanRun().To(50, 12).Adds("partner.ae", "Northwind").To(92, 20).Wins("partner.ae", 1).Does("host.manager", p => p.Close("graduate", "they go on"));
        run.To(300);
        run.Ledger.Where(l => l.At > run.At(92, 20)).Select(l => l.Raised.Occurrence.Key).ShouldBe(["gate-result/g90.pass", "graduation/end"], ignoreOrder: true);
        Agenda.NextDue(run.Plan, run.Rhythm).ShouldBeNull();
        var stopped = new PlanRun().To(50, 12).Adds("partner.ae", "Northwind").Wins("partner.ae", 1).To(91).Does("host.manager", p => p.Close("stop", "no fit"));
        Agenda.NextDue(stopped.Plan, stopped.Rhythm).ShouldBeNull();
    }

    [Theory, Trait("Requirement", "S16"), Trait("Requirement", "S46")]
    [InlineData(IsoDayOfWeek.Wednesday, 1)]
    [InlineData(IsoDayOfWeek.Wednesday, 20)]
    [InlineData(IsoDayOfWeek.Friday, 3)]
    [InlineData(IsoDayOfWeek.Tuesday, 20)]
    public void Who_answers_every_question_within_a_working_day_is_never_called_silent(IsoDayOfWeek weekday, int hoursLater)
    {
        var run = new PlanRun(weekday: weekday);
        for (var week = 1; week <= 13; week++)
        {
            while (run.Plan.LatestQuestion?.Occurrence != $"w{week:00}") run.To(Agenda.NextDue(run.Plan, run.Rhythm)!.Value);
            run.To(run.Plan.LatestQuestion!.AskedAt + Duration.FromHours(hoursLater));
            run.Does("partner.ae", p => p.Answer($"w{week:00}", PlanRun.Who("partner.ae"), "same", $"week {week}"));
        }

        Silences(run).ShouldBeEmpty();
    }

    [Fact, Trait("Requirement", "S46")]
    public void An_alarm_waits_for_the_question_of_its_day_and_a_working_day_after_it()
    {
        var run = new PlanRun().To(9, 15).Does("partner.ae", p => p.Answer("w02", PlanRun.Who("partner.ae"), "same", null)).To(30);
        run.HostTime(run.One("silence/d16/host.manager").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 19, 14, 0), "asked on Wednesday at 14:00");
        run.HostTime(run.One("silence/d19/host.manager").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 3, 23, 10, 0));
        var friday = new PlanRun(weekday: IsoDayOfWeek.Friday).To(11, 16).Does("partner.ae", p => p.Answer("w02", PlanRun.Who("partner.ae"), "same", null)).To(30);
        Silences(friday).Where(s => s.Day > 11 && s.Slot == "host.manager").Select(s => s.Day).ShouldBe([21], "two lengths told at one moment are one notice");
    }

    [Fact, Trait("Requirement", "S16")]
    public void When_all_is_won_nobody_is_called_silent()
    {
        var run = new PlanRun().To(40, 12).Accepts("host.ae").Accepts("partner.ae");
        foreach (var name in new[] { "Northwind", "Fabrikam", "Tailspin" }) run.Adds("partner.ae", name);
        run.To(83, 12).Wins("partner.ae", 1);
        run.Plan.Gate(90)!.IsOpen.ShouldBeFalse();
        var silent = Silences(run).Count();
        run.To(200);
        Silences(run).Count().ShouldBe(silent);
    }

    [Fact, Trait("Requirement", "S16")]
    public void Notes_a_change_taken_back_and_not_me_end_no_silence()
    {
        var run = new PlanRun().To(24, 12).Adds("partner.ae", "Northwind").To(26, 12);
        var last = run.Plan.LastPartnerSign;
        run.Says("partner.manager", new NoteAdded("they are busy")).Says("partner.ae", new NotMine("partner.ae")).Done("partner.ae", "w5");
        run.Plan.LastPartnerSign.ShouldBe(run.Now);
        run.Undoes("partner.ae").ShouldBeNull();
        run.Plan.LastPartnerSign.ShouldBe(last);
        run.To(36).Has("silence/d34/host.manager").ShouldBeTrue();
    }

    [Fact]
    public void Free_words_answer_for_their_side_and_leave_the_question_open()
    {
        var run = new PlanRun().To(9, 16).Does("partner.ae", p => p.Answer("w02", PlanRun.Who("partner.ae"), "said", "two intros sent"));
        run.Does("host.ae", p => p.Answer("w02", PlanRun.Who("host.ae"), "said", "same here"));
        run.Plan.IsSettled(run.Plan.LatestQuestion!).ShouldBeFalse("nobody said whether it is there");
        run.Plan.Item("w2")!.Confirmations.ShouldBeEmpty();
        run.To(15).Has("reminder/w02/partner.ae").ShouldBeFalse("but nobody is reminded who spoke");
        run.Has("escalation/w02/host.manager").ShouldBeFalse();
        var same = new PlanRun().To(9, 16).Does("partner.ae", p => p.Answer("w02", PlanRun.Who("partner.ae"), "same", null)).Does("host.ae", p => p.Answer("w02", PlanRun.Who("host.ae"), "same", null));
        same.Plan.IsSettled(same.Plan.LatestQuestion!).ShouldBeTrue();
    }

    private static IEnumerable<(int Day, string Slot)> Silences(PlanRun run) =>
        run.Ledger.Where(l => l.Raised.Occurrence.Kind == NoticeKind.Silence).Select(l => (l.Raised.Occurrence.Number, l.Raised.Occurrence.Slot!));
}

using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Reviews;
using CadenceBot.Tests.Calendar;
using NodaTime;

namespace CadenceBot.Tests.Reviews;

public sealed class RetroTests
{
    private static readonly IReadOnlyDictionary<string, string> All = Retro.Sections.ToDictionary(s => s, s => $"about {s}");

    [Fact, Trait("Requirement", "S45")]
    public void It_counts_from_seven_days_before_the_last_gate()
    {
        var run = new PlanRun().To(82);
        run.Refuses(p => p.AnswerRetro(All, false, run.Today)).Because.ShouldBe(Because.RetroNotOpen);
        run.Refuses(p => p.StartRetro(run.Today)).Because.ShouldBe(Because.RetroNotOpen);
        run.Refuses(p => p.PublishRetro(PlanRun.Who("host.manager"), run.Today)).Because.ShouldBe(Because.RetroNotOpen);
        run.To(83, 9).Does("host.manager", p => p.StartRetro(run.Today)).Plan.Retro.IsOpen.ShouldBeTrue();
        run.Refuses(p => p.StartRetro(run.Today)).Because.ShouldBe(Because.AlreadyDone);
    }

    [Fact, Trait("Requirement", "S45")]
    public void It_passes_the_last_gate_when_every_section_has_an_answer_and_both_companies_stand_behind_it()
    {
        var run = new PlanRun().To(88, 12);
        run.Does("partner.ae", p => p.AnswerRetro(new Dictionary<string, string> { ["closest"] = "Northwind" }, false, run.Today));
        run.Refuses(p => p.PublishRetro(PlanRun.Who("host.manager"), run.Today)).ShouldBe(Refusal.For(Because.RetroIncomplete, "confusing, owed, change"));
        run.Does("host.ae", p => p.AnswerRetro(All, true, run.Today)).Does("host.manager", p => p.PublishRetro(PlanRun.Who("host.manager"), run.Today));
        run.Plan.Gate(90)!.IsOpen.ShouldBeTrue();
        run.Refuses(p => p.PublishRetro(PlanRun.Who("host.ae"), run.Today)).Values[1].ShouldBe("Sam");
        run.Does("partner.manager", p => p.PublishRetro(PlanRun.Who("partner.manager"), run.Today));
        run.Plan.Gate(90)!.IsOpen.ShouldBeFalse();
        run.Refuses(p => p.AnswerRetro(All, false, run.Today)).Because.ShouldBe(Because.AlreadyDone);
        run.To(95).Has("retro/d90").ShouldBeFalse();
    }

    [Fact]
    public void Each_persons_latest_words_on_a_section_are_kept()
    {
        var run = new PlanRun().To(88, 12);
        run.Does("host.ae", p => p.AnswerRetro(All, false, run.Today)).Does("host.ae", p => p.AnswerRetro(new Dictionary<string, string> { ["owed"] = "two replies" }, false, run.Today)).Does("partner.ae", p => p.AnswerRetro(All, true, run.Today));
        run.Plan.Retro.Answers.Where(a => a.Section == "owed").Select(a => (a.By.Name, a.Text, a.Private)).ShouldBe([("Mia", "two replies", false), ("Leo", "about owed", true)]);
        run.Refuses(p => p.AnswerRetro(new Dictionary<string, string>(), false, run.Today)).Because.ShouldBe(Because.Missing);
    }

    [Fact, Trait("Requirement", "S45")]
    public void It_opens_with_the_last_weeks_question_while_no_deal_is_won()
    {
        var run = new PlanRun().To(91);
        run.Journal.Single(e => e.Event is RetroOpened).At.ShouldBe(run.Ledger.Single(l => l.Raised.Occurrence.Key == "week/w13").At);
        run.HostTime(run.One("retro/d90").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 6, 1, 14, 0));
        run.To(95).HostTime(run.One("retro-reminder/d90").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 6, 3, 14, 0));
        var won = new PlanRun().To(60, 12).Adds("partner.ae", "Northwind").Wins("partner.ae", 1).To(100);
        won.Plan.Retro.OpenedAt.ShouldBeNull();
        won.Has("retro/d90").ShouldBeFalse();
        new PlanRun().To(85).DownUntil(95).Journal.Count(e => e.Event is RetroOpened).ShouldBe(1);
    }

    [Fact, Trait("Requirement", "S44")]
    public void The_business_review_is_on_day_100_or_on_its_own_date_and_the_choice_is_asked_again_on_day_120()
    {
        var run = new PlanRun(day0: new LocalDate(2026, 3, 5)).To(130);
        run.HostTime(run.One("qbr/d100").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 6, 15, 14, 0), "day 100 is a Saturday");
        run.HostTime(run.One("qbr/d120").Occurrence.DueAt).ShouldBe(new LocalDateTime(2026, 7, 3, 14, 0));
        var moved = new PlanRun().To(50, 12).Does("host.manager", p => p.MoveMeeting("qbr", p.DateOf(127))).To(130);
        moved.One("qbr/d120").Disposition.ShouldBe("pending", "a review that is moved beyond it does not hide it");
        moved.Plan.DayOf(moved.HostTime(moved.One("qbr/d100").Occurrence.DueAt).Date).ShouldBe(127);
    }

    [Fact, Trait("Requirement", "S1"), Trait("Requirement", "S5")]
    public void A_plan_closes_when_its_last_gate_is_settled_and_a_person_chose()
    {
        var run = new PlanRun().To(100, 15);
        foreach (var choice in new[] { "graduate", "stop" }) run.Refuses(p => p.Close(choice, "why")).ShouldBe(Refusal.For(Because.LastGateOpen, "90"));
        run.Does("host.manager", p => p.Close("extend", "one more quarter")).Plan.IsOpen.ShouldBeTrue();
        run.To(130).Has("qbr/d120").ShouldBeFalse("somebody chose");
        run.Has("week/m05").ShouldBeTrue("while it is open there is one question a month");
        run.Does("host.manager", p => p.Override(p.Gate(90)!, "agreed")).Does("host.manager", p => p.Close("stop", "no fit"));
        run.Plan.ShouldSatisfyAllConditions(p => p.IsOpen.ShouldBeFalse(), p => p.Closed.ShouldBe("stop"));
        run.Refuses(p => p.Close("graduate", null)).ShouldBe(Refusal.For(Because.PlanClosed, "Acme", "stop"));
    }
}

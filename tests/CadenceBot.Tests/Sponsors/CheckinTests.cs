using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Tests.Calendar;
using NodaTime;

namespace CadenceBot.Tests.Sponsors;

public sealed class CheckinTests
{
    [Theory, Trait("Requirement", "S43"), Trait("Requirement", "S57")]
    [InlineData(30, "nothing", "none")]
    [InlineData(30, "drill", "none")]
    [InlineData(30, "named", "named")]
    [InlineData(75, "named", "unpinned")]
    [InlineData(75, "pinned", "default")]
    [InlineData(75, "won", "won")]
    [InlineData(75, "lost", "unpinned")]
    public void What_a_sponsor_is_asked_follows_what_happened(int day, string happened, string variant)
    {
        var run = new PlanRun().To(20, 12);
        if (happened != "nothing") run.Adds("partner.ae", "Northwind", test: happened == "drill");
        if (happened is "pinned" or "lost" or "won") run.Does("partner.ae", p => p.Pin(p.Deal(1)!, PlanRun.Who("partner.ae")));
        if (happened == "won") run.Wins("partner.ae", 1);
        if (happened == "lost") run.Does("partner.ae", p => p.Lose(p.Deal(1)!, PlanRun.Who("partner.ae"), "no budget"));
        run.To(day + 2, 16);
        run.Plan.CheckinsOn(day).Select(c => c.Variant).ShouldBe([variant, variant]);
        run.Does("partner.ae", p => p.AddDeal(new Domain.Pipeline.Opportunity { N = 0, Name = "Later" })).Plan.CheckinsOn(day).ShouldAllBe(c => run.Plan.AskOf(c).When == variant);
    }

    [Fact, Trait("Requirement", "S43")]
    public void A_sponsor_is_reminded_after_2_working_days_of_the_own_side_and_the_decision_lapses_after_4()
    {
        // Day 30 is Wednesday 1 April; the partner is off on Friday and Monday.
        var hours = PlanRun.LondonAndNewYork with { Partner = PlanRun.LondonAndNewYork.Partner with { DaysOff = [new LocalDate(2026, 4, 3), new LocalDate(2026, 4, 6)] } };
        var run = new PlanRun(hours).To(45);
        Local("checkin/d30/host.sponsor").ShouldBe(new LocalDateTime(2026, 4, 1, 10, 0));
        Local("checkin/d30/partner.sponsor").ShouldBe(new LocalDateTime(2026, 4, 1, 10, 0));
        Local("checkin-reminder/d30/host.sponsor").ShouldBe(new LocalDateTime(2026, 4, 3, 10, 0));
        Local("checkin-lapsed/d30/host.sponsor").ShouldBe(new LocalDateTime(2026, 4, 7, 10, 0));
        Local("checkin-reminder/d30/partner.sponsor").ShouldBe(new LocalDateTime(2026, 4, 7, 10, 0));
        Local("checkin-lapsed/d30/partner.sponsor").ShouldBe(new LocalDateTime(2026, 4, 9, 10, 0));
        run.Plan.CheckinsOn(30).ShouldAllBe(c => c.State == CheckinState.Lapsed);

        LocalDateTime Local(string key) => hours.Of(Slot.SideOf(key.Split('/')[2])).At(run.One(key).Occurrence.DueAt);
    }

    [Fact]
    public void What_the_sponsor_is_told_of_the_deadline_is_when_it_lapses()
    {
        var run = new PlanRun().To(30, 12);
        var checkin = run.Plan.CheckinsOn(30).First(c => c.Slot == "host.sponsor");
        var until = CheckinDeadline.Of(checkin, run.Rhythm, run.Now);
        run.To(40).One("checkin-lapsed/d30/host.sponsor").Occurrence.DueAt.ShouldBe(until);
        CheckinDeadline.Of(new Checkin { Day = 75, Slot = "host.sponsor" }, run.Rhythm, run.Now).ShouldBe(run.Rhythm.AfterWorkingDays(Domain.Partners.Side.Host, run.Now, 4));
    }

    [Fact, Trait("Requirement", "S48")]
    public void Without_a_sponsor_it_is_skipped_and_that_sides_manager_gets_the_text_under_an_own_key()
    {
        var run = new PlanRun(without: ["partner.sponsor"]).To(30);
        run.One("checkin/d30/partner.sponsor").ShouldSatisfyAllConditions(r => r.Disposition.ShouldBe("skipped"), r => r.Reason.ShouldBe("no sponsor"));
        run.One("checkin/d30/partner.manager").ShouldSatisfyAllConditions(r => r.Disposition.ShouldBe("pending"), r => r.Place.ShouldBe(Place.Direct));
        run.Plan.Notices["checkin/d30/partner.sponsor"].Disposition.ShouldBe("skipped");
        run.Plan.Notices["checkin/d30/partner.manager"].Disposition.ShouldBe("pending");
        run.Plan.CheckinsOn(30).Single(c => c.Slot == "partner.sponsor").ShouldSatisfyAllConditions(c => c.State.ShouldBe(CheckinState.Skipped), c => c.Reason.ShouldBe("no sponsor"));
        run.To(40).Ledger.ShouldNotContain(l => l.Raised.Occurrence.Kind == NoticeKind.CheckinLapsed && l.Raised.Occurrence.Slot == "partner.sponsor");
        run.Ledger.Select(l => l.Raised.Occurrence.Key).ShouldBeUnique();
    }

    [Fact, Trait("Requirement", "S48")]
    public void A_manager_who_gets_the_text_late_gets_it_as_late()
    {
        var run = new PlanRun(without: ["partner.sponsor"]).To(29).DownUntil(35);
        run.One("checkin/d30/partner.manager").Disposition.ShouldBe("late");
        var nobody = new PlanRun(without: ["partner.sponsor", "partner.manager"]).To(30);
        nobody.Has("checkin/d30/partner.manager").ShouldBeFalse();
    }

    [Fact, Trait("Requirement", "S49")]
    public void A_sponsor_who_is_named_later_is_asked_the_next_time_and_may_still_answer_what_was_skipped()
    {
        var run = new PlanRun(without: ["partner.sponsor"]).To(33, 12).Says("partner.manager", new SlotFilled("partner.sponsor", new Participant("priya", "Priya")));
        Decide(run, 30, "partner.sponsor", "leave", "partner.sponsor").Plan.CheckinsOn(30).Single(c => c.Slot == "partner.sponsor").State.ShouldBe(CheckinState.Answered);
        run.To(77).One("checkin/d75/partner.sponsor").Disposition.ShouldBe("pending");
    }

    [Fact, Trait("Requirement", "S57")]
    public void An_answer_starts_its_task_and_ends_the_chase()
    {
        var run = Decide(new PlanRun().To(30, 16), 30, "host.sponsor", "name", "host.sponsor");
        var task = run.Plan.Items.Single(i => i.Origin == "decision");
        task.ShouldSatisfyAllConditions(t => t.Title.ShouldBe("two accounts from the host AE"), t => t.OwnerPerson.ShouldBe("host.manager"), t => t.State.ShouldBe(ItemState.Open));
        run.To(45).Has("checkin-reminder/d30/host.sponsor").ShouldBeFalse();
        run.Has("checkin-lapsed/d30/host.sponsor").ShouldBeFalse();
        Decide(new PlanRun().To(30, 16), 30, "host.sponsor", "LEAVE", "host.sponsor").Plan.Items.ShouldNotContain(i => i.Origin == "decision");
    }

    [Fact]
    public void An_answer_by_proxy_counts_and_a_second_one_is_told_who_was_first()
    {
        var run = Decide(new PlanRun().To(31, 10), 30, "host.sponsor", "call", "host.manager");
        var checkin = run.Plan.CheckinsOn(30).First(c => c.Slot == "host.sponsor");
        checkin.AnsweredBy!.Name.ShouldBe("Sam");
        var refusal = run.Refuses(p => p.Decide(checkin, "leave", null, PlanRun.Who("host.sponsor"), run.Now, run.Hours));
        refusal.ShouldSatisfyAllConditions(r => r.Because.ShouldBe(Because.AlreadySettled), r => r.Values[0].ShouldBe("Sam"));
        run.Does("host.manager", p => p.Decide(checkin, "call", "tomorrow at ten", PlanRun.Who("host.sponsor"), run.Now, run.Hours)).Plan.CheckinsOn(30).First(c => c.Slot == "host.sponsor").Text.ShouldBe("tomorrow at ten");
        run.Plan.Items.Count(i => i.Origin == "decision").ShouldBe(1);
    }

    [Fact]
    public void A_lapsed_decision_may_still_be_taken_and_one_that_was_not_asked_may_not()
    {
        var run = new PlanRun().To(45);
        Decide(run, 30, "partner.sponsor", "leave", "partner.sponsor").Plan.CheckinsOn(30).Single(c => c.Slot == "partner.sponsor").Answer.ShouldBe("leave");
        run.Refuses(p => p.Decide(p.CheckinsOn(75).First(), "yes", null, PlanRun.Who("host.sponsor"), run.Now, run.Hours)).Because.ShouldBe(Because.NoSuchQuestion);
        run.Refuses(p => p.Decide(p.CheckinsOn(30).First(), "maybe", null, PlanRun.Who("host.sponsor"), run.Now, run.Hours)).ShouldBe(Refusal.For(Because.NoSuchOption, "maybe", "name, leave, call"));
    }

    [Fact]
    public void That_a_decision_lapsed_is_told_also_when_the_sponsor_has_left()
    {
        var run = new PlanRun().To(31, 10).Says("partner.manager", new SlotCleared("partner.sponsor")).To(45);
        run.One("checkin-lapsed/d30/partner.sponsor").IsSent.ShouldBeTrue("the host's manager is told");
        run.One("checkin-reminder/d30/partner.sponsor").Disposition.ShouldBe("skipped");
    }

    private static PlanRun Decide(PlanRun run, int day, string slot, string option, string who) =>
        run.Does(who, p => p.Decide(p.CheckinsOn(day).Single(c => c.Slot == slot), option, null, PlanRun.Who(who), run.Now, run.Hours));
}

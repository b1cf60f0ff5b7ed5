using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Tests.Calendar;

namespace CadenceBot.Tests.Plans;

/// <summary>Hands, names, and decisions asked ahead, as events and as their fold.</summary>
public sealed class KeepingTests
{
    [Fact]
    public void What_is_stuck_moves_again_for_the_side_that_was_stuck_alone()
    {
        var run = new PlanRun().To(3).Does("host.ae", p => p.Block("w2", PlanRun.Who("host.ae"), "legal"));
        run.Refuses(p => p.Unblock("w2", PlanRun.Who("partner.ae"))).Because.ShouldBe(Because.AlreadyDone);
        run.Refuses(p => p.Unblock("lsit", PlanRun.Who("host.ae"))).Because.ShouldBe(Because.NoSuchItem);
        run.Does("host.manager", p => p.Unblock("w2", PlanRun.Who("host.manager")));

        run.Plan.Item("w2")!.ShouldSatisfyAllConditions(i => i.Blocked.ShouldBeNull(), i => i.BlockedOn.ShouldBeNull());
        run.Undoes("host.manager").ShouldBeNull();
        run.Plan.Item("w2")!.Blocked.ShouldBe("legal");
    }

    [Fact]
    public void A_managers_place_is_handed_over_with_what_is_owed_and_other_places_are_only_filled()
    {
        var run = new PlanRun().To(3).Says("host.manager", new TaskAdded(new PlanItem { Key = "t1", Title = "a call", OwnerPerson = "host.manager" }));
        run.Does("host.manager", p => p.Fill(Slot.HostManager, new Participant("mia", "Mia")));

        run.Journal[^1].Event.ShouldBe(new ManagerChanged(Slot.HostManager, new Participant("host.manager", "Sam"), new Participant("mia", "Mia")));
        run.Plan.PersonIn(Slot.HostManager).ShouldBe("mia");
        run.Plan.Item("t1")!.OwnerPerson.ShouldBe("mia");
        run.Refuses(p => p.Fill(Slot.HostManager, new Participant("mia", "Mia"))).Because.ShouldBe(Because.AlreadyDone);
        run.Does("host.manager", p => p.Fill("host.ae", new Participant("mia", "Mia"))).Journal[^1].Event.ShouldBeOfType<SlotFilled>();
        new PlanRun(without: [Slot.HostManager]).Does("host.ae", p => p.Fill(Slot.HostManager, new Participant("mia", "Mia"))).Journal[^1].Event.ShouldBeOfType<SlotFilled>();
    }

    [Fact]
    public void Another_place_leaves_the_old_one_empty_on_the_same_side()
    {
        var run = new PlanRun().Does("host.manager", p => p.Reassign("partner.se", new Participant("partner.ae", "Leo")));

        run.Plan.PersonIn("partner.se").ShouldBe("partner.ae");
        run.Plan.PersonIn("partner.ae").ShouldBeNull();
        run.Refuses(p => p.Reassign("partner.se", new Participant("partner.ae", "Leo"))).Because.ShouldBe(Because.AlreadyDone);
    }

    [Fact]
    public void A_decision_asked_ahead_takes_the_place_of_its_day()
    {
        var run = new PlanRun().To(20).Does("host.manager", p => p.AskSponsors([Side.Host], 75, null, 20, p.StartedAt));
        run.To(80);

        run.Has("checkin/d75/host.sponsor").ShouldBeFalse("it was asked on day 20");
        run.One("checkin/d75/partner.sponsor").IsSent.ShouldBeTrue();
        run.One("checkin-reminder/d75/host.sponsor").IsSent.ShouldBeTrue();
        run.Plan.Checkins.Single(c => c.Key == "d75/host.sponsor").State.ShouldBe(CheckinState.Lapsed);
        run.Refuses(p => p.AskSponsors([Side.Host], 75, null, 80, run.Now)).Because.ShouldBe(Because.AlreadyDone);
    }

    [Fact]
    public void Without_a_day_the_next_decision_is_asked_and_own_words_get_the_day_of_today()
    {
        var run = new PlanRun().To(3).Does("host.manager", p => p.AskSponsors(Sides.Both, null, null, 3, p.StartedAt));
        run.Plan.Checkins.Where(c => c.State == CheckinState.Asked).Select(c => c.Key).ShouldBe(["d30/host.sponsor", "d30/partner.sponsor"], ignoreOrder: true);
        run.Does("host.manager", p => p.AskSponsors([Side.Host], null, " Will you call them? ", 3, run.Now));
        var own = run.Plan.Checkins.Single(c => c.Day == 3);
        run.Plan.AskOf(own).Decision.ShouldBe("Will you call them?");
        run.Does("host.sponsor", p => p.Decide(own, "call", null, PlanRun.Who("host.sponsor"), run.Now, run.Hours)).Plan.Items[^1].Origin.ShouldBe("decision");
    }

    [Fact]
    public void A_decision_is_not_asked_of_nobody_of_no_day_or_in_too_many_words()
    {
        var run = new PlanRun(without: ["partner.sponsor"]).To(3);
        run.Refuses(p => p.AskSponsors([Side.Partner], null, null, 3, run.Now)).Because.ShouldBe(Because.Missing);
        run.Refuses(p => p.AskSponsors([Side.Host], 44, null, 3, run.Now)).Because.ShouldBe(Because.NoSuchQuestion);
        run.Refuses(p => p.AskSponsors([Side.Host], null, new string('x', 301), 3, run.Now)).Field.ShouldBe("decision");
        run.Does("host.manager", p => p.Pause(null, false, null, run.Today));
        run.Refuses(p => p.AskSponsors([Side.Host], 75, null, 3, run.Now)).Because.ShouldBe(Because.PlanPaused);
    }

    [Fact]
    public void What_a_sponsor_was_asked_is_not_taken_back()
    {
        var run = new PlanRun().To(3).Does("host.manager", p => p.AskSponsors([Side.Host], 75, null, 3, p.StartedAt));
        run.Undoes("host.manager").ShouldNotBeNull().Because.ShouldBe(Because.CannotUndo);
    }

    [Fact]
    public void A_new_name_and_the_drawer_fold_and_go_back()
    {
        var run = new PlanRun().To(3).Says("host.manager", new PartnerRenamed("Acme", "Acme Robotics"));
        run.Plan.PartnerName.ShouldBe("Acme Robotics");
        run.Undoes("host.manager").ShouldBeNull();
        run.Plan.PartnerName.ShouldBe("Acme");
        run.Refuses(p => p.Archive()).Because.ShouldBe(Because.StillOpen);
        run.Says("host.manager", new GateOverridden(90, "agreed"), new PlanClosed("stop", null)).Later(20).Does("host.manager", p => p.Archive());
        Agenda.NextDue(run.Plan, run.Rhythm).ShouldBeNull();
        run.Undoes("host.manager").ShouldBeNull();
        run.Plan.ArchivedAt.ShouldBeNull();
    }
}

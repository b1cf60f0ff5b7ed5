using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Calendar;

namespace CadenceBot.Tests.Outcomes;

public sealed class TwoSidedTests
{
    [Theory, Trait("Requirement", "S29"), Trait("Requirement", "S19"), Trait("Requirement", "S66")]
    [InlineData("w2", null)]
    [InlineData("accounts", null)]
    [InlineData("jvp", "https://docs.example/jvp")]
    [InlineData("w1", null)]
    public void What_is_two_sided_holds_with_a_word_from_each_company(string item, string? link)
    {
        var run = new PlanRun().Done("partner.ae", item, link);
        run.Plan.Item(item)!.Holds.ShouldBeFalse();
        run.Refuses(p => p.Done(item, PlanRun.Who("partner.manager"), null, null)).ShouldSatisfyAllConditions(r => r.Because.ShouldBe(Because.AlreadyDone), r => r.Values[1].ShouldBe("Leo"));
        run.Done("host.manager", item).Plan.Item(item)!.State.ShouldBe(ItemState.Done);
        run.Refuses(p => p.Done(item, PlanRun.Who("host.ae"), null, null)).Because.ShouldBe(Because.AlreadyDone);
    }

    [Fact]
    public void What_is_one_sided_holds_with_one_word()
    {
        var run = new PlanRun().Done("partner.ae", "w3");
        run.Plan.Item("w3")!.Holds.ShouldBeTrue();
        run.Refuses(p => p.Done("w3", PlanRun.Who("host.ae"), null, null)).Values[1].ShouldBe("Leo");
    }

    [Fact, Trait("Requirement", "S28")]
    public void Each_side_accepts_the_series_once()
    {
        var run = new PlanRun().Accepts("host.manager");
        run.Refuses(p => p.AcceptMeeting("weekly", PlanRun.Who("host.ae"))).Values[1].ShouldBe("Sam");
        run.Plan.Judge(run.Plan.Gate(14)!).Words.ShouldBe("weekly call accepted: host ✓ partner –");
        run.Refuses(p => p.AcceptMeeting("tea", PlanRun.Who("host.ae"))).Because.ShouldBe(Because.NoSuchMeeting);
        run.Accepts("partner.ae").Plan.Gate(14)!.IsOpen.ShouldBeFalse();
        run.Plan.Item("w1")!.Holds.ShouldBeTrue("the press vouches for the week's outcome too");
    }

    [Fact, Trait("Requirement", "S35")]
    public void A_pitch_needs_a_witness_of_the_host_and_the_sellers_own_word()
    {
        var run = new PlanRun().Attests("host.ae");
        run.Plan.Gate(30)!.IsOpen.ShouldBeTrue();
        run.Refuses(p => p.Attest("pitch", PlanRun.Who("host.manager"), null, null)).Because.ShouldBe(Because.AlreadyDone);
        run.Refuses(p => p.Attest("pitch", PlanRun.Who("partner.manager"), null, null)).ShouldBe(Refusal.For(Because.NotYourWord, "Leo"));
        run.Attests("partner.ae").Plan.Gate(30)!.IsOpen.ShouldBeFalse();
        new PlanRun(without: ["partner.ae"]).Refuses(p => p.Attest("pitch", PlanRun.Who("host.ae"), null, null)).Because.ShouldBe(Because.Missing);
    }

    [Fact, Trait("Requirement", "S31"), Trait("Requirement", "S32"), Trait("Requirement", "S47")]
    public void A_session_needs_those_who_sell_or_build()
    {
        var run = new PlanRun();
        Refused("sales").Because.ShouldBe(Because.NeedsAttendees);
        Refused("sales", new Attendee("Dana", Side.Partner, "manager")).Because.ShouldBe(Because.WrongAttendees);
        Refused("sales", new Attendee("Mia", Side.Host, "ae")).Because.ShouldBe(Because.WrongAttendees);
        Refused("technical", new Attendee("Leo", Side.Partner, "ae")).Because.ShouldBe(Because.WrongAttendees);
        run.Does("host.ae", p => p.AddSession(Session("technical", new Attendee("Kim", Side.Partner, "se"))));
        run.Does("host.ae", p => p.AddSession(Session("campaign")));
        run.Plan.Held.Select(s => s.Kind).ShouldBe(["technical", "campaign"]);

        Refusal Refused(string kind, params Attendee[] who) => run.Refuses(p => p.AddSession(Session(kind, who)));
        SessionRecord Session(string kind, params Attendee[] who) => new(kind, run.Today, who, "https://docs.example/deck", PlanRun.Who("host.ae"), run.Now);
    }

    [Fact, Trait("Requirement", "S39"), Trait("Requirement", "S9")]
    public void The_playbook_is_proved_on_a_live_deal_and_no_drill()
    {
        var run = new PlanRun().Adds("partner.ae", "Drill", test: true).Adds("partner.ae", "Northwind");
        Refused(null).Because.ShouldBe(Because.NeedsOpportunity);
        Refused(9).Because.ShouldBe(Because.NoSuchOpportunity);
        Refused(1).Because.ShouldBe(Because.TestOpportunity);
        run.Does("host.ae", p => p.Done("playbook", PlanRun.Who("host.ae"), null, 2)).Plan.Item("playbook")!.Opportunity.ShouldBe(2);

        Refusal Refused(int? n) => run.Refuses(p => p.Done("playbook", PlanRun.Who("host.ae"), null, n));
    }

    [Fact, Trait("Requirement", "S26"), Trait("Requirement", "S12")]
    public void Evidence_that_wants_a_link_is_refused_without_and_refreshed_with_a_newer_one()
    {
        var run = new PlanRun();
        run.Refuses(p => p.Done("legal", PlanRun.Who("host.ae"), null, null)).Because.ShouldBe(Because.NeedsLink);
        run.Done("host.ae", "legal", "https://docs.example/1").Done("host.ae", "legal", "https://docs.example/2");
        run.Plan.Item("legal")!.ShouldSatisfyAllConditions(i => i.Link.ShouldBe("https://docs.example/2"), i => i.RefreshedAt.ShouldBe(run.Now), i => i.Confirmations.Length.ShouldBe(1));
    }

    [Fact, Trait("Requirement", "S18")]
    public void An_outcome_is_done_moved_or_dropped_and_that_answers_its_question()
    {
        var run = new PlanRun().To(9, 15);
        run.Refuses(p => p.Move("w2", PlanRun.Who("partner.ae"), 2)).Because.ShouldBe(Because.NoSuchWeek);
        run.Does("partner.ae", p => p.Move("w2", PlanRun.Who("partner.ae"), null));
        run.Plan.Item("w2")!.ShouldSatisfyAllConditions(i => i.State.ShouldBe(ItemState.Moved), i => i.Due.ShouldBe(run.Plan.DateOf(21)));
        run.Plan.LatestQuestion!.AnswerOf(Side.Partner)!.Option.ShouldBe("moved");
        run.To(15).Has("reminder/w02/host.ae").ShouldBeFalse();
        run.Refuses(p => p.Drop("w3", PlanRun.Who("host.ae"), null)).Because.ShouldBe(Because.NeedsReason);
        run.Does("host.ae", p => p.Drop("w3", PlanRun.Who("host.ae"), "not needed here")).Plan.Item("w3")!.State.ShouldBe(ItemState.Dropped);
        run.Done("host.ae", "w3").Plan.Item("w3")!.State.ShouldBe(ItemState.Done, "evidence counts more than what was said before");
    }

    [Theory]
    [InlineData("W02", "w2")]
    [InlineData("accounts", "w2")]
    [InlineData("value prop", "jvp")]
    [InlineData("leg", "legal")]
    public void An_item_is_found_by_key_alias_or_a_part_of_its_title(string word, string key) => new PlanRun().Plan.FindItem(word).Item!.Key.ShouldBe(key);

    [Fact]
    public void A_word_that_fits_several_items_or_none_is_refused()
    {
        new PlanRun().Plan.FindItem("joint").Refusal!.Because.ShouldBe(Because.AmbiguousItem);
        new PlanRun().Plan.FindItem("nothing").Refusal!.Because.ShouldBe(Because.NoSuchItem);
    }
}

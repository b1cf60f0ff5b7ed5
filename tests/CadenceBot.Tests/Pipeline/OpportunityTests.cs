using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Calendar;
using CadenceBot.Tests.Gates;

namespace CadenceBot.Tests.Pipeline;

public sealed class OpportunityTests
{
    [Fact, Trait("Requirement", "S15")]
    public void From_day_0_on_who_adds_it_owns_it_and_the_other_sides_seller_with_him()
    {
        var run = new PlanRun().Adds("host.manager", "Northwind").Adds("partner.se", "Fabrikam");
        run.Plan.Deal(1)!.ShouldSatisfyAllConditions(d => d.HostOwner.ShouldBe("host.manager"), d => d.PartnerOwner.ShouldBe("partner.ae"), d => d.IsNamed.ShouldBeTrue());
        run.Plan.Deal(2)!.ShouldSatisfyAllConditions(d => d.HostOwner.ShouldBe("host.ae"), d => d.PartnerOwner.ShouldBe("partner.se"));
        new PlanRun(without: ["partner.ae"]).Adds("host.ae", "Northwind").Plan.Deal(1)!.PartnerOwner.ShouldBe("partner.manager");
        new PlanRun(without: ["partner.ae", "partner.manager"]).Adds("host.ae", "Northwind").Plan.Deal(1)!.IsNamed.ShouldBeFalse("nobody of the partner owns it");
    }

    [Theory, Trait("Requirement", "S64")]
    [InlineData(PartnerRole.Source, false, true, true)]
    [InlineData(PartnerRole.Influence, false, true, false)]
    [InlineData(PartnerRole.Deliver, false, true, false)]
    [InlineData(PartnerRole.Source, true, true, false)]
    [InlineData(PartnerRole.Source, false, false, false)]
    public void Joint_sourced_is_brought_by_the_partner_owned_on_both_sides_and_no_drill(PartnerRole role, bool test, bool owned, bool expected)
    {
        var deal = FakeEvidence.Deal(1) with { Role = role, Test = test };
        (owned ? deal : deal with { HostOwner = null }).IsJointSourced.ShouldBe(expected);
        (owned ? deal : deal with { PartnerOwner = null }).IsJointSourced.ShouldBe(expected);
    }

    [Fact, Trait("Requirement", "S41"), Trait("Requirement", "S69"), Trait("Requirement", "S22")]
    public void A_commit_counts_when_its_close_is_expected_by_the_gates_day()
    {
        var predicate = PlanRun.Shipped.LastPhase.Expect.OfType<OpportunityCount>().ShouldHaveSingleItem();
        var plan = new FakeEvidence();
        var deal = FakeEvidence.Deal(1) with { Forecast = Forecast.Commit };
        Holds(deal).ShouldBeFalse("no date");
        Holds(deal with { Close = plan.DateOf(90) }).ShouldBeTrue();
        Holds(deal with { Close = plan.DateOf(91) }).ShouldBeFalse();
        Holds(deal with { Close = plan.DateOf(80), Forecast = Forecast.Best }).ShouldBeFalse();
        Holds(deal with { Stage = Stage.Won, Forecast = Forecast.Pipeline }).ShouldBeTrue("won is more than promised");
        predicate.Judge(new FakeEvidence()).Words.ShouldBe("no opportunity in commit with a close by Sun 5 Apr yet");

        bool Holds(Opportunity o)
        {
            plan.Deals.Clear();
            plan.Deals.Add(o);
            return predicate.Judge(plan).Holds;
        }
    }

    [Fact, Trait("Requirement", "S69")]
    public void A_later_close_date_is_a_slip_and_an_earlier_one_is_none()
    {
        var run = new PlanRun().Adds("partner.ae", "Northwind");
        Close(80).Slips.ShouldBe(0);
        Close(85).Slips.ShouldBe(1);
        Close(70).Slips.ShouldBe(1);
        Close(71).Slips.ShouldBe(2);
        run.Refuses(p => p.ChangeDeal(p.Deal(1)!, d => d)).Because.ShouldBe(Because.Missing);

        Opportunity Close(int day) => run.Does("host.ae", p => p.ChangeDeal(p.Deal(1)!, d => d with { Close = p.DateOf(day) })).Plan.Deal(1)!;
    }

    [Fact, Trait("Requirement", "S33")]
    public void A_drill_is_never_won_pinned_or_counted()
    {
        var run = new PlanRun().Adds("partner.ae", "Drill", test: true);
        var drill = run.Plan.Deal(1)!;
        run.Refuses(p => p.Win(drill, PlanRun.Who("host.ae"), run.Today, null)).Because.ShouldBe(Because.TestOpportunity);
        run.Refuses(p => p.Pin(drill, PlanRun.Who("host.ae"))).Because.ShouldBe(Because.TestOpportunity);
        drill.IsNamed.ShouldBeFalse();
        run.Plan.HasJointMotion.ShouldBeFalse();
        run.Adds("partner.ae", "Drill").Plan.Deals.Length.ShouldBe(2, "a real one may have a drill's name");
    }

    [Fact]
    public void Names_are_trimmed_unique_and_not_too_long()
    {
        var run = new PlanRun().Adds("partner.ae", "  Northwind ");
        run.Plan.Deal(1)!.Name.ShouldBe("Northwind");
        Refused("NORTHWIND").ShouldBe(Refusal.For(Because.DuplicateOpportunity, "Northwind", "#1"));
        Refused("  ").Because.ShouldBe(Because.BadName);
        Refused(new string('n', 301)).Because.ShouldBe(Because.BadName);
        run.Does("host.ae", p => p.Lose(p.Deal(1)!, PlanRun.Who("host.ae"), "no budget")).Adds("partner.ae", "Northwind").Plan.Deal(2)!.IsOpen.ShouldBeTrue();

        Refusal Refused(string name) => run.Refuses(p => p.AddDeal(new Opportunity { N = 0, Name = name }));
    }

    [Fact]
    public void A_win_counts_at_once_and_the_other_sides_word_confirms_it()
    {
        var run = new PlanRun().To(20, 15).Adds("partner.ae", "Northwind").Wins("partner.ae", 1);
        run.Plan.Gate(90)!.IsOpen.ShouldBeFalse();
        run.To(21).One("win/o1").Disposition.ShouldBe("pending", "the card does not wait for the confirm");
        run.Refuses(p => p.Win(p.Deal(1)!, PlanRun.Who("partner.manager"), run.Today, null)).Because.ShouldBe(Because.AlreadyDone);
        run.Refuses(p => p.ConfirmWin(p.Deal(1)!, PlanRun.Who("partner.manager"), true, null)).Because.ShouldBe(Because.AlreadyDone);
        run.Refuses(p => p.ConfirmWin(p.Deal(1)!, PlanRun.Who("partner.manager"), false, null)).ShouldBe(Refusal.For(Because.NotAsked, "Mia"));
        run.Wins("host.ae", 1).Plan.Deal(1)!.WinConfirmedBy!.Name.ShouldBe("Mia");
        run.Refuses(p => p.ConfirmWin(p.Deal(1)!, PlanRun.Who("host.manager"), true, null)).Because.ShouldBe(Because.AlreadyDone);
    }

    [Fact]
    public void A_loss_has_a_reason_unpins_the_deal_and_is_final()
    {
        var run = new PlanRun().Adds("partner.ae", "Northwind").Does("partner.ae", p => p.Pin(p.Deal(1)!, PlanRun.Who("partner.ae")));
        run.Refuses(p => p.Pin(p.Deal(1)!, PlanRun.Who("partner.ae"))).Because.ShouldBe(Because.DuplicateOpportunity);
        run.Refuses(p => p.Lose(p.Deal(1)!, PlanRun.Who("host.ae"), " ")).Because.ShouldBe(Because.NeedsReason);
        run.Does("host.ae", p => p.Lose(p.Deal(1)!, PlanRun.Who("host.ae"), "no budget")).Plan.Pinned.ShouldBeNull();
        run.Refuses(p => p.Win(p.Deal(1)!, PlanRun.Who("host.ae"), run.Today, null)).Because.ShouldBe(Because.OpportunityClosed);
        run.Refuses(p => p.ChangeDeal(p.Deal(1)!, d => d with { Next = "call" })).Because.ShouldBe(Because.OpportunityClosed);
        run.Refuses(p => p.Pin(p.Deal(1)!, PlanRun.Who("host.ae"))).Because.ShouldBe(Because.OpportunityClosed);
    }

    [Fact]
    public void A_deal_is_found_by_number_name_or_beginning_and_alone_without_words()
    {
        var run = new PlanRun().Adds("partner.ae", "Northwind");
        run.Plan.FindDeal(null, null).Deal!.N.ShouldBe(1);
        run.Adds("partner.ae", "North Star");
        run.Plan.FindDeal(null, "north s").Deal!.N.ShouldBe(2);
        run.Plan.FindDeal(null, "north").Refusal!.Because.ShouldBe(Because.AmbiguousOpportunity);
        run.Plan.FindDeal(null, null).Refusal!.Because.ShouldBe(Because.Missing);
        run.Plan.FindDeal(7, null).Refusal!.Because.ShouldBe(Because.NoSuchOpportunity);
        run.Plan.FindDeal(null, "south").Refusal!.Because.ShouldBe(Because.NoSuchOpportunity);
    }

    [Theory]
    [InlineData(80_000, "EUR", "€80k")]
    [InlineData(1_500, "USD", "$1.5k")]
    [InlineData(1_200_000, "GBP", "£1.2M")]
    [InlineData(12_340, "EUR", "€12,340")]
    [InlineData(999, "CHF", "CHF 999")]
    [InlineData(0, "EUR", "€0")]
    public void An_amount_is_written_short_without_losing_anything(int amount, string currency, string text) => new Money(amount, currency).ToString().ShouldBe(text);
}

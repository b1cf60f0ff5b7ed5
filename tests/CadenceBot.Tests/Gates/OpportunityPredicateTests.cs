using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Pipeline;
using static CadenceBot.Tests.Gates.FakeEvidence;

namespace CadenceBot.Tests.Gates;

public sealed class OpportunityPredicateTests
{
    private static readonly OpportunityCount ThreeNamed = new() { Named = true, Min = 3 };

    private readonly FakeEvidence _plan = new();

    [Theory, Trait("Requirement", "S40")]
    [InlineData(0, "0 of 3 named joint opportunities", "3 named joint opportunities")]
    [InlineData(1, "1 of 3 named joint opportunities", "2 more named joint opportunities")]
    [InlineData(2, "2 of 3 named joint opportunities", "one more named joint opportunity")]
    public void The_count_says_how_many_there_are_and_how_many_are_missing(int count, string words, string missing)
    {
        _plan.Deals.AddRange(Enumerable.Range(1, count).Select(n => Deal(n)));
        var finding = ThreeNamed.Judge(_plan);
        finding.Holds.ShouldBeFalse();
        finding.Words.ShouldBe(words);
        finding.Missing.ShouldHaveSingleItem().ShouldBe(new Missing(missing, "Add one", "opp add", "name " + missing.Replace("named ", "")));
    }

    [Fact, Trait("Requirement", "S40"), Trait("Requirement", "S33")]
    public void Tests_lost_deals_and_deals_without_both_owners_do_not_count()
    {
        _plan.Deals.AddRange([Deal(1), Deal(2), Deal(3) with { Test = true }, Deal(4) with { Stage = Stage.Lost }, Deal(5) with { PartnerOwner = null }, Deal(6, "")]);
        ThreeNamed.Judge(_plan).Words.ShouldBe("2 of 3 named joint opportunities");
        _plan.Deals.Add(Deal(7) with { Stage = Stage.Won });
        ThreeNamed.Judge(_plan).ShouldSatisfyAllConditions(f => f.Holds.ShouldBeTrue(), f => f.Missing.ShouldBeEmpty());
    }

    [Fact, Trait("Requirement", "S41")]
    public void A_deal_in_commit_counts_and_so_does_one_that_is_won_already()
    {
        var predicate = new OpportunityCount { Forecast = Forecast.Commit };
        _plan.Deals.Add(Deal(1) with { Forecast = Forecast.Best });
        predicate.Judge(_plan).ShouldSatisfyAllConditions(f => f.Holds.ShouldBeFalse(), f => f.Words.ShouldBe("no opportunity in commit yet"), f => f.Missing.Single().Command.ShouldBeNull());
        _plan.Deals[0] = Deal(1) with { Forecast = Forecast.Commit };
        predicate.Judge(_plan).Holds.ShouldBeTrue();
        _plan.Deals[0] = Deal(1) with { Stage = Stage.Won };
        predicate.Judge(_plan).Holds.ShouldBeTrue();
    }

    [Fact, Trait("Requirement", "S64")]
    public void Joint_sourced_needs_the_partner_as_source()
    {
        var predicate = new OpportunityCount { Sourced = true };
        _plan.Deals.Add(Deal(1) with { Role = PartnerRole.Influence });
        predicate.Judge(_plan).Words.ShouldBe("no joint sourced opportunity yet");
        _plan.Deals.Add(Deal(2));
        predicate.Judge(_plan).Holds.ShouldBeTrue();
    }

    [Fact, Trait("Requirement", "S45")]
    public void The_last_gate_holds_on_a_win_or_on_a_retro_and_else_names_both_ways()
    {
        var predicate = new AnyOf([new OpportunityCount { Won = true }, new RetroPublished()]);
        _plan.RetroMissing.Add(new Missing("what stopped the closest deal", "Answer", "retro"));
        _plan.Deals.Add(Deal(1) with { Stage = Stage.Won, Test = true });
        var open = predicate.Judge(_plan);
        open.Words.ShouldBe("no joint deal won yet, and no retro published yet");
        open.Missing.Select(m => m.Command).ShouldBe(["deal won", "retro"]);

        _plan.RetroPublished = true;
        predicate.Judge(_plan).ShouldSatisfyAllConditions(f => f.Holds.ShouldBeTrue(), f => f.Words.ShouldBe("retro published by both companies"), f => f.Missing.ShouldBeEmpty());
        _plan.Deals.Add(Deal(2) with { Stage = Stage.Won });
        predicate.Judge(_plan).Words.ShouldBe("joint deal won");
    }

    [Fact, Trait("Requirement", "S24")]
    public void All_of_it_lists_only_what_is_missing()
    {
        _plan.People["host.sponsor"] = "tom";
        var finding = new AllOf([new SlotFilled("host.sponsor", "host sponsor"), new SlotFilled("partner.sponsor", "partner sponsor")]).Judge(_plan);
        finding.Holds.ShouldBeFalse();
        finding.Words.ShouldBe("host sponsor named; partner sponsor not named yet");
        finding.Missing.ShouldHaveSingleItem().Words.ShouldBe("a partner sponsor");
    }

    [Fact, Trait("Requirement", "S58")]
    public void The_alarm_of_day_30_holds_until_there_is_one_name()
    {
        var alarm = new Not(new OpportunityCount { Named = true });
        alarm.Judge(_plan).ShouldSatisfyAllConditions(f => f.Holds.ShouldBeTrue(), f => f.Words.ShouldBe("no named joint opportunity yet"));
        _plan.Deals.Add(Deal(1));
        alarm.Judge(_plan).Holds.ShouldBeFalse();
    }

    [Fact, Trait("Requirement", "S24")]
    public void Without_evidence_no_gate_of_the_shipped_template_holds_on_any_day()
    {
        foreach (var day0 in new[] { new NodaTime.LocalDate(2020, 1, 1), new NodaTime.LocalDate(2030, 1, 1) })
        {
            _plan.Day0 = day0;
            foreach (var phase in Domain.Templates.ShippedTemplates.All().SelectMany(t => t.Phases))
            {
                phase.Pass.Judge(_plan).Holds.ShouldBeFalse(phase.Key);
                phase.Expect.ShouldAllBe(e => !e.Judge(_plan).Holds);
            }
        }
    }
}

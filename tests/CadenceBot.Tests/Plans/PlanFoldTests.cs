using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace CadenceBot.Tests.Plans;

public sealed class PlanFoldTests
{
    [Fact]
    public void A_journal_begins_with_its_start()
    {
        var run = new PlanRun();
        Should.Throw<InvalidOperationException>(() => PartnerPlan.Fold(run.Plan.Id, run.Plan.Template, []));
        Should.Throw<InvalidOperationException>(() => PartnerPlan.Fold(run.Plan.Id, run.Plan.Template, [new PlanEntry(1, run.Now, By.Bot, new RetroOpened(), 1)]));
        Should.Throw<InvalidOperationException>(() => run.Plan.Apply(run.Journal[0]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(14, 2)]
    [InlineData(15, 3)]
    [InlineData(61, 9)]
    [InlineData(91, 13)]
    [InlineData(92, 14)]
    public void Week_1_has_day_0_and_week_n_ends_on_day_7n(int day, int week) => PartnerPlan.WeekOf(day).ShouldBe(week);

    [Theory]
    [InlineData(0, "cadence")]
    [InlineData(14, "cadence")]
    [InlineData(15, "pitch")]
    [InlineData(60, "pipeline")]
    [InlineData(90, "close")]
    [InlineData(140, "close")]
    public void A_day_lies_in_the_phase_whose_gate_is_ahead(int day, string phase) => new PlanRun().Plan.PhaseOf(day).Key.ShouldBe(phase);

    [Fact]
    public void A_sign_of_life_is_what_people_do_and_not_what_the_bot_does()
    {
        var run = new PlanRun().To(5, 12).Done("partner.ae", "w3");
        var sign = run.Now;
        run.To(12, 12).Done("host.ae", "w5").To(13);
        run.Plan.LastPartnerSign.ShouldBe(sign);
        run.Plan.LastHostSign.ShouldBe(run.At(12, 12));
    }

    [Fact]
    public void An_answer_is_kept_by_side_and_the_same_one_twice_is_settled()
    {
        var run = new PlanRun().To(2, 15).Does("partner.ae", p => p.Answer("w01", PlanRun.Who("partner.ae"), "same", null));
        run.Refuses(p => p.Answer("w01", PlanRun.Who("partner.manager"), "same", null)).ShouldSatisfyAllConditions(r => r.Because.ShouldBe(Because.AlreadySettled), r => r.Values[0].ShouldBe("Leo"));
        run.Does("partner.manager", p => p.Answer("w01", PlanRun.Who("partner.manager"), "moved", null)).Does("host.ae", p => p.Answer("W01", PlanRun.Who("host.ae"), "same", null));
        run.Plan.LatestQuestion!.Answers.Select(a => (a.By.Name, a.Option)).ShouldBe([("Dana", "moved"), ("Mia", "same")]);
        run.To(10, 12).Refuses(p => p.Answer("w01", PlanRun.Who("partner.ae"), "done", null)).Because.ShouldBe(Because.AlreadySettled);
        run.Refuses(p => p.Answer("w09", PlanRun.Who("partner.ae"), "done", null)).Because.ShouldBe(Because.NoSuchQuestion);
    }

    [Theory]
    [InlineData("acme.1", true)]
    [InlineData("a-b2.12", true)]
    [InlineData("acme", false)]
    [InlineData("acme.0", false)]
    [InlineData("acme.-1", false)]
    [InlineData("acme.+1", false)]
    [InlineData("acme. 1", false)]
    [InlineData("Acme.1", false)]
    [InlineData(".1", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_plan_is_named_by_partner_and_number(string? text, bool valid)
    {
        PlanId.TryParse(text, null, out var id).ShouldBe(valid);
        if (valid) id.ToString().ShouldBe(text);
        else Should.Throw<FormatException>(() => PlanId.Parse(text!));
    }

    [Theory]
    [InlineData("Acme Corp.", "acme-corp")]
    [InlineData("  Ünïcode & Söhne ", "n-code-s-hne")]
    [InlineData("---", null)]
    [InlineData("株式会社", null)]
    [InlineData("a very long company name that goes on and on and on", "a-very-long-company-name-that-goes-on-an")]
    public void A_company_gets_a_short_name(string name, string? slug) => (PartnerSlug.FromName(name)?.Value).ShouldBe(slug);

    [Fact]
    public void Whatever_a_company_is_called_its_short_name_can_be_read_back() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Where(s => s is not null).ToArbitrary(), name =>
            PartnerSlug.FromName(name) is not { } slug || (PartnerSlug.Parse(slug.Value) == slug && slug.Value.Length <= 40))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2026UL, 43UL));

    [Theory]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("")]
    public void What_is_no_short_name_is_refused(string text) => Should.Throw<FormatException>(() => PartnerSlug.Parse(text));

    [Fact]
    public void A_slot_is_a_side_and_a_role()
    {
        foreach (var side in Sides.Both)
        {
            var slot = Slot.Of(side, "sponsor");
            Slot.SideOf(slot).ShouldBe(side);
            Slot.RoleOf(slot).ShouldBe("sponsor");
            side.Other().Other().ShouldBe(side);
        }

        Slot.Of(Side.Host, "manager").ShouldBe(Slot.HostManager);
        Slot.Of(Side.Partner, "manager").ShouldBe(Slot.PartnerManager);
    }
}

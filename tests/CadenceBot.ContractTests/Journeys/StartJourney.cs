namespace CadenceBot.ContractTests.Journeys;

/// <summary>The start of a plan: wizard, preview, refusals.</summary>
public sealed class StartJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S72")]
    [Trait("Requirement", "S23")]
    [Trait("Requirement", "S49")]
    public async Task The_wizard_asks_for_the_calendar_before_the_people_and_the_template()
    {
        await Door.Reset(demo: false);
        var first = (await HostManager.Does("start")).Form.ShouldNotBeNull();
        first.Fields.Select(f => f.Name).ShouldBe(["partner", "date", "at"]);
        var second = (await HostManager.Submits(first, new { partner = "acme", at = "thu 15:00" })).Form.ShouldNotBeNull();
        second.Fields.Select(f => f.Name).ShouldBe(["sponsor-host", "sponsor-partner", "manager-partner", "contract-sponsors"], ignoreOrder: true);
        var third = (await HostManager.Submits(second, new Dictionary<string, object> { ["sponsor-partner"] = "partner.sponsor", ["contract-sponsors"] = "yes" })).Form.ShouldNotBeNull();
        await HostManager.Submits(third, new { template = "forecastable-90" });

        var plan = await Door.Plan();
        plan.Template.ShouldBe("forecastable-90");
        plan.People.Single(p => p.Slot == "partner.sponsor").Actor.ShouldBe("partner.sponsor");
        var welcome = await Door.Notice("acme.1/welcome/d0");
        welcome.Text.ShouldContain("Thursdays 15:00 London");
    }

    [Fact]
    public async Task A_dry_run_shows_the_calendar_and_changes_nothing()
    {
        await Door.Reset(demo: false);
        var preview = await HostManager.Does("start acme --dry-run", "acme");
        preview.Text.ShouldContain("Gate 90: Sun 31 May");
        (await Door.Ledger()).ShouldBeEmpty();
        (await Door.Messages("acme")).ShouldBeEmpty();
        (await Door.Get<System.Text.Json.JsonElement?>("plan?partner=acme")).ShouldBeNull();
    }

    [Theory]
    [InlineData("start acme --template nothing", "forecastable-90")]
    [InlineData("start acme --date 2027-01-01", "--planned")]
    [InlineData("start nobody", "nobody")]
    [InlineData("start acme --sponsor-partner @host.ae", "Mia Lindqvist")]
    [InlineData("start acme --at yesterday", "yesterday")]
    public async Task A_start_that_cannot_be_is_refused_in_one_sentence_and_starts_nothing(string line, string named)
    {
        await Door.Reset(demo: false);
        (await HostManager.Does(line)).Text.ShouldContain(named);
        (await Door.Get<System.Text.Json.JsonElement?>("plan?partner=acme")).ShouldBeNull();
        await Door.Advance("P30D");
        (await Door.Ledger()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_partner_has_one_running_plan()
    {
        await Door.Reset();
        (await HostManager.Does("start acme")).Text.ShouldContain("running plan");
        (await Door.Plan()).Number.ShouldBe(1);
    }

    [Fact]
    [Trait("Requirement", "S71")]
    public async Task Over_its_managers_limit_a_start_needs_a_reason()
    {
        await Door.Reset();
        var refused = (await HostManager.Does("start globex --template narrow-90")).Text;
        refused.ShouldContain("--why");
        refused.ShouldContain("The next of them ends on Sun 31 May: /onboard start globex --date 2026-05-31 --planned");
        (await HostManager.Does("start globex --template narrow-90 --date 2026-05-30 --planned --dry-run")).Text.ShouldContain("--why");
        (await HostManager.Does("start globex --template narrow-90 --date 2026-05-31 --planned --dry-run")).Text.ShouldContain("Preview");
        (await Door.Get<System.Text.Json.JsonElement?>("plan?partner=globex")).ShouldBeNull();
        await HostManager.Does("start globex --template narrow-90 --why \"both partners sell to the same bank\"");
        (await Door.Plan("globex")).Template.ShouldBe("narrow-90");
    }

    [Fact]
    [Trait("Requirement", "S2")]
    [Trait("Requirement", "S48")]
    public async Task Status_shows_what_a_producing_partner_would_have_and_this_one_lacks()
    {
        await Door.Reset();
        await PartnerManager.Does("people remove partner.sponsor", "acme");
        var status = (await HostManager.Does("status", "acme")).Text;
        status.ShouldContain("sponsor");
        status.ShouldContain("weekly call not accepted yet");
        status.ShouldContain("No deal is pinned yet");
    }
}

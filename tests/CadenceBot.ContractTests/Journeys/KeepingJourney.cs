namespace CadenceBot.ContractTests.Journeys;

/// <summary>A plan is handed over, its partner renamed, it ends, is put away, and a second one begins.</summary>
public sealed class KeepingJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S217")]
    public async Task A_hand_over_briefs_the_new_manager_and_the_open_questions_follow()
    {
        await Door.Reset();
        await Door.ToDay(9, "16:00");
        (await HostManager.Does("handover", "acme")).Form.ShouldNotBeNull().Fields.ShouldHaveSingleItem().Kind.ShouldBe("person");
        (await HostManager.Does("handover acme @host.ae --dry-run")).Text.ShouldContain("Only tried");
        (await HostManager.Does("handover acme @host.ae")).Text.ShouldContain("Mia Lindqvist is the Contoso manager now");

        (await Door.Plan()).People.Single(p => p.Slot == "host.manager").Actor.ShouldBe("host.ae");
        var brief = (await Door.Messages("dm:host.ae")).Single(m => m.Text.Contains("handed"));
        brief.Text.ShouldContain("It is on day 9 of 90");
        brief.Text.ShouldContain("Gate 14");
        brief.Text.ShouldContain("Contoso owes");
        (await Door.Messages("acme")).ShouldContain(m => m.Text == "Sam Okafor handed over: Mia Lindqvist is the Contoso manager now." && !m.IsRoot);

        await Door.ToDay(14, "16:00");
        (await Door.Notice("acme.1/escalation/w02/host.manager", "dm:host.ae")).Text.ShouldContain("Mia");
        (await Door.Messages("dm:host.manager")).ShouldNotContain(m => m.Key == "acme.1/escalation/w02/host.manager");
        (await HostManager.Does("handover acme @host.ae")).Text.ShouldContain("Already done");
    }

    [Fact]
    public async Task Whoever_is_relieved_by_somebody_else_gets_one_line()
    {
        await Door.Reset();
        await Door.ToDay(3);
        await Door.As("admin").Does("people add host.manager @host.se --partner acme");
        (await Door.Messages("dm:host.manager")).Last().Text.ShouldContain("Ada Quinn handed Acme × Contoso to Tom Byrne");
        (await Door.Messages("dm:host.se")).ShouldContain(m => m.Text.Contains("handed Acme × Contoso over to you"));
    }

    [Fact]
    public async Task Each_side_hands_over_its_own_and_nobody_the_others()
    {
        await Door.Reset();
        (await PartnerManager.Does("handover @host.ae", "acme")).Text.ShouldContain("That is for");
        (await PartnerAe.Does("handover @partner.ae", "acme")).Text.ShouldContain("That is for");
        (await PartnerManager.Does("handover @partner.ae", "acme")).Text.ShouldContain("Leo Park");
        (await Door.Plan()).People.Single(p => p.Slot == "partner.manager").Actor.ShouldBe("partner.ae");
        (await Door.Plan()).People.Single(p => p.Slot == "host.manager").Actor.ShouldBe("host.manager");
    }

    [Fact]
    [Trait("Requirement", "S71")]
    public async Task Who_runs_enough_plans_takes_over_another_with_a_reason_alone()
    {
        await Door.Reset(demo: false);
        await HostManager.Does("start acme --template narrow-90", "acme");
        await Door.As("admin").Does("start globex --template narrow-90 --why \"Mia takes it\"", "globex");
        await Door.As("admin").Does("handover globex @host.ae --why \"first\"", "globex");
        (await Door.As("admin").Does("handover globex @host.manager", "globex")).Text.ShouldContain("and 1 is the limit");
        (await Door.As("admin").Does("handover globex @host.manager --why \"Mia leaves\"", "globex")).Text.ShouldContain("Sam Okafor");
    }

    [Fact]
    public async Task A_renamed_partner_keeps_its_short_name_and_the_old_name_still_works()
    {
        await Door.Reset();
        await Door.ToDay(3);
        (await HostManager.Does("rename", "acme")).Form.ShouldNotBeNull().Fields.ShouldHaveSingleItem().Name.ShouldBe("name");
        (await HostManager.Does("rename Acme Robotics", "acme")).Text.ShouldContain("Put it in quotes: /onboard rename acme \"Acme Robotics\"");
        (await HostManager.Does("rename acme \"Globex\"")).Text.ShouldContain("Somebody else is called Globex");
        (await HostManager.Does("rename acme \"Acme Robotics\"")).Text.ShouldContain("Acme is called Acme Robotics from now on");
        (await HostManager.Does("rename acme \"Acme Robotics\"")).Text.ShouldContain("Already done");

        foreach (var name in new[] { "acme", "\"Acme Robotics\"", "Acme" }) (await HostManager.Does($"status {name}")).Text.ShouldContain("Acme Robotics × Contoso");
        await Door.ToDay(9, "23:00");
        (await Door.Notice("acme.1/week/w02")).Shown.ShouldContain("Acme Robotics");
        (await PartnerAe.Does("rename \"Evil\"", "acme")).Text.ShouldContain("That is for");
        (await Door.As("other.manager").Does("rename acme \"Evil\"")).Text.ShouldNotContain("Robotics");
    }

    [Fact]
    public async Task A_rename_is_taken_back_with_the_directory()
    {
        await Door.Reset();
        var done = await HostManager.Does("rename \"Acme Robotics\"", "acme");
        await HostManager.Clicks(done.Only, "Undo");
        (await HostManager.Does("status acme")).Text.ShouldContain("Acme × Contoso");
        (await HostManager.Does("rename \"Acme Robotics\"", "acme")).Text.ShouldContain("from now on");
        (await PartnerManager.Does("rename \"Globex\"", "acme")).Text.ShouldContain("That is for");
    }

    [Fact]
    public async Task A_closed_plan_is_put_away_read_by_name_and_followed_by_a_second_one()
    {
        await Begin("silent", 12);
        (await HostManager.Does("start acme", "acme")).Text.ShouldContain("has a running plan");
        (await HostManager.Does("archive acme")).Text.ShouldContain("still runs");
        var old = (await Door.Roots()).Last(m => m.Key!.Contains("/week/"));
        await HostManager.Does("gate acme 90 override --why agreed");
        await HostManager.Does("close acme stop --why \"a merger\"");
        (await PartnerManager.Does("archive acme")).Text.ShouldContain("That is for");
        (await HostManager.Does("archive acme")).Text.ShouldContain("Archived");
        (await HostManager.Does("archive acme")).Text.ShouldContain("Already done");
        (await Door.Plan()).Archived.ShouldBeTrue();
        (await HostManager.Does("status acme")).Text.ShouldContain("stopped and archived");
        await Door.ToDay(20);
        (await Door.Ledger("acme")).ShouldNotContain(l => l.DueAt > Day(13));

        (await HostManager.Does("start acme", "acme")).Text.ShouldContain("runs: day 0");
        await Door.Advance("P14D");
        (await Door.Plan()).Number.ShouldBe(2);
        (await Door.Plan(number: 1)).State.ShouldBe("stopped");
        (await Door.Line("acme.2/week/w01")).WasSent.ShouldBeTrue();
        (await Door.Ledger("acme")).Select(l => l.Key).ShouldBeUnique();
        (await PartnerAe.Clicks(old, old.Actions[0].Label)).Text.ShouldContain("earlier plan of Acme");
        (await PartnerAe.Clicks(old, "Why this?")).Text.ShouldContain($"Notice: {old.Key}");
    }

    [Fact]
    public async Task A_number_is_given_once_so_that_a_card_of_an_earlier_plan_never_speaks_of_another_deal()
    {
        await Begin("silent", 12);
        await HostManager.Does("opp add \"Northwind\"", "acme");
        var card = await HostManager.Does("opp update #1 --stage demo", "dm:host.manager");
        card.Text.ShouldContain("Northwind");
        await HostManager.Does("gate acme 90 override --why agreed");
        await HostManager.Does("close acme stop --why \"a merger\"");
        await HostManager.Does("start acme", "acme");

        await HostManager.Does("opp add \"Fabrikam\"", "acme");
        (await HostManager.Does("opp list", "acme")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("#2"), t => t.ShouldContain("Fabrikam"), t => t.ShouldNotContain("#1"));
        (await HostManager.Does("deal lost #1 --why budget", "acme")).Text.ShouldContain("#1");
        (await Door.Plan()).Opportunities.Single().ShouldSatisfyAllConditions(o => o.N.ShouldBe(2), o => o.Stage.ShouldNotBe("lost"));
    }

    private static DateTimeOffset Day(int day) => new(new DateTime(2026, 3, 2).AddDays(day), TimeSpan.Zero);
}

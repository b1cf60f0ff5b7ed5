namespace CadenceBot.ContractTests.Journeys;

/// <summary>Passes that come early, in order, late or not at all, and passes that are taken back.</summary>
public sealed class GateJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S24")]
    public async Task A_later_gate_that_is_met_early_is_announced_after_the_ones_before_it()
    {
        await Door.Reset();
        await Opportunities();
        (await Door.Plan()).Gate(60).State.ShouldBe("passed");
        await Door.ToDay(10);
        (await Door.Keys("gate-result")).ShouldBeEmpty();

        await AcceptTheCall();
        await Pitch();
        await Door.ToDay(11, "18:00");
        (await Door.Keys("gate-result")).ShouldBe(["acme.1/gate-result/g14.pass", "acme.1/gate-result/g30.pass", "acme.1/gate-result/g60.pass"], ignoreOrder: true);
        var told = (await Door.Messages("acme")).Where(m => m.Key?.Contains("gate-result") == true).ToArray();
        told.Select(m => m.Key).ShouldBe(["acme.1/gate-result/g14.pass", "acme.1/gate-result/g30.pass", "acme.1/gate-result/g60.pass"]);
    }

    [Fact]
    public async Task On_its_own_day_each_gate_tells_its_result_whatever_the_earlier_ones_say()
    {
        await Door.Reset();
        await Pitch();
        await Door.ToDay(29);
        (await Door.Keys("gate-result")).ShouldBe(["acme.1/gate-result/g14.open"]);
        await Door.ToDay(31, "18:00");
        (await Door.Keys("gate-result")).ShouldBe(["acme.1/gate-result/g14.open", "acme.1/gate-result/g30.pass"]);
        (await Door.Plan()).Gate(14).State.ShouldBe("open");
    }

    [Fact]
    public async Task A_gate_is_reminded_of_ahead_and_on_its_day_and_its_result_is_told_inside_the_overlap()
    {
        await Door.Reset();
        await Door.ToDay(16);

        (await Door.Line("acme.1/gate-ahead/g14")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-09T14:00+00:00"));
        (await Door.Line("acme.1/gate-day/g14")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-16T14:00+00:00"));
        (await Door.Line("acme.1/gate-result/g14.open")).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-17T13:00+00:00"));
    }

    [Fact]
    public async Task A_contested_win_takes_the_pass_back_and_the_next_pass_is_a_new_occurrence()
    {
        await WonOnDay(1);
        (await Door.Line("acme.1/gate-result/g90.pass")).State.ShouldBe("sent");

        await PartnerAe.Clicks(await Door.Notice("acme.1/win/o1"), "Not yet");
        (await Door.Plan()).Gate(90).State.ShouldBe("open");
        (await Door.Plan()).Gate(60).State.ShouldBe("passed");
        (await Door.Plan()).Opportunities[0].Stage.ShouldBe("negotiation");
        (await Door.Notice("acme.1/gate-result/g90.pass")).EditedAt.ShouldNotBeNull();
        (await Door.Notice("acme.1/win/o1")).EditedAt.ShouldNotBeNull();

        await Door.ToDay(6);
        await HostAe.Does("deal won #1", "acme");
        await Door.ToDay(8);
        var keys = (await Door.Ledger()).Select(l => l.Key).ToArray();
        keys.ShouldContain("acme.1/win/o1.2");
        keys.ShouldContain("acme.1/gate-result/g90.2.pass");
        keys.ShouldBeUnique();
    }

    [Fact]
    public async Task An_undone_win_takes_the_pass_back_within_15_minutes_and_not_later()
    {
        await WonOnDay(1);
        await Door.Advance("PT14M");
        (await HostAe.Does("undo", "acme")).Text.ShouldContain("Taken back");
        (await Door.Plan()).Gate(90).State.ShouldBe("open");
        (await Door.Notice("acme.1/gate-result/g90.pass")).Text.ShouldContain("open again");
        (await Door.Notice("acme.1/win/o1")).EditedAt.ShouldNotBeNull();

        await HostAe.Does("deal won #1", "acme");
        await Door.Advance("PT16M");
        (await HostAe.Does("undo", "acme")).Text.ShouldNotContain("Taken back");
        (await Door.Plan()).Gate(90).State.ShouldBe("passed");
        await Door.ToDay(8);
        (await Door.Keys("gate-result")).ShouldContain("acme.1/gate-result/g90.2.pass");
    }

    [Fact]
    public async Task Undo_takes_back_the_own_last_command_alone_even_while_the_clock_stands_still()
    {
        await Door.Reset();
        await Opportunities();
        await HostAe.Does("done deck --link https://docs.example/deck", "acme");
        await PartnerAe.Does("undo", "acme");

        var plan = await Door.Plan();
        plan.Opportunities.Select(o => o.Name).ShouldBe(["Northwind", "Fabrikam"]);
        plan.Gate(60).State.ShouldBe("open");
        (await HostAe.Does("plan --all")).Text.ShouldContain("enablement deck");
    }

    [Fact]
    public async Task A_confirmed_win_can_still_be_told_from_a_lost_one()
    {
        await WonOnDay(1);
        (await PartnerAe.Clicks(await Door.Notice("acme.1/win/o1"), "Yes")).Errors.ShouldBeNull();
        (await Door.Plan()).Gate(90).State.ShouldBe("passed");
        (await HostAe.Does("confirm #1", "acme")).Text.ShouldContain("Already");
        (await HostAe.Does("deal lost #1 --why \"legal\"", "acme")).Text.ShouldContain("won");
    }

    [Fact]
    public async Task The_hosts_manager_overrides_with_a_reason_that_the_channel_never_reads()
    {
        await Door.Reset();
        await Door.ToDay(15, "15:00");
        (await PartnerManager.Does("gate 14 override --why \"secret merger\"", "acme")).Text.ShouldContain("That is for Sam Okafor");
        (await Door.Plan()).Gate(14).State.ShouldBe("open");
        (await HostManager.Does("gate 14 override", "acme")).Text.ShouldContain("--why");
        await HostManager.Does("gate 14 override --why \"secret merger\"", "acme");
        await Door.ToDay(16);

        (await Door.Plan()).Gate(14).State.ShouldBe("overridden");
        (await Door.Keys("gate-result")).ShouldContain("acme.1/gate-result/g14.override");
        (await Door.Messages("acme")).Where(m => m.From == "bot").ShouldAllBe(m => !m.Shown.Contains("merger"));
    }

    [Fact]
    public async Task The_partners_manager_proposes_and_the_hosts_decides()
    {
        await Door.Reset();
        await Door.ToDay(15, "15:00");
        (await PartnerManager.Does("gate 14 extend 5d --why \"two reviews next week\"", "acme")).Text.ShouldContain("proposal");
        (await Door.Plan()).Gate(14).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-16T17:00+00:00"));
        (await HostManager.Does("gate 14 extend 8d --why \"too long\"", "acme")).Text.ShouldContain("7");
        (await Door.Plan()).Gate(14).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-16T17:00+00:00"));
        await HostManager.Does("gate 14 extend 7d --why \"two reviews next week\"", "acme");
        (await Door.Plan()).Gate(14).DueAt.ShouldBe(DateTimeOffset.Parse("2026-03-24T17:00+00:00"));
    }

    [Fact]
    public async Task A_proposal_that_was_taken_back_or_changed_is_no_longer_the_hosts_to_accept()
    {
        await Door.Reset();
        await PartnerManager.Does("gate 60 extend 5d --why \"two reviews\"", "acme");
        var first = (await Door.Messages("dm:host.manager"))[^1];
        await PartnerManager.Does("undo", "acme");
        (await HostManager.Clicks(first, "Extend to")).Text.ShouldContain("That proposal for gate 60 no longer stands");

        await PartnerManager.Does("gate 60 extend 6d --why \"two reviews\"", "acme");
        var second = (await Door.Messages("dm:host.manager"))[^1];
        (await HostManager.Clicks(first, "Extend to")).Text.ShouldContain("That proposal for gate 60 no longer stands");
        var due = (await Door.Plan()).Gate(60).DueAt;
        (await HostManager.Clicks(second, "Extend to")).Text.ShouldContain("6 days more");
        (await Door.Plan()).Gate(60).DueAt.ShouldBe(due.AddDays(6));
        (await HostManager.Clicks(second, "Extend to")).Text.ShouldContain("Already settled by Sam Okafor");

        await PartnerManager.Does("gate 30 intervene --why \"no account work\"", "acme");
        var fix = (await Door.Messages("dm:host.manager"))[^1];
        (await HostManager.Clicks(fix, "Set a fix session")).Text.ShouldContain("Recorded");
        (await HostManager.Clicks(fix, "Set a fix session")).Text.ShouldContain("I opened no second one");
    }

    private async Task Opportunities()
    {
        foreach (var name in new[] { "Northwind", "Fabrikam", "Tailspin" }) await PartnerAe.Does($"opp add {name}", "acme");
    }

    private async Task AcceptTheCall()
    {
        await PartnerManager.Does("meeting accept weekly", "acme");
        await HostManager.Does("meeting accept weekly", "acme");
    }

    private async Task Pitch()
    {
        await HostAe.Does("attest pitch @partner.ae", "acme");
        await PartnerAe.Does("confirm pitch", "acme");
    }

    private async Task WonOnDay(int day)
    {
        await Door.Reset();
        await Opportunities();
        await AcceptTheCall();
        await Pitch();
        await Door.ToDay(day, "15:00");
        await HostAe.Does("deal won #1", "acme");
    }
}

namespace CadenceBot.ContractTests.Journeys;

/// <summary>What is asked ahead, tried, looked up, and set right.</summary>
public sealed class VerbsJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task What_was_stuck_moves_again_and_the_other_side_never_knew()
    {
        await Door.Reset();
        await Door.ToDay(3);
        await HostAe.Does("block w2 --why \"PLANTED legal\"", "acme");
        (await PartnerAe.Does("unblock w2", "acme")).Text.ShouldContain("Already done");
        (await HostAe.Does("unblock", "acme")).Form.ShouldNotBeNull().Fields.ShouldHaveSingleItem().Name.ShouldBe("item");
        (await HostAe.Does("unblock w2", "acme")).Text.ShouldContain("moves again");
        (await HostAe.Does("unblock w2", "acme")).Text.ShouldContain("Already done");
        (await Door.Messages("dm:host.manager")).ShouldContain(m => m.Text.Contains("moves again"));
        (await Door.Messages("acme", "partner.ae")).ShouldNotContain(m => m.Shown.Contains("moves again") || m.Shown.Contains("PLANTED"));
    }

    [Fact]
    public async Task The_log_tells_who_did_what_and_each_reader_reads_what_is_theirs()
    {
        await Begin("win", 16);
        await HostAe.Does("block w5 --why \"PLANTED legal\"", "acme");
        await HostManager.Does("checkin sponsor \"PLANTED note\"", "acme");
        await HostManager.Does("gate 30 extend 2d --why \"PLANTED reason\"", "acme");
        await HostManager.Does("pause --until 1-may --why \"PLANTED pause\"", "acme");
        await PartnerAe.Does("opp add \"Tailspin\"", "acme");

        var told = (await HostManager.Does("log acme")).Only;
        told.Text.ShouldContain("Leo Park added Tailspin");
        told.Text.ShouldContain("PLANTED reason");
        told.Text.ShouldContain("PLANTED pause");
        told.Text.ShouldContain("Wed 18 Mar");
        told.Text.Split('\n').Count(l => l.StartsWith("Wed ") || l.StartsWith("Tue ") || l.StartsWith("Mon ") || l.StartsWith("Thu ") || l.StartsWith("Fri ")).ShouldBe(10);
        told.Text.ShouldContain("before that");
        foreach (var (actor, room) in new[] { ("host.manager", "acme"), ("partner.manager", "acme"), ("partner.ae", "dm:partner.ae"), ("partner.sponsor", "dm:partner.sponsor") })
            (await Door.As(actor).Does("log", room)).Only.Shown.ShouldSatisfyAllConditions(t => t.ShouldContain("Tailspin"), t => t.ShouldNotContain("PLANTED"));
        (await HostManager.Does("log acme --who @partner.ae")).Text.ShouldNotContain("Sam Okafor");
        (await HostManager.Does("log acme --since +1d")).Text.ShouldContain("nothing on record");
        (await Door.As("other.manager").Does("log acme")).Text.ShouldNotContain("Tailspin");
    }

    [Fact]
    public async Task Simulating_tells_a_few_figures_and_leaves_no_trace()
    {
        await Door.Reset();
        var before = (await Door.Ledger()).Length;
        (await HostManager.Does("simulate")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("if nobody ever answers"), t => t.ShouldContain("14 on Mon 16 Mar"), t => t.ShouldContain("CadenceBot simulate --template forecastable-90 --story win"));
        (await HostManager.Does("simulate narrow-90")).Text.ShouldContain("narrow-90");
        (await HostManager.Does("simulate nothing-30")).Text.ShouldContain("I know no template");
        (await PartnerManager.Does("simulate")).Text.ShouldContain("That is for");
        (await Door.Ledger()).Length.ShouldBe(before);
        (await HostManager.Does("status simulated")).Text.ShouldContain("I know no partner");
    }

    [Fact]
    [Trait("Requirement", "S57")]
    public async Task A_decision_asked_ahead_is_answered_as_usual_and_its_day_does_not_ask_again()
    {
        await Begin("win", 20);
        (await HostManager.Does("sponsor ask partner --day 75", "acme")).Text.ShouldContain("Asked: Ruth Alvarez");
        (await HostManager.Does("sponsor ask partner --day 75", "acme")).Text.ShouldContain("Already done");
        var asked = await Door.Notice("acme.1/checkin/d75/partner.sponsor", "dm:partner.sponsor");
        await Door.As("partner.sponsor").Clicks(asked, asked.Actions.First(a => !a.OpensForm).Label);
        (await Door.Plan()).Checkin(75, "partner.sponsor").State.ShouldBe("answered");
        await Door.ToDay(80);
        (await Door.Ledger()).Count(l => l.Key == "acme.1/checkin/d75/partner.sponsor").ShouldBe(1);
        (await Door.Line("acme.1/checkin/d75/host.sponsor")).WasSent.ShouldBeTrue();
    }

    [Fact]
    public async Task A_managers_own_question_goes_out_under_the_day_and_no_partner_writes_to_the_hosts_sponsor()
    {
        await Door.Reset();
        await Door.ToDay(9, "18:00");
        await HostManager.Does("sponsor ask --decision \"Will you open the door at Northwind?\"", "acme");
        var own = await Door.Notice("acme.1/checkin/d9/host.sponsor", "dm:host.sponsor");
        own.Text.ShouldContain("Will you open the door at Northwind?");
        await Door.As("host.sponsor").Clicks(own, "Yes");
        (await Door.Plan()).Checkin(9, "host.sponsor").Answer.ShouldBe("yes");
        (await Door.Messages("dm:host.manager")).ShouldContain(m => m.Text.Contains("Grace Holm") && m.Text.Contains("day-9"));
        (await Door.Messages("acme")).ShouldNotContain(m => m.Text.Contains("Northwind"));

        (await PartnerManager.Does("sponsor ask host --decision \"Lower the price?\"", "acme")).Text.ShouldContain("That is for Contoso");
        (await PartnerAe.Does("sponsor ask", "acme")).Text.ShouldContain("That is for");
        (await HostManager.Does("sponsor ask --day 44", "acme")).Text.ShouldContain("no open question");
        (await HostManager.Does("undo", "acme")).Text.ShouldContain("made in private");
    }

    [Fact]
    [Trait("Requirement", "S11")]
    public async Task Whether_the_sponsors_can_be_reached_is_known_on_the_first_day()
    {
        await Door.Reset(unreachable: ["partner.sponsor"]);
        var told = (await HostManager.Does("sponsor test", "acme")).Text;
        told.ShouldContain("Grace Holm (Contoso): Step 1, a direct message: works.");
        told.ShouldContain("Ruth Alvarez (Acme): Step 1, a direct message: does not work. Step 2");
        (await HostManager.Does("sponsor test host", "acme")).Text.ShouldNotContain("Ruth");
        (await Door.Messages("dm:host.sponsor")).ShouldBeEmpty();
        (await PartnerAe.Does("sponsor test", "acme")).Text.ShouldContain("That is for");
    }

    [Fact]
    public async Task Another_place_on_the_same_side_empties_the_old_one()
    {
        await Door.Reset();
        (await HostManager.Does("people role", "acme")).Form.ShouldNotBeNull().Fields.Length.ShouldBe(2);
        (await PartnerManager.Does("people role @partner.ae se", "acme")).Text.ShouldContain("Leo Park is the Acme solution engineer now");
        var people = (await Door.Plan()).People;
        people.Single(p => p.Slot == "partner.se").Actor.ShouldBe("partner.ae");
        people.Single(p => p.Slot == "partner.ae").Actor.ShouldBeNull();
        (await PartnerManager.Does("people role @partner.ae partner.se", "acme")).Text.ShouldContain("Already done");
        (await PartnerManager.Does("people role @host.ae host.se", "acme")).Text.ShouldContain("That is for");
        (await HostManager.Does("people role @host.ae boss", "acme")).Text.ShouldContain("no place");
        (await HostManager.Does("people role @host.ae partner.ae", "acme")).Text.ShouldContain("works for the other company");
    }

    [Fact]
    public async Task A_misspelt_item_is_asked_back_and_one_press_does_it()
    {
        await Door.Reset();
        await Door.ToDay(9, "18:00");
        var asked = await PartnerAe.Does("done outreech", "acme");
        asked.Text.ShouldContain("Did you mean");
        (await Door.Plan()).Outcome(5).ShouldBe("open");
        await PartnerAe.Clicks(asked.Only, "Yes");
        await HostAe.Does("done w5", "acme");
        (await Door.Plan()).Outcome(5).ShouldBe("done");

        (await PartnerAe.Does("done acount lsit", "acme")).Only.Actions.Select(a => a.Command).ShouldBe(["done w2 --partner acme", "done \"ranked\" --partner acme", "plan acme"]);

        (await HostManager.Does("skip enablment --why later", "acme")).Only.Actions.ShouldAllBe(a => a.Command == null || !a.Command.StartsWith("skip", StringComparison.Ordinal));
        (await Door.Plan()).Outcome(3).ShouldBe("open");
    }
}

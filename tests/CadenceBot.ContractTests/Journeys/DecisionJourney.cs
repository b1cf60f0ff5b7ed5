namespace CadenceBot.ContractTests.Journeys;

/// <summary>What a sponsor names with a decision: a deal, two people, and the task that follows.</summary>
public sealed class DecisionJourney(PlaygroundHost host) : Journey(host)
{
    private Acting Sponsor => Door.As("partner.sponsor");

    [Fact]
    [Trait("Requirement", "S57")]
    [Trait("Requirement", "S70")]
    public async Task Asked_for_a_deal_a_sponsor_chooses_among_the_open_ones_and_it_comes_first()
    {
        await AtDay75("Northwind", "Tailspin");
        var form = (await Sponsor.Clicks(await Asked(), "I name the deal")).Form.ShouldNotBeNull();
        form.Fields.Select(f => (f.Name, f.Label)).ShouldBe([("deal", "Which deal?"), ("text", "Or another deal")]);
        form.Fields[0].Options!.Select(o => o.Label).ShouldBe(["#1 Northwind", "#2 Tailspin"]);
        (await Sponsor.Submits(form, new { })).Errors!["text"].ShouldContain("I still need the deal's name");
        var lines = (await Lines()).Length;
        (await Sponsor.Submits(form, new { deal = "#2" })).Text.ShouldContain("Recorded");

        (await Door.Plan()).Opportunities.Single(o => o.Pinned).Name.ShouldBe("Tailspin");
        (await Lines()).Length.ShouldBe(lines + 1, "pressing alone is no answer, and the naming is one");
        (await Lines()).Count(l => l.Text == "Ruth Alvarez answered as sponsor.").ShouldBe(1);
        (await Door.Messages("dm:host.manager"))[^1].Text.ShouldContain("i name the deal (Tailspin)");
    }

    [Fact]
    [Trait("Requirement", "S57")]
    public async Task A_deal_that_nobody_named_before_is_added_for_its_owners()
    {
        await AtDay75();
        var form = (await Sponsor.Clicks(await Asked(), "I name the deal")).Form.ShouldNotBeNull();
        form.Fields.ShouldHaveSingleItem().Label.ShouldBe("Which deal?");
        await Sponsor.Submits(form, new { text = "Fabrikam" });
        (await Door.Plan()).Opportunities.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            o => o.Name.ShouldBe("Fabrikam"), o => o.Pinned.ShouldBeTrue(), o => o.Owners.ShouldBe(["Mia Lindqvist", "Leo Park"], ignoreOrder: true));
    }

    [Fact]
    [Trait("Requirement", "S57")]
    public async Task Pick_two_takes_two_and_its_task_is_due_in_working_days()
    {
        await Door.Reset();
        await Door.ToDay(30, "16:30");
        var form = (await Sponsor.Clicks(await Door.Notice("acme.1/checkin/d30/partner.sponsor", "dm:partner.sponsor"), "Pick two")).Form.ShouldNotBeNull();
        form.Fields.Select(f => f.Label).ShouldBe(["The first", "The second"]);
        await Sponsor.Submits(form, new { name = "partner.ae", second = "partner.se" });
        var told = (await Door.Messages("dm:partner.manager"))[^1].Text;
        told.ShouldContain("(Leo Park and Ivy Chen)");

        // Day 30 is Wednesday 1 April: three working days end on the Monday.
        (await PartnerManager.Does("plan --all")).Text.ShouldContain("two partner AEs with time for the next 30 days (Dana Ruiz, Mon 6 Apr)");
    }

    [Fact]
    [Trait("Requirement", "S43")]
    public async Task A_form_that_is_left_is_no_answer_and_the_name_can_be_another_one_until_the_day_is_past()
    {
        await Door.Reset();
        await Door.ToDay(30, "16:30");
        var question = await Door.Notice("acme.1/checkin/d30/partner.sponsor", "dm:partner.sponsor");
        var opened = await Sponsor.Clicks(question, "Pick two");
        opened.Replies.ShouldBeEmpty();
        (await Door.Plan()).Checkin(30, "partner.sponsor").State.ShouldBe("asked");
        (await Lines()).ShouldNotContain(l => l.Text.Contains("answered"));

        (await Sponsor.Submits(opened.Form, new { name = "partner.ae" })).Text.ShouldStartWith("Recorded: Leo Park. Sam Okafor and Dana Ruiz see your answer");
        question = await Door.Notice("acme.1/checkin/d30/partner.sponsor", "dm:partner.sponsor");
        var again = await Sponsor.Clicks(question, "Change the name");
        (await Door.Messages("dm:partner.manager"))[^1].Text.ShouldContain("(Leo Park)");
        (await Sponsor.Submits(again.Form, new { name = "Dana Cole" })).Text.ShouldStartWith("Recorded: Dana Cole, not known here yet: Dana Ruiz adds them with people add partner.ae \"Dana Cole <mail>\".");
        (await Door.Messages("dm:partner.manager")).Last(m => m.Text.Contains("day-30 decision")).Text.ShouldContain("Dana Cole, not known here yet");
        (await Lines()).Count(l => l.Text == "Ruth Alvarez answered as sponsor.").ShouldBe(1);
        (await HostManager.Does("log acme")).Text.Split("Ruth Alvarez answered as sponsor.").Length.ShouldBe(3, "the first is kept");
        (await Sponsor.Does("answer d30 name --name @partner.se")).Text.ShouldContain("Recorded: Ivy Chen.");
        (await Sponsor.Does("answer d30 leave")).Text.ShouldContain("Already settled");
        await Door.ToDay(38);
        (await Sponsor.Does("answer d30 name --name @partner.ae")).Text.ShouldContain("Already settled");
        (await Sponsor.Clicks(await Door.Notice("acme.1/checkin/d30/partner.sponsor", "dm:partner.sponsor"), "Change the name")).ShouldSatisfyAllConditions(r => r.Form.ShouldBeNull(), r => r.Text.ShouldContain("Already settled"));
    }

    [Fact]
    [Trait("Requirement", "S43")]
    public async Task The_form_behind_the_neutral_line_counts_with_the_name_too()
    {
        await Door.Reset(unreachable: "partner.sponsor");
        await Door.ToDay(30, "16:30");
        var first = await Sponsor.Clicks(await Door.Notice("acme.1/checkin/d30/partner.sponsor"), "Show me the question");
        var second = await Sponsor.Submits(first.Form, new { option = "name" });
        (await Door.Plan()).Checkin(30, "partner.sponsor").State.ShouldBe("asked");
        (await Sponsor.Submits(second.Form, new { name = "partner.ae" })).Text.ShouldContain("Recorded: Leo Park");
        (await Door.Plan()).Checkin(30, "partner.sponsor").Answer.ShouldBe("name");
    }

    [Fact]
    [Trait("Requirement", "S43")]
    public async Task What_a_manager_records_for_a_sponsor_does_not_read_as_an_answer_of_the_manager()
    {
        await Door.Reset();
        await Door.ToDay(37, "15:00");
        (await HostManager.Clicks(await Door.Notice("acme.1/checkin-lapsed/d30/host.sponsor", "dm:host.manager"), "Record: Leave as is")).Text
            .ShouldContain("Recorded for Grace Holm. Sam Okafor and Dana Ruiz see the answer; the channel does not.");
        (await Lines())[^1].Text.ShouldBe("Sam Okafor recorded a sponsor's answer.");
    }

    private async Task AtDay75(params string[] deals)
    {
        await Door.Reset();
        foreach (var deal in deals) await PartnerAe.Does($"opp add {deal}", "acme");
        await Door.ToDay(77, "16:30");
    }

    private Task<Said> Asked() => Door.Notice("acme.1/checkin/d75/partner.sponsor", "dm:partner.sponsor");

    private async Task<Said[]> Lines() => [.. (await Door.Messages("acme")).Where(m => !m.IsRoot)];
}

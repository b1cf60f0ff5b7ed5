namespace CadenceBot.ContractTests.Journeys;

/// <summary>Sentences that must be true for the one who reads them.</summary>
public sealed class PlainWordsJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task A_sponsor_with_an_open_decision_is_not_told_that_nothing_is_asked()
    {
        await Door.Reset();
        await Door.ToDay(31, "12:00");
        var line = await Door.Notice("acme.1/sponsor-line/g30/host.sponsor", "dm:host.sponsor");
        line.Text.ShouldContain("Only the decision that I sent you on Wed 1 Apr waits for you, until Tue 7 Apr.");
        line.Text.ShouldNotContain("Nothing is asked");
        (await Door.Notice("acme.1/sponsor-line/g14/host.sponsor", "dm:host.sponsor")).Text.ShouldContain("Nothing is asked of you now.");
    }

    [Fact]
    public async Task The_digest_of_a_gates_day_names_the_own_acceptance_that_is_missing()
    {
        await Door.Reset();
        await PartnerManager.Does("meeting accept weekly", "acme");
        await PartnerAe.Does("opp add Northwind", "acme");
        await Door.ToDay(9, "15:00");
        await PartnerAe.Does("answer w02 same", "acme");
        await HostAe.Does("answer w02 same", "acme");
        await Door.ToDay(14, "12:00");
        var digest = await Door.Notice("host/digest/2026-w12/host.manager", "dm:host.manager");
        digest.Text.ShouldSatisfyAllConditions(
            t => t.ShouldContain("Acme needs you today."),
            t => t.ShouldContain("gate 14 is today, weekly call accepted by Acme, not yet by Contoso"),
            t => t.ShouldNotContain("needs nothing"));
        (await HostManager.Clicks(digest, "accept the call")).Text.ShouldContain("Recorded: Contoso accepts the weekly call.");
        (await Door.Plan()).Gate(14).State.ShouldBe("passed");
    }

    [Fact]
    public async Task Who_accepted_a_call_and_who_has_not_is_said_in_words()
    {
        await Door.Reset();
        await PartnerManager.Does("meeting accept weekly", "acme");
        (await HostManager.Does("meeting", "acme")).Text.ShouldContain("weekly call: weekly, accepted by Acme, not yet by Contoso");
        await Door.ToDay(2, "15:00");
        (await Door.Notice("acme.1/week/w01")).Text.ShouldContain("Accepted by Acme, not yet by Contoso.");
        (await Door.Messages("acme")).Where(m => m.From == "bot").ShouldAllBe(m => !m.Text.Contains('–'), "a dash is no word");
    }

    [Fact]
    public async Task A_press_that_comes_too_late_is_told_by_whom_and_when_whatever_settled_the_question()
    {
        await Door.Reset();
        await Door.ToDay(51, "15:00");
        var prompt = await Door.Notice("acme.1/week/w08");
        prompt.Text.ShouldContain("Which deal");
        await PartnerAe.Does("opp add Northwind", "acme");
        await PartnerAe.Does("opp pin #1", "acme");
        (await HostAe.Clicks(prompt, "Need help")).Text.ShouldBe("Already settled by Leo Park, Wed 22 Apr, 15:00 London. Nothing more to do.");

        await Door.ToDay(78, "15:00");
        var asked = await Door.Notice("acme.1/checkin/d75/host.sponsor", "dm:host.sponsor");
        await Door.ToDay(85, "15:00");
        (await Door.As("host.sponsor").Clicks(asked, "Not this quarter")).Text.ShouldContain("Already settled by CadenceBot, Fri 22 May");
    }

    [Fact]
    public async Task What_one_side_still_owes_of_a_pitch_is_asked_whole()
    {
        await Door.Reset();
        foreach (var person in new[] { HostAe, PartnerAe }) await person.Does("meeting accept weekly", "acme");
        foreach (var person in new[] { HostAe, PartnerAe }) await person.Does("done w2", "acme");
        await PartnerAe.Does("confirm pitch", "acme");
        await Door.ToDay(9, "15:00");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldContain("Did Contoso see it: 10-minute pitch by a partner AE?");
        (await Door.Messages("acme")).Where(m => m.From == "bot").ShouldAllBe(m => !m.Text.Contains('…'));
    }

    [Fact]
    [Trait("Requirement", "S57")]
    public async Task A_sponsor_reads_dates_and_what_is_named_and_is_told_of_no_deal_that_nobody_chose()
    {
        await Door.Reset();
        foreach (var name in new[] { "Northwind", "Fabrikam" }) await PartnerAe.Does($"opp add {name}", "acme");
        await Door.ToDay(30, "16:30");
        var asked = await Door.Notice("acme.1/checkin/d30/partner.sponsor", "dm:partner.sponsor");
        asked.Text.ShouldContain("Ruth Alvarez, on Acme × Contoso. Named so far: Northwind and Fabrikam.");
        asked.Text.ShouldContain("Which of your AEs gets two hours a week for them until Fri 1 May?");
        asked.Text.ShouldNotContain("The deal:");
    }

    [Fact]
    public async Task A_manager_who_decides_for_want_of_a_sponsor_is_not_offered_a_call_with_nobody()
    {
        await Door.Reset();
        await HostManager.Does("people remove host.sponsor", "acme");
        await Door.ToDay(30, "16:30");
        (await Door.Notice("acme.1/checkin/d30/host.manager", "dm:host.manager")).Actions.ShouldNotContain(a => a.Label == "Ask me in a call");
    }

    [Fact]
    [Trait("Requirement", "S58")]
    public async Task The_steps_of_a_reset_have_numbers_and_go_from_the_message_as_they_are_done()
    {
        await Begin("silent", 9);
        await Door.ToDay(32, "16:30");
        var reset = await Door.Notice("acme.1/intervention/d30");
        reset.Text.ShouldContain("Open: 2. two accounts from the partner AE (Leo Park");
        await PartnerAe.Clicks(reset, "Step 2 is done");
        await Door.Advance("PT5M");
        reset = await Door.Notice("acme.1/intervention/d30");
        reset.Text.ShouldContain("Done: 2. two accounts from the partner AE");
        reset.Actions.ShouldNotContain(a => a.Label == "Step 2 is done");
        (await Door.Messages("acme")).Last(m => m.Text.Contains("two accounts from the partner AE is done")).Thread.ShouldBe(reset.Thread);

        await PartnerAe.Does("opp add Northwind", "acme");
        await Door.Advance("PT5M");
        (await Door.Notice("acme.1/intervention/d30")).ShouldSatisfyAllConditions(m => m.Text.ShouldContain("The small fix session of day 30 is over"), m => m.Actions.ShouldAllBe(a => a.Overflow));
    }
}

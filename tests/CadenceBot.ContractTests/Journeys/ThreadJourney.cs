namespace CadenceBot.ContractTests.Journeys;

/// <summary>Words that people write under the week's question, and what comes back.</summary>
public sealed class ThreadJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("done", "Recorded for Acme: a joint account list.")]
    [InlineData("moved to Fri", "Recorded: a joint account list is for Fri 13 Mar now.")]
    [InlineData("3 names: Northwind, Fabrikam, Tailspin", "Recorded 3 names: Northwind, Fabrikam and Tailspin.")]
    [InlineData("Northwind, Fabrikam and Tailspin", "Recorded 3 names: Northwind, Fabrikam and Tailspin.")]
    [InlineData("2 of 10", "Recorded: 2 of 10 so far.")]
    [InlineData("blocked by legal", "The reason stays private, with Dana Ruiz; the channel reads only that you answered.")]
    [InlineData("two intros are out", "Noted in your words: \"two intros are out\".")]
    public async Task What_was_understood_is_said_in_a_sentence_with_an_undo(string words, string echo)
    {
        var prompt = await Asked(9, "w02");
        var reaction = await PartnerAe.Says("acme", words, thread: prompt.Id);

        reaction.Text.ShouldContain(echo);
        var undo = reaction.Replies.SelectMany(r => r.Actions).Single(a => a.Label == "Undo");
        undo.ShouldNotBeNull();
        (await Door.Notice("acme.1/week/w02")).Text.ShouldContain("1 of 2 answered. Leo Park");
        (await Door.Plan()).Outcome(2).ShouldBe("open", "one side's words settle nothing that takes two");

        (await PartnerAe.Does("undo", "acme")).Text.ShouldContain("Taken back");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldNotContain("1 of 2 answered");
    }

    [Fact]
    public async Task Who_is_stuck_is_told_to_the_own_manager_and_read_by_nobody_else()
    {
        var prompt = await Asked(9, "w02");
        await PartnerAe.Says("acme", "waiting for our own legal team", thread: prompt.Id);
        await Door.Advance("PT5M");

        (await Door.Messages("dm:partner.manager")).ShouldContain(m => m.Text.Contains("our own legal team"));
        foreach (var room in new[] { "acme", "dm:host.manager", "dm:host.ae" })
            (await Door.Messages(room)).Where(m => m.From == "bot").ShouldNotContain(m => m.Shown.Contains("legal team"), room);
        (await Door.Messages("acme")).Last(m => m.From == "bot").Text.ShouldBe("Leo Park answered.");
        (await HostManager.Does("week w2")).Text.ShouldNotContain("legal team");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldNotContain("help.", Case.Sensitive);

        // Edits later on say no more than the first one.
        await HostAe.Says("acme", "no change", thread: prompt.Id);
        (await Door.Notice("acme.1/week/w02")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Leo Park answered."), t => t.ShouldNotContain("legal team"));
    }

    [Fact]
    public async Task Names_become_deals_where_the_question_asks_for_deals_and_one_undo_takes_them_all_back()
    {
        await Door.Reset();
        await Door.ToDay(51, "14:30");
        var prompt = await Door.Notice("acme.1/week/w08");
        prompt.Text.ShouldContain("Which deal do we close first together?");
        (await PartnerAe.Says("acme", "3 names: Northwind, Fabrikam, Tailspin", thread: prompt.Id)).Text.ShouldContain("Recorded as joint deals: Northwind (#1), Fabrikam (#2) and Tailspin (#3).");
        (await Door.Plan()).Opportunities.Select(o => o.Name).ShouldBe(["Northwind", "Fabrikam", "Tailspin"]);
        (await Door.Plan()).Gate(60).State.ShouldBe("passed");
        (await PartnerAe.Does("undo", "acme")).Text.ShouldContain("Taken back");
        (await Door.Plan()).Opportunities.ShouldBeEmpty();
        (await Door.Plan()).Gate(60).State.ShouldBe("open");
    }

    [Fact]
    public async Task A_deals_question_is_answered_by_a_date_and_by_the_end_of_the_deal()
    {
        await Door.Reset();
        await PartnerAe.Does("opp add Northwind --close 2026-05-20", "acme");
        await PartnerAe.Does("opp pin #1", "acme");
        await Door.ToDay(65, "14:30");
        var prompt = await Door.Notice("acme.1/week/w10");
        (await PartnerAe.Says("acme", "moved to 28 May", thread: prompt.Id)).Text.ShouldContain("Thu 28 May");
        (await Door.Plan()).Opportunities[0].Close.ShouldBe("2026-05-28");
        (await HostAe.Says("acme", "lost to Globex", thread: prompt.Id)).Text.ShouldContain("Recorded");
        (await Door.Plan()).Opportunities[0].Stage.ShouldBe("lost");
        (await Door.Messages("acme")).Where(m => m.From == "bot").ShouldNotContain(m => m.Text.Contains("Globex"));
    }

    [Fact]
    public async Task The_week_asks_what_moves_the_nearest_gate_and_reads_the_same_for_as_long_as_it_stands()
    {
        await Door.Reset();
        foreach (var person in new[] { HostAe, PartnerAe })
        {
            await person.Does("meeting accept weekly", "acme");
            await person.Does("done w2", "acme");
        }

        await Door.ToDay(9, "14:30");
        var prompt = await Door.Notice("acme.1/week/w02");
        prompt.Text.ShouldContain("Is it there: 10-minute pitch by a partner AE?");
        prompt.Actions.Select(a => a.Label).Take(4).ShouldBe(["Same as last week", "I watched it", "I can give it alone", "Need help"], "nothing changed since the first question");
        await PartnerAe.Clicks(prompt, "Same as last week");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Is it there: 10-minute pitch by a partner AE?"), t => t.ShouldContain("Leo Park: no change."));
        await HostAe.Does("attest pitch @partner.ae", "acme");
        await PartnerAe.Does("confirm pitch", "acme");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldContain("Gate 30 passed with it.");
    }

    private async Task<Said> Asked(int day, string week)
    {
        await Door.Reset();
        await Door.ToDay(day, "14:30");
        return await Door.Notice($"acme.1/week/{week}");
    }
}

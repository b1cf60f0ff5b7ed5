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

    [Theory]
    [InlineData("That's the list", "no, moved to Fri", "Recorded: a joint account list is for Fri 13 Mar now.", "Leo Park: moved.", "Leo Park: that's the list.")]
    [InlineData("Moved to next week", "done after all", "Recorded for Acme: a joint account list.", "Leo Park: that's the list.", "Leo Park: moved")]
    [InlineData("That's the list", "sorry, no change", "Recorded: a joint account list is open again.", "Leo Park: no change.", "Leo Park: that's the list.")]
    public async Task A_later_word_of_the_same_company_replaces_what_was_pressed_and_undo_in_the_thread_brings_that_back(string press, string words, string echo, string now, string before)
    {
        var prompt = await Asked(9, "w02");
        await PartnerAe.Clicks(prompt, press);
        var reaction = await PartnerAe.Says("acme", words, thread: prompt.Id);
        reaction.Text.ShouldContain(echo);
        reaction.Only.Actions.ShouldContain(a => a.Label == "Undo");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain(now), t => t.ShouldNotContain(before));
        var isDone = words.StartsWith("done", StringComparison.Ordinal);
        (await Door.Notice("acme.1/week/w02")).Text.Contains("Acme ✓").ShouldBe(isDone, "what was taken back confirms nothing");

        (await PartnerAe.Says("acme", "undo", thread: prompt.Id)).Text.ShouldContain("Taken back");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldContain(before);
        (await HostAe.Says("acme", "undo", thread: prompt.Id)).Text.ShouldContain("There is no change of yours");
    }

    [Fact]
    public async Task A_later_press_replaces_the_earlier_one_in_the_same_way()
    {
        var prompt = await Asked(9, "w02");
        await PartnerAe.Clicks(prompt, "That's the list");
        await PartnerAe.Clicks(prompt, "Moved to next week");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Leo Park: moved to week 3."), t => t.ShouldNotContain("✓"));
    }

    [Fact]
    public async Task What_both_companies_confirmed_stands_and_the_sentence_says_what_to_do()
    {
        var prompt = await Asked(9, "w02");
        await PartnerAe.Clicks(prompt, "That's the list");
        await HostAe.Says("acme", "done", thread: prompt.Id);
        var reaction = await PartnerAe.Says("acme", "no, moved to Fri", thread: prompt.Id);
        reaction.Text.ShouldSatisfyAllConditions(
            t => t.ShouldContain("A joint account list is on record as done by Leo Park"), t => t.ShouldContain("/onboard confirm w2 --no acme"));
        (await Door.Plan()).Outcome(2).ShouldBe("done");
        await PartnerAe.Does("confirm w2 --no acme", "acme");
        (await Door.Plan()).Outcome(2).ShouldBe("open", "the example works");
    }

    [Fact]
    public async Task Who_answered_and_writes_on_is_told_what_stands_and_two_who_talk_are_left_alone()
    {
        var prompt = await Asked(9, "w02");
        await PartnerAe.Clicks(prompt, "Moved to next week");
        (await PartnerAe.Says("acme", "that took a while", thread: prompt.Id)).Text.ShouldContain("Your answer stands: moved to week 3.");
        (await PartnerAe.Says("acme", "Mia, can you send it?", thread: prompt.Id)).Replies.ShouldBeEmpty();
        await HostAe.Says("acme", "no change", thread: prompt.Id);
        foreach (var person in new[] { PartnerAe, HostAe })
            (await person.Says("acme", "see you on Thursday then", thread: prompt.Id)).Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_yes_accepts_the_proposed_slot()
    {
        await Door.Reset();
        var welcome = await Door.Notice("acme.1/welcome/d0");
        (await PartnerAe.Says("acme", "yep works", thread: welcome.Id)).Text.ShouldContain("Recorded: Acme accepts the weekly call.");
        await Door.ToDay(2, "14:30");
        (await HostAe.Says("acme", "works for us", thread: (await Door.Notice("acme.1/week/w01")).Id)).Text.ShouldContain("Recorded: Contoso accepts the weekly call.");
    }

    [Theory]
    [InlineData(9, "w02", "is for Fri 13 Mar now")]
    [InlineData(51, "w08", "Recorded: moved to Fri 24 Apr.")]
    public async Task A_move_reads_the_same_under_every_question_and_leaves_the_names_alone(int day, string week, string echo)
    {
        var prompt = await Asked(day, week);
        await PartnerAe.Says("acme", "3 names: Northwind, Fabrikam, Tailspin", thread: prompt.Id);
        (await PartnerAe.Says("acme", "moved to Fri", thread: prompt.Id)).Text.ShouldContain(echo);
        (await Door.Notice($"acme.1/week/{week}")).Text.ShouldContain("Leo Park: Northwind, Fabrikam and Tailspin; moved.");
        (await PartnerAe.Says("acme", "undo", thread: prompt.Id)).Text.ShouldContain("Taken back");
        (await Door.Notice($"acme.1/week/{week}")).Text.ShouldContain("Leo Park: Northwind, Fabrikam and Tailspin.");
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

    [Theory]
    [InlineData("closes 29 May")]
    [InlineData("they sign on 29 May")]
    [InlineData("29 May")]
    public async Task Asked_when_a_deal_closes_people_say_the_day(string words)
    {
        await Door.Reset();
        await PartnerAe.Does("opp add Northwind", "acme");
        await PartnerAe.Does("opp pin #1", "acme");
        await Door.ToDay(79, "15:00");
        var prompt = (await Door.Messages("acme")).Last(m => m.Text.Contains("on which date does it close?"));
        (await PartnerAe.Clicks(prompt, "Set a date")).Form.ShouldNotBeNull().Fields[0].Name.ShouldBe("close");
        (await PartnerAe.Says("acme", words, thread: prompt.Id)).Text.ShouldContain("Fri 29 May");
        (await Door.Messages("acme")).Single(m => m.Key == prompt.Key).Text.ShouldContain("29 May");
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
        prompt.Text.ShouldContain("Is this done: 10-minute pitch by a partner AE?");
        prompt.Actions.Select(a => a.Label).Take(4).ShouldBe(["Same as last week", "I watched it", "I can give it alone", "Need help"], "nothing changed since the first question");
        await PartnerAe.Clicks(prompt, "Same as last week");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Is this done: 10-minute pitch by a partner AE?"), t => t.ShouldContain("Leo Park: no change."));
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

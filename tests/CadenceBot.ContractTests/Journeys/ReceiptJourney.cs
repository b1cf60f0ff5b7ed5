namespace CadenceBot.ContractTests.Journeys;

/// <summary>Where a receipt lands, and what older messages say once something changed.</summary>
public sealed class ReceiptJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("button")]
    [InlineData("thread")]
    [InlineData("answer w02 done")]
    [InlineData("done w2")]
    public async Task An_answer_to_an_older_question_is_receipted_in_its_own_thread_and_counted_in_its_root(string way)
    {
        await Door.Reset();
        await Door.ToDay(17, "10:00");
        var (older, newest) = (await Door.Notice("acme.1/week/w02"), await Door.Notice("acme.1/week/w03"));
        await (way switch
        {
            "button" => PartnerAe.Clicks(older, "That's the list"),
            "thread" => PartnerAe.Says("acme", "done", thread: older.Id),
            _ => PartnerAe.Does(way, "acme"),
        });
        await Door.Advance("PT5M");

        var receipt = (await Door.Messages("acme")).Last(m => m.From == "bot" && m.Text.StartsWith("Leo Park", StringComparison.Ordinal));
        receipt.Text.ShouldContain("a joint account list is done");
        receipt.Thread.ShouldBe(older.Id);
        (await Door.Notice("acme.1/week/w02")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("1 of 2 answered. Leo Park: that's the list."), t => t.ShouldContain("Acme ✓ Contoso –"));
        (await Door.Notice("acme.1/week/w03")).EditedAt.ShouldBe(newest.EditedAt);

        await PartnerAe.Does("undo", "acme");
        await Door.Advance("PT5M");
        (await Door.Notice("acme.1/week/w02")).Text.ShouldContain("@Mia Lindqvist @Leo Park — Is the joint account list ready?", customMessage: "taken back, the question asks again");
        (await Door.Messages("acme")).Last(m => m.Text.Contains("took back")).Thread.ShouldBe(older.Id);
    }

    [Fact]
    public async Task What_is_pressed_under_a_root_is_receipted_there()
    {
        await Door.Reset();
        await PartnerAe.Does("opp add Northwind", "acme");
        await Door.ToDay(10, "15:00");
        await HostAe.Does("deal won #1", "acme");
        await Door.Advance("PT5M");
        var win = await Door.Notice("acme.1/win/o1");
        win.IsRoot.ShouldBeTrue();
        await PartnerAe.Clicks(win, "Yes");
        await Door.Advance("PT5M");
        (await Door.Messages("acme")).Last(m => m.Text.Contains("confirmed the win")).Thread.ShouldBe(win.Id);
    }

    [Fact]
    public async Task What_both_answered_and_one_confirmed_says_whose_word_is_missing_and_takes_it()
    {
        await Door.Reset();
        await Door.ToDay(9, "15:00");
        var prompt = await Door.Notice("acme.1/week/w02");
        await PartnerAe.Clicks(prompt, "Same");
        (await HostAe.Clicks(prompt, "That's the list")).Text.ShouldContain("It counts once Acme confirms.");
        await Door.Advance("PT5M");

        var root = await Door.Notice("acme.1/week/w02");
        root.Text.ShouldContain("Confirmed by Contoso; it counts once Acme confirms. 2 of 2 answered.".Replace(". 2", ".\n2"));
        await PartnerAe.Clicks(root, "That's the list");
        await Door.Advance("PT5M");
        root = await Door.Notice("acme.1/week/w02");
        root.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Done: Acme ✓ Contoso ✓."), t => t.ShouldContain("Leo Park: that's the list."), t => t.ShouldNotContain("no change"));
        root.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_waits_in_the_thread_is_named_in_its_root_until_it_is_over()
    {
        await Begin("silent", 9);
        await Door.ToDay(29, "16:00");
        (await Door.Notice("acme.1/week/w04")).Text.ShouldContain("Also in this thread: gate 30 on Wed 1 Apr.");
        await Door.ToDay(34, "12:00");
        (await Door.Notice("acme.1/week/w04")).Text.ShouldNotContain("Also in this thread");
        var reset = await Door.Notice("acme.1/intervention/d30");
        (await Door.Messages("acme")).Single(m => m.Id == reset.Thread).Text.ShouldContain("Also in this thread: a small fix session until Thu 30 Apr.");

        await Begin("silent", 90);
        await Door.ToDay(91, "14:30");
        var retro = await Door.Notice("acme.1/retro/d90");
        (await Door.Messages("acme")).Single(m => m.Id == retro.Thread).Text.ShouldContain("our retro");
        await Play("silent", 90, 92);
        await PartnerManager.Does("retro publish", "acme");
        await HostManager.Does("retro publish", "acme");
        await Door.Advance("PT5M");
        (await Door.Messages("acme")).Single(m => m.Id == retro.Thread).Text.ShouldNotContain("our retro");
        var roots = (await Door.Roots()).GroupBy(m => System.Globalization.ISOWeek.GetWeekOfYear(m.At.DateTime));
        roots.ShouldAllBe(week => week.Count() <= 2);
    }

    [Fact]
    public async Task A_decision_that_lapsed_or_was_taken_leaves_no_button_behind_that_does_nothing()
    {
        await Begin("silent", 9);
        await Door.ToDay(34, "16:00");
        (await Door.Notice("acme.1/checkin-reminder/d30/host.sponsor", "dm:host.sponsor")).Actions.ShouldNotBeEmpty();
        await Door.ToDay(40);
        var reminder = await Door.Notice("acme.1/checkin-reminder/d30/host.sponsor", "dm:host.sponsor");
        reminder.Actions.ShouldAllBe(a => a.Overflow);
        reminder.Text.ShouldContain("I closed this question on");

        var lapsed = await Door.Notice("acme.1/checkin-lapsed/d30/host.sponsor", "dm:host.manager");
        await HostManager.Clicks(lapsed, "Leave as is");
        await Door.Advance("PT5M");
        (await Door.Notice("acme.1/checkin-lapsed/d30/host.sponsor", "dm:host.manager")).ShouldSatisfyAllConditions(m => m.Actions.ShouldAllBe(a => a.Overflow), m => m.Text.ShouldContain("is recorded: leave as is"));
        (await Door.Notice("acme.1/checkin-reminder/d30/host.sponsor", "dm:host.sponsor")).Text.ShouldContain("Recorded, thank you");
    }

    [Fact]
    public async Task The_text_to_pass_on_and_the_managers_own_question_close_with_the_answer()
    {
        await Door.Reset(unreachable: "partner.sponsor");
        await HostManager.Does("people remove host.sponsor", "acme");
        await Door.ToDay(30, "16:30");
        await HostManager.Clicks(await Door.Notice("acme.1/checkin/d30.partner/host.manager", "dm:host.manager"), "Leave as is");
        await HostManager.Clicks(await Door.Notice("acme.1/checkin/d30/host.manager", "dm:host.manager"), "Leave as is");
        await Door.Advance("PT5M");
        foreach (var key in new[] { "acme.1/checkin/d30.partner/host.manager", "acme.1/checkin/d30/host.manager" })
            (await Door.Notice(key, "dm:host.manager")).ShouldSatisfyAllConditions(m => m.Actions.ShouldAllBe(a => a.Overflow), m => m.Text.ShouldContain("is recorded"));
    }

    [Fact]
    public async Task A_personal_reminder_asks_nothing_more_once_the_question_has_its_answer()
    {
        await Door.Reset();
        await Door.ToDay(4);
        await PartnerAe.Clicks(await Door.Notice("acme.1/week/w01"), "Accept Wed");
        await Door.Advance("PT5M");
        (await Door.Notice("acme.1/reminder/w01/partner.ae", "dm:partner.ae")).ShouldSatisfyAllConditions(m => m.Actions.ShouldAllBe(a => a.Overflow), m => m.Text.ShouldContain("has its answer, thank you"));
        (await Door.Notice("acme.1/reminder/w01/host.ae", "dm:host.ae")).Actions.ShouldNotBeEmpty("the other side has still to answer");
    }

    [Fact]
    public async Task A_gate_that_was_left_open_says_what_holds_now_and_then_that_it_passed()
    {
        await Begin("silent", 9);
        await Door.ToDay(63, "16:00");
        (await Door.Notice("acme.1/gate-result/g60.open")).Text.ShouldContain("0 of 3 named joint opportunities");
        foreach (var (name, has) in new[] { ("Northwind", "1 of 3"), ("Fabrikam", "2 of 3") })
        {
            await PartnerAe.Does($"opp add {name}", "acme");
            await Door.Advance("PT5M");
            (await Door.Notice("acme.1/gate-result/g60.open")).Text.ShouldContain(has);
        }

        await PartnerAe.Does("opp add Tailspin", "acme");
        await Door.Advance("PT5M");
        var result = await Door.Notice("acme.1/gate-result/g60.open");
        result.Text.ShouldContain("Gate 60 was open at the end of Fri 1 May. It passed on Mon 4 May: 3 of 3 named joint opportunities.");
        result.Text.ShouldNotContain("stays open");
        result.Actions.ShouldAllBe(a => a.Label == "Why this?");
    }
}

namespace CadenceBot.ContractTests.Journeys;

/// <summary>What was read, what is wrong, one correct example; and nothing that somebody typed is left unheard.</summary>
public sealed class SentenceJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("unlink", "The plan of Acme runs, on day 0, and this channel is where it talks")]
    [InlineData("company weekend xyz", "xyz doesn't name weekdays for days. I read fri,sat and none.")]
    [InlineData("week w0", "w0 isn't a week for week. I read w6.")]
    [InlineData("opp add \"X\" NaN", "NaN isn't an amount for amount. I read 80k, €80.000, 80,000 EUR.")]
    [InlineData("opp add \"X\" --amount 9000000000000", "up to 1,000,000,000,000 and with two decimals at most")]
    [InlineData("opp add \"\"", "There is nothing between the quotes for name. Try /onboard opp add \"Northwind\"")]
    [InlineData("opp add \"X\" --close 28 Feb 10000", "28 Feb 10000 isn't a date for close.")]
    [InlineData("opp add \"X\" --close 28 Feb 10000", "Years go from 1900 to 2200.")]
    [InlineData("session add karaoke", "\"karaoke\" is no kind of session in this plan. I know sales, technical, outreach, intro, campaign.")]
    [InlineData("why week/w77", "I have sent nothing called \"week/w77\" on this plan.")]
    [InlineData("why https://chat.example/p1", "I have sent nothing called")]
    [InlineData("done w2 --by @partner.ae", "Leo Park works for Acme, and what Acme did only Acme can say")]
    [InlineData("done w2 --by Nobody", "I know nobody called \"Nobody\"")]
    public async Task A_refusal_says_what_is_wrong(string line, string said)
    {
        await Door.Reset();
        var before = await Door.Plan();
        (await HostManager.Does(line, "acme")).Text.ShouldContain(said);
        (await Door.Plan()).ShouldBeEquivalentTo(before);
    }

    [Fact]
    public async Task A_bad_wording_is_answered_with_its_own_example_and_a_stranger_to_start_with_the_way_in()
    {
        await Door.Reset();
        (await HostManager.Does($"week w6 set \"{new string('x', 130)}\"", "acme")).Text.ShouldContain("Try /onboard week set w6 \"First joint demo\"");
        (await HostManager.Does("start initech")).Text.ShouldContain("I know no partner \"initech\". A new partner begins in the channel that you share with it: /onboard link \"initech\".");
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("statsu")]
    [InlineData("status zzz")]
    [InlineData("answer x yes")]
    [InlineData("opp list")]
    [InlineData("template use forecastable-90 --partner")]
    [InlineData("start nobody --date 03/04")]
    public async Task An_example_names_the_readers_own_partner_and_never_another(string line)
    {
        await Door.Reset();
        foreach (var who in new[] { "other.ae", "host.manager" }) (await Door.As(who).Does(line, "globex")).Text.ShouldNotContain("acme", Case.Insensitive);
        (await Door.As("other.ae").Does(line)).Text.ShouldNotContain("acme", Case.Insensitive);
    }

    [Theory]
    [InlineData("week/w01")]
    [InlineData("acme.1/week/w01")]
    [InlineData("w1")]
    public async Task Why_explains_the_message_that_was_named(string key)
    {
        await Door.Reset();
        await Door.ToDay(10);
        var told = (await PartnerAe.Does($"why {key}")).Text;
        told.ShouldContain("One question a week");
        told.ShouldContain("acme.1/week/w01");
        (await PartnerAe.Does("why welcome/d0")).Text.ShouldContain("acme.1/welcome/d0");
        (await HostManager.Does("why reminder/w01/host.ae")).Text.ShouldContain("acme.1/reminder/w01/host.ae");
        (await PartnerAe.Does("why reminder/w01/host.ae")).Text.ShouldContain("I have sent nothing called");
    }

    [Fact]
    [Trait("Requirement", "S29")]
    public async Task What_a_colleague_did_is_recorded_under_the_colleagues_name_and_the_admin_speaks_for_either_side()
    {
        await Door.Reset();
        (await HostManager.Does("done w2 --by @host.ae", "acme")).Text.ShouldContain("done by Mia Lindqvist");
        (await Door.Plan()).Outcome(2).ShouldBe("open");
        (await Door.As("admin").Does("done w2 --by @partner.ae", "acme")).Text.ShouldContain("done by Leo Park");
        (await Door.Plan()).Outcome(2).ShouldBe("done");
        (await PartnerAe.Does("done w2", "acme")).Text.ShouldContain("Already done: a joint account list by Leo Park");
    }

    [Fact]
    [Trait("Requirement", "S35")]
    public async Task Who_vouches_for_a_pitch_is_asked_whose()
    {
        await Door.Reset();
        await Door.ToDay(20);
        var form = (await HostAe.Does("attest pitch", "acme")).Form.ShouldNotBeNull();
        form.Fields.Single(f => f.Name == "person").Value!.Value.GetString().ShouldBe("partner.ae");
        (await HostAe.Submits(form, new { person = "partner.ae" })).Text.ShouldContain("Leo Park can give the pitch alone");

        await Door.Reset();
        foreach (var line in new[] { "attest", "attest pitch", "attest pitch @partner.ae" })
        {
            var refused = await PartnerAe.Does(line, "acme");
            refused.Text.ShouldContain("That is for somebody at Contoso who watched the pitch.");
            refused.Form.ShouldBeNull();
        }

        (await Door.Plan()).Gate(30).Missing.ShouldBe(["10-minute pitch by a partner AE"]);
        (await PartnerAe.Clicks((await PartnerAe.Does("attest", "acme")).Only, "I can give it alone")).Text.ShouldContain("you can give the pitch alone");
        foreach (var line in new[] { "attest", "attest pitch", "confirm pitch" })
            (await HostAe.Does(line, "acme")).ShouldSatisfyAllConditions(
                r => r.Replies.ShouldBeEmpty(line), r => r.Form.ShouldNotBeNull(line).Fields.Single(f => f.Name == "person").Value!.Value.GetString().ShouldBe("partner.ae"));
        (await Door.Plan()).Gate(30).State.ShouldBe("open");
        await HostAe.Does("attest pitch @partner.ae", "acme");
        (await Door.Plan()).Gate(30).State.ShouldBe("passed");
    }

    [Fact]
    [Trait("Requirement", "S35")]
    public async Task The_own_word_on_a_pitch_is_the_AEs()
    {
        await Door.Reset();
        await Door.ToDay(20);
        (await PartnerManager.Does("confirm pitch", "acme")).Text.ShouldContain("not one of the partner's AEs");
        await HostAe.Does("attest pitch @partner.ae", "acme");
        (await PartnerManager.Does("confirm pitch", "acme")).Text.ShouldContain("Only Leo Park can say that");
        (await Door.Plan()).Gate(30).State.ShouldBe("open");
        await PartnerAe.Does("confirm pitch", "acme");
        (await Door.Plan()).Gate(30).State.ShouldBe("passed");
    }

    [Fact]
    [Trait("Requirement", "S29")]
    public async Task Who_accepted_on_the_first_day_is_not_asked_again_in_week_1()
    {
        await Door.Reset();
        await Door.Advance("PT5M");
        await PartnerAe.Clicks(await Door.Notice("acme.1/welcome/d0"), "The weekly hour suits us");
        await Door.ToDay(2, "14:30");
        var prompt = await Door.Notice("acme.1/week/w01");
        prompt.Text.ShouldSatisfyAllConditions(t => t.ShouldContain("@Mia Lindqvist"), t => t.ShouldNotContain("@Leo Park"), t => t.ShouldContain("Accepted by Acme, not yet by Contoso."));
        (await PartnerAe.Does("today")).Text.ShouldNotContain("Does the weekly call");
        await Door.ToDay(4);
        (await Door.Keys("reminder")).ShouldBe(["acme.1/reminder/w01/host.ae"]);
        await HostAe.Clicks(prompt, "Accept Wed");
        (await Door.Notice("acme.1/week/w01")).Text.ShouldContain("Done: Acme ✓ Contoso ✓");
    }

    [Fact]
    [Trait("Requirement", "S29")]
    public async Task One_companys_wish_to_move_leaves_the_other_its_buttons()
    {
        await Door.Reset();
        foreach (var (day, week, move, yes) in new[] { (2, "w01", "Ask me next week", "Accept Wed"), (9, "w02", "Moved to next week", "That's the list") })
        {
            await Door.ToDay(day, "14:30");
            await PartnerAe.Clicks(await Door.Notice($"acme.1/week/{week}"), move);
            var prompt = await Door.Notice($"acme.1/week/{week}");
            prompt.Text.ShouldContain("1 of 2 answered. Leo Park: moved");
            await Door.ToDay(day + 2);
            (await Door.Keys("reminder")).ShouldNotContain(k => k.Contains(week), "what was moved is nobody's to chase");
            (await HostAe.Clicks(prompt, yes)).Text.ShouldStartWith("Recorded");
            (await Door.Notice($"acme.1/week/{week}")).Actions.ShouldNotContain(a => a.Label == yes);
        }
    }

    [Fact]
    public async Task A_managers_button_says_who_chooses_and_names_them_to_whoever_else_presses_it()
    {
        await Door.Reset();
        await Door.ToDay(15, "16:00");
        var left = await Door.Notice("acme.1/gate-result/g14.open");
        left.Text.ShouldContain("Sam Okafor and Dana Ruiz choose how to go on.");
        foreach (var other in new[] { HostAe, PartnerAe })
            (await other.Clicks(left, "Extend to")).Text.ShouldBe("That is for Sam Okafor or Dana Ruiz. A word with them is the shortest way.");
        (await PartnerAe.Does("gate 14 override --why x", "acme")).Text.ShouldBe("That is for Sam Okafor. A word with them is the shortest way.");
    }

    [Fact]
    public async Task What_stands_out_under_an_open_gate_is_for_everybody_and_a_second_fix_session_is_refused_by_its_name()
    {
        await Door.Reset();
        await Door.ToDay(15, "16:00");
        var left = await Door.Notice("acme.1/gate-result/g14.open");
        left.Actions[0].Label.ShouldBe("Accept Wed 14:00 London");
        left.Actions.Where(a => !a.Overflow).Select(a => a.Label).ShouldBe(["Accept Wed 14:00 London", "Extend to Tue 24 Mar", "Set a fix session"]);

        // Day 30 without a named opportunity opens one by itself; the button goes, and whoever types hears which one runs.
        await Door.ToDay(31, "16:00");
        (await Door.Notice("acme.1/gate-result/g14.open")).Actions.ShouldNotContain(a => a.Label == "Set a fix session");
        (await HostManager.Does("gate 14 intervene", "acme")).Text.ShouldContain("The fix session of gate 30 runs until Thu 30 Apr, so I opened no second one");
        await PartnerAe.Does("opp add Northwind", "acme");
        (await HostManager.Clicks(await Door.Notice("acme.1/gate-result/g14.open"), "Set a fix session")).Text.ShouldContain("Recorded: a fix session at gate 14");
    }

    [Fact]
    public async Task A_gates_button_that_came_too_late_names_who_was_first()
    {
        await Door.Reset();
        await Door.ToDay(15, "16:00");
        var left = await Door.Notice("acme.1/gate-result/g14.open");
        await HostManager.Does("gate 14 extend 3d --why holidays", "acme");
        (await PartnerManager.Clicks(left, "Extend to")).Text.ShouldContain("Already settled by Sam Okafor, Tue 17 Mar, 16:00 London.");
        var stranger = (await Door.As("stranger").Clicks(left, "Extend to")).Only;
        stranger.Text.ShouldContain("I don't know you yet");
        stranger.Button("That's me").Command.ShouldBe("people claim");
    }

    [Fact]
    public async Task To_a_partners_people_another_partner_reads_like_nobody()
    {
        await Door.Reset();
        foreach (var line in new[] { "status {0}", "gate {0}", "opp add \"X\" {0}", "week {0}", "company weekend {0}" })
        {
            var (known, unknown) = ((await PartnerManager.Does(string.Format(null, line, "globex"))).Text, (await PartnerManager.Does(string.Format(null, line, "initech"))).Text);
            known.Replace("globex", "…").ShouldBe(unknown.Replace("initech", "…"), line);
        }
    }
}

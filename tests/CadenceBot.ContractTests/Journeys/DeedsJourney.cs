namespace CadenceBot.ContractTests.Journeys;

/// <summary>One deed by any door, once however often it arrives, by two people at once, and too late.</summary>
public sealed class DeedsJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("slash")]
    [InlineData("mention")]
    [InlineData("button")]
    [InlineData("form")]
    [InlineData("thread")]
    public async Task The_same_answer_by_any_door_is_the_same_event(string door)
    {
        await Asked(9);
        var prompt = await Door.Notice("acme.1/week/w02");
        var reaction = door switch
        {
            "slash" => await PartnerAe.Does("done w2", "acme"),
            "mention" => await PartnerAe.Says("acme", "@CadenceBot done w2"),
            "button" => await PartnerAe.Clicks(prompt, "That's the list"),
            "form" => await PartnerAe.Submits((await PartnerAe.Does("done", "acme")).Form, new { item = "w2" }),
            _ => await PartnerAe.Says("acme", "done", thread: prompt.Id),
        };

        reaction.Errors.ShouldBeNull();
        reaction.Text.ShouldContain("Recorded for Acme: a joint account list.");
        var after = await Door.Notice("acme.1/week/w02");
        after.Text.ShouldContain("1 of 2 answered. Leo Park");
        (await Door.Messages("acme")).Last().Text.ShouldBe("Leo Park: a joint account list is done. Acme ✓ Contoso –.");
        (await Door.Plan()).Outcome(2).ShouldBe("open");
        await HostAe.Does("done w2", "acme");
        (await Door.Plan()).Outcome(2).ShouldBe("done");
    }

    [Theory]
    [InlineData("done", "an accepted weekly call")]
    [InlineData("moved", "Moved to week 2")]
    [InlineData("no change", "no change")]
    public async Task Words_in_the_questions_thread_are_its_answer(string words, string shown)
    {
        await Asked(2);
        var prompt = await Door.Notice("acme.1/week/w01");
        await PartnerAe.Says("acme", words, thread: prompt.Id);
        var all = string.Join('\n', (await Door.Messages("acme")).Select(m => m.Text)) + (await HostManager.Does("plan", "acme")).Text;
        all.ShouldContain(shown, Case.Insensitive);
        (await Door.Notice("acme.1/week/w01")).EditedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Yes_in_the_thread_does_what_the_yes_button_does()
    {
        await Asked(2);
        var prompt = await Door.Notice("acme.1/week/w01");
        await PartnerAe.Says("acme", "yes", thread: prompt.Id);
        await HostAe.Clicks(prompt, "Accept Wed");
        (await Door.Plan()).Gate(14).State.ShouldBe("passed");
        (await Door.Plan()).Outcome(1).ShouldBe("done");
    }

    [Fact]
    public async Task Talk_between_people_after_both_answers_stays_talk()
    {
        await Asked(2);
        var prompt = await Door.Notice("acme.1/week/w01");
        await PartnerAe.Says("acme", "Two intros sent", thread: prompt.Id);
        await HostAe.Says("acme", "Three more go out on Monday", thread: prompt.Id);
        (await PartnerAe.Says("acme", "by the way, who brings coffee?", thread: prompt.Id)).Replies.ShouldBeEmpty();
        (await PartnerAe.Says("acme", "done with lunch?")).Replies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delivery_that_arrives_twice_changes_nothing_the_second_time()
    {
        await Asked(2);
        var prompt = await Door.Notice("acme.1/week/w01");
        var first = await PartnerAe.Says("acme", "/onboard opp add Northwind", id: "d1");
        var second = await PartnerAe.Says("acme", "/onboard opp add Northwind", id: "d1");
        second.Text.ShouldBe(first.Text);
        await PartnerAe.Clicks(prompt, "Accept Wed", id: "d2");
        var before = (await Door.Messages("acme")).Length;
        (await PartnerAe.Clicks(prompt, "Accept Wed", id: "d2")).Text.ShouldNotContain("Already");
        (await Door.Messages("acme")).Length.ShouldBe(before);
        (await Door.Plan()).Opportunities.Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_delivery_id_from_another_person_or_another_call_is_another_delivery()
    {
        await Asked(2);
        await PartnerAe.Says("acme", "/onboard opp add Northwind", id: "d1");
        await HostAe.Says("acme", "/onboard opp add Fabrikam", id: "d1");
        (await Door.Plan()).Opportunities.Select(o => o.Name).ShouldBe(["Northwind", "Fabrikam"]);

        await PartnerAe.Clicks(await Door.Notice("acme.1/week/w01"), "Accept Wed", id: "d1");
        await HostAe.Clicks(await Door.Notice("acme.1/week/w01"), "Accept Wed", id: "d1");
        (await Door.Plan()).Outcome(1).ShouldBe("done");
        await PartnerAe.Submits((await PartnerAe.Does("opp add", "acme")).Form, new { name = "Tailspin" }, id: "d1");
        (await Door.Plan()).Opportunities.Length.ShouldBe(3);

        await PartnerAe.Says("acme", "/onboard opp add Adatum", id: "d1");
        (await Door.Plan()).Opportunities.Length.ShouldBe(3, "the same person, call and id");
    }

    [Theory]
    [InlineData("\u200b\u200d")]
    [InlineData("\u202e\u2066")]
    [InlineData("\u00a0\u2003")]
    [InlineData("\u2060\ufeff\u00ad")]
    [InlineData("\u115f\u3164\uffa0\u2800")]
    public async Task A_name_that_nobody_sees_is_none(string name)
    {
        await Door.Reset();
        foreach (var line in new[] { $"opp add \"{name}\"", $"week w6 set \"{name}\"" })
        {
            var told = (await HostManager.Does(line, "acme")).Text;
            told.ShouldNotContain("Recorded", Case.Sensitive, line);
            told.ShouldContain("/onboard ", Case.Sensitive, line);
        }

        (await Door.Plan()).Opportunities.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_of_300_characters_is_kept_as_typed_and_shown_within_the_limits()
    {
        await Door.Reset();
        var name = string.Concat(Enumerable.Repeat("Northwind & <Söhne> ", 15));
        name.Length.ShouldBe(300);
        name = name[..299] + "x";
        await PartnerAe.Does($"opp add \"{name}\"", "acme");
        (await Door.Plan()).Opportunities.Single().Name.ShouldBe(name);
        var shown = (await PartnerAe.Does("opp show #1")).Text;
        shown.ShouldContain("Northwind & <Söhne> Northwind");
        (await Door.Messages("acme"))[^1].Text.Length.ShouldBeLessThan(200);
    }

    [Fact]
    public async Task Somebody_whose_name_nobody_sees_is_shown_by_the_one_that_the_platform_knows()
    {
        await Door.Reset();
        await Door.As("stranger").Does("people claim --name \"\u200b\u202e\"", "acme");
        await Door.Advance("PT1M");
        (await Door.Messages("dm:partner.manager"))[^1].Text.ShouldNotStartWith(" ");
        (await Door.Messages("dm:partner.manager"))[^1].Text.ShouldNotContain("\u200b");
    }

    [Fact]
    public async Task Of_two_people_who_answer_at_once_both_are_recorded_or_one_is_told()
    {
        await Asked(9);
        var prompt = await Door.Notice("acme.1/week/w02");
        var reactions = await Task.WhenAll(
            PartnerAe.Clicks(prompt, "That's the list"), HostAe.Clicks(prompt, "That's the list"),
            PartnerManager.Clicks(prompt, "That's the list"), HostManager.Clicks(prompt, "That's the list"));

        (await Door.Plan()).Outcome(2).ShouldBe("done");
        reactions.Count(r => r.Text.Contains("Recorded")).ShouldBe(2);
        reactions.Count(r => r.Text.Contains("lready")).ShouldBe(2);
    }

    [Fact]
    public async Task A_press_on_an_older_view_of_a_message_is_what_its_label_said()
    {
        await Asked(9);
        var older = await Door.Notice("acme.1/week/w02");
        await PartnerAe.Clicks(older, "That's the list");
        (await Door.Notice("acme.1/week/w02")).Actions.Select(a => a.Label).ShouldNotBe(older.Actions.Select(a => a.Label));
        await HostAe.Clicks(older, "That's the list");
        (await Door.Plan()).Outcome(2).ShouldBe("done");
        (await HostAe.Clicks(older, "Need help")).Text.ShouldContain("Already settled by Mia Lindqvist, Wed 11 Mar, 14:00 London.");
        (await PartnerAe.Clicks(older, "Need help")).Text.ShouldContain("Already settled by Leo Park, Wed 11 Mar, 14:00 London.");
    }

    [Fact]
    public async Task Another_hour_for_the_weekly_call_is_heard_by_the_own_manager_alone()
    {
        await Asked(2);
        (await PartnerAe.Clicks(await Door.Notice("acme.1/week/w01"), "Another hour suits us")).Text.ShouldContain("Recorded");

        (await Door.Messages("dm:partner.manager"))[^1].Text.ShouldContain("\"another hour suits us better\"");
        (await Door.Messages("acme")).ShouldAllBe(m => !m.Text.Contains("suits us better"));
        (await Door.Notice("acme.1/week/w01")).Text.ShouldContain("Leo Park answered.");
    }

    [Fact]
    public async Task A_button_that_was_settled_says_so_and_changes_nothing()
    {
        await Asked(2);
        var prompt = await Door.Notice("acme.1/week/w01");
        await PartnerAe.Clicks(prompt, "Accept Wed");
        (await PartnerAe.Clicks(prompt, "Accept Wed")).Text.ShouldContain("Already done: weekly call by Leo Park");
        await HostAe.Clicks(prompt, "Accept Wed");
        (await HostManager.Clicks(prompt, "Ask me next week")).Text.ShouldContain("Already settled by Mia Lindqvist, Wed 4 Mar, 14:00 London.");
        var stranger = await Door.As("stranger").Clicks(prompt, "Ask me next week");
        stranger.Text.ShouldContain("I don't know you yet");
        stranger.Only.Button("That's me").Command.ShouldBe("people claim");
        (await Door.Plan()).Outcome(1).ShouldBe("done");

        await Door.ToDay(15, "15:00");
        await HostManager.Does("gate 30 extend 7d --why \"holidays\"");
        (await Door.Plan()).Gate(14).State.ShouldBe("passed");
    }

    [Fact]
    [Trait("Requirement", "S29")]
    [Trait("Requirement", "S6")]
    public async Task Two_sided_evidence_counts_with_a_word_from_each_company()
    {
        await Door.Reset();
        (await HostManager.Does("done jvp", "acme")).Text.ShouldContain("--link");
        await PartnerManager.Does("done jvp --link https://docs.example/jvp", "acme");
        (await PartnerManager.Does("done jvp", "acme")).Text.ShouldContain("Already");
        (await PartnerAe.Does("confirm jvp", "acme")).Text.ShouldContain("Already");
        (await HostAe.Does("confirm jvp", "acme")).Text.ShouldNotContain("It counts once");
        (await HostManager.Does("gate 14", "acme")).Text.ShouldNotContain("joint value proposition not");
    }

    [Fact]
    [Trait("Requirement", "S31")]
    [Trait("Requirement", "S32")]
    [Trait("Requirement", "S7")]
    [Trait("Requirement", "S47")]
    public async Task A_session_needs_the_people_who_sell_and_a_deck_is_none()
    {
        await Door.Reset();
        (await HostManager.Does("session add sales --link https://docs.example/deck", "acme")).Text.ShouldContain("AE");
        (await HostManager.Does("session add sales --attendees \"partner.manager, host.ae\"", "acme")).Text.ShouldContain("AE");
        (await HostManager.Does("session add technical --attendees \"partner.ae\"", "acme")).Text.ShouldContain("SE");
        (await HostManager.Does("session add sales --attendees \"partner.ae, host.ae\"", "acme")).Text.ShouldContain("Recorded");
        (await HostManager.Does("session add technical --attendees \"partner.se\"", "acme")).Text.ShouldContain("Recorded");
    }

    [Fact]
    [Trait("Requirement", "S33")]
    [Trait("Requirement", "S39")]
    [Trait("Requirement", "S9")]
    [Trait("Requirement", "S15")]
    public async Task A_test_deal_counts_nowhere_and_proves_no_playbook()
    {
        await Door.Reset();
        await PartnerAe.Does("opp add Drill --test", "acme");
        foreach (var line in new[] { "done playbook --deal #1", "deal won #1", "opp pin #1" }) (await HostAe.Does(line, "acme")).Text.ShouldContain("Drill is a drill");
        await PartnerAe.Does("opp add Northwind 80k --role source", "acme");
        (await HostAe.Does("done playbook --deal #2", "acme")).Text.ShouldContain("Recorded");
        (await Door.Plan()).Opportunities.Select(o => o.Test).ShouldBe([true, false]);
        (await Door.Plan()).Gate(60).Missing.ShouldBe(["2 more named joint opportunities"]);
    }

    [Fact]
    [Trait("Requirement", "S3")]
    public async Task Two_noes_in_the_first_weeks_pulse_flag_the_hosts_manager()
    {
        await Asked(7);
        var form = (await PartnerAe.Clicks(await Door.Notice("acme.1/pulse/d7"), "Not all yet")).Form;
        await PartnerAe.Submits(form, new { access = "no", contacts = "no", next = "yes" });
        await Door.ToDay(8);
        (await Door.Line("acme.1/pulse/d7/host.manager")).Conversation.ShouldBe("dm:host.manager");
    }

    [Theory]
    [InlineData("<!channel> *bold* [x](http://evil) <b>")]
    [InlineData("שלום 🎉 émoji")]
    public async Task Names_come_out_as_they_were_typed(string name)
    {
        await Door.Reset();
        await PartnerAe.Does($"opp add \"{name}\"", "acme");
        (await Door.Plan()).Opportunities[0].Name.ShouldBe(name);
        (await Door.Messages("acme"))[^1].Text.ShouldContain(name);
        (await PartnerAe.Does($"opp add \"{new string('x', 301)}\"", "acme")).Text.ShouldContain("300");
    }

    private async Task Asked(int day)
    {
        await Door.Reset();
        await Door.ToDay(day, "14:00");
    }
}

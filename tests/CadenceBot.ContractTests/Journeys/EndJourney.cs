namespace CadenceBot.ContractTests.Journeys;

/// <summary>How a plan ends, and what goes on while it does not.</summary>
public sealed class EndJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S5")]
    [Trait("Requirement", "S1")]
    public async Task A_plan_cannot_be_closed_before_its_last_gate_has_a_verdict()
    {
        await Begin("silent", 63);
        await Door.ToDay(95);
        (await HostManager.Does("close graduate --why \"it was nice\"", "acme")).Text.ShouldContain("90");
        (await Door.Plan()).State.ShouldBe("open");

        await HostManager.Does("gate 90 override --why \"the customer signs in June\"", "acme");
        var asked = (await HostManager.Does("close graduate --why \"it was nice\"", "acme")).Only;
        asked.Text.ShouldContain("Still open: gates 30, 60, and this is day 95 of 90.");
        (await Door.Plan()).State.ShouldBe("open");
        asked.Button("Graduate all the same").Command.ShouldBe("close graduate --why \"it was nice\" --sure --partner acme");
        await HostManager.Clicks(asked, "Graduate all the same");
        (await Door.Plan()).State.ShouldBe("graduated");
        (await PartnerAe.Does("done w13", "acme")).Text.ShouldContain("has ended (graduate)");
        (await HostManager.Does("start acme", "acme")).Text.ShouldContain("Acme");
        (await Door.Plan()).Number.ShouldBe(2);
        (await Door.Plan(number: 1)).State.ShouldBe("graduated");
    }

    [Fact]
    [Trait("Requirement", "S4")]
    public async Task The_deals_of_a_partner_that_graduated_go_on_and_those_of_one_that_stopped_do_not()
    {
        await Begin("win", 82);
        await Door.ToDay(100);
        await HostManager.Does("close graduate --sure", "acme");
        (await PartnerAe.Does("opp add \"Second\" --role source", "acme")).Text.ShouldContain("Recorded");
        await Door.ToDay(140);
        (await HostAe.Does("deal won \"Second\"", "acme")).Text.ShouldContain("Recorded");
        await Door.ToDay(141);
        (await Door.Messages("acme")).Count(m => m.Key?.Contains("/win/") == true).ShouldBe(2);

        await Begin("silent", 63);
        await HostManager.Does("gate 90 override --why \"both agreed\"", "acme");
        await HostManager.Does("close stop --why \"no fit\"", "acme");
        (await PartnerAe.Does("opp add \"Second\"", "acme")).Text.ShouldContain("has ended (stop)");
    }

    [Fact]
    [Trait("Requirement", "S4")]
    public async Task The_managers_digest_tells_whether_partners_that_won_in_time_go_on_although_their_plans_are_closed()
    {
        await Begin("win", 82);
        await Door.ToDay(100);
        await HostManager.Does("close graduate --sure", "acme");
        await PartnerAe.Does("opp add \"Second\" --role source", "acme");
        await Door.ToDay(101, "15:00");
        await HostAe.Does("deal won \"Second\"", "acme");
        await HostManager.Does("start globex");
        await Door.ToDay(113, "12:00");

        var digest = (await Door.Messages("dm:host.manager")).Last(m => m.Key?.StartsWith("host/digest", StringComparison.Ordinal) == true);
        digest.Text.ShouldContain("(1 of 2 partners signed in the last two quarters)");
        digest.Text.ShouldContain("In the two quarters after their days, 1 partner with a win in time won 1 more joint deal.");
        foreach (var room in new[] { "acme", "globex", "dm:partner.manager" }) (await Door.Messages(room)).ShouldAllBe(m => !m.Text.Contains("two quarters"), room);
    }

    [Fact]
    [Trait("Requirement", "S5")]
    public async Task The_choice_of_the_review_waits_for_the_managers_until_one_of_them_chose()
    {
        await Begin("win", 82);
        await Door.ToDay(99, "18:00");
        (await HostManager.Does("today acme")).Text.ShouldNotContain("choose how we go on");
        await Door.ToDay(105, "18:00");
        var list = (await HostManager.Does("today acme")).Only;
        list.Text.ShouldContain("Day 100, choose how we go on");
        (await HostManager.Clicks(list, "Choose how to go on")).Form.ShouldNotBeNull();
        (await PartnerManager.Does("today")).Text.ShouldContain("Day 100, choose how we go on");
        (await PartnerAe.Does("today")).Text.ShouldNotContain("choose how we go on");
        (await Door.Messages("dm:host.manager")).Last(m => m.Key?.StartsWith("host/digest", StringComparison.Ordinal) == true).Text.ShouldContain("the choice of day 100, how to go on, is still open");

        await PartnerManager.Does("close extend", "acme");
        (await HostManager.Does("today acme")).Text.ShouldNotContain("choose how we go on");
    }

    [Fact]
    [Trait("Requirement", "S5")]
    public async Task On_day_0_nobody_graduates_by_one_tap()
    {
        await Door.Reset();
        foreach (var gate in new[] { 14, 30, 60, 90 }) await HostManager.Does($"gate {gate} override --why \"an old partner\"", "acme");
        var asked = (await HostManager.Does("close graduate", "acme")).Only;
        asked.Text.ShouldContain("All gates are settled, and this is day 0 of 90.");
        (await Door.Plan()).State.ShouldBe("open");
        (await PartnerManager.Clicks(asked, "Graduate all the same").ContinueWith(t => t.IsFaulted)).ShouldBeTrue("the answer is the asker's own");
        await HostManager.Clicks(asked, "Graduate all the same");
        (await Door.Plan()).State.ShouldBe("graduated");
    }

    [Fact]
    public async Task While_gate_90_is_open_there_is_one_question_a_month_after_day_120_and_the_choice_is_asked_again()
    {
        await Begin("silent", 63);
        await Door.ToDay(200);

        var weeks = (await Door.Ledger()).Where(l => l.Kind == "week").ToArray();
        weeks.Select(l => l.Key).Skip(13).ShouldBe(["acme.1/week/m05", "acme.1/week/m06", "acme.1/week/m07"]);
        weeks.Skip(13).ShouldAllBe(l => l.DueAt > DateTimeOffset.Parse("2026-06-30T00:00+01:00"));
        (await Door.Keys("qbr")).ShouldBe(["acme.1/qbr/d100", "acme.1/qbr/d120"]);
        (await Door.Plan()).State.ShouldBe("open");
    }

    [Fact]
    public async Task A_plan_that_nobody_closed_stays_open_after_its_last_gate_and_is_asked_again_on_day_120()
    {
        await Begin("win", 82);
        await Door.ToDay(125);

        (await Door.Keys("qbr")).ShouldBe(["acme.1/qbr/d100", "acme.1/qbr/d120"]);
        (await Door.Notice("acme.1/qbr/d120")).Actions.Select(a => a.Command).ShouldContain(c => c != null && c.StartsWith("close"));
        (await Door.Plan()).State.ShouldBe("open");
    }

    [Fact]
    public async Task Day_75_with_a_deal_won_asks_what_made_it_work()
    {
        await Begin("win", 60);
        await HostAe.Does("deal won #1", "acme");
        await Door.ToDay(78);
        (await Door.Notice("acme.1/checkin/d75/host.sponsor", "dm:host.sponsor")).Text.ShouldContain("is won");
    }

    [Fact]
    [Trait("Requirement", "S70")]
    public async Task Without_a_pinned_deal_the_question_is_which_one_from_day_45_and_the_sponsors_are_asked_on_day_75()
    {
        await Begin("silent", 9);
        await Door.ToDay(52);
        (await Door.Notice("acme.1/week/w07")).Text.ShouldNotContain("Which deal");
        var pin = await Door.Notice("acme.1/week/w08");
        pin.Text.ShouldContain("Which deal do we close first together?");

        var form = (await PartnerAe.Clicks(pin, "Add one")).Form;
        await PartnerAe.Submits(form, new { name = "Northwind" });
        (await PartnerAe.Does("opp pin #1", "acme")).Errors.ShouldBeNull();
        (await Door.Notice("acme.1/week/w08")).Text.ShouldContain("Our deal: Northwind");

        await Begin("silent", 9);
        await Door.ToDay(78);
        (await Door.Notice("acme.1/checkin/d75/partner.sponsor", "dm:partner.sponsor")).Text.ShouldContain("No deal with Contoso comes first yet");
    }

    [Fact]
    [Trait("Requirement", "S48")]
    [Trait("Requirement", "S11")]
    public async Task Without_a_sponsor_the_decision_is_recorded_as_skipped_and_the_manager_gets_the_text()
    {
        await Door.Reset();
        await PartnerManager.Does("people remove partner.sponsor", "acme");
        (await HostManager.Does("status")).Text.ShouldContain("sponsor");
        await Door.ToDay(40);

        var skipped = await Door.Line("acme.1/checkin/d30/partner.sponsor");
        (skipped.State, skipped.Reason).ShouldBe(("skipped", "no sponsor"));
        var instead = await Door.Line("acme.1/checkin/d30/partner.manager");
        (instead.State, instead.Conversation).ShouldBe(("sent", "dm:partner.manager"));
        (await Door.Plan()).Checkin(30, "partner.sponsor").State.ShouldBe("skipped");
        (await Door.Keys("sponsor-line")).ShouldAllBe(k => k.EndsWith("host.sponsor"));
        (await Door.Keys("downtime")).ShouldBeEmpty();

        var answer = await PartnerManager.Clicks(await Door.Notice("acme.1/checkin/d30/partner.manager", "dm:partner.manager"), "Leave as is");
        answer.Errors.ShouldBeNull();
        (await Door.Plan()).Checkin(30, "partner.sponsor").Answer.ShouldBe("leave");
    }

    [Theory]
    [InlineData("win")]
    [InlineData("silent")]
    [InlineData("no-sponsor")]
    [InlineData("dst")]
    [InlineData("outage")]
    public async Task No_week_has_more_than_two_root_messages_and_no_root_falls_on_a_day_off(string story)
    {
        await Begin(story, 102);
        await Door.ToDay(130);

        var roots = await Door.Roots();
        var weeks = roots.GroupBy(m => System.Globalization.ISOWeek.GetWeekOfYear(m.At.DateTime));
        weeks.Where(w => w.Count() > 2).Select(w => $"week {w.Key}: {string.Join(", ", w.Select(m => m.Key))}").ShouldBeEmpty();
        weeks.ShouldAllBe(w => w.Count(m => m.Key!.Contains("/week/")) <= 1);
        roots.Where(m => !m.Key!.Contains("/win/")).ShouldAllBe(m => m.At.DayOfWeek != DayOfWeek.Saturday && m.At.DayOfWeek != DayOfWeek.Sunday);
    }
}

namespace CadenceBot.ContractTests.Journeys;

/// <summary>Taking back the own last change: not from under somebody else, not by an old button, not when all is over.</summary>
public sealed class UndoJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task What_somebody_else_built_on_is_not_taken_back()
    {
        await Door.Reset();
        await Door.ToDay(20);
        await PartnerAe.Does("opp add Northwind");
        await HostAe.Does("opp update #1 --stage demo");
        var told = (await PartnerAe.Does("undo")).Text;
        told.ShouldContain("There is a later change by Mia Lindqvist");
        (await Door.Plan()).Opportunities.Single().Stage.ShouldBe("demo");

        await HostAe.Does("undo");
        (await PartnerAe.Does("undo")).Text.ShouldContain("Taken back");
        (await Door.Plan()).Opportunities.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_undo_button_takes_back_what_it_stood_under_and_nothing_newer()
    {
        await Door.Reset();
        await Door.ToDay(3);
        var first = (await PartnerAe.Does("opp add Northwind")).Only;
        var second = (await PartnerAe.Does("opp add Fabrikam")).Only;
        first.Button("Undo").Command.ShouldNotBe(second.Button("Undo").Command);

        (await PartnerAe.Clicks(first, "Undo")).Text.ShouldContain("There is a later change by Leo Park");
        (await Door.Plan()).Opportunities.Length.ShouldBe(2);
        (await PartnerAe.Clicks(second, "Undo")).Text.ShouldBe("Taken back: added #2 Fabrikam (Leo Park, Thu 5 Mar).");
        await PartnerAe.Clicks(first, "Undo");
        (await Door.Plan()).Opportunities.ShouldBeEmpty();
        (await PartnerAe.Clicks(first, "Undo")).Text.ShouldBe("Already done: added #1 Northwind is taken back. Nothing more to do.");
    }

    [Fact]
    public async Task On_a_plan_that_ended_only_its_end_is_taken_back()
    {
        await Begin("win", 95);
        await PartnerAe.Does("opp add \"One more\"");
        await HostManager.Does("close stop --why \"they were bought\"");
        (await PartnerAe.Does("undo")).Text.ShouldContain("has ended (stop)");
        (await Door.Plan()).State.ShouldBe("stopped");
        (await HostManager.Does("undo", "acme")).Text.ShouldContain("Taken back");
        (await Door.Plan()).State.ShouldBe("open");
        (await PartnerAe.Does("undo")).Text.ShouldContain("Taken back");
    }

    [Fact]
    public async Task An_undo_that_names_no_partner_finds_the_own_latest_change_also_on_a_plan_that_ended()
    {
        await Begin("win", 95);
        await HostManager.Does("close stop --why \"they were bought\"", "acme");
        (await Door.As("host.ae").Does("undo")).Text.ShouldContain("no change of yours");
        (await HostManager.Does("undo")).Text.ShouldContain("Taken back");
        (await Door.Plan()).State.ShouldBe("open");

        await Door.Advance("PT1H");
        await HostManager.Does("start globex");
        await HostManager.Does("opp add Wingtip --partner globex");
        await HostManager.Does("opp add Lucerne --partner acme");
        (await HostManager.Does("undo")).Text.ShouldContain("I need a partner", Case.Sensitive, "both at the same moment");
        await Door.Advance("PT1M");
        await HostManager.Does("opp add Litware --partner acme");
        (await HostManager.Does("undo")).Text.ShouldContain("Taken back");
        (await Door.Plan()).Opportunities.ShouldNotContain(o => o.Name == "Litware");
        (await Door.Plan("globex")).Opportunities.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_taken_back_is_named_and_the_same_line_again_takes_back_nothing_more()
    {
        await Door.Reset();
        await Door.ToDay(3);
        await HostAe.Does("done w3");
        await HostAe.Does("done w5");
        (await HostAe.Does("undo")).Text.ShouldBe("Taken back: done w5 (Mia Lindqvist, Thu 5 Mar).");
        (await HostAe.Does("undo")).Text.ShouldBe("Already done: done w5 is taken back. Nothing more to do.");
        (await Door.Messages("acme")).ShouldContain(m => m.Text == "Mia Lindqvist took back: done w5.");
        (await HostAe.Does("log acme")).Text.ShouldContain("took back: done w5");
        await Door.Advance("PT1M");
        (await HostAe.Does("undo")).Text.ShouldBe("Taken back: done w3 (Mia Lindqvist, Thu 5 Mar).");
    }

    [Theory]
    [InlineData("company amounts share", "that amounts may be shown", "company amounts hide")]
    [InlineData("company hours 8-18", "your company's hours", "company hours 09:00-17:00")]
    [InlineData("company weekend fri,sat", "your company's weekend", "company weekend sat,sun")]
    [InlineData("company off 2026-12-25", "your company's days off", "company off 2026-12-25 --workday")]
    [InlineData("company holidays DE", "your company's holidays", "company holidays --off")]
    [InlineData("settings tz Europe/Berlin", "your time zone", "settings tz --default")]
    [InlineData("settings hours 8-16", "your working hours", "settings hours --default")]
    [InlineData("settings dates mdy", "how your dates are written", "settings dates dmy")]
    [InlineData("settings clock 12", "your clock", "settings clock 24")]
    [InlineData("quiet 18-9", "your quiet hours", "quiet --off")]
    [InlineData("mute digest", "what you muted", "mute digest --off")]
    [InlineData("away fri", "your days away", "away --off")]
    [InlineData("snooze 3d", "how long your reminders wait", "snooze --off")]
    public async Task A_change_outside_of_the_plan_is_named_with_the_line_that_reverts_it_and_stands(string line, string what, string by)
    {
        await Door.Reset();
        await Door.ToDay(3);
        await PartnerManager.Does("opp add Northwind");
        await PartnerManager.Does(line);
        (await PartnerManager.Does("undo")).Text.ShouldBe($"Your last change was {what}, which undo does not take back; by hand: /onboard {by}.");
        (await Door.Plan()).Opportunities.ShouldHaveSingleItem();
        (await PartnerManager.Does(by)).Text.ShouldNotContain("Already done");
        (await PartnerManager.Does(line)).Text.ShouldNotContain("Already done", Case.Sensitive, "it was reverted");
        await PartnerManager.Does("opp add Fabrikam");
        (await PartnerManager.Does("undo")).Text.ShouldContain("Taken back: added #2 Fabrikam");
    }

    [Fact]
    public async Task What_was_changed_in_private_is_named_there_alone()
    {
        await Door.Reset();
        await Door.ToDay(3);
        await HostManager.Does("opp add Northwind --partner acme");
        await HostManager.Does("company amounts share");
        foreach (var room in new[] { "acme", "host" })
            (await HostManager.Does("undo", room)).Text.ShouldBe("Your last change was made in private; say /onboard undo there.");
        (await HostManager.Does("undo")).Text.ShouldContain("company amounts hide");
        await HostManager.Does("sponsor ask partner --decision \"Lend one SE?\" --partner acme");
        (await HostManager.Does("undo", "acme")).Text.ShouldBe("Your last change was made in private; say /onboard undo there.");
        (await HostManager.Does("undo")).Text.ShouldStartWith("Your last change was asking Ruth Alvarez");
        (await Door.Plan()).Opportunities.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_was_let_in_and_a_proposal_are_told_apart()
    {
        await Door.Reset();
        await Door.ToDay(15);
        (await PartnerManager.Does("gate 14 extend 7d --why \"two people are away\"", "acme")).Text.ShouldContain("as your proposal");
        (await PartnerManager.Does("undo", "acme")).Text.ShouldContain("Taken back: the proposal for gate 14 (Dana");
        await Door.As("stranger").Does("people claim --role ae", "acme");
        await PartnerManager.Does("people confirm @stranger --role ae", "acme");
        (await PartnerManager.Does("undo", "acme")).Text.ShouldContain("people refuse @stranger");
        (await PartnerManager.Does("people refuse @stranger", "acme")).Text.ShouldNotContain("Already");
    }

    [Fact]
    public async Task After_an_end_a_new_name_and_a_second_plan_each_line_is_about_its_own_plan()
    {
        await Begin("win", 95);
        var closed = (await HostManager.Does("close stop --why \"they were bought\"", "acme")).Only;
        await HostManager.Does("rename acme \"Acme Robotics\"");
        (await HostManager.Does("undo")).Text.ShouldContain("Taken back: the name Acme Robotics");
        (await Door.Plan()).State.ShouldBe("stopped");
        await HostManager.Does("rename acme \"Acme Robotics\"");
        await HostManager.Does("start acme");
        (await HostManager.Does("undo")).Text.ShouldBe("Your last change was starting the plan of Acme Robotics, which undo does not take back; by hand: /onboard pause acme --why \"started too early\".");
        await HostManager.Does("rename acme \"Acme Labs\"");
        (await HostManager.Clicks(closed, "Undo")).Text.ShouldContain("an earlier plan of Acme Labs");
        (await HostManager.Does("undo")).Text.ShouldContain("Taken back: the name Acme Labs");
        (await Door.Plan()).Number.ShouldBe(2);
    }
}

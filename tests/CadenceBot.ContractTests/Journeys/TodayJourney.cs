namespace CadenceBot.ContractTests.Journeys;

/// <summary>What needs one person: the own things alone, of all own plans in private, of this partner in its channel.</summary>
public sealed class TodayJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task A_question_is_there_until_it_is_answered_and_its_button_answers_it()
    {
        await Door.Reset();
        await Door.ToDay(2, "14:00");
        var list = (await PartnerAe.Does("today")).Only;
        list.Text.ShouldStartWith("1 thing needs you.");
        await PartnerAe.Clicks(list, "Accept Wed");
        (await PartnerAe.Does("today")).Text.ShouldNotContain("fit your calendar");
        (await HostAe.Does("today")).Text.ShouldContain("fit your calendar");
        (await Door.As("partner.se").Does("today")).Text.ShouldStartWith("Nothing needs you today. Next: Acme × Contoso, gate 14 on Mon 16 Mar.");
    }

    [Fact]
    public async Task A_question_has_its_yes_and_its_no_change_in_the_list()
    {
        await Door.Reset();
        await Door.ToDay(17, "15:00");
        var list = (await PartnerAe.Does("today")).Only;
        list.Actions.Select(a => a.Label).Take(2).ShouldBe(["Same as last week", "Yes, they had it"]);
    }

    [Fact]
    [Trait("Requirement", "S35")]
    public async Task A_pitch_is_asked_of_each_side_in_its_own_words()
    {
        await Door.Reset();
        await PartnerAe.Does("meeting accept weekly", "acme");
        await HostAe.Does("meeting accept weekly", "acme");
        await Door.ToDay(30, "14:30");
        (await Door.Notice("acme.1/gate-day/g30")).Actions.Select(a => a.Label).Take(2).ShouldBe(["I watched it", "I can give it alone"]);
        (await PartnerAe.Does("status")).Only.Actions[0].Label.ShouldBe("I can give it alone");
        (await HostManager.Does("status acme")).Only.Actions.ShouldSatisfyAllConditions(a => a[0].Label.ShouldBe("I watched it"), a => a.ShouldNotContain(x => x.Label == "I can give it alone"));
        (await PartnerAe.Clicks(await Door.Notice("acme.1/gate-day/g30"), "I can give it alone")).Text.ShouldContain("Recorded");
        (await PartnerAe.Clicks(await Door.Notice("acme.1/gate-day/g30"), "I can give it alone")).Text.ShouldContain("Already done");
    }

    [Fact]
    public async Task A_sponsor_sees_the_decision_and_decides_from_there()
    {
        await Door.Reset();
        await Door.ToDay(30, "12:00");
        var sponsor = Door.As("host.sponsor");
        var list = (await sponsor.Does("today")).Only;
        list.Text.ShouldContain("The day-30 decision");
        var form = (await sponsor.Clicks(list, "Decide")).Form;
        (await sponsor.Submits(form, new { option = "leave" })).Text.ShouldContain("Recorded");
        (await sponsor.Does("today")).Text.ShouldStartWith("Nothing needs you today");
    }

    [Fact]
    public async Task In_a_channel_only_its_partner_is_told_of_and_in_private_all_plans()
    {
        await Door.Reset();
        await HostManager.Does("start globex");
        await Door.ToDay(16, "18:00");
        var all = (await HostManager.Does("today")).Text;
        all.ShouldContain("Acme: gate 14 stays open");
        all.ShouldContain("Globex: gate 14 stays open");
        var here = (await HostManager.Does("today", "acme")).Text;
        here.ShouldContain("Gate 14 stays open");
        here.ShouldNotContain("Globex");
        (await HostManager.Does("today globex")).Text.ShouldNotContain("Acme");
        (await HostManager.Does("today globex", "acme")).Text.ShouldNotContain("Gate 14");
        (await PartnerManager.Does("today globex")).Text.ShouldNotContain("ate 14");
        (await PartnerManager.Does("today")).Text.ShouldContain("Gate 14 stays open");
        (await Door.As("admin").Does("today")).Text.ShouldBe("Nothing needs you today.");
    }

    [Fact]
    public async Task What_the_other_company_did_waits_for_the_own_word()
    {
        await Door.Reset();
        await Door.ToDay(2, "10:00");
        await PartnerManager.Does("done jvp --link https://docs.example/jvp", "acme");
        await PartnerAe.Does("opp add Northwind --role source", "acme");
        await HostAe.Does("deal won #1", "acme");
        var list = (await HostAe.Does("today")).Only;
        list.Text.ShouldContain("Confirm joint value proposition");
        list.Text.ShouldNotContain("Northwind");
        (await HostAe.Clicks(list, "Confirm joint value")).Text.ShouldContain("Recorded");
        (await HostAe.Does("today")).Text.ShouldNotContain("joint value");
        (await PartnerAe.Does("today")).Text.ShouldContain("Confirm that Northwind is won");
    }
}

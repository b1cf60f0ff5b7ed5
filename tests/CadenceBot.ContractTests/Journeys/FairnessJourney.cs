namespace CadenceBot.ContractTests.Journeys;

/// <summary>What the host is told of itself and of whom it can reach, and how a business process is tried out.</summary>
public sealed class FairnessJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    [Trait("Requirement", "S57")]
    public async Task Who_cannot_be_written_to_is_known_on_the_first_day()
    {
        await Door.Reset(unreachable: "partner.sponsor");
        await Door.Advance("PT5M");

        var warned = (await Door.Messages("dm:host.manager")).Where(m => m.Text.Contains("no direct message of mine reaches")).ShouldHaveSingleItem();
        warned.Text.ShouldContain("(Acme)");
        warned.Text.ShouldContain("day 30");
        (await Door.Messages("acme")).ShouldNotContain(m => m.Text.Contains("reaches"));
        var people = (await HostManager.Does("people", "acme")).Text;
        people.ShouldContain("through the channel");
        people.ShouldContain("by direct message");
        (await HostManager.Clicks(warned, "Why this?")).Text.ShouldContain("concerns you");
    }

    [Fact]
    public async Task Who_names_a_sponsor_whom_nothing_reaches_learns_it_at_once()
    {
        await Door.Reset(unreachable: "partner.sponsor");
        await PartnerManager.Does("people remove partner.sponsor", "acme");
        (await PartnerManager.Does("sponsor set partner @partner.sponsor", "acme")).Text.ShouldContain("No direct message of mine reaches");
        (await HostManager.Does("sponsor set host @host.sponsor", "acme")).Text.ShouldNotContain("No direct message");
    }

    [Fact]
    public async Task Nobody_is_warned_when_everybody_can_be_reached()
    {
        await Door.Reset();
        await Door.Advance("PT5M");
        (await Door.Messages("dm:host.manager")).ShouldNotContain(m => m.Text.Contains("reaches"));
    }

    [Fact]
    [Trait("Requirement", "S33")]
    public async Task A_drill_walks_the_registration_path_with_the_time_of_each_hop()
    {
        await Door.Reset();
        await Door.ToDay(2, "09:00");
        await PartnerAe.Does("opp add \"Fabrikam drill\" --test", "acme");
        (await PartnerAe.Does("opp show #1", "acme")).Text.ShouldContain("Answered by Contoso: not yet");
        await Door.ToDay(2, "14:00");
        await HostAe.Does("opp update #1 --stage discovery", "acme");
        await Door.ToDay(3, "14:00");
        await HostAe.Does("opp qualify #1 --budget yes --authority yes --need yes", "acme");
        var card = (await PartnerAe.Does("opp show #1", "acme")).Text;
        card.ShouldContain("Answered by Contoso, after 5 hours");
        card.ShouldContain("Qualified, after 24 hours");
        card.ShouldContain("The drill walked the whole path in 29 hours.");

        var status = (await HostManager.Does("status", "acme")).Text;
        status.ShouldContain("none yet");
        status.ShouldContain("0 (target 3)");
        (await Door.Plan()).Gate(60).Missing.ShouldBe(["3 named joint opportunities"]);
    }

    [Fact]
    public async Task The_meter_and_what_we_owe_are_told_to_the_host_with_ages_and_to_the_channel_without()
    {
        await Door.Reset();
        await Door.Advance("PT1H");
        await PartnerAe.Does("meeting accept weekly", "acme");
        await Door.ToDay(13, "12:00");
        var own = (await HostManager.Does("status acme")).Text;
        own.ShouldContain("Acme 13 days ago (amber)");
        own.ShouldContain("We owe: signed legal papers (6 days past its date)");
        var shared = (await HostManager.Does("status", "acme")).Text;
        shared.ShouldNotContain("amber");
        shared.ShouldNotContain("past its date");
        shared.ShouldContain("Last joint touch: Acme Mon 2 Mar.");
        shared.ShouldMatch("Contoso owes: .*(thing|more)");
    }
}

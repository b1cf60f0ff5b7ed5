namespace CadenceBot.ContractTests.Journeys;

/// <summary>What people type without having read the grammar, and what they get.</summary>
public sealed class SpokenJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task What_one_side_owes_is_listed_without_the_other_sides_part()
    {
        await Door.Reset();
        await Door.ToDay(9);
        (await HostManager.Does("what do we owe", "acme")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("signed legal papers"), t => t.ShouldContain("Only what Sam Okafor or Contoso owes"));
        (await PartnerAe.Does("plan mine", "acme")).Text.ShouldSatisfyAllConditions(t => t.ShouldNotContain("signed legal papers"), t => t.ShouldContain("joint value proposition"));
    }

    [Fact]
    public async Task Somebody_is_found_by_name_and_by_role_and_nobody_of_another_partner()
    {
        await Door.Reset();
        (await HostManager.Does("who is dana", "acme")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Manager: Dana Ruiz"), t => t.ShouldNotContain("Leo Park"));
        (await PartnerAe.Does("who sponsor", "acme")).Text.ShouldSatisfyAllConditions(t => t.ShouldContain("Grace Holm"), t => t.ShouldContain("Ruth Alvarez"), t => t.ShouldNotContain("Dana"));
        (await PartnerAe.Does("who is globex", "acme")).Text.ShouldContain("I know nobody called \"globex\"");
    }

    [Fact]
    public async Task A_meeting_that_two_words_fit_is_asked_back_and_one_that_is_clear_is_moved()
    {
        await Door.Reset();
        (await HostManager.Does("move call to thu", "acme")).Text.ShouldContain("\"call\" fits more than one: weekly (weekly call), forecast (forecast call).");
        (await HostManager.Does("move the pipeline review to thu", "acme")).Text.ShouldContain("Recorded: the joint pipeline review is on Thu");
    }

    [Fact]
    public async Task A_verb_that_comes_later_says_what_to_do_until_then_in_every_room()
    {
        await Door.Reset();
        foreach (var room in new[] { "acme", "host", "dm:host.manager" })
            (await HostManager.Does("board", room)).Text.ShouldEndWith("with a later version. Until then /onboard today tells what needs you on all your plans.", Case.Sensitive, room);
    }

    [Fact]
    public async Task Days_away_and_a_win_are_understood_in_plain_words()
    {
        await Door.Reset();
        (await PartnerAe.Does("away next week", "acme")).Text.ShouldContain("to Sun");
        await PartnerAe.Does("opp add Northwind", "acme");
        (await PartnerAe.Does("opp won Northwind", "acme")).Text.ShouldContain("Recorded: Northwind is won.");
    }
}

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
        await PartnerAe.Clicks(second, "Undo");
        await PartnerAe.Clicks(first, "Undo");
        (await Door.Plan()).Opportunities.ShouldBeEmpty();
        (await PartnerAe.Clicks(first, "Undo")).Text.ShouldContain("no change of yours");
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
}

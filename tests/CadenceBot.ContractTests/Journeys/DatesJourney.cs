namespace CadenceBot.ContractTests.Journeys;

/// <summary>What took place has a date that is not ahead, and a win one that is not before the contract.</summary>
public sealed class DatesJourney(PlaygroundHost host) : Journey(host)
{
    [Theory]
    [InlineData("done w3 --on {0}")]
    [InlineData("meeting held kickoff --on {0}")]
    [InlineData("session add sales --attendees \"partner.ae\" --on {0}")]
    [InlineData("deal won #1 --on {0}")]
    public async Task A_date_ahead_is_refused_and_today_is_not(string line)
    {
        await Door.Reset();
        await PartnerAe.Does("opp add Northwind");
        await Door.ToDay(10);
        var before = (await Door.Messages("acme")).Length;

        var refused = (await HostAe.Does(string.Format(null, line, "+1d"), "acme")).Text;
        refused.ShouldContain("\"Fri 13 Mar 2026\"");
        refused.ShouldContain("I read 28 Feb, 2026-02-28, fri, +14d.");
        await Door.Advance("PT1M");
        (await Door.Messages("acme")).Length.ShouldBe(before, "nothing was recorded");

        (await HostAe.Does(string.Format(null, line, "today"), "acme")).Text.ShouldContain("Recorded");
    }

    [Fact]
    public async Task A_win_before_day_0_is_refused_and_one_on_day_0_is_not()
    {
        await Door.Reset();
        await PartnerAe.Does("opp add Northwind");
        await Door.ToDay(5);
        (await PartnerAe.Does("deal won #1 --on 2026-03-01", "acme")).Text.ShouldContain("\"Sun 1 Mar 2026\"");
        (await Door.Plan()).Opportunities.Single().Stage.ShouldBe("identified");
        (await PartnerAe.Does("deal won #1 --on 2026-03-02", "acme")).Text.ShouldContain("is won");
    }
}

using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>A form that was refused: its view and its hash stay the same, and what was corrected counts.</summary>
public sealed class CorrectedFormTests
{
    [Fact]
    public async Task What_is_corrected_is_read_and_what_was_typed_is_kept()
    {
        await using var house = await SlackHouse.OpenAsync();
        var sam = house.As("U0SAM");
        var seen = await sam.Types(Cast.AcmeChannel, "/onboard link \"Acme\"");
        seen = await sam.Clicks(seen.Ephemeral!, "Add this partner");
        await house.SettleAsync();
        seen = await sam.Clicks(await seen.EphemeralAsync(), "Start the plan");
        var form = await seen.ViewAsync(v => v.Fields.Contains("tz"));

        (await sam.Submits(form, ("tz", "Atlantis"))).Errors.Keys.ShouldBe(["tz"]);
        (await sam.Submits(form, ("tz", "Lemuria"))).Errors["tz"].ShouldContain("Lemuria");
        (await sam.Submits(form, ("tz", "Atlantis"))).Errors["tz"].ShouldContain("Atlantis");
        seen = await sam.Submits(form, ("tz", "New York"));

        seen.Errors.ShouldBeEmpty();
        (await seen.ViewAsync(v => v.Fields.Contains("sponsor-host"))).Words.ShouldContain("2 of 3");
    }
}

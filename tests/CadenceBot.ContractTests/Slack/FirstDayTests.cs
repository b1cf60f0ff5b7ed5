using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>From an empty workspace to the first prompt in a shared channel, as the README leads.</summary>
public sealed class FirstDayTests
{
    [Fact]
    public async Task An_admin_links_a_channel_starts_a_plan_and_the_partner_answers_with_a_button()
    {
        await using var house = await SlackHouse.OpenAsync();
        var sam = house.As("U0SAM");

        var seen = await sam.Types(Cast.AcmeChannel, "/onboard link \"Acme\" --tz America/New_York");
        seen = await sam.Clicks(seen.Ephemeral!, seen.Ephemeral!.Labels.First());
        await house.SettleAsync();
        seen = await sam.Types(Cast.AcmeChannel, "/onboard start --manager-partner <@U0DANA> --sponsor-partner <@U0RUTH> --sponsor-host <@U0GRACE>");
        seen.Ephemeral!.Words.ShouldContain("Acme");
        await house.SettleAsync();
        await house.ToAsync(SlackHouse.Start.AddDays(0).AddHours(8));

        house.Logs.Troubles.ShouldBeEmpty();
        var words = string.Join("\n---\n", sam.Sees(Cast.AcmeChannel).Select(m => m.Words));
        words.ShouldContain("90 days to a first joint deal");
    }
}

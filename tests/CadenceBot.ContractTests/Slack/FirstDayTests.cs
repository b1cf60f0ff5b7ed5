using CadenceBot.TestSlack;
using Xunit.Abstractions;

namespace CadenceBot.ContractTests.Slack;

/// <summary>From an empty workspace to the first prompt in a shared channel, as the README leads.</summary>
public sealed class FirstDayTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_admin_links_a_channel_starts_a_plan_and_the_partner_answers_with_a_button()
    {
        await using var house = await SlackHouse.OpenAsync();
        var (sam, dana, leo) = (house.As("U0SAM"), house.As("U0DANA"), house.As("U0LEO"));

        var seen = await sam.Types(Cast.AcmeChannel, "/onboard link \"Acme\" --tz America/New_York");
        output.WriteLine(seen.Ephemeral!.Words);
        seen = await sam.Clicks(seen.Ephemeral!, seen.Ephemeral!.Labels.First());
        await house.SettleAsync();
        output.WriteLine(seen.Ephemeral?.Words ?? "nothing");
        seen = await sam.Types(Cast.AcmeChannel, "/onboard start --manager-partner <@U0DANA> --sponsor-partner <@U0RUTH> --sponsor-host <@U0GRACE>");
        output.WriteLine(seen.Ephemeral!.Words);
        await house.SettleAsync();
        await house.ToAsync(SlackHouse.Start.AddHours(8));
        var welcome = await sam.SeesAsync(Cast.AcmeChannel, m => m.Words.Contains("90 days to a first joint deal"));
        seen = await dana.Clicks(welcome, "The weekly hour suits us");
        await house.SettleAsync();
        output.WriteLine("DANA: " + (await seen.EphemeralAsync()).Words);
        seen = await leo.Clicks(welcome, "Who is who");
        await house.SettleAsync();
        output.WriteLine("LEO: " + (await seen.EphemeralAsync()).Words);
        seen = await leo.Clicks(seen.Ephemeral!, "That's me");
        await house.SettleAsync();
        output.WriteLine("LEO: " + (await seen.EphemeralAsync()).Words);
        var ask = await dana.IsToldAsync();
        output.WriteLine("DANA DM: " + ask.Words);
        seen = await dana.Clicks(ask, "Yes, as AE");
        await house.SettleAsync();
        output.WriteLine("DANA DM: " + string.Join("\n--", dana.DirectMessages.Select(m => m.Words)));
        output.WriteLine("LEO DM: " + string.Join("\n--", leo.DirectMessages.Select(m => m.Words)));
        await sam.Types(Cast.AcmeChannel, "/onboard people add partner.ae <@U0LEO>");
        await sam.Types(Cast.AcmeChannel, "/onboard people add host.ae <@U0MIA>");
        await house.ToAsync(SlackHouse.Start.AddDays(9).AddHours(9));
        var prompt = sam.Sees(Cast.AcmeChannel).Last(m => m.Labels.Count() > 1);
        output.WriteLine("PROMPT: " + prompt.Words);
        seen = await leo.Clicks(prompt, prompt.Labels.First());
        await house.SettleAsync();
        output.WriteLine("LEO: " + (seen.Ephemeral?.Words ?? leo.View?.Words ?? "nothing"));
        seen = await leo.Mentions(Cast.AcmeChannel, "status");
        await house.SettleAsync();
        output.WriteLine("LEO: " + (seen.Ephemeral?.Words ?? "nothing"));
        seen = await sam.OpensHome();
        await house.SettleAsync();
        output.WriteLine("SAM HOME: " + (sam.Home?.Words ?? "nothing"));
        output.WriteLine("CHANNEL:\n" + string.Join("\n---\n", sam.Sees(Cast.AcmeChannel).Select(m => (m.ThreadTs is null ? "" : "  > ") + m.UserId + (m.IsEphemeral ? " (only you)" : "") + ": " + m.Words)));

        house.Logs.Troubles.ShouldBeEmpty();
    }
}

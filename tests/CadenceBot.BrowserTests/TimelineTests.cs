using System.Text.Json.Nodes;
using CadenceBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>The plan at a glance: where it is, how each gate stands, what is missing, what each week brought.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class TimelineTests(BrowserWorld world)
{
    [ChromiumTheory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task It_tells_how_each_gate_stands(int width)
    {
        var door = world.Program.Door;
        await door.ResetAsync();
        await door.SayAsync("host.manager", "acme", "/onboard gate 30 extend 14d --why \"the demo moved\"");
        await door.SayAsync("host.manager", "acme", "/onboard gate 60 override --why \"they sign in June\"");
        foreach (var who in new[] { "host.ae", "partner.ae" }) await door.SayAsync(who, "acme", "/onboard done w2");
        await door.SayAsync("host.manager", "acme", "/onboard week w3 move");
        await door.AdvanceAsync("P16D");
        await using var page = await world.OpenAsync("#be=host.manager&in=acme", width, 740);
        await page.ShowPlanAsync();

        await StandsAsync(14, "Still open", "was due Mon 16 Mar", "weekly call accepted by Acme");
        await StandsAsync(30, "Extended", "now due Wed 15 Apr", "pitch by a partner AE");
        await StandsAsync(60, "Overridden", "by Sam Okafor on Mon 2 Mar");
        await StandsAsync(90, "Ahead", "due Sun 31 May", "a joint deal won");
        await Expect(page.Page.GetByTestId("gate-60").Locator(".missing")).ToHaveCountAsync(0);
        await Expect(page.Page.GetByTestId("plan-panel")).Not.ToContainTextAsync("they sign in June");
        await Expect(page.Page.GetByTestId("today")).ToHaveTextAsync("Today, day 16");
        await Expect(page.Page.GetByTestId("tally")).ToHaveTextAsync("Weeks: 1 done, 1 moved, 11 open");
        await Expect(page.Page.Locator(".track-week")).ToHaveCountAsync(13);
        await page.ShouldNotScrollSidewaysAsync("the timeline");
        page.ShouldBeClean();

        async Task StandsAsync(int day, params string[] words)
        {
            foreach (var word in words) await Expect(page.Page.GetByTestId($"gate-{day}")).ToContainTextAsync(word);
        }
    }

    [ChromiumTheory]
    [InlineData("true", "Paused.")]
    [InlineData("""{"since":"2026-03-01","until":"2026-03-20","shift":true}""", "Paused since Sun 1 Mar until Fri 20 Mar. Nobody is asked anything meanwhile. The gates move along.")]
    public async Task A_pause_and_words_it_does_not_know_do_not_break_it(string paused, string told)
    {
        await world.Program.Door.ResetAsync();
        var plan = await world.Program.Door.PlanAsync();
        plan["paused"] = JsonNode.Parse(paused);
        plan["gates"]![1]!["state"] = "frozen";
        await using var page = await world.OpenAsync("#be=host.manager&in=host");
        await page.Page.RouteAsync("**/playground/api/plan*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = plan.ToJsonString() }));
        await page.ReadAsync("acme");

        await Expect(page.Page.GetByTestId("paused")).ToContainTextAsync(told);
        await Expect(page.Page.GetByTestId("plan-panel")).ToContainTextAsync("forecastable-90 · paused");
        await Expect(page.Page.GetByTestId("gate-30")).ToContainTextAsync("frozen");
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task People_are_named_with_their_company()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=host.manager&in=host");

        await Expect(page.Page.GetByTestId("be").Locator("option:checked")).ToHaveTextAsync("Sam Okafor · Contoso, manager");
        await Expect(page.Page.Locator("#conversation-about")).ToContainTextAsync("Contoso only");
        await Expect(page.Page.Locator(".people")).ToContainTextAsync("Contoso AE");
        await Expect(page.Page.Locator(".people")).ToContainTextAsync("Acme sponsor");
        await Expect(page.Page.GetByLabel("As seen by")).ToHaveValueAsync("host.manager");
    }
}

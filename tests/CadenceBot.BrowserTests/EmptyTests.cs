using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>Where nothing is yet, the page says so in one sentence and offers the one thing to do.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class EmptyTests(BrowserWorld world)
{
    [ChromiumFact]
    public async Task Each_empty_place_says_so_and_helps()
    {
        await world.Program.Door.ResetAsync(demo: false);
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");
        var intro = page.Page.GetByTestId("intro");
        var plan = page.Page.GetByTestId("plan-panel");

        await Expect(intro).ToContainTextAsync("Nothing has been said here yet.");
        await PressAsync(intro, "Ask where the plan stands");
        await Expect(page.Composer).ToHaveValueAsync("/onboard status");
        await Expect(page.Composer).ToBeFocusedAsync();
        await page.ReadAsync("dm:partner.ae");
        await Expect(intro).ToContainTextAsync("for one person alone");
        await PressAsync(intro, "To the next message");
        await Expect(page.Page.GetByTestId("toast")).ToContainTextAsync("Nothing more is due.");

        await Expect(plan).ToContainTextAsync("No plan yet with Acme.");
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(plan).ToContainTextAsync("Nothing was due yet.");
        await page.Page.GetByTestId("tab-plan").ClickAsync();
        await PressAsync(plan, "Start one as Sam Okafor");
        await Expect(page.Composer).ToHaveValueAsync("/onboard start acme");
        await Expect(page.Page.GetByTestId("be")).ToHaveValueAsync("host.manager");
        await Expect(intro).ToContainTextAsync("No plan with Acme was started yet.");

        await page.ReadAsync("host");
        await Expect(intro).ToContainTextAsync("What concerns Contoso alone comes here");
        await page.GoAsync("#be=stranger");
        await Expect(page.Page.GetByTestId("conversation-list")).ToContainTextAsync("Contoso and Acme");
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task A_new_plan_offers_what_its_lists_lack()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");
        var opportunities = page.Page.GetByRole(AriaRole.Region, new() { Name = "Opportunities" });

        await Expect(opportunities).ToContainTextAsync("No joint opportunity has a name yet.");
        await PressAsync(opportunities, "Write the line that adds one");
        await Expect(page.Composer).ToHaveValueAsync("/onboard opp add ");
        await page.Composer.PressSequentiallyAsync("Northwind");
        await page.Composer.PressAsync("Enter");
        await Expect(page.Page.GetByTestId("opportunity-1")).ToContainTextAsync("Northwind");
        await page.Messages.GetByRole(AriaRole.Button, new() { Name = "Answer in the thread" }).First.ClickAsync();
        await Expect(page.Thread).ToBeVisibleAsync();
        page.ShouldBeClean();
    }

    private static Task PressAsync(ILocator place, string button) => place.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}

using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>What can be taken back for 15 minutes is offered for 15 minutes.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class UndoTests(BrowserWorld world)
{
    [ChromiumFact]
    public async Task Undo_is_gone_when_its_time_is_over()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");
        await page.PressAsync("acme.1/welcome/d0", "The weekly hour suits us");
        var undo = page.Messages.Locator(".only-you").GetByRole(AriaRole.Button, new() { Name = "Undo" });
        await Expect(undo).ToBeVisibleAsync();

        await world.Program.Door.AdvanceAsync("PT15M");
        await Expect(page.Page.GetByTestId("clock")).ToContainTextAsync("08:15");
        await Expect(undo).ToBeVisibleAsync();
        await world.Program.Door.AdvanceAsync("PT1M");

        await Expect(undo).ToHaveCountAsync(0);
        await Expect(page.Messages.Locator(".only-you")).ToContainTextAsync("Recorded");
        page.ShouldBeClean();
    }
}

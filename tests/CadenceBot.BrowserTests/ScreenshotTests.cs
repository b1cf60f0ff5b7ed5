using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>Pictures of the main views, for eyes: artifacts/screenshots holds them after a run.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class ScreenshotTests(BrowserWorld world)
{
    [ChromiumTheory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1024, 768, ColorScheme.Dark)]
    [InlineData(768, 1024, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task The_main_views_are_photographed(int width, int height, ColorScheme theme)
    {
        await world.Program.Door.ResetAsync();
        await world.Program.Door.AdvanceAsync("P17D");
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme", width, height, theme);
        await Expect(page.Notice("acme.1/week/w03")).ToBeVisibleAsync();
        await page.PhotographAsync($"{width}-conversation");

        if (width < 1200) await page.Page.GetByTestId("plan-toggle").ClickAsync();
        await Expect(page.Page.GetByTestId("gate-14")).ToBeVisibleAsync();
        await page.PhotographAsync($"{width}-plan");
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(page.Page.GetByTestId("ledger")).ToBeVisibleAsync();
        await page.PhotographAsync($"{width}-ledger");
        if (width < 1200) await page.Page.GetByTestId("plan-close").ClickAsync();

        await page.OpenThreadOfAsync("acme.1/week/w02");
        await page.PhotographAsync($"{width}-thread");
        await page.Page.GetByTestId("thread-close").ClickAsync();
        await page.SayAsync("/onboard opp add");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await page.PhotographAsync($"{width}-form");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.GoAsync("#view=gallery");
        await page.PhotographAsync($"{width}-gallery");
        page.ShouldBeClean();
    }
}

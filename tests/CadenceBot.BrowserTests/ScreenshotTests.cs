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
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(768, 1024, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task The_main_views_are_photographed(int width, int height, ColorScheme theme)
    {
        var door = world.Program.Door;
        await door.ResetAsync();
        await using var page = await world.OpenAsync("#be=host.manager", width, height, theme);
        await Expect(page.Page.GetByTestId("conversation-acme")).ToBeVisibleAsync();
        await TakeAsync("start");
        await page.ReadAsync("host");
        await Expect(page.Page.GetByTestId("invitation")).ToBeVisibleAsync();
        await TakeAsync("empty");
        await page.Page.GetByTestId("invitation").GetByRole(AriaRole.Button).ClickAsync();
        await page.Page.GetByTestId("tour-next").ClickAsync();
        await Expect(page.Page.Locator("#be.tour-target")).ToBeVisibleAsync();
        await TakeAsync("tour");
        await page.Page.GetByTestId("tour-leave").ClickAsync();

        foreach (var who in new[] { "host.ae", "partner.ae" }) await door.SayAsync(who, "acme", "/onboard done w2");
        await door.SayAsync("host.manager", "acme", "/onboard week w3 move");
        await door.AdvanceAsync("P31D");
        await page.GoAsync("#be=partner.ae&in=acme");
        await Expect(page.Notice("acme.1/week/w05")).ToBeVisibleAsync();
        await TakeAsync("conversation");
        await page.ShowPlanAsync();
        await Expect(page.Page.GetByTestId("gate-14")).ToBeVisibleAsync();
        await TakeAsync("plan");
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(page.Page.GetByTestId("ledger")).ToBeVisibleAsync();
        await TakeAsync("ledger");
        await page.HidePlanAsync();
        await page.OpenThreadOfAsync("acme.1/week/w05");
        await TakeAsync("thread");
        await page.Page.GetByTestId("thread-close").ClickAsync();
        await page.SayAsync("/onboard opp add");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await TakeAsync("form");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.GoAsync("#be=partner.sponsor&in=dm:partner.sponsor");
        await Expect(page.Notice("acme.1/checkin/d30/partner.sponsor")).ToBeVisibleAsync();
        await TakeAsync("decision");
        await page.GoAsync("#view=gallery");
        await TakeAsync("gallery");
        page.ShouldBeClean();

        Task TakeAsync(string view) => page.PhotographAsync($"{width}-{theme.ToString().ToLowerInvariant()}-{view}");
    }
}

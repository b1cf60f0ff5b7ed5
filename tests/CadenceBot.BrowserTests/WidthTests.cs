using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>From the smallest phone to a wide desk nothing lies beside the screen, and nothing jumps.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class WidthTests(BrowserWorld world)
{
    [ChromiumTheory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1280)]
    [InlineData(1600)]
    public async Task No_view_scrolls_sideways(int width)
    {
        await world.Program.Door.ResetAsync();
        await world.Program.Door.AdvanceAsync("P17D");
        await using var page = await world.OpenAsync("#be=host.manager", width, 740);
        var menu = page.Page.Locator("#top-menu");
        var folds = await menu.IsVisibleAsync();
        await Expect(page.Page.GetByTestId("conversation-list")).ToBeVisibleAsync();
        await HoldsAsync("the list");
        if (folds) await menu.ClickAsync();
        await HoldsAsync("the open header");

        await page.ReadAsync("acme");
        await Expect(page.Notice("acme.1/week/w03")).ToBeVisibleAsync();
        if (folds) await menu.ClickAsync();
        await HoldsAsync("a conversation");
        await page.SayAsync("/onboard status");
        await Expect(page.Messages.Locator(".only-you")).ToContainTextAsync("day 17");
        await HoldsAsync("a status");
        await page.Notice("acme.1/week/w03").GetByTestId("more").ClickAsync();
        await HoldsAsync("an open menu");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.OpenThreadOfAsync("acme.1/week/w02");
        await HoldsAsync("a thread");
        await page.Page.GetByTestId("thread-close").ClickAsync();

        await page.ShowPlanAsync();
        await Expect(page.Page.GetByTestId("gate-14")).ToBeVisibleAsync();
        await HoldsAsync("the plan");
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(page.Page.GetByTestId("ledger")).ToBeVisibleAsync();
        await HoldsAsync("the ledger");
        await page.HidePlanAsync();

        await page.SayAsync("/onboard opp add");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await HoldsAsync("a form");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.GoAsync("#view=gallery");
        await HoldsAsync("the gallery");
        await page.Page.GetByTestId("width-phone").CheckAsync(new() { Force = true });
        await HoldsAsync("the gallery as on a phone");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the chat" }).ClickAsync();
        await Expect(page.Composer).ToBeVisibleAsync();
        page.ShouldBeClean();

        Task HoldsAsync(string view) => page.ShouldNotScrollSidewaysAsync(view);
    }

    [ChromiumTheory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Nothing_jumps_while_the_page_loads_and_the_clock_moves(int width)
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme", width, 740);
        await Expect(page.Notice("acme.1/welcome/d0")).ToBeVisibleAsync();
        await page.WindAsync("advance-day");
        await page.WindAsync("advance-day");

        // Shifts right after a press do not count in the measure, so it is what comes by itself that is seen.
        var moved = await page.Page.EvaluateAsync<string[]>("""
            () => {
                const observer = new PerformanceObserver(() => {});
                observer.observe({ type: "layout-shift", buffered: true });
                return observer.takeRecords().filter(entry => entry.value > 0.02)
                    .map(entry => `${entry.value.toFixed(3)} ${entry.sources.map(source => source.node?.id || source.node?.className || source.node?.nodeName).join(" ")}`);
            }
            """);
        moved.ShouldBeEmpty();
        page.ShouldBeClean();
    }
}

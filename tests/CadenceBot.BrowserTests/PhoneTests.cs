using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>On the smallest phone nothing lies beside the screen.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class PhoneTests(BrowserWorld world)
{
    private const int Width = 360;

    [ChromiumFact]
    public async Task No_view_scrolls_sideways_on_a_phone()
    {
        await world.Program.Door.ResetAsync();
        await world.Program.Door.AdvanceAsync("P17D");
        await using var page = await world.OpenAsync("#be=host.manager", Width, 740);

        await Expect(page.Page.GetByTestId("conversation-list")).ToBeVisibleAsync();
        await HoldsAsync(page, "the list");
        await page.Page.Locator("#top-menu").ClickAsync();
        await HoldsAsync(page, "the open header");

        await page.ReadAsync("acme");
        await Expect(page.Notice("acme.1/week/w03")).ToBeVisibleAsync();
        await page.Page.Locator("#top-menu").ClickAsync();
        await HoldsAsync(page, "a conversation");
        await page.SayAsync("/onboard status");
        await Expect(page.Messages.Locator(".only-you")).ToContainTextAsync("day 17");
        await HoldsAsync(page, "a status");
        await page.Notice("acme.1/week/w03").GetByTestId("more").ClickAsync();
        await HoldsAsync(page, "an open menu");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.OpenThreadOfAsync("acme.1/week/w02");
        await HoldsAsync(page, "a thread");
        await page.Page.GetByTestId("thread-close").ClickAsync();

        await page.Page.GetByTestId("plan-toggle").ClickAsync();
        await Expect(page.Page.GetByTestId("gate-14")).ToBeVisibleAsync();
        await HoldsAsync(page, "the plan");
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(page.Page.GetByTestId("ledger")).ToBeVisibleAsync();
        await HoldsAsync(page, "the ledger");
        await page.Page.GetByTestId("plan-close").ClickAsync();

        await page.SayAsync("/onboard opp add");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await HoldsAsync(page, "a form");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.GoAsync("#view=gallery");
        await HoldsAsync(page, "the gallery");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the chat" }).ClickAsync();
        await Expect(page.Composer).ToBeVisibleAsync();
        page.ShouldBeClean();
    }

    private static async Task HoldsAsync(PlaygroundPage page, string view)
    {
        var wide = await page.Page.EvaluateAsync<string[]>("""
            () => [document.documentElement, document.body, ...document.querySelectorAll(".scroll, .conversations, .gallery, .top, dialog, .dialog-body")]
                .filter(box => box.checkVisibility?.() !== false && box.scrollWidth > Math.min(box.clientWidth || innerWidth, innerWidth))
                .map(box => `${box.tagName}.${box.className}#${box.id} ${box.scrollWidth} > ${box.clientWidth}`)
            """);
        wide.ShouldBeEmpty($"{view} scrolls sideways");
    }
}

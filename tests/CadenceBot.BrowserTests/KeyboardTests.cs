using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>Who has no mouse misses nothing.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class KeyboardTests(BrowserWorld world)
{
    [ChromiumFact]
    public async Task Everything_is_done_without_a_mouse()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");
        await Expect(page.Notice("acme.1/welcome/d0")).ToBeVisibleAsync();
        var keys = page.Page.Keyboard;

        await TabToAsync(page, "Tab", "active => active.dataset.testid === 'composer'");
        await keys.TypeAsync("/onboard status");
        await keys.PressAsync("Enter");
        await Expect(page.Messages.Locator(".only-you").Last).ToContainTextAsync("day 0");
        await Expect(page.Composer).ToBeFocusedAsync();

        await TabToAsync(page, "Shift+Tab", "active => active.textContent === 'See plan'");
        await keys.PressAsync("Enter");
        await Expect(page.Messages.Locator(".only-you").Last).ToContainTextAsync("Plan: Acme");

        await TabToAsync(page, "Shift+Tab", "active => active.dataset.testid === 'more'");
        await keys.PressAsync("Enter");
        await Expect(page.Page.Locator("details.menu[open]")).ToHaveCountAsync(1);
        await keys.PressAsync("Escape");
        await Expect(page.Page.Locator("details.menu[open]")).ToHaveCountAsync(0);

        await TabToAsync(page, "Tab", "active => active.dataset.testid === 'composer'");
        await keys.TypeAsync("/onboard opp add");
        await keys.PressAsync("Enter");
        await Expect(page.Dialog.GetByLabel("Name")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Dialog.Locator(".field-error").First).ToHaveTextAsync("This one is needed.");
        await keys.TypeAsync("Northwind");
        await keys.PressAsync("Enter");
        await Expect(page.Dialog).ToBeHiddenAsync();
        await Expect(page.Messages.Locator(".only-you").Last).ToContainTextAsync("Northwind");
        await Expect(page.Composer).ToBeFocusedAsync();

        await keys.TypeAsync("/onboard opp add");
        await keys.PressAsync("Enter");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Dialog).ToBeHiddenAsync();

        await TabToAsync(page, "Shift+Tab", "active => active.classList.contains('thread-line')");
        await keys.PressAsync("Enter");
        await Expect(page.Page.GetByTestId("thread-composer")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Thread).ToBeHiddenAsync();
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task What_has_the_focus_is_seen()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");
        await Expect(page.Notice("acme.1/welcome/d0")).ToBeVisibleAsync();

        for (var stop = 0; stop < 25; stop++)
        {
            await page.Page.Keyboard.PressAsync("Tab");
            var unseen = await page.Page.EvaluateAsync<string?>("""
                () => {
                    const active = document.activeElement;
                    const drawn = [active, active.parentElement, active.nextElementSibling, active.closest(".composer")].filter(Boolean);
                    return drawn.some(node => getComputedStyle(node).outlineStyle !== "none") ? null : active.outerHTML.slice(0, 120);
                }
                """);
            unseen.ShouldBeNull($"stop {stop}");
        }
    }

    private static async Task TabToAsync(PlaygroundPage page, string key, string isThere)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Page.Keyboard.PressAsync(key);
            if (await page.Page.EvaluateAsync<bool>($"() => ({isThere})(document.activeElement)")) return;
        }

        throw new InvalidOperationException($"{key} never comes to: {isThere}");
    }
}

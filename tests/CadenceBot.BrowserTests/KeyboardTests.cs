using CadenceBot.BrowserTests.Support;
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

        await page.TabToAsync("Tab", "active => active.dataset.testid === 'composer'");
        await keys.TypeAsync("/onboard status");
        await keys.PressAsync("Enter");
        await Expect(page.Messages.Locator(".only-you").Last).ToContainTextAsync("day 0");
        await Expect(page.Composer).ToBeFocusedAsync();

        await page.TabToAsync("Shift+Tab", "active => active.textContent === 'See plan'");
        await keys.PressAsync("Enter");
        await Expect(page.Messages.Locator(".only-you").Last).ToContainTextAsync("Plan: Acme");

        await page.TabToAsync("Shift+Tab", "active => active.dataset.testid === 'more'");
        await keys.PressAsync("Enter");
        await Expect(page.Page.Locator("details.menu[open]")).ToHaveCountAsync(1);
        await keys.PressAsync("Escape");
        await Expect(page.Page.Locator("details.menu[open]")).ToHaveCountAsync(0);

        await page.TabToAsync("Tab", "active => active.dataset.testid === 'composer'");
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

        await page.TabToAsync("Shift+Tab", "active => active.classList.contains('thread-line')");
        await keys.PressAsync("Enter");
        await Expect(page.Page.GetByTestId("thread-composer")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Thread).ToBeHiddenAsync();
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task A_person_a_conversation_a_form_and_the_clock_are_reached_by_keys()
    {
        await world.Program.Door.ResetAsync();
        await world.Program.Door.AdvanceAsync("P29D");
        await using var page = await world.OpenAsync("#be=host.manager&in=acme");
        var keys = page.Page.Keyboard;

        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await Expect(page.Page.Locator("#skip-to-composer")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Composer).ToBeFocusedAsync();
        await page.Page.Locator("#skip").FocusAsync();
        await page.TabToAsync("Tab", "active => active.id === 'be'");
        await keys.TypeAsync("Ruth");
        await Expect(page.Page.GetByTestId("be")).ToHaveValueAsync("partner.sponsor");
        await page.TabToAsync("Tab", "active => active.id === 'to-next'");
        while (!await world.Program.Door.WasDueAsync("acme.1/checkin/d30/partner.sponsor"))
        {
            await keys.PressAsync("Enter");
            await Expect(page.Page.Locator("#top[data-walking]")).ToHaveCountAsync(0);
            await Expect(page.Page.GetByTestId("to-next")).ToBeFocusedAsync();
        }

        await page.TabToAsync("Tab", "active => active.classList.contains('row')");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(page.Page.GetByTestId("conversation-dm:partner.sponsor")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(page.Page.GetByTestId("conversation-dm:partner.sponsor")).ToBeFocusedAsync();
        await page.TabToAsync("Tab", "active => active.textContent === 'I name an AE' || active.textContent === 'Pick two'");
        await keys.PressAsync("Enter");
        await Expect(page.Dialog).ToBeVisibleAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Dialog).ToBeHiddenAsync();
        // The press has settled the question, so the button is gone: its message has the focus.
        await Expect(page.Notice("acme.1/checkin/d30/partner.sponsor").And(page.Page.Locator(":focus, :has(:focus)"))).ToHaveCountAsync(1);
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task The_focus_is_never_lost()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=host.manager", 360, 740);
        var keys = page.Page.Keyboard;

        await page.TabToAsync("Tab", "active => active.dataset.testid === 'conversation-acme'");
        await keys.PressAsync("Enter");
        await Expect(page.Page.Locator("#conversation")).ToBeFocusedAsync();
        await page.TabToAsync("Tab", "active => active.dataset.testid === 'more'");
        await keys.PressAsync("Enter");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Expect(page.Messages.Locator(".only-you")).ToHaveCountAsync(1);
        await Expect(page.Notice("acme.1/welcome/d0").GetByTestId("more")).ToBeFocusedAsync();

        await page.Page.GetByTestId("plan-toggle").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Page.GetByTestId("plan-close")).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Page.GetByTestId("plan-toggle")).ToBeFocusedAsync();
        await page.Page.GetByTestId("back").FocusAsync();
        await keys.PressAsync("Enter");
        await Expect(page.Page.GetByTestId("conversation-acme")).ToBeFocusedAsync();
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
}

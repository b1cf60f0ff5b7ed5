using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>axe-core finds nothing to object to in any view, in either theme, on a desk or on a phone.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class AccessibilityTests(BrowserWorld world)
{
    [AxeTheory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(360, 740, ColorScheme.Dark)]
    public async Task No_view_breaks_a_rule(int width, int height, ColorScheme theme)
    {
        await world.Program.Door.ResetAsync(demo: false);
        await using var page = await world.OpenAsync("#be=host.manager&in=globex", width, height, theme);
        await HoldsAsync("a conversation in which nothing was said, with the tour on offer");
        await page.ShowPlanAsync();
        await Expect(page.Page.GetByTestId("plan-panel")).ToContainTextAsync("No plan yet");
        await HoldsAsync("no plan");
        await page.HidePlanAsync();

        await world.Program.Door.ResetAsync();
        await world.Program.Door.AdvanceAsync("P31D");
        await page.GoAsync("#be=host.manager&in=acme");
        await Expect(page.Notice("acme.1/week/w03")).ToBeVisibleAsync();
        await page.SayAsync("/onboard status");
        await Expect(page.Messages.Locator(".only-you")).ToBeVisibleAsync();
        await page.Notice("acme.1/week/w05").GetByTestId("more").ClickAsync();
        await HoldsAsync("a conversation with prompts, a private answer and an open menu");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.OpenThreadOfAsync("acme.1/week/w05");
        await HoldsAsync("a thread");
        await page.Page.GetByTestId("thread-close").ClickAsync();
        await page.ShowPlanAsync();
        await Expect(page.Page.GetByTestId("gate-14")).ToBeVisibleAsync();
        await HoldsAsync("the timeline");
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(page.Page.GetByTestId("ledger")).ToBeVisibleAsync();
        await HoldsAsync("the ledger");
        await page.HidePlanAsync();

        await page.SayAsync("/onboard opp add");
        await page.SendFormAsync("Add an opportunity");
        await Expect(page.Dialog.Locator(".field-error").First).ToHaveTextAsync("This one is needed.");
        await HoldsAsync("a form with an error");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.GoAsync("#be=partner.sponsor&in=dm:partner.sponsor");
        await Expect(page.Notice("acme.1/checkin/d30/partner.sponsor")).ToBeVisibleAsync();
        await HoldsAsync("a sponsor's direct messages");
        if (width < 720)
        {
            await page.Page.GetByTestId("back").ClickAsync();
            await page.Page.Locator("#top-menu").ClickAsync();
            await HoldsAsync("the list of conversations, below the open header");
        }

        await page.Page.GetByTestId("reset").ClickAsync();
        await HoldsAsync("the question before a reset");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.GoAsync("#be=partner.ae&in=acme");
        if (!await page.Page.GetByTestId("tour").IsVisibleAsync()) await page.Page.Locator("#top-menu").ClickAsync();
        await page.Page.GetByTestId("tour").ClickAsync();
        await page.Page.GetByTestId("tour-next").ClickAsync();
        await HoldsAsync("a step of the tour");
        await page.GoAsync("#view=gallery");
        // All of its messages once; elsewhere one kind will do, as the others are drawn of the same elements.
        if (width < 720 || theme == ColorScheme.Dark) await page.Page.EvaluateAsync("() => document.querySelectorAll('.exhibits:not(#kind-week)').forEach(section => section.remove())");
        await HoldsAsync("the gallery");
        page.ShouldBeClean();

        Task HoldsAsync(string view) => Axe.ShouldPassAsync(page, view);
    }
}

using System.Text.RegularExpressions;
using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>"Show me around": two minutes from the start to a sponsor's decision.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed partial class TourTests(BrowserWorld world)
{
    [ChromiumTheory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task A_newcomer_is_led_from_the_start_to_a_decision_by_keyboard_alone(int width)
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=host.manager&in=host", width, 740);
        var card = page.Page.GetByTestId("tour-card");
        await page.TabToAsync("Tab", "active => Boolean(active.closest('.invitation'))");
        await page.Page.Keyboard.PressAsync("Enter");

        await StepAsync("1 of 7", "It starts in a shared channel");
        await Expect(page.Notice("acme.1/welcome/d0")).ToHaveClassAsync(PointedAt());
        await NextAsync();
        await StepAsync("2 of 7", "See it as anybody");
        await Expect(page.Page.GetByTestId("be")).ToHaveValueAsync("partner.ae");
        await NextAsync();
        await StepAsync("3 of 7", "Answer with one press");
        await ActAsync("Answer as Leo");
        await Expect(page.Messages.Locator(".only-you")).ToContainTextAsync("Recorded");
        await Expect(page.Page.GetByTestId("tour-act")).ToHaveCountAsync(0);
        await NextAsync();
        await StepAsync("4 of 7", "Wind the clock");
        await ActAsync("To the next message");
        await Expect(page.Notice("acme.1/week/w01")).ToBeAttachedAsync();
        await page.TabToAsync("Tab", "active => active.dataset.action === 'next'");
        await NextAsync();
        await StepAsync("5 of 7", "A gate passes on outcomes");
        await Expect(page.Page.GetByTestId("gate-14")).ToBeVisibleAsync();
        await NextAsync();
        await StepAsync("6 of 7", "A sponsor decides once");
        await ActAsync("Wind to day 30");
        await Expect(page.Notice("acme.1/checkin/d30/partner.sponsor")).ToHaveClassAsync(PointedAt());
        await NextAsync();
        await StepAsync("7 of 7", "The rest is yours");
        await NextAsync();

        await Expect(card).ToBeHiddenAsync();
        await Expect(page.Page.Locator(width > 720 ? "#tour" : "#top-menu")).ToBeFocusedAsync();
        await Expect(page.Page.Locator(".tour-target")).ToHaveCountAsync(0);
        page.ShouldBeClean();

        async Task StepAsync(string count, string title)
        {
            await Expect(card).ToContainTextAsync(count);
            await Expect(page.Page.Locator("#tour-title")).ToHaveTextAsync(title);
            await page.ShouldNotScrollSidewaysAsync(title);
        }

        async Task NextAsync()
        {
            await Expect(page.Page.GetByTestId("tour-next")).ToBeFocusedAsync();
            await page.Page.Keyboard.PressAsync("Enter");
        }

        async Task ActAsync(string label)
        {
            await Expect(page.Page.GetByTestId("tour-act")).ToHaveTextAsync(label);
            await page.Page.Keyboard.PressAsync("Shift+Tab");
            if (await page.Page.EvaluateAsync<bool>("() => document.activeElement.dataset.action === 'back'")) await page.Page.Keyboard.PressAsync("Shift+Tab");
            await page.Page.Keyboard.PressAsync("Enter");
        }
    }

    [ChromiumFact]
    public async Task It_is_left_at_any_time_blocks_nothing_and_is_offered_once()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");
        var card = page.Page.GetByTestId("tour-card");
        await page.Page.GetByTestId("invitation").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(card).ToBeVisibleAsync();
        await page.Page.GetByTestId("tour-next").ClickAsync();

        await page.SayAsync("/onboard status");
        await Expect(page.Messages.Locator(".only-you")).ToContainTextAsync("day 0");
        await page.WindAsync("advance-day");
        await Expect(card).ToBeVisibleAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();

        await world.Program.Door.ResetAsync();
        await page.Page.ReloadAsync();
        await Expect(page.Notice("acme.1/welcome/d0")).ToBeVisibleAsync();
        await Expect(page.Page.GetByTestId("invitation")).ToHaveCountAsync(0);
        await page.Page.GetByTestId("tour").ClickAsync();
        await Expect(card).ToContainTextAsync("1 of 7");
        await page.GoAsync("#view=gallery");
        await Expect(card).ToBeHiddenAsync();
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task A_running_story_is_not_interrupted_by_the_offer()
    {
        await world.Program.Door.ResetAsync();
        await world.Program.Door.AdvanceAsync("P17D");
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");

        await Expect(page.Notice("acme.1/week/w03")).ToBeVisibleAsync();
        await Expect(page.Page.GetByTestId("invitation")).ToHaveCountAsync(0);
        await Expect(page.Page.GetByTestId("tour-card")).ToBeHiddenAsync();
    }

    [GeneratedRegex("tour-target")]
    private static partial Regex PointedAt();
}

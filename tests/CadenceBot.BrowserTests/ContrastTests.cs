using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>Every text that is shown has a contrast of at least 4.5 to what lies behind it, in both themes.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class ContrastTests(BrowserWorld world)
{
    [ChromiumTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Texts_can_be_read(ColorScheme theme)
    {
        await world.Program.Door.ResetAsync();
        await world.Program.Door.AdvanceAsync("P17D");
        await using var page = await world.OpenAsync("#be=host.manager&in=acme", theme: theme);
        await Expect(page.Notice("acme.1/week/w03")).ToBeVisibleAsync();

        await page.SayAsync("/onboard status");
        await Expect(page.Messages.Locator(".only-you")).ToBeVisibleAsync();
        await HoldsAsync(page, "a conversation and the plan");
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(page.Page.GetByTestId("ledger")).ToBeVisibleAsync();
        await HoldsAsync(page, "the ledger");
        await page.OpenThreadOfAsync("acme.1/week/w02");
        await HoldsAsync(page, "a thread");

        await page.SayAsync("/onboard opp add");
        await page.SendFormAsync("Add an opportunity");
        await Expect(page.Dialog.Locator(".field-error").First).ToHaveTextAsync("This one is needed.");
        await HoldsAsync(page, "a form with an error");
        await page.Page.Keyboard.PressAsync("Escape");

        await page.GoAsync("#view=gallery");
        await HoldsAsync(page, "the gallery");
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task A_chosen_theme_is_kept()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=host.manager&in=acme");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Use the dark theme" }).ClickAsync();
        await page.Page.ReloadAsync();

        await Expect(page.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Use the light theme" })).ToBeVisibleAsync();
    }

    private static async Task HoldsAsync(PlaygroundPage page, string view) => (await page.Page.EvaluateAsync<string[]>(Faint)).ShouldBeEmpty($"{view} has faint texts");

    // Colours come as rgb(), rgba() or, when mixed, as color(srgb …); what shines through is mixed with what lies below.
    private const string Faint = """
        () => {
            const parse = colour => {
                const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
                const unit = colour.startsWith("color(") ? 255 : 1;
                return { r: r * unit, g: g * unit, b: b * unit, a };
            };
            const mix = (over, under) => ({ r: over.r * over.a + under.r * (1 - over.a), g: over.g * over.a + under.g * (1 - over.a), b: over.b * over.a + under.b * (1 - over.a), a: 1 });
            const behind = node => {
                if (!node) return { r: 255, g: 255, b: 255, a: 1 };
                const own = parse(getComputedStyle(node).backgroundColor);
                return own.a === 1 ? own : mix(own, behind(node.parentElement));
            };
            const channel = value => { const c = value / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
            const luminance = ({ r, g, b }) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
            const ratio = (one, other) => { const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x); return (a + 0.05) / (b + 0.05); };
            const own = node => [...node.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.textContent.trim());
            const shown = node => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !node.disabled;
            return [...document.querySelectorAll("body *")].filter(node => own(node) && shown(node)).map(node => {
                const ground = behind(node);
                const value = ratio(mix(parse(getComputedStyle(node).color), ground), ground);
                return value < 4.5 ? `${value.toFixed(2)} ${node.tagName}.${node.className}: ${node.textContent.trim().slice(0, 40)}` : null;
            }).filter(Boolean);
        }
        """;
}

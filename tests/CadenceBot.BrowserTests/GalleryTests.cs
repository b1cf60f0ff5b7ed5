using CadenceBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>Every message in one place, to be found and to be seen as wide as it will be.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class GalleryTests(BrowserWorld world)
{
    [ChromiumFact]
    public async Task Messages_are_filtered_and_shown_as_on_a_phone()
    {
        await using var page = await world.OpenAsync("#view=gallery");
        var filter = page.Page.GetByTestId("gallery-filter");
        var kinds = page.Page.Locator(".exhibits:visible");
        var all = await kinds.CountAsync();
        await filter.FillAsync("welcome");
        await Expect(kinds.First).ToContainTextAsync("Welcome");
        (await kinds.CountAsync()).ShouldBeLessThan(all);

        var drawn = kinds.First.Locator(".side-drawn").First;
        var wide = (await drawn.BoundingBoxAsync())!.Width;
        await page.Page.GetByTestId("width-phone").FocusAsync();
        await page.Page.Keyboard.PressAsync("Space");
        (await drawn.BoundingBoxAsync())!.Width.ShouldBe(360);
        wide.ShouldBeGreaterThan(500);

        await filter.FillAsync("no such words");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show them all" }).ClickAsync();
        await Expect(filter).ToBeFocusedAsync();
        await Expect(kinds).ToHaveCountAsync(all);
        await page.Page.ReloadAsync();
        await Expect(page.Page.GetByTestId("width-phone")).ToBeCheckedAsync();
        page.ShouldBeClean();
    }
}

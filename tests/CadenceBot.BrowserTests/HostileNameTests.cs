using CadenceBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>Whatever a name holds, it is only a name.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class HostileNameTests(BrowserWorld world)
{
    private static readonly string[] Names =
    [
        "<!channel>", "<b>x</b>", "<img src=x onerror=alert(1)>", "عميل الشمال", "🚀🧑‍🚀 Orbit", new string('W', 120), "](javascript:alert(1))",
    ];

    private static readonly string TooLong = new('L', 301);

    [ChromiumTheory]
    [InlineData(1440)]
    [InlineData(360)]
    public async Task Names_come_out_literally_and_break_no_layout(int width)
    {
        var door = world.Program.Door;
        await door.ResetAsync();
        foreach (var name in Names)
        {
            await door.SayAsync("partner.ae", "acme", $"/onboard opp add \"{name}\"");
            await door.SayAsync("host.ae", "acme", $"What of {name}?");
        }

        await door.SayAsync("host.ae", "acme", TooLong);
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme", width);
        await page.SayAsync($"/onboard opp add {TooLong}");
        await Expect(page.Messages.Locator(".only-you").Last).ToContainTextAsync("1 to 300 characters");
        await Expect(page.Messages).ToContainTextAsync(TooLong);
        foreach (var name in Names) await Expect(page.Messages).ToContainTextAsync($"What of {name}?");
        await FitsAsync(page, "the conversation");

        await page.OpenThreadOfAsync("acme.1/welcome/d0");
        await Expect(page.Thread).ToContainTextAsync("<b>x</b>");
        await FitsAsync(page, "the thread");
        await page.Page.GetByTestId("thread-close").ClickAsync();

        if (width < 1200) await page.Page.GetByTestId("plan-toggle").ClickAsync();
        foreach (var name in Names) await Expect(page.Page.GetByTestId("plan-panel")).ToContainTextAsync(name);
        await FitsAsync(page, "the plan");

        (await page.Page.Locator("article b, article img:not(.avatar), #plan-panel li b, #plan-panel img").CountAsync()).ShouldBe(0);
        (await page.Page.Locator("a[href^='javascript']").CountAsync()).ShouldBe(0);
        page.ShouldBeClean();
    }

    private static async Task FitsAsync(PlaygroundPage page, string view)
    {
        var wide = await page.Page.EvaluateAsync<string[]>("""
            () => [document.documentElement, ...document.querySelectorAll(".scroll, .conversations, .message .content, .lines li, .pane-head")]
                .filter(box => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0)
                .map(box => `${box.tagName}.${box.className}#${box.id} ${box.scrollWidth} > ${box.clientWidth}`)
            """);
        wide.ShouldBeEmpty($"{view} is broken");
    }
}

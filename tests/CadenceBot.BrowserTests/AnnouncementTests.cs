using CadenceBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>Who listens to the page hears what is new, once, in few words.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class AnnouncementTests(BrowserWorld world)
{
    [ChromiumFact]
    public async Task New_messages_are_told_politely_and_a_flood_in_one_sentence()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");
        var news = page.Page.GetByTestId("news");
        await Expect(page.Notice("acme.1/welcome/d0")).ToBeVisibleAsync();
        await Expect(news).ToBeEmptyAsync();
        await Expect(news).ToHaveAttributeAsync("data-reader", "partner.ae");

        await world.Program.Door.SayAsync("host.ae", "acme", "Good morning, Acme");
        await Expect(news).ToHaveTextAsync("Mia Lindqvist: Good morning, Acme");
        await page.SayAsync("/onboard status");
        await Expect(news).ToContainTextAsync("CadenceBot, to you alone:");

        await page.WindAsync("advance-week");
        await page.WindAsync("advance-week");
        await Expect(news).ToContainTextAsync("new messages. The last one: CadenceBot");
        (await page.Page.Locator("[role=log]:not([aria-live=off])").CountAsync()).ShouldBe(0, "a log would read all of them");
        await Expect(news).ToHaveRoleAsync(Microsoft.Playwright.AriaRole.Status);

        await page.BeAsync("host.manager");
        await Expect(news).ToHaveAttributeAsync("data-reader", "host.manager");
        await world.Program.Door.SayAsync("host.se", "host", "Between us");
        await Expect(news).ToHaveTextAsync("Tom Byrne in Contoso partner team: Between us");
        page.ShouldBeClean();
    }
}

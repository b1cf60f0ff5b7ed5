using CadenceBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>Hundred days by clicks alone: a plan is started, asked, answered, won and reviewed.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class WinStoryTests(BrowserWorld world)
{
    [ChromiumFact]
    public async Task A_plan_is_started_answered_won_and_reviewed_by_clicks()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");

        await StartByTheWizardAsync(page);
        await PassGate14Async(page);
        await PassGate30Async(page);
        await HearTheSponsorsAsync(page);
        await PassGate60Async(page);
        await WinAsync(page);
        await ReviewAsync(page);

        page.ShouldBeClean();
    }

    private static async Task StartByTheWizardAsync(PlaygroundPage page)
    {
        await page.Page.GetByTestId("reset").ClickAsync();
        await page.Page.GetByTestId("reset-date").FillAsync("2026-03-02");
        await page.Page.GetByTestId("reset-demo").UncheckAsync();
        await page.Page.GetByTestId("reset-confirm").ClickAsync();
        await Expect(page.Page.GetByTestId("toast")).ToContainTextAsync("reset");
        await Expect(page.Page.GetByTestId("clock")).ToContainTextAsync("Monday 2 March 2026");
        await Expect(page.Page.GetByTestId("plan-panel")).ToContainTextAsync("No plan yet");

        await page.BeInAsync("host.manager", "host");
        await page.SayAsync("/onboard start");
        await page.Dialog.GetByLabel("Acme").CheckAsync();
        await page.SendFormAsync("1 of 3");
        await page.SendFormAsync("2 of 3");
        await page.SendFormAsync("3 of 3");
        await Expect(page.Dialog).ToBeHiddenAsync();
        await Expect(page.Messages.Locator(".only-you").Last).ToContainTextAsync("Acme runs");
        await Expect(page.Page.GetByTestId("plan-title")).ToContainTextAsync("Acme, day 0");
    }

    private async Task PassGate14Async(PlaygroundPage page)
    {
        await page.BeInAsync("partner.ae", "acme");
        await Expect(page.Notice("acme.1/welcome/d0")).ToContainTextAsync("90 days");
        await UntilAsync(page, "acme.1/week/w01");
        await page.PressAsync("acme.1/week/w01", "Accept Wed 14:00 London");
        await Expect(page.Messages.Locator(".only-you").Last).ToContainTextAsync("Recorded");
        await Expect(page.Notice("acme.1/week/w01")).ToContainTextAsync("1 of 2 answered");
        await page.BeInAsync("host.ae", "acme");
        await page.PressAsync("acme.1/week/w01", "Accept Wed 14:00 London");
        await Expect(page.Notice("acme.1/week/w01")).ToContainTextAsync("2 of 2 answered");
        await Expect(page.Notice("acme.1/week/w01")).ToContainTextAsync("(edited)");
        await UntilAsync(page, "acme.1/gate-result/g14.pass");
        await page.OpenThreadOfAsync("acme.1/welcome/d0");
        await Expect(page.Notice("acme.1/gate-result/g14.pass")).ToContainTextAsync("Gate 14 passed");
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.GetByTestId("gate-14")).ToHaveAttributeAsync("data-state", "passed");
    }

    private async Task PassGate30Async(PlaygroundPage page)
    {
        foreach (var who in new[] { "partner.ae", "host.ae" }) await AnswerAsync(page, who, "w02", "That's the list");
        await AnswerAsync(page, "partner.ae", "w03", "Yes, they had it");
        await AnswerAsync(page, "partner.ae", "w04", "Yes, we held it");
        await UntilAsync(page, "acme.1/gate-ahead/g30");
        await page.BeInAsync("host.ae", "acme");
        await page.OpenThreadOfAsync("acme.1/week/w04");
        await page.PressAsync("acme.1/gate-ahead/g30", "I watched it");
        // Whom: the form proposes the partner's AE.
        await page.Page.GetByTestId("submit").ClickAsync();
        await Expect(page.Thread.Locator(".only-you").Last).ToContainTextAsync("can give the pitch alone");

        await page.BeInAsync("partner.ae", "acme");
        await page.SayAsync("/onboard opp add");
        await page.Dialog.GetByLabel("Name").FillAsync("Northwind");
        await page.Dialog.GetByLabel("Amount").FillAsync("80k");
        await page.Dialog.GetByLabel("Expected close").FillAsync("2026-05-28");
        await page.SendFormAsync("Add an opportunity");
        await Expect(page.Page.GetByTestId("opportunity-1")).ToContainTextAsync("Northwind");

        await UntilAsync(page, "acme.1/gate-day/g30");
        await page.OpenThreadOfAsync("acme.1/week/w05");
        await page.PressAsync("acme.1/gate-day/g30", "I can");
        await page.Page.GetByTestId("thread-close").ClickAsync();
        await UntilAsync(page, "acme.1/gate-result/g30.pass");
        await Expect(page.Page.GetByTestId("gate-30")).ToHaveAttributeAsync("data-state", "passed");
    }

    private async Task HearTheSponsorsAsync(PlaygroundPage page)
    {
        await UntilAsync(page, "acme.1/checkin/d30/partner.sponsor");
        await page.BeInAsync("host.sponsor", "dm:host.sponsor");
        await page.PressAsync("acme.1/checkin/d30/host.sponsor", "Yes, set it up");
        await Expect(page.Notice("acme.1/checkin/d30/host.sponsor")).ToContainTextAsync("Sam Okafor");
        await page.BeInAsync("partner.sponsor", "dm:partner.sponsor");
        await page.PressAsync("acme.1/checkin/d30/partner.sponsor", "I name an AE");
        await page.Dialog.GetByLabel("Who?").FillAsync("Leo Park <leo@acme.example>");
        await page.SendFormAsync("I name an AE");
        await Expect(page.Dialog).ToBeHiddenAsync();
        await Expect(page.Notice("acme.1/checkin/d30/partner.sponsor")).ToContainTextAsync("Leo Park");
    }

    private async Task PassGate60Async(PlaygroundPage page)
    {
        await AnswerAsync(page, "partner.ae", "w05", "It's out");
        await AnswerAsync(page, "partner.ae", "w06", "Yes, together");
        await page.SayAsync("/onboard opp pin #1");
        await Expect(page.Page.GetByTestId("opportunity-1")).ToContainTextAsync("Pinned");
        await UntilAsync(page, "acme.1/gate-ahead/g60");
        foreach (var (who, name) in new[] { ("host.ae", "Fabrikam"), ("partner.ae", "Tailspin") })
        {
            await page.BeInAsync(who, "acme");
            await page.OpenThreadOfAsync("acme.1/week/w08");
            await page.PressAsync("acme.1/gate-ahead/g60", "Add one");
            await page.Dialog.GetByLabel("Name").FillAsync(name);
            await page.SendFormAsync("Add an opportunity");
            await Expect(page.Thread.Locator(".only-you").Last).ToContainTextAsync(name);
        }

        await page.Page.GetByTestId("thread-close").ClickAsync();
        await UntilAsync(page, "acme.1/gate-result/g60.pass");
        await Expect(page.Page.GetByTestId("gate-60")).ToHaveAttributeAsync("data-state", "passed");
    }

    private async Task WinAsync(PlaygroundPage page)
    {
        await AnswerAsync(page, "partner.ae", "w11", "Won");
        await Expect(page.Notice("acme.1/win/o1")).ToContainTextAsync("First joint win");
        await page.BeInAsync("host.ae", "acme");
        await page.PressAsync("acme.1/win/o1", "Yes, it's won");
        await Expect(page.Notice("acme.1/win/o1")).ToContainTextAsync("Confirmed");
        await UntilAsync(page, "acme.1/gate-result/g90.pass");
        await Expect(page.Page.GetByTestId("gate-90")).ToHaveAttributeAsync("data-state", "passed");
    }

    private async Task ReviewAsync(PlaygroundPage page)
    {
        await UntilAsync(page, "acme.1/qbr/d100");
        await page.BeInAsync("host.manager", "acme");
        await page.OpenThreadOfAsync("acme.1/week/w13");
        await page.PressAsync("acme.1/qbr/d100", "Graduate");
        await Expect(page.Notice("acme.1/graduation/end")).ToContainTextAsync("graduates");
        await page.Page.GetByTestId("thread-close").ClickAsync();
        await Expect(page.Page.GetByTestId("plan-panel")).ToContainTextAsync("graduated");
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(page.Page.GetByTestId("ledger")).ToContainTextAsync("acme.1/graduation/end");
    }

    private async Task AnswerAsync(PlaygroundPage page, string who, string week, string button)
    {
        var key = $"acme.1/week/{week}";
        await UntilAsync(page, key);
        await page.BeInAsync(who, "acme");
        await page.PressAsync(key, button);
        await Expect(page.Notice(key)).ToContainTextAsync("answered");
    }

    private Task UntilAsync(PlaygroundPage page, string key) => page.WindUntilAsync(world.Program.Door, key);
}

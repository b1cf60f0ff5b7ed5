using CadenceBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace CadenceBot.BrowserTests;

/// <summary>A page shows what others do, without being asked to.</summary>
[Collection(BrowserWorldDefinition.Name)]
public sealed class LiveTests(BrowserWorld world)
{
    [ChromiumFact]
    public async Task What_one_person_does_shows_on_the_page_of_another()
    {
        var door = world.Program.Door;
        await door.ResetAsync();
        await using var mine = await world.OpenAsync("#be=host.ae&in=acme");
        await using var other = await world.OpenAsync("#be=partner.ae&in=acme");
        await Expect(other.Notice("acme.1/welcome/d0")).ToBeVisibleAsync();

        await mine.SayAsync("Good morning, Acme");
        await Expect(other.Messages).ToContainTextAsync("Good morning, Acme");

        await mine.WindUntilAsync(door, "acme.1/week/w01");
        await Expect(other.Page.GetByTestId("clock")).ToContainTextAsync("Wednesday 4 March 2026");
        await Expect(other.Notice("acme.1/week/w01")).ToBeVisibleAsync();
        await mine.PressAsync("acme.1/week/w01", "Accept Wed 14:00 London");
        await Expect(other.Notice("acme.1/week/w01")).ToContainTextAsync("(edited)");
        await Expect(mine.Messages.Locator(".only-you")).ToHaveCountAsync(1);
        await Expect(other.Messages.Locator(".only-you")).ToHaveCountAsync(0);

        await other.ReadAsync("dm:partner.ae");
        await mine.SayAsync("One more word");
        await Expect(other.Page.GetByTestId("conversation-acme").Locator(".badge")).ToContainTextAsync("1");
        mine.ShouldBeClean();
        other.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task The_clock_runs_by_itself_until_it_is_stopped()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");

        await page.Page.GetByTestId("speed").SelectOptionAsync("1440");
        await page.Page.GetByTestId("play").ClickAsync();
        await Expect(page.Page.GetByTestId("play")).ToHaveTextAsync("Stop");
        await Expect(page.Notice("acme.1/week/w01")).ToBeVisibleAsync();
        await page.Page.GetByTestId("play").ClickAsync();
        await Expect(page.Page.GetByTestId("play")).ToHaveTextAsync("Play");
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task An_outage_is_told_once_and_catches_up()
    {
        await world.Program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme");

        await page.Page.GetByText("Offline", new() { Exact = true }).ClickAsync();
        await page.WindAsync("advance-week");

        await Expect(page.Notice("acme.1/week/w01")).ToBeVisibleAsync();
        await page.Page.GetByTestId("tab-ledger").ClickAsync();
        await Expect(page.Page.Locator("tr[data-state='late']").First).ToBeVisibleAsync();
        page.ShouldBeClean();
    }

    [ChromiumFact]
    public async Task The_page_finds_back_when_the_program_was_restarted()
    {
        await using var program = await RunningProgram.StartAsync();
        await program.Door.ResetAsync();
        await using var page = await world.OpenAsync("#be=partner.ae&in=acme", root: program.Root);
        await Expect(page.Notice("acme.1/welcome/d0")).ToBeVisibleAsync();

        await program.KillAsync();
        await Expect(page.Page.GetByTestId("lost")).ToContainTextAsync("does not answer");
        await page.SayAsync("Is somebody there?");
        await Expect(page.Page.GetByTestId("toast")).ToContainTextAsync("I can't reach the playground");
        await Expect(page.Composer).ToHaveValueAsync("Is somebody there?");

        await program.LaunchAsync();
        await program.Door.SayAsync("host.ae", "acme", "Back again");
        await Expect(page.Messages).ToContainTextAsync("Back again");
        await Expect(page.Page.GetByTestId("lost")).ToBeHiddenAsync();
        await page.Composer.PressAsync("Enter");
        await Expect(page.Messages).ToContainTextAsync("Is somebody there?");
    }
}

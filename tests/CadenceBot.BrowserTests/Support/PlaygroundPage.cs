using Microsoft.Playwright;

namespace CadenceBot.BrowserTests.Support;

/// <summary>The page as somebody uses it, and all that the browser complained of meanwhile.</summary>
internal sealed class PlaygroundPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private PlaygroundPage(IPage page)
    {
        Page = page;
        page.Console += (_, line) => Note(line.Type is "error" or "warning", $"console {line.Type}: {line.Text}");
        page.PageError += (_, error) => Note(true, $"uncaught: {error}");
        page.RequestFailed += (_, request) => Note(true, $"failed: {request.Url} {request.Failure}");
        page.Response += (_, answer) => Note(answer.Status >= 400, $"answered {answer.Status}: {answer.Url}");
    }

    public IPage Page { get; }

    /// <summary>The messages in the middle.</summary>
    public ILocator Messages => Page.GetByTestId("messages");

    public ILocator Thread => Page.GetByTestId("thread-pane");

    public ILocator Dialog => Page.GetByTestId("dialog");

    public ILocator Composer => Page.GetByTestId("composer");

    public static async Task<PlaygroundPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = new PlaygroundPage(await context.NewPageAsync());
        await page.Page.GotoAsync(address.ToString());
        await page.LoadedAsync();
        return page;
    }

    /// <summary>Goes to another address of the page, as a link would.</summary>
    public async Task GoAsync(string fragment)
    {
        await Page.EvaluateAsync("to => { location.hash = to; }", fragment);
        await LoadedAsync();
    }

    public Task BeAsync(string who) => Page.GetByTestId("be").SelectOptionAsync(who);

    public Task ReadAsync(string conversation) => Page.GetByTestId($"conversation-{conversation}").ClickAsync();

    public async Task BeInAsync(string who, string conversation)
    {
        await BeAsync(who);
        await ReadAsync(conversation);
        await Assertions.Expect(Page.GetByTestId($"conversation-{conversation}")).ToHaveAttributeAsync("aria-current", "true");
    }

    /// <summary>A notice in the middle or in the open thread.</summary>
    public ILocator Notice(string key) => Page.Locator($"#messages [data-key='{key}'], #thread-messages [data-key='{key}']");

    public Task PressAsync(string key, string button) => Notice(key).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens the thread below a notice.</summary>
    public async Task OpenThreadOfAsync(string key)
    {
        await Messages.Locator($"[data-key='{key}'] .thread-line").ClickAsync();
        await Assertions.Expect(Thread).ToBeVisibleAsync();
    }

    public async Task SayAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    public async Task SendFormAsync(string title)
    {
        await Assertions.Expect(Dialog.GetByRole(AriaRole.Heading)).ToContainTextAsync(title);
        await Page.GetByTestId("submit").ClickAsync();
    }

    /// <summary>Presses a button of the clock and waits until the walk is over.</summary>
    public async Task WindAsync(string button)
    {
        await Page.GetByTestId(button).ClickAsync();
        await Assertions.Expect(Page.Locator("#top[data-walking]")).ToHaveCountAsync(0);
    }

    /// <summary>Presses "to the next message" until a notice was due.</summary>
    public async Task WindUntilAsync(PlaygroundDoor door, string key)
    {
        for (var presses = 0; !await door.WasDueAsync(key); presses++)
        {
            presses.ShouldBeLessThan(40, $"{key} was never due");
            await WindAsync("to-next");
        }
    }

    /// <summary>Opens the plan, where it is not beside the conversation anyway.</summary>
    public async Task ShowPlanAsync()
    {
        if (!await Page.GetByTestId("plan-panel").IsVisibleAsync()) await Page.GetByTestId("plan-toggle").ClickAsync();
    }

    /// <summary>Closes the plan where it lies over the conversation.</summary>
    public async Task HidePlanAsync()
    {
        if (await Page.GetByTestId("plan-close").IsVisibleAsync()) await Page.GetByTestId("plan-close").ClickAsync();
    }

    public async Task ShouldNotScrollSidewaysAsync(string view)
    {
        var wide = await Page.EvaluateAsync<string[]>("""
            () => [document.documentElement, document.body, ...document.querySelectorAll(".scroll, .conversations, .gallery, .top, .pane-head, dialog, .dialog-body, .tour-card")]
                .filter(box => box.checkVisibility?.() !== false && box.scrollWidth > Math.min(box.clientWidth || innerWidth, innerWidth))
                .map(box => `${box.tagName}.${box.className}#${box.id} ${box.scrollWidth} > ${box.clientWidth}`)
            """);
        wide.ShouldBeEmpty($"{view} scrolls sideways");
    }

    /// <summary>Presses a key until the focus is where it is wanted.</summary>
    public async Task TabToAsync(string key, string isThere)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await Page.Keyboard.PressAsync(key);
            if (await Page.EvaluateAsync<bool>($"() => ({isThere})(document.activeElement)")) return;
        }

        throw new InvalidOperationException($"{key} never comes to: {isThere}");
    }

    public void ShouldBeClean() => _complaints.ShouldBeEmpty();

    public async Task PhotographAsync(string name) =>
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Artifacts.Screenshots, name + ".png"), Animations = ScreenshotAnimations.Disabled });

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private Task LoadedAsync() => Page.WaitForFunctionAsync("""
        () => document.body.dataset.view === "gallery"
            ? document.querySelector(".exhibit")
            : document.querySelector("#be").value && (document.body.dataset.pane === "list" || document.querySelector("#intro > *"))
        """);

    private void Note(bool bad, string what)
    {
        // A stream of events has no end, so leaving the page always breaks it off.
        if (bad && !what.Contains("/playground/api/events net::ERR_ABORTED", StringComparison.Ordinal)) _complaints.Add(what);
    }
}

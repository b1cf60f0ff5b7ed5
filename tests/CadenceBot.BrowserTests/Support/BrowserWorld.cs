using Microsoft.Playwright;

namespace CadenceBot.BrowserTests.Support;

/// <summary>One browser and one program for all tests; they take turns, as the program has one clock.</summary>
public sealed class BrowserWorld : IAsyncLifetime
{
    // Generous, for a machine that builds at the same time; a condition that comes at once costs nothing.
    private const float Patience = 20_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private RunningProgram? _program;

    internal RunningProgram Program => _program!;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        var program = RunningProgram.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
        _program = await program;
    }

    /// <summary>A page in a browser profile of its own.</summary>
    internal async Task<PlaygroundPage> OpenAsync(string address, int width = 1440, int height = 900, ColorScheme theme = ColorScheme.Light, Uri? root = null)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return await PlaygroundPage.OpenAsync(context, new Uri(root ?? Program.Root, address));
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is not null) await _program.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserWorldDefinition : ICollectionFixture<BrowserWorld>
{
    public const string Name = "browser";
}

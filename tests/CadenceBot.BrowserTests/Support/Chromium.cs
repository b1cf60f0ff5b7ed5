namespace CadenceBot.BrowserTests.Support;

/// <summary>The system's browser: the tests bring none of their own.</summary>
internal static class Chromium
{
    public const string HowToGet = "Chromium is not here: apt-get install chromium, or set CHROMIUM to the path of the program.";

    public static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static string Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";

    public static bool IsCi { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why a test cannot run here; null when it can. In CI nothing is skipped.</summary>
    public static string? Missing { get; } =
        File.Exists(Path) || IsCi ? null : HowToGet;
}

/// <summary>A test that needs Chromium.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Chromium.Missing;
}

/// <summary>A test with data that needs Chromium.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Chromium.Missing;
}

using System.Text.Json;

namespace CadenceBot.BrowserTests.Support;

/// <summary>axe-core, the rules of accessibility that a program can judge; package-lock.json names its version.</summary>
internal static class Axe
{
    public const string HowToGet = "axe-core is not here: npm ci --ignore-scripts --prefix tests/CadenceBot.BrowserTests";

    // Best practices too: one main landmark, unique landmarks, headings in order.
    private const string Judge = """
        async () => {
            const found = await axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
            return { rules: found.passes.length, violations: found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`)) };
        }
        """;

    private static readonly string Script = Path.Combine(Artifacts.Root, "tests", "CadenceBot.BrowserTests", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Why the page cannot be judged here; null when it can. In CI nothing is skipped.</summary>
    public static string? Missing { get; } = Chromium.Missing ?? (File.Exists(Script) || Chromium.IsCi ? null : HowToGet);

    /// <summary>Hold the page, as it stands, to every rule.</summary>
    public static async Task ShouldPassAsync(PlaygroundPage page, string view)
    {
        // Evaluated, not added as a script: the page's own policy stays in force.
        if (!await page.Page.EvaluateAsync<bool>("() => typeof axe !== 'undefined'")) await page.Page.EvaluateAsync($"() => {{ {await File.ReadAllTextAsync(Script)} }}");
        var answer = await page.Page.EvaluateAsync<JsonElement>(Judge);
        answer.GetProperty("rules").GetInt32().ShouldBeGreaterThan(20, "axe judged next to nothing");
        answer.GetProperty("violations").EnumerateArray().Select(v => v.GetString()!).ShouldBeEmpty(view);
    }
}

/// <summary>A test with data that needs Chromium and axe-core.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Axe.Missing;
}

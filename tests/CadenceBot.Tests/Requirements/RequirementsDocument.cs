using System.Text;

namespace CadenceBot.Tests.Requirements;

/// <summary>docs/requirements.md: every element by number, with the tests that show it or the word "open".</summary>
internal static class RequirementsDocument
{
    public const string Path = "docs/requirements.md";

    private static readonly Dictionary<string, string> Seeds = new(StringComparer.Ordinal)
    {
        ["000"] = "Partner Onboarding: A 90-Day Operating Cadence That Compounds",
        ["001"] = "The First 90 Days: Partner Onboarding That Actually Works",
    };

    public static string Write(IReadOnlyList<Requirement> requirements, IReadOnlyList<RequirementClaim> claims)
    {
        var tests = claims.ToLookup(c => c.Number, c => c.Test, StringComparer.Ordinal);
        var text = new StringBuilder()
            .Append("# Requirements\n\n")
            .Append("The two texts that CadenceBot makes real, element by element, and the tests that name each one.\n")
            .Append("Written by the tests (`RequirementsTests`); after a change run `./dev test Requirements`, look, and accept with `./dev golden`.\n\n")
            .Append("| Seed | Text | Elements | Shown by a test | Open | No test owed |\n|---|---|---|---|---|---|\n");
        foreach (var seed in requirements.GroupBy(r => r.Seed, StringComparer.Ordinal))
        {
            text.Append($"| {seed.Key} | {Seeds[seed.Key]} | {seed.Count()} | {seed.Count(r => tests.Contains(r.Number))} ")
                .Append($"| {seed.Count(r => IsOpen(r, tests))} | {seed.Count(r => !r.OwesATest)} |\n");
        }

        foreach (var seed in requirements.GroupBy(r => r.Seed, StringComparer.Ordinal))
        {
            text.Append($"\n## {seed.Key} · {Seeds[seed.Key]}\n\n| # | Element | Tests |\n|---|---|---|\n");
            foreach (var requirement in seed)
            {
                text.Append($"| {requirement.Number} | {requirement.Title} | {Shown(requirement, tests)} |\n");
            }
        }

        return text.ToString();
    }

    private static bool IsOpen(Requirement requirement, ILookup<string, string> tests) => requirement.OwesATest && !tests.Contains(requirement.Number);

    private static string Shown(Requirement requirement, ILookup<string, string> tests)
    {
        if (!tests.Contains(requirement.Number))
        {
            return requirement.OwesATest ? "open" : "none owed";
        }

        return string.Join("<br>", tests[requirement.Number].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(t => $"`{t}`"));
    }
}

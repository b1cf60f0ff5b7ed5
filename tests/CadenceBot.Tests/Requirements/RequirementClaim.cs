using System.Text.RegularExpressions;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Requirements;

/// <summary>A test (or a whole class of them) that says which element it shows: <c>[Trait("Requirement", "S…")]</c>.</summary>
internal sealed partial record RequirementClaim(string Number, string Test, string File)
{
    /// <summary>Read from the sources, so that all test projects count and none has to reference another.</summary>
    public static IReadOnlyList<RequirementClaim> All { get; } =
        [.. RepositoryFiles.Under("tests", ".cs").SelectMany(file => Read(file.ReadCode(), file.Path))];

    public static IEnumerable<RequirementClaim> Read(string source, string file)
    {
        var pending = new List<string>();
        var type = "";
        foreach (Match match in Marks().Matches(source))
        {
            if (match.Groups["id"].Success)
            {
                pending.Add(match.Groups["id"].Value);
                continue;
            }

            type = match.Groups["type"].Success ? match.Groups["type"].Value : type;
            var test = match.Groups["test"].Success ? $"{type}.{match.Groups["test"].Value}" : type;
            foreach (var number in pending)
            {
                yield return new RequirementClaim(number, test, file);
            }

            pending.Clear();
        }

        foreach (var number in pending)
        {
            yield return new RequirementClaim(number, "(no test below it)", file);
        }
    }

    [GeneratedRegex("""Trait\(\s*"Requirement"\s*,\s*"(?<id>[^"]*)"\s*\)|\bclass\s+(?<type>\w+)|\b(?:void|Task|ValueTask)\s+(?<test>\w+)\s*(?:<[^>]*>\s*)?\(""", RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}

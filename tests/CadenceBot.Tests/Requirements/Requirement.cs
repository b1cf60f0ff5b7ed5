using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Requirements;

/// <summary>One numbered element of the two source texts.</summary>
internal sealed record Requirement(string Number, string Seed, string Title)
{
    /// <summary>Claims and links: they ask for nothing that a test could show.</summary>
    private static readonly HashSet<string> Claims = new(StringComparer.Ordinal) { "S74", "S246", "S248" };

    public bool OwesATest => !Claims.Contains(Number);

    public static IReadOnlyList<Requirement> All { get; } = Read();

    private static Requirement[] Read() =>
    [
        .. RepositoryFiles.ReadText("tests/CadenceBot.Tests/Requirements/requirements.tsv")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => new Requirement(cells[0], cells[1], cells[2])),
    ];
}

using System.Xml.Linq;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Architecture;

/// <summary>A project is a wall: what it may reference stands here, and why stands in the ADR it names.</summary>
public sealed class WallTests
{
    private static readonly Wall[] Walls =
    [
        new("CadenceBot.Domain", "0001-seven-walls.md", [], ["NodaTime"], []),
        new("CadenceBot.Application", "0001-seven-walls.md", ["CadenceBot.Domain"], ["NodaTime"], ["Microsoft.AspNetCore.App"]),
        new(
            "CadenceBot.Storage",
            "0005-sqlite-through-the-managed-wrapper.md",
            ["CadenceBot.Domain", "CadenceBot.Application"],
            ["NodaTime", "Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.*"],
            ["Microsoft.AspNetCore.App"]),
        new("CadenceBot.Slack", "0001-seven-walls.md", ["CadenceBot.Domain", "CadenceBot.Application"], ["NodaTime"], ["Microsoft.AspNetCore.App"]),
        new("CadenceBot.Playground", "0001-seven-walls.md", ["CadenceBot.Domain", "CadenceBot.Application"], ["NodaTime"], ["Microsoft.AspNetCore.App"]),
        new(
            "CadenceBot",
            "0001-seven-walls.md",
            ["CadenceBot.Domain", "CadenceBot.Application", "CadenceBot.Storage", "CadenceBot.Slack", "CadenceBot.Playground"],
            ["NodaTime", "Quartz", "CsvHelper", "Spectre.Console"],
            ["Microsoft.AspNetCore.App"]),
    ];

    private static readonly Dictionary<string, XDocument> Projects = RepositoryFiles.Under("src", ".csproj")
        .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Name), f => XDocument.Parse(f.ReadText()), StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Walls.Select(w => w.Project)];

    [Fact]
    public void Every_project_of_src_is_a_wall_in_the_table() =>
        Projects.Keys.Order(StringComparer.Ordinal).ShouldBe(Walls.Select(w => w.Project).Order(StringComparer.Ordinal), "a new project needs a row here and a line in docs/adr/0001-seven-walls.md");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wall_references_nothing_but_what_its_decision_allows(string project)
    {
        var wall = Walls.Single(w => w.Project == project);
        var beyond = Included(project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/'))).Where(p => !wall.Projects.Contains(p))
            .Concat(Included(project, "PackageReference").Where(p => !wall.Packages.Any(allowed => Covers(allowed, p))))
            .Concat(Included(project, "FrameworkReference").Where(f => !wall.Frameworks.Contains(f)))
            .Concat(Included(project, "Reference"));

        beyond.ShouldBeEmpty($"{project} sees over its wall; docs/adr/{wall.Adr} says why it must not");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wall_is_explained_by_the_decision_it_names(string project)
    {
        var adr = RepositoryFiles.FullPath($"docs/adr/{Walls.Single(w => w.Project == project).Adr}");

        File.Exists(adr).ShouldBeTrue(adr);
        File.ReadAllText(adr).ShouldContain(project == "CadenceBot" ? "host" : project["CadenceBot.".Length..]);
    }

    [Fact]
    public void References_do_not_pass_through_a_wall() =>
        RepositoryFiles.ReadText("Directory.Build.props").ShouldContain("<DisableTransitiveProjectReferences>true</DisableTransitiveProjectReferences>");

    private static IEnumerable<string> Included(string project, string kind) =>
        Projects[project].Descendants(kind).Select(e => (string?)e.Attribute("Include")).OfType<string>();

    private static bool Covers(string allowed, string package) =>
        allowed.EndsWith('*') ? package.StartsWith(allowed[..^1], StringComparison.Ordinal) : string.Equals(allowed, package, StringComparison.Ordinal);

    private sealed record Wall(string Project, string Adr, string[] Projects, string[] Packages, string[] Frameworks);
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Architecture;

/// <summary>The repository stands on its own: nothing in it knows where it was written or where its packages came from.</summary>
public sealed partial class RepositoryTests
{
    // Folders that every machine has are no sign of one machine.
    private static readonly HashSet<string> Everywhere = new(StringComparer.Ordinal) { "/", "/tmp", "/var", "/opt", "/srv", "/usr", "/mnt", "/home", "/data" };

    [Fact]
    public void No_file_names_a_path_of_a_machine_or_a_host_of_packages()
    {
        var here = new[] { RepositoryFiles.Root, Path.GetDirectoryName(RepositoryFiles.Root) }
            .OfType<string>().Select(p => p.Replace('\\', '/')).Where(p => !Everywhere.Contains(p))
            .Select(p => new Regex($@"(?<![\w./$)-]){Regex.Escape(p)}/", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)))
            .ToArray();

        var leaks =
            from file in RepositoryFiles.Under("").Where(f => f.Name != ".git" && f.IsText())
            from line in file.ReadLines().Select((text, index) => (text, number: index + 1))
            where Machine().IsMatch(line.text) || Feed().IsMatch(line.text) || here.Any(h => h.IsMatch(line.text))
            select $"{file.Path}:{line.number}: {line.text.Trim()}";

        leaks.ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_is_named_in_a_decision()
    {
        var decisions = string.Concat(RepositoryFiles.Under("docs/adr", ".md").Select(f => f.ReadText()));
        XDocument.Parse(RepositoryFiles.ReadText("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(p => (string?)p.Attribute("Include"))
            .Where(p => p is not null && !decisions.Contains($"`{p}`", StringComparison.Ordinal))
            .ShouldBeEmpty("write into docs/adr/0010-packages.md what the package is for");
    }

    [Fact]
    public void Decisions_are_numbered_without_a_gap_and_say_context_decision_and_consequence()
    {
        var decisions = RepositoryFiles.Under("docs/adr", ".md");

        decisions.Select(f => f.Name[..4]).ShouldBe(Enumerable.Range(1, decisions.Count).Select(n => $"{n:0000}"));
        decisions.Where(f => !new[] { "## Context", "## Decision", "## Consequence" }.All(f.ReadLines().Contains)).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_in_a_document_leads_to_a_file_that_is_there()
    {
        var dead =
            from file in RepositoryFiles.Under("", ".md").Where(f => !f.Name.Contains(".received.", StringComparison.Ordinal))
            from Match link in Link().Matches(file.ReadText())
            let target = link.Groups["to"].Value
            where !target.Contains(':', StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(file.FullPath)!, target))
            select $"{file.Path}: {target}";

        dead.ShouldBeEmpty();
    }

    [GeneratedRegex(@"(?<![\w./])/(home|Users)/\w|(?<![\w./])/[r]oot/|[A-Z]:\\Users\\", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Machine();

    [GeneratedRegex(@"/v3/[i]ndex\.json|\b(nuget|npmjs|pypi|pythonhosted)\.org\b|\b(pkgs\.dev\.azure|jfrog\.io|[a]rtifactory)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Feed();

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}

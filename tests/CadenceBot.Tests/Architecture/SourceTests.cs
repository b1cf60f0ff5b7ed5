using System.Text.RegularExpressions;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Architecture;

/// <summary>What the compiler cannot see: rules about words in the sources, each found with its file and line.</summary>
public sealed class SourceTests
{
    private const string Nouns = "Partners Gates Outcomes Pipeline Sponsors Reviews Templates";

    [Fact]
    public void Nothing_in_src_is_left_for_later() =>
        Hits(RepositoryFiles.Under("src", ".cs", ".js", ".css", ".html", ".sql"), @"\b(TODO|FIXME|HACK|NotImplementedException)\b", commentsToo: true).ShouldBeEmpty();

    /// <summary>A lock file that names where packages came from works in that place only.</summary>
    [Fact]
    public void The_lock_of_the_npm_packages_names_no_registry()
    {
        var locks = RepositoryFiles.Under("tests", "package-lock.json");

        locks.ShouldNotBeEmpty();
        Hits(locks, @"""resolved""|https?://[^""]*(registry|npmjs|yarnpkg|jfrog|[a]rtifactory|verdaccio)", commentsToo: true).ShouldBeEmpty();
    }

    [Fact]
    public void Words_that_people_read_are_written_in_Copy_only() =>
        Hits(
            RepositoryFiles.Under("src/CadenceBot.Application", ".cs").Where(f => !In(f, "Copy") && !In(f, "Messages")),
            @"\bnew\s+(Heading|Text)\s*\(")
            .ShouldBeEmpty("docs/adr/0002-nouns-as-folders.md");

    [Fact]
    public void Only_the_composition_of_the_host_names_a_clock() =>
        Hits(
            RepositoryFiles.Under("src", ".cs").Where(f => f.Path != "src/CadenceBot/Composition.cs"),
            @"\b(SystemClock\.Instance|DateTime(Offset)?\.(UtcNow|Now|Today)|TimeProvider\.System)\b")
            .ShouldBeEmpty("time is an argument (docs/adr/0007-one-tick-and-a-pure-cadence.md)");

    [Fact]
    public void A_noun_of_the_domain_does_not_know_who_gathers_it() =>
        Nouns.Split(' ')
            .SelectMany(noun => Hits(
                RepositoryFiles.Under($"src/CadenceBot.Domain/{noun}", ".cs"),
                @"\bCadenceBot\.Domain\.(Calendar|Metrics|Plans)\b|(?<![\w.])(Calendar|Metrics|Plans)\.\w"))
            .ShouldBeEmpty("only Plans may gather the nouns (docs/adr/0002-nouns-as-folders.md)");

    [Fact]
    public void Folders_are_nouns_of_the_domain_and_not_kinds_of_class()
    {
        string[] kinds = ["Models", "Services", "Helpers", "Handlers", "Extensions", "Utils", "Managers", "Common"];
        RepositoryFiles.Under("src", ".cs").Where(f => kinds.Any(k => In(f, k))).ShouldBeEmpty("docs/adr/0002-nouns-as-folders.md");
    }

    private static bool In(RepositoryFile file, string folder) => file.Path.Contains($"/{folder}/", StringComparison.Ordinal);

    private static List<string> Hits(IEnumerable<RepositoryFile> files, string pattern, bool commentsToo = false)
    {
        var rule = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        return
        [
            .. from file in files
               from line in file.ReadLines().Select((text, index) => (text, number: index + 1))
               where commentsToo || !line.text.TrimStart().StartsWith("//", StringComparison.Ordinal)
               where rule.IsMatch(line.text)
               select $"{file.Path}:{line.number}: {line.text.Trim()}",
        ];
    }
}

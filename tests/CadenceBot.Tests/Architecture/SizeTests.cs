using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Architecture;

/// <summary>One noun, one small file (docs/adr/0002-nouns-as-folders.md). Generated code is not in src and is not counted.</summary>
public sealed class SizeTests
{
    private const int Ceiling = 300;
    private const int Median = 80;

    private static readonly (string Path, int Lines)[] Sources = Measure("src", ".cs");

    [Fact]
    public void No_source_file_is_above_300_lines() =>
        Sources.Where(f => f.Lines > Ceiling).Select(f => $"{f.Path}: {f.Lines}").ShouldBeEmpty();

    [Fact]
    public void Half_of_the_source_files_have_80_lines_or_fewer() =>
        Sources.Select(f => f.Lines).Order().ElementAt(Sources.Length / 2).ShouldBeLessThanOrEqualTo(Median);

    [Fact]
    public void No_script_or_style_sheet_of_the_page_is_above_300_lines() =>
        Measure("src", ".js", ".css").Where(f => f.Lines > Ceiling).Select(f => $"{f.Path}: {f.Lines}").ShouldBeEmpty();

    [Fact]
    public void No_decision_is_above_40_lines() =>
        Measure("docs/adr", ".md").Where(f => f.Lines > 40).Select(f => $"{f.Path}: {f.Lines}").ShouldBeEmpty("context, decision, consequence; what is longer is a document");

    private static (string Path, int Lines)[] Measure(string folder, params string[] endings) =>
        [.. RepositoryFiles.Under(folder, endings).Select(f => (f.Path, f.ReadLines().Length))];
}

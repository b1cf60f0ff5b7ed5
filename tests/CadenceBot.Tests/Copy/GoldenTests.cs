using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Playground.Rendering;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Copy;

/// <summary>Every word that people read, to the letter: one golden per function, with short, long, hostile and two-way names.</summary>
public sealed class GoldenTests
{
    private static readonly (string Name, string Variant, Message Message)[] All = [.. Gallery.All(Samples.Template)];

    public static TheoryData<string> Names => [.. All.Select(m => m.Name).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_message_reads_as_approved(string name) =>
        Golden.Match(string.Join("\n\n", All.Where(m => m.Name == name).Select(m => $"=== {m.Variant}\n{Samples.Shown(m.Message)}")), $"Copy.{name}");

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_message_renders_to_html_as_approved(string name) =>
        Golden.Match(string.Join("\n", All.Where(m => m.Name == name).Select(m => $"<!-- {Label(m.Variant)} -->\n{HtmlRenderer.Of(m.Message)}")), $"Html.{name}", "html");

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_message_has_the_approved_elements(string name) =>
        Golden.Match(string.Join("\n", All.Where(m => m.Name == name).Select(m => $"// {Label(m.Variant)}\n{MessageJson.Write(m.Message)}")), $"Elements.{name}", "json");

    [Fact]
    public void No_two_messages_of_the_gallery_share_a_name_and_a_variant() =>
        All.GroupBy(m => (m.Name, m.Variant)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Every_approved_text_belongs_to_a_message() =>
        RepositoryFiles.Under("tests/CadenceBot.Tests/Goldens", ".approved.txt").Select(f => f.Name)
            .Where(n => n.StartsWith("Copy.", StringComparison.Ordinal))
            .Except(All.Select(m => $"Copy.{m.Name}.approved.txt"), StringComparer.Ordinal)
            .ShouldBeEmpty();

    // A variant's name is ours, not data; still no comment may end early.
    private static string Label(string variant) => variant.Replace("--", "- -", StringComparison.Ordinal);
}

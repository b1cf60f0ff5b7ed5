using System.Text.Json.Nodes;
using CadenceBot.Domain.Templates;
using FsCheck;
using FsCheck.Fluent;

namespace CadenceBot.Tests.Templates;

public sealed class TemplateReaderProperties
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "1", "90", "1e99", "2147483648", "\"\"", "\"weekly\"", "\"host.sponsor\"", "\"\\u0000\"", "\"\\ud83c\\udf89 ?\"", "[]", "[[]]", "[null, 7]", "{}", "{\"key\":\"a\"}", "{\"not\":{\"not\":{}}}",
    ];

    private static readonly string[] Snippets = ["{", "}", "[", "]", ",", "\"", ":", "\\", "\\ud800", "\0", "\ud800", "//", "/*", "null", "-", "9999999999999", "\n"];

    private static Config Runs(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(2026UL, 11UL);

    [Fact]
    public void A_spoiled_value_anywhere_never_throws_and_is_a_template_or_problems() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Two().ListOf(3).ToArbitrary(), changes => Holds(SpoilTree(changes))).Check(Runs(400));

    [Fact]
    public void A_spoiled_text_never_throws_and_is_a_template_or_problems() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Two().ListOf(2).ToArbitrary(), changes => Holds(SpoilText(changes))).Check(Runs(400));

    private static bool Holds(string text)
    {
        var reading = TemplateReader.Read("mine.json", text);
        (reading.Template is null).ShouldNotBe(reading.Problems.IsEmpty);
        foreach (var problem in reading.Problems)
        {
            problem.Path.ShouldStartWith("$");
            problem.Sentence.ShouldMatch("^I read .+ Example: `.+`\\.$");
        }

        return true;
    }

    private static string SpoilTree(IEnumerable<(int Place, int What)> changes)
    {
        var root = TemplateText.ShippedNode();
        foreach (var (place, what) in changes)
        {
            var nodes = Below(root).ToArray();
            var node = nodes[place % nodes.Length];
            var value = JsonNode.Parse(Values[what % Values.Length]);
            switch (node.Parent, what % 5)
            {
                case (JsonObject o, 0): o.Remove(node.GetPropertyName()); break;
                case (JsonObject o, 1): o[$"{node.GetPropertyName()}s"] = value; break;
                case (JsonObject o, _): o[node.GetPropertyName()] = value; break;
                case (JsonArray list, 0): list.RemoveAt(node.GetElementIndex()); break;
                case (JsonArray list, 1): list.Add(node.DeepClone()); break;
                case (JsonArray list, _): list[node.GetElementIndex()] = value; break;
            }
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch { JsonObject o => o.Select(p => p.Value), JsonArray list => list, _ => [] };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }

    private static string SpoilText(IEnumerable<(int Place, int What)> changes)
    {
        var text = TemplateText.Shipped;
        foreach (var (place, what) in changes)
        {
            var at = place % text.Length;
            var snippet = Snippets[what % Snippets.Length];
            text = (what % 3) switch
            {
                0 => text.Insert(at, snippet),
                1 => text.Remove(at, Math.Min(1 + (what % 40), text.Length - at)),
                _ => string.Concat(text.AsSpan(0, at), snippet, text.AsSpan(Math.Min(at + snippet.Length, text.Length))),
            };
        }

        return text;
    }
}

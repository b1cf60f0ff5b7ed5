using System.Text.Json;
using System.Text.Json.Nodes;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Tests.Templates;

/// <summary>The shipped template as a text that tests may spoil.</summary>
internal static class TemplateText
{
    public const string File = "forecastable-90.json";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static string Shipped { get; } = ShippedTemplates.Text(File);

    public static JsonNode ShippedNode() => JsonNode.Parse(Shipped, documentOptions: Options)!;

    /// <summary>Sets, adds (<c>[]</c> at the end) or, without a value, removes what is at a path such as <c>phases[2].gateDay</c>.</summary>
    public static string With(string path, string? json) => Change(ShippedNode(), path, json).ToJsonString();

    private static JsonNode Change(JsonNode root, string path, string? json)
    {
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        var node = root;
        foreach (var step in steps[..^1]) node = step[0] == '[' ? node[Index(step)]! : node[step]!;
        var value = json is null ? null : JsonNode.Parse(json);
        switch (node, steps[^1])
        {
            case (JsonArray list, "[]"): list.Add(value); break;
            case (JsonArray list, var step) when json is null: list.RemoveAt(Index(step)); break;
            case (JsonArray list, var step): list[Index(step)] = value; break;
            case (JsonObject o, var step) when json is null: o.Remove(step).ShouldBeTrue(); break;
            case (JsonObject o, var step): o[step] = value; break;
            default: throw new ArgumentException(path, nameof(path));
        }

        return root;
    }

    private static int Index(string step) => int.Parse(step.Trim('[', ']'));
}

using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>What of Block Kit a reader sees, and what can be pressed.</summary>
internal static class Shown
{
    /// <summary>Something to press or choose, with what Slack would tell the app of it.</summary>
    public sealed record Choice(string Label, string BlockId, JsonObject Element, JsonObject? Option);

    public static string WordsOf(JsonArray blocks) => string.Join("\n", blocks.SelectMany(b => TextsOf(b!.AsObject())));

    public static IEnumerable<Choice> Choices(JsonArray? blocks)
    {
        foreach (var block in blocks ?? [])
        {
            var id = (string?)block!["block_id"] ?? "";
            var elements = block["elements"] is JsonArray many ? many : block["accessory"] is { } one ? [one.DeepClone()] : [];
            foreach (var element in elements.OfType<JsonObject>())
            {
                if ((string?)element["type"] == "button") yield return new((string)element["text"]!["text"]!, id, element, null);
                foreach (var option in element["options"] as JsonArray ?? [])
                    yield return new((string)option!["text"]!["text"]!, id, element, option.AsObject());
            }
        }
    }

    private static IEnumerable<string> TextsOf(JsonObject block) => (string?)block["type"] switch
    {
        "divider" => ["—"],
        "image" => [(string)block["alt_text"]!],
        "actions" => [string.Join(" ", Choices([block.DeepClone()]).Select(c => $"[{c.Label}]"))],
        "input" => [Text(block["label"])],
        _ => Inner(block),
    };

    private static IEnumerable<string> Inner(JsonObject block)
    {
        if (block["text"] is { } text) yield return Text(text);
        foreach (var field in block["fields"] as JsonArray ?? []) yield return Text(field);
        foreach (var element in block["elements"] as JsonArray ?? []) yield return Text(element);
        if (block["accessory"] is JsonObject) yield return string.Join(" ", Choices([block.DeepClone()]).Select(c => $"[{c.Label}]"));
    }

    private static string Text(JsonNode? node) => (string?)node?["text"] ?? (string?)node?["alt_text"] ?? "";
}

using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Ids that must differ: a block's within its message, an action's within its block.</summary>
internal static class BlockKitIds
{
    public static IEnumerable<string> Of(JsonNode? blocks) => blocks is not JsonArray array ? [] :
        Twice(array, "block_id").Select(id => BlockKitRules.Problem($"block_id {id} is not unique", "/blocks"))
            .Concat(array.SelectMany((block, i) => Twice(block is JsonObject o ? o["elements"] as JsonArray : null, "action_id").Select(id => BlockKitRules.Problem($"action_id {id} is not unique", $"/blocks/{i}"))));

    /// <summary>The blocks as Slack keeps them, each with an id.</summary>
    public static JsonArray Named(JsonArray blocks)
    {
        var named = blocks.DeepClone().AsArray();
        for (var i = 0; i < named.Count; i++)
        {
            named[i]!["block_id"] ??= $"b{i:000}";
            foreach (var (element, n) in Elements(named[i]!).Select((e, n) => (e, n))) element["action_id"] ??= $"act{n}";
        }

        return named;
    }

    private static IEnumerable<JsonObject> Elements(JsonNode block) =>
        (block["elements"] as JsonArray ?? []).Append(block["accessory"] ?? block["element"]).OfType<JsonObject>().Where(e => (string?)e["type"] is not ("mrkdwn" or "plain_text" or "image"));

    private static IEnumerable<string> Twice(JsonArray? items, string name) =>
        (items ?? []).Select(i => i is JsonObject o ? o[name] : null).OfType<JsonValue>().Select(v => v.ToString()).GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key);
}

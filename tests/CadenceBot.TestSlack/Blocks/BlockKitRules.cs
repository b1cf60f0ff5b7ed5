using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Checks what an app shows as strictly as Slack does, apart from our renderer: each thing that it would refuse, with the place.</summary>
public static class BlockKitRules
{
    /// <summary>Characters of all words of a message's blocks; a little more is refused though each block is within its limits.</summary>
    public const int MostTogether = 12_000;

    /// <summary>Bytes of a view.</summary>
    public const int MostView = 250_000;

    /// <summary>What is wrong with a message (<c>text</c>, <c>blocks</c>); empty when Slack would take it.</summary>
    public static IEnumerable<string> Message(string json) => Message(JsonNode.Parse(json));

    /// <inheritdoc cref="Message(string)"/>
    public static IEnumerable<string> Message(JsonNode? message)
    {
        if (WordsIn(message?["blocks"]) is > MostTogether and var words) yield return Problem($"the blocks have {words} characters of {MostTogether}", "/blocks");
        foreach (var problem in BlockKitShape.Object(message, "message", "").Concat(BlockKitIds.Of(message?["blocks"]))) yield return problem;
    }

    /// <summary>What is wrong with a modal.</summary>
    public static IEnumerable<string> Modal(string json) => View(JsonNode.Parse(json), "modal");

    /// <summary>What is wrong with a home tab.</summary>
    public static IEnumerable<string> Home(string json) => View(JsonNode.Parse(json), "home");

    /// <summary>What is wrong with a view of either kind.</summary>
    public static IEnumerable<string> View(JsonNode? view, string type)
    {
        if ((string?)view?["type"] != type) yield return Problem($"must be of type {type}", "/view/type");
        foreach (var problem in BlockKitShape.Object(view, type, "/view").Concat(BlockKitIds.Of(view?["blocks"]))) yield return problem;
        var asks = (view?["blocks"] as JsonArray)?.Any(b => (string?)b?["type"] == "input") == true;
        if (asks && type == "modal" && view?["submit"] is null) yield return Problem("missing required field: submit", "/view");
    }

    /// <summary>Characters of all words in blocks.</summary>
    public static int WordsIn(JsonNode? node) => node switch
    {
        JsonArray array => array.Sum(WordsIn),
        JsonObject o => o.Sum(p => p.Key is "text" or "alt_text" && p.Value is JsonValue v && v.TryGetValue<string>(out var text) ? text.Length : WordsIn(p.Value)),
        _ => 0,
    };

    internal static string Problem(string what, string pointer) => $"[ERROR] {what} [json-pointer:{pointer}]";
}

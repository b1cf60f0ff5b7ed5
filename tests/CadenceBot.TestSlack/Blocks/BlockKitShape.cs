using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Shapes: the properties that a type has, what each may hold and how much of it.</summary>
internal static class BlockKitShape
{
    private const int MostField = 2000;

    public static IEnumerable<string> Object(JsonNode? node, string type, string at)
    {
        if (node is not JsonObject o) return [BlockKitRules.Problem("must be an object", at)];
        if (BlockKitTable.Of(type) is not { } properties) return [BlockKitRules.Problem($"unsupported type: {type}", at)];
        return o.Where(p => p.Key != "type").SelectMany(p => properties.FirstOrDefault(known => known.Name == p.Key) is { } known
                ? Value(p.Value, known, $"{at}/{p.Key}")
                : [BlockKitRules.Problem($"invalid additional property: {p.Key}", at)])
            .Concat(properties.Where(p => p.IsRequired && !o.ContainsKey(p.Name)).Select(p => BlockKitRules.Problem($"missing required field: {p.Name}", at)))
            .Concat(Together(o, type, at));
    }

    private static IEnumerable<string> Value(JsonNode? value, BlockProperty p, string at) => p.Shape switch
    {
        "string" => Text(value, p.Most, at),
        "url" => Text(value, p.Most, at).Concat(Text(value)?.StartsWith("http", StringComparison.Ordinal) == true ? [] : [BlockKitRules.Problem("must be a URL", at)]),
        "date" => DateOnly.TryParseExact(Text(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? [] : [BlockKitRules.Problem("must be a date", at)],
        "one" => p.Of!.Split('|').Contains(Text(value)) ? [] : [BlockKitRules.Problem($"must be one of {p.Of}", at)],
        "bool" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? [] : [BlockKitRules.Problem("must be a boolean", at)],
        "int" => value is JsonValue v && v.TryGetValue<int>(out var n) && n >= 0 && (p.Most == 0 || n <= p.Most) ? [] : [BlockKitRules.Problem($"must be a number up to {p.Most}", at)],
        "plain" => TextObject(value, p.Most, at, plainOnly: true),
        "text" => TextObject(value, p.Most, at, plainOnly: false),
        "texts" => Items(value, p.Most, at, (item, place) => TextObject(item, MostField, place, plainOnly: false)),
        "options" => Items(value, p.Most, at, (item, place) => Object(item, "option", place)),
        "groups" => Items(value, p.Most, at, (item, place) => Object(item, "option_group", place)),
        "option" => Object(value, "option", at),
        "element" => Element(value, p.Of!, at),
        "elements" => Items(value, p.Most, at, (item, place) => Element(item, p.Of!, place)),
        _ => [],
    };

    private static IEnumerable<string> Element(JsonNode? node, string place, string at)
    {
        var type = place == "confirm" ? place : Text(node is JsonObject o ? o["type"] : null) ?? "";
        return BlockKitTable.Fits(place, type) ? Object(node, type, at) : [BlockKitRules.Problem($"unsupported type: {type}", at + "/type")];
    }

    private static IEnumerable<string> TextObject(JsonNode? node, int most, string at, bool plainOnly)
    {
        var type = Text(node is JsonObject o ? o["type"] : null);
        if (type is not ("plain_text" or "mrkdwn") || (plainOnly && type != "plain_text")) return [BlockKitRules.Problem($"unsupported type: {type}", at + "/type")];
        return Object(node, type, at).Concat(Text(node!["text"]) is { } text && text.Length > most ? [BlockKitRules.Problem($"must be less than {most + 1} characters, has {text.Length}", at + "/text")] : []);
    }

    private static IEnumerable<string> Items(JsonNode? node, int most, string at, Func<JsonNode?, string, IEnumerable<string>> check)
    {
        if (node is not JsonArray items) return [BlockKitRules.Problem("must be an array", at)];
        if (items.Count == 0) return [BlockKitRules.Problem("no fewer than 1 item allowed", at)];
        return (items.Count > most ? [BlockKitRules.Problem($"no more than {most} items allowed, has {items.Count}", at)] : Enumerable.Empty<string>())
            .Concat(items.SelectMany((item, i) => check(item, $"{at}/{i}")));
    }

    private static IEnumerable<string> Text(JsonNode? value, int most, string at) => Text(value) switch
    {
        null => [BlockKitRules.Problem("must be a string", at)],
        "" => [BlockKitRules.Problem("must be more than 0 characters", at)],
        var text when text.Length > most => [BlockKitRules.Problem($"must be less than {most + 1} characters, has {text.Length}", at)],
        _ => [],
    };

    // What two properties say together.
    private static IEnumerable<string> Together(JsonObject o, string type, string at)
    {
        if (type == "section" && o["text"] is null && o["fields"] is null) yield return BlockKitRules.Problem("missing required field: text", at);
        if (type.EndsWith("static_select", StringComparison.Ordinal) && (o["options"] is null) == (o["option_groups"] is null)) yield return BlockKitRules.Problem("needs either options or option_groups", at);
        var offered = Offered(o).Select(x => x?.ToJsonString()).ToHashSet();
        foreach (var chosen in (o["initial_options"] as JsonArray ?? []).Append(o["initial_option"]?.DeepClone()).Where(c => c is not null))
            if (!offered.Contains(chosen!.ToJsonString())) yield return BlockKitRules.Problem("initial option is not one of the options", at);
        if (type == "plain_text_input" && o["max_length"] is JsonValue max && max.TryGetValue<int>(out var most) && Text(o["initial_value"])?.Length > most)
            yield return BlockKitRules.Problem($"initial_value is longer than max_length {most}", at);
    }

    private static IEnumerable<JsonNode?> Offered(JsonObject o) =>
        (o["options"] as JsonArray ?? []).Concat((o["option_groups"] as JsonArray ?? []).SelectMany(g => g?["options"] as JsonArray ?? []));

    private static string? Text(JsonNode? node) => node is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;
}

using System.Text.Json;

namespace CadenceBot.Tests.Slack;

/// <summary>What Slack takes, written from its documented figures and apart from our renderer: the first thing that it would refuse.</summary>
internal static class BlockKitRules
{
    /// <summary>By the type's name: the properties that it has, with the most characters or items of each; 0 where there is no figure.</summary>
    private static readonly Dictionary<string, Dictionary<string, int>> Known = new(StringComparer.Ordinal)
    {
        ["header"] = new() { ["text"] = 150, ["block_id"] = 255 },
        ["section"] = new() { ["text"] = 3000, ["fields"] = 10, ["block_id"] = 255 },
        ["context"] = new() { ["elements"] = 10, ["block_id"] = 255 },
        ["actions"] = new() { ["elements"] = 25, ["block_id"] = 255 },
        ["image"] = new() { ["image_url"] = 3000, ["alt_text"] = 2000, ["block_id"] = 255 },
        ["divider"] = new() { ["block_id"] = 255 },
        ["input"] = new() { ["label"] = 2000, ["element"] = 0, ["hint"] = 2000, ["optional"] = 0, ["block_id"] = 255 },
        ["plain_text"] = new() { ["text"] = 3000, ["emoji"] = 0 },
        ["mrkdwn"] = new() { ["text"] = 3000, ["verbatim"] = 0 },
        ["button"] = new() { ["text"] = 75, ["value"] = 2000, ["url"] = 3000, ["style"] = 0, ["action_id"] = 255 },
        ["overflow"] = new() { ["options"] = 5, ["action_id"] = 255 },
        ["plain_text_input"] = new() { ["initial_value"] = 3000, ["multiline"] = 0, ["max_length"] = 0, ["action_id"] = 255 },
        ["number_input"] = new() { ["initial_value"] = 3000, ["is_decimal_allowed"] = 0, ["action_id"] = 255 },
        ["datepicker"] = new() { ["initial_date"] = 10, ["action_id"] = 255 },
        ["static_select"] = new() { ["options"] = 100, ["initial_option"] = 0, ["action_id"] = 255 },
        ["multi_static_select"] = new() { ["options"] = 100, ["initial_options"] = 100, ["action_id"] = 255 },
        ["modal"] = new() { ["title"] = 24, ["submit"] = 24, ["close"] = 24, ["private_metadata"] = 3000, ["callback_id"] = 255, ["blocks"] = 100 },
        ["option"] = new() { ["text"] = 75, ["value"] = 75 },
        ["message"] = new() { ["text"] = 4000, ["blocks"] = 50 },
    };

    /// <summary>What is wrong with a message; empty when Slack would take it.</summary>
    public static IEnumerable<string> Message(string json)
    {
        if (json.Length > 16_000) yield return $"the whole has {json.Length} characters";
        using var parsed = JsonDocument.Parse(json);
        foreach (var problem in Of(parsed.RootElement, "message", "message")) yield return problem;
    }

    /// <summary>What is wrong with a modal.</summary>
    public static IEnumerable<string> Modal(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        foreach (var problem in Of(parsed.RootElement, "modal", "modal")) yield return problem;
    }

    private static IEnumerable<string> Of(JsonElement node, string type, string path)
    {
        if (!Known.TryGetValue(type, out var properties)) return [$"{path}: Slack knows no '{type}'"];
        return node.EnumerateObject().Where(p => p.Name != "type").SelectMany(p => properties.TryGetValue(p.Name, out var most) ? Value(p.Value, most, $"{path}.{p.Name}") : [$"{path}: '{type}' has no '{p.Name}'"])
            .Concat(Twice(node, path));
    }

    private static IEnumerable<string> Value(JsonElement value, int most, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                var length = value.GetString()!.Length;
                if (length == 0) yield return $"{path} is empty";
                if (most > 0 && length > most) yield return $"{path} has {length} characters of {most}";
                break;
            case JsonValueKind.Array:
                if (value.GetArrayLength() is var items && (items == 0 || items > most)) yield return $"{path} has {items} items of {most}";
                foreach (var problem in value.EnumerateArray().SelectMany((item, i) => Of(item, TypeOf(item), $"{path}[{i}]"))) yield return problem;
                break;
            case JsonValueKind.Object:
                foreach (var problem in Of(value, TypeOf(value), path)) yield return problem;
                if (most > 0 && value.TryGetProperty("text", out var text) && text.GetString()!.Length > most) yield return $"{path} has {text.GetString()!.Length} characters of {most}";
                break;
        }
    }

    // Fields of a section are shorter than its text, and ids must differ within a block.
    private static IEnumerable<string> Twice(JsonElement node, string path)
    {
        if (node.TryGetProperty("fields", out var fields))
            foreach (var field in fields.EnumerateArray().Where(f => f.GetProperty("text").GetString()!.Length > 2000)) yield return $"{path}.fields: one has {field.GetProperty("text").GetString()!.Length} characters of 2000";
        if (!node.TryGetProperty("elements", out var elements)) yield break;
        var ids = elements.EnumerateArray().Select(e => e.TryGetProperty("action_id", out var id) ? id.GetString() : null).OfType<string>().ToArray();
        if (ids.Distinct().Count() < ids.Length) yield return $"{path}: an action_id twice";
    }

    // An option alone carries no type.
    private static string TypeOf(JsonElement node) => node.TryGetProperty("type", out var type) ? type.GetString()! : "option";
}

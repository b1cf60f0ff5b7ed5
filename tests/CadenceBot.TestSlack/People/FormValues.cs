using System.Globalization;
using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>What stands in a form when it is sent, and what Slack's own client asks for before.</summary>
internal static class FormValues
{
    public static (JsonObject State, Dictionary<string, string> Errors) Of(TestView view, IReadOnlyCollection<(string Field, string Value)> values)
    {
        var state = new JsonObject();
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, _) in values)
            if (!view.Fields.Contains(field)) throw new InvalidOperationException($"the modal '{view.Title}' has no field '{field}'; there is {string.Join(", ", view.Fields)}");
        foreach (var block in view.Blocks.Where(b => (string?)b!["type"] == "input"))
        {
            var id = (string)block!["block_id"]!;
            var element = block["element"]!.AsObject();
            var typed = values.Where(v => v.Field == id).Select(v => v.Value).LastOrDefault() ?? Initial(element);
            if (string.IsNullOrEmpty(typed) && (bool?)block["optional"] != true) errors[id] = "Please complete this required field";
            else if (Problem(element, typed) is { } problem) errors[id] = problem;
            state[id] = new JsonObject { [(string)element["action_id"]!] = Value(element, typed ?? "") };
        }

        return (state, errors);
    }

    private static string? Initial(JsonObject element) => (string?)element["initial_value"] ?? (string?)element["initial_date"] ?? (string?)element["initial_time"] ?? (string?)element["initial_user"]
        ?? (string?)element["initial_option"]?["value"] ?? (element["initial_options"] is JsonArray many ? string.Join(",", many.Select(o => (string)o!["value"]!)) : null);

    private static string? Problem(JsonObject element, string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return null;
        if ((string)element["type"]! == "number_input" && !decimal.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) return "Please enter a number";
        if ((int?)element["min_length"] > typed.Length) return $"Please use at least {element["min_length"]} characters";
        return (int?)element["max_length"] < typed.Length ? $"Please use at most {element["max_length"]} characters" : null;
    }

    private static JsonObject Value(JsonObject element, string typed)
    {
        var type = (string)element["type"]!;
        var value = typed.Length > 0 ? JsonValue.Create(typed) : null;
        var json = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "datepicker":
                json["selected_date"] = value;
                break;
            case "timepicker":
                json["selected_time"] = value;
                break;
            case "users_select":
                json["selected_user"] = value;
                break;
            case "conversations_select":
                json["selected_conversation"] = value;
                break;
            case "static_select" or "radio_buttons":
                json["selected_option"] = value is null ? null : Option(element, typed);
                break;
            case "multi_static_select" or "checkboxes":
                json["selected_options"] = new JsonArray([.. typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => Option(element, t))]);
                break;
            default:
                json["value"] = value;
                break;
        }

        return json;
    }

    // By its value, or by what is read on it.
    private static JsonNode Option(JsonObject element, string chosen)
    {
        var all = (element["options"] as JsonArray ?? []).Concat((element["option_groups"] as JsonArray ?? []).SelectMany(g => g!["options"]!.AsArray())).ToArray();
        return (all.FirstOrDefault(o => (string)o!["value"]! == chosen) ?? all.FirstOrDefault(o => (string)o!["text"]!["text"]! == chosen))?.DeepClone()
            ?? throw new InvalidOperationException($"'{chosen}' is none of the options {string.Join(", ", all.Select(o => (string)o!["text"]!["text"]!))}");
    }
}

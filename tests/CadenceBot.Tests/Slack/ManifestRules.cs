using System.Text.Json;

namespace CadenceBot.Tests.Slack;

/// <summary>What Slack takes as a manifest (version 2), written from its documented figures and apart from our table: every property, its limits, and what must go together.</summary>
internal static class ManifestRules
{
    private static readonly Node Url = new Text(3500) { Begins = "https://" };

    private static readonly Node Root = new Shape(["display_information"])
    {
        ["_metadata"] = new Shape([]) { ["major_version"] = new Number(), ["minor_version"] = new Number(), ["schema_version"] = new Number() },
        ["display_information"] = new Shape(["name"]) { ["name"] = new Text(35), ["description"] = new Text(140), ["long_description"] = new Text(4000, 175), ["background_color"] = new Text(7, 4) { Begins = "#" } },
        ["features"] = new Shape([])
        {
            ["app_home"] = new Shape([]) { ["home_tab_enabled"] = new Flag(), ["messages_tab_enabled"] = new Flag(), ["messages_tab_read_only_enabled"] = new Flag() },
            ["bot_user"] = new Shape(["display_name"]) { ["display_name"] = new Text(80), ["always_online"] = new Flag() },
            ["slash_commands"] = new Items(50, 1, new Shape(["command", "description"])
            {
                ["command"] = new Text(32, 2) { Begins = "/" },
                ["url"] = Url,
                ["description"] = new Text(2000),
                ["usage_hint"] = new Text(1000),
                ["should_escape"] = new Flag(),
            }),
        },
        ["oauth_config"] = new Shape([])
        {
            ["redirect_urls"] = new Items(1000, 0, Url),
            ["scopes"] = new Shape([]) { ["bot"] = new Items(255, 0, new Text(50)) },
        },
        ["settings"] = new Shape([])
        {
            ["event_subscriptions"] = new Shape([]) { ["request_url"] = Url, ["bot_events"] = new Items(100, 0, new Text(50)) },
            ["interactivity"] = new Shape(["is_enabled"]) { ["is_enabled"] = new Flag(), ["request_url"] = Url },
            ["org_deploy_enabled"] = new Flag(),
            ["socket_mode_enabled"] = new Flag(),
            ["token_rotation_enabled"] = new Flag(),
        },
    };

    /// <summary>What is wrong with a manifest; empty when Slack would take it.</summary>
    public static IReadOnlyList<string> Of(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return [.. Root.Problems(parsed.RootElement, "manifest"), .. Together(parsed.RootElement)];
    }

    // What no schema says: each of the three ways in needs an address, or Socket Mode; and the messages tab must be writable.
    private static IEnumerable<string> Together(JsonElement root)
    {
        var isSocket = At(root, "settings", "socket_mode_enabled") is { ValueKind: JsonValueKind.True };
        (string Name, bool IsUsed, bool HasUrl)[] ways =
        [
            ("event_subscriptions", At(root, "settings", "event_subscriptions") is not null, At(root, "settings", "event_subscriptions", "request_url") is not null),
            ("interactivity", At(root, "settings", "interactivity", "is_enabled") is { ValueKind: JsonValueKind.True }, At(root, "settings", "interactivity", "request_url") is not null),
            .. At(root, "features", "slash_commands") is { ValueKind: JsonValueKind.Array } commands
                ? commands.EnumerateArray().Select((c, i) => ($"slash_commands[{i}]", true, c.TryGetProperty("url", out _)))
                : [],
        ];
        foreach (var (name, isUsed, hasUrl) in ways.Where(w => w.IsUsed))
        {
            if (!isSocket && !hasUrl) yield return $"{name} requires either a Request URL or Socket Mode";
            if (isSocket && hasUrl) yield return $"{name} names a URL that nothing would go to";
        }

        if (At(root, "features", "app_home", "messages_tab_enabled") is not { ValueKind: JsonValueKind.True }) yield return "nobody could write to the bot: the messages tab is off";
        if (At(root, "features", "app_home", "messages_tab_read_only_enabled") is not { ValueKind: JsonValueKind.False }) yield return "nobody could write to the bot: the messages tab is for reading only";
    }

    private static JsonElement? At(JsonElement node, params string[] path)
    {
        foreach (var name in path)
        {
            if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out node)) return null;
        }

        return node;
    }

    private abstract class Node
    {
        public abstract IEnumerable<string> Problems(JsonElement value, string path);
    }

    private sealed class Flag : Node
    {
        public override IEnumerable<string> Problems(JsonElement value, string path) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{path} is no boolean"];
    }

    private sealed class Number : Node
    {
        public override IEnumerable<string> Problems(JsonElement value, string path) => value.ValueKind == JsonValueKind.Number ? [] : [$"{path} is no number"];
    }

    private sealed class Text(int most, int least = 1) : Node
    {
        public string Begins { get; init; } = "";

        public override IEnumerable<string> Problems(JsonElement value, string path)
        {
            if (value.ValueKind != JsonValueKind.String) return [$"{path} is no text"];
            var text = value.GetString()!;
            if (text.Length < least || text.Length > most) return [$"{path} has {text.Length} characters, not {least} to {most}"];
            return text.StartsWith(Begins, StringComparison.Ordinal) ? [] : [$"{path} does not begin with {Begins}"];
        }
    }

    private sealed class Items(int most, int least, Node of) : Node
    {
        public override IEnumerable<string> Problems(JsonElement value, string path)
        {
            if (value.ValueKind != JsonValueKind.Array) return [$"{path} is no list"];
            var count = value.GetArrayLength();
            if (count < least || count > most) return [$"{path} has {count} entries, not {least} to {most}"];
            var twice = value.EnumerateArray().GroupBy(e => e.GetRawText(), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{path} names {g.Key} twice");
            return value.EnumerateArray().SelectMany((e, i) => of.Problems(e, $"{path}[{i}]")).Concat(twice);
        }
    }

    private sealed class Shape(string[] required) : Node
    {
        private readonly Dictionary<string, Node> _known = new(StringComparer.Ordinal);

        public Node this[string name]
        {
            set => _known[name] = value;
        }

        public override IEnumerable<string> Problems(JsonElement value, string path)
        {
            if (value.ValueKind != JsonValueKind.Object) return [$"{path} is no object"];
            return required.Where(r => !value.TryGetProperty(r, out _)).Select(r => $"{path}.{r} is missing")
                .Concat(value.EnumerateObject().SelectMany(p => _known.TryGetValue(p.Name, out var node) ? node.Problems(p.Value, $"{path}.{p.Name}") : [$"Slack knows no {path}.{p.Name}"]));
        }
    }
}

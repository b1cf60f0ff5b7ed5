using System.Text.Json;
using CadenceBot.Slack.Install;

namespace CadenceBot.Slack.Inbound;

/// <summary>Makes of Slack's payloads what the door handles. Null is what cannot be understood; what is understood and not needed is ignored by name.</summary>
internal static class SlackDecoder
{
    /// <summary>The challenge of Slack's check of the address; null for anything else.</summary>
    public static string? Challenge(ReadOnlyMemory<byte> json) => Read(json) is { Type: "url_verification", Challenge: { } challenge } ? challenge : null;

    /// <summary>The slash command, field by field.</summary>
    public static Arrival? Command(Func<string, string?> field)
    {
        if (field("user_id") is not { Length: > 0 } user || field("channel_id") is not { Length: > 0 } channel || field("trigger_id") is not { Length: > 0 } trigger) return null;
        var (team, enterprise) = (Filled(field("team_id")), Filled(field("enterprise_id")));
        // Whoever can type the command belongs to the workspace in which it was typed.
        var install = new InstallKey(team, enterprise);
        return new CommandArrival(
            $"slack:command/{trigger}", Filled(field("api_app_id")), install, new SlackActor(user, team, enterprise, field("user_name") ?? ""),
            new Spot(channel, null, null, field("channel_name") == "directmessage" || channel is ['D', ..]), field("text") ?? "", trigger, Filled(field("response_url")));
    }

    /// <summary>A press or a submission.</summary>
    public static Arrival? Interaction(ReadOnlyMemory<byte> json)
    {
        if (Parse(json, PayloadJson.Default.Interaction) is not { Type: { } type } read) return null;
        return type switch
        {
            "block_actions" => Interactions.Press(read),
            "view_submission" => Interactions.Submission(read),
            _ => new IgnoredArrival($"slack:{type}", read.ApiAppId, Interactions.InstallOf(read), type),
        };
    }

    /// <summary>An event.</summary>
    public static Arrival? Event(ReadOnlyMemory<byte> json) => Read(json) switch
    {
        { Type: "event_callback", Event: { Type: { } } inner } callback => Events.Of(callback, inner),
        { Type: { } other } outer when other != "event_callback" => new IgnoredArrival($"slack:{other}", outer.ApiAppId, new InstallKey(outer.TeamId, outer.EnterpriseId), other),
        { } => null,
        null => Unneeded(json),
    };

    // A new type of event may write a known field in another way: what is not needed is not refused for that, or Slack would bring it again and again.
    private static IgnoredArrival? Unneeded(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = PayloadJson.Default.Options.MaxDepth });
            return parsed.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("event", out var inner) && inner.ValueKind == JsonValueKind.Object
                && PayloadText.Of(inner, "type") is { } type && !Events.Needs(type) && PayloadText.Of(root, "event_id") is { } id
                ? new IgnoredArrival($"slack:event/{id}", PayloadText.Of(root, "api_app_id"), new InstallKey(PayloadText.Of(root, "team_id"), PayloadText.Of(root, "enterprise_id")), type)
                : null;
        }
        catch (JsonException)
        {
            // No payload at all.
            return null;
        }
    }

    private static EventCallback? Read(ReadOnlyMemory<byte> json) => Parse(json, PayloadJson.Default.EventCallback);

    private static T? Parse<T>(ReadOnlyMemory<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json.Span, type);
        }
        catch (JsonException)
        {
            // Whoever signs can still send what is no payload; the caller refuses it in words.
            return null;
        }
    }

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

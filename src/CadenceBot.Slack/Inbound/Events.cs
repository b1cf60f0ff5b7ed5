using System.Text.Json;
using CadenceBot.Slack.Install;

namespace CadenceBot.Slack.Inbound;

/// <summary>Reads events. To whom one belongs stands in its authorizations; who acted in fields that differ by type (facts, section 1b).</summary>
internal static class Events
{
    /// <summary>The event as an arrival.</summary>
    public static Arrival Of(EventCallback callback, SlackEvent inner)
    {
        var id = $"slack:event/{callback.EventId}";
        var install = InstallOf(callback);
        var app = callback.ApiAppId;
        var channel = TextOf(inner.Channel) ?? TextOf(inner.Channel, "id");
        var user = TextOf(inner.User) ?? TextOf(inner.User, "id");
        return inner.Type switch
        {
            "app_mention" or "message" => Words(callback, inner, install, channel, user) ?? (Arrival)Ignored(inner.Subtype is { } sub ? $"{inner.Type}.{sub}" : inner.Type),
            "app_home_opened" when inner.Tab == "home" && user is not null => new HomeArrival(id, app, install, new SlackActor(user, null, null, "")),
            "member_joined_channel" when channel is not null => Turned(ChannelTurn.Joined),
            "member_left_channel" or "channel_left" or "group_left" when channel is not null => Turned(ChannelTurn.Left),
            "channel_shared" or "channel_unshared" when channel is not null => Turned(ChannelTurn.Shared),
            "channel_archive" or "channel_unarchive" or "channel_deleted" or "group_archive" or "group_unarchive" or "group_deleted" when channel is not null => Turned(ChannelTurn.Archived),
            "channel_id_changed" when inner is { OldChannelId: { } old, NewChannelId: { } } => new ChannelArrival(id, app, install, ChannelTurn.Renumbered, old, inner.NewChannelId, null),
            "app_uninstalled" => new InstallArrival(id, app, install, inner.Type),
            // A person's own token is none of the bot's.
            "tokens_revoked" when HasBots(inner.Tokens) => new InstallArrival(id, app, install, inner.Type),
            _ => Ignored(inner.Type!),
        };

        ChannelArrival Turned(ChannelTurn turn) => new(id, app, install, turn, channel!, null, user);

        IgnoredArrival Ignored(string what) => new(id, app, install, what);
    }

    /// <summary>Whether an event of that type says anything that the bot needs.</summary>
    public static bool Needs(string type) => type is "app_mention" or "message" or "app_home_opened" or "member_joined_channel" or "member_left_channel" or "app_uninstalled" or "tokens_revoked"
        || type.StartsWith("channel_", StringComparison.Ordinal) || type.StartsWith("group_", StringComparison.Ordinal);

    /// <summary>The first authorization; else what the envelope says.</summary>
    public static InstallKey InstallOf(EventCallback callback) => callback.Authorizations is { IsDefaultOrEmpty: false } all && all[0] is { } first
        ? new InstallKey(first.IsEnterpriseInstall == true ? null : first.TeamId, first.EnterpriseId)
        : new InstallKey(callback.TeamId, callback.EnterpriseId);

    // People's own words alone: what bots say, and what happened to a message later, is none.
    private static WordsArrival? Words(EventCallback callback, SlackEvent inner, InstallKey install, string? channel, string? user)
    {
        if (user is null || channel is null || inner.Ts is not { } ts || inner.BotId is not null || inner.Subtype is not (null or "file_share" or "thread_broadcast")) return null;
        // A message names its author's team itself; in a mention that field is the installed team, and another company's people have one of their own.
        var team = inner.UserTeam ?? inner.SourceTeam ?? (inner.Type == "message" ? inner.Team : null) ?? (inner.Type == "app_mention" ? inner.Team : null);
        var spot = new Spot(channel, ts, inner.ThreadTs == ts ? null : inner.ThreadTs, inner.ChannelType == "im" || channel is ['D', ..]);
        return new WordsArrival($"slack:msg/{channel}/{ts}", callback.ApiAppId, install, new SlackActor(user, team, null, ""), spot, inner.Text ?? "", inner.Type == "app_mention");
    }

    private static bool HasBots(JsonElement? tokens) => tokens is { ValueKind: JsonValueKind.Object } all && all.TryGetProperty("bot", out var bots) && bots.ValueKind == JsonValueKind.Array && bots.GetArrayLength() > 0;

    private static string? TextOf(JsonElement? element, string? property = null) => element is not { } value ? null : property is null ? PayloadText.Of(value) : PayloadText.Of(value, property);
}

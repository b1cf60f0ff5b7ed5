using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>
/// Events in their envelope. Which team stands outside differs: a <c>message</c> carries its author's, everything else the installed one,
/// which always stands in <c>authorizations</c>.
/// </summary>
internal static class EventJson
{
    public static JsonObject Envelope(SlackState state, Installation to, JsonObject inner, TestChannel? channel = null, TestPerson? author = null)
    {
        var outer = author?.TeamId ?? to.TeamId ?? state.People[to.BotUserId].TeamId;
        var envelope = new JsonObject
        {
            ["token"] = to.App.VerificationToken,
            ["team_id"] = outer,
            ["api_app_id"] = to.App.Id,
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = state.NextId("Ev0"),
            ["event_time"] = state.Now.ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = to.EnterpriseId,
                ["team_id"] = to.TeamId,
                ["user_id"] = to.BotUserId,
                ["is_bot"] = true,
                ["is_enterprise_install"] = to.IsEnterpriseInstall,
            }),
            ["is_ext_shared_channel"] = channel?.IsShared == true,
            ["event_context"] = $"4-{state.NextId("ctx")}",
        };
        if (state.EnterpriseOf(outer) is { } org) envelope["enterprise_id"] = org;
        return envelope;
    }

    /// <summary>A message: outside stands its author's team. Which team is called the context is not to be relied on, as at Slack.</summary>
    public static JsonObject Message(SlackState state, Installation to, TestChannel channel, TestMessage message, JsonObject? change = null)
    {
        var author = state.People[message.UserId];
        var inner = change ?? Written(state, message);
        inner["channel"] = channel.Id;
        inner["channel_type"] = channel.IsIm ? "im" : channel.IsPrivate ? "group" : "channel";
        inner["event_ts"] = (string?)inner["event_ts"] ?? message.Ts;
        var envelope = Envelope(state, to, inner, channel, author);
        var context = state.IsExternal(author, to) ? to.Key : channel.Teams.Find(t => t != to.TeamId) ?? to.Key;
        envelope["context_team_id"] = context;
        envelope["context_enterprise_id"] = state.EnterpriseOf(context);
        return envelope;
    }

    /// <summary>A mention: the installed team stands outside; another company's author is told by the team, or the organisation, of the user.</summary>
    public static JsonObject Mention(SlackState state, Installation to, TestChannel channel, TestMessage message)
    {
        var author = state.People[message.UserId];
        var inner = Written(state, message);
        inner["type"] = "app_mention";
        inner["channel"] = channel.Id;
        inner["event_ts"] = message.Ts;
        inner["team"] = to.TeamId ?? state.People[to.BotUserId].TeamId;
        if (state.IsExternal(author, to))
        {
            var theirs = state.EnterpriseOf(author.TeamId) ?? author.TeamId;
            (inner["user_team"], inner["source_team"]) = (theirs, theirs);
            inner["user_profile"] = new JsonObject { ["name"] = author.Name, ["real_name"] = author.RealName, ["display_name"] = author.Name, ["team"] = theirs };
        }

        return Envelope(state, to, inner, channel);
    }

    /// <summary>Somebody, or the bot itself, is now in a channel.</summary>
    public static JsonObject Joined(SlackState state, TestChannel channel, TestPerson person, string? inviter)
    {
        var inner = Of(state, "member_joined_channel", ("user", person.Id), ("channel", channel.Id), ("channel_type", channel.IsPrivate ? "G" : "C"), ("team", person.TeamId));
        if (inviter is not null) inner["inviter"] = inviter;
        return inner;
    }

    public static JsonObject Of(SlackState state, string type, params (string Name, JsonNode? Value)[] properties)
    {
        var inner = new JsonObject { ["type"] = type };
        foreach (var (name, value) in properties) inner[name] = value;
        inner["event_ts"] = state.NextTs();
        return inner;
    }

    private static JsonObject Written(SlackState state, TestMessage message)
    {
        var json = MessageJson.Of(state, message);
        if (message.By is not null) return json;
        json["client_msg_id"] = $"client-{message.Ts}";
        json["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text",
            ["block_id"] = "rich",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = message.Text }) }),
        });
        if (message.Files.Count > 0) json["subtype"] = "file_share";
        return json;
    }
}

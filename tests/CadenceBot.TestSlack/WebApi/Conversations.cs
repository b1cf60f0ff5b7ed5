using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Channels and direct messages.</summary>
internal static class Conversations
{
    public static string TypeOf(TestChannel channel) => channel.IsIm ? "im" : channel.IsPrivate ? "private_channel" : "public_channel";

    public static string ScopeOf(string type) => type switch { "im" => "im:read", "private_channel" => "groups:read", "public_channel" => "channels:read", "mpim" => "mpim:read", _ => throw new ApiRefused("invalid_types") };

    /// <summary>Opens a direct message: with someone of another company only where both are in a channel.</summary>
    public static JsonObject Open(ApiCall call)
    {
        if (call.Arguments.Text("channel") is { Length: > 0 })
        {
            var known = call.Channel();
            return new() { ["channel"] = new JsonObject { ["id"] = known.Id } };
        }

        var ids = call.Arguments.Needs("users", "users_list_not_supplied").Split(',', StringSplitOptions.TrimEntries);
        if (ids.Length > 1) throw new ApiRefused("too_many_users");
        var person = call.State.People.GetValueOrDefault(ids[0]) ?? throw new ApiRefused("user_not_found");
        var channel = call.Direct(person);
        return new() { ["channel"] = call.Arguments.Is("return_im") ? Json(call, channel) : new JsonObject { ["id"] = channel.Id } };
    }

    public static TestChannel Direct(SlackState state, Installation by, TestPerson person)
    {
        if (person.IsDeleted) throw new ApiRefused("user_disabled");
        if (person.IsBot) throw new ApiRefused("cannot_dm_bot");
        if (state.Channels.Values.FirstOrDefault(c => c.IsIm && c.Members.Contains(by.BotUserId) && c.Members.Contains(person.Id)) is { } open) return open;
        if (state.IsExternal(person, by) && !state.ShareChannel(person.Id, by.BotUserId)) throw new ApiRefused("invalid_user_combination");
        var home = state.People[by.BotUserId].TeamId;
        var channel = new TestChannel(state.NextId("D0"), "directmessage", home) { IsIm = true, IsPrivate = true };
        if (person.TeamId != home) channel.Teams.Add(person.TeamId);
        channel.Members.AddRange([by.BotUserId, person.Id]);
        state.Channels.Add(channel.Id, channel);
        return channel;
    }

    public static JsonObject Info(ApiCall call)
    {
        var channel = call.Channel();
        call.NeedsScope(ScopeOf(TypeOf(channel)));
        var json = Json(call, channel);
        if (call.Arguments.Is("include_num_members")) json["num_members"] = channel.Members.Count;
        return new() { ["channel"] = json };
    }

    public static JsonObject Members(ApiCall call)
    {
        var channel = call.Channel();
        call.NeedsScope(ScopeOf(TypeOf(channel)));
        return Pages.Of(call, "members", channel.Members, m => m);
    }

    public static JsonObject Join(ApiCall call)
    {
        var channel = call.Channel();
        if (channel.IsPrivate || channel.IsIm) throw new ApiRefused("method_not_supported_for_channel_type");
        if (channel.IsArchived) throw new ApiRefused("is_archived");
        if (!call.IsMember(channel)) call.Slack.Join(channel, call.By.BotUserId, null);
        return new() { ["channel"] = Json(call, channel) };
    }

    public static JsonObject Json(ApiCall call, TestChannel channel)
    {
        var org = channel.Teams.Select(call.State.EnterpriseOf).ToArray();
        var external = channel.IsShared && !(org[0] is not null && org.All(e => e == org[0]));
        var json = new JsonObject
        {
            ["id"] = channel.Id,
            ["is_im"] = channel.IsIm,
            ["is_archived"] = channel.IsArchived,
            ["is_private"] = channel.IsPrivate,
            ["is_mpim"] = false,
            ["is_shared"] = channel.IsShared,
            ["is_ext_shared"] = external,
            ["is_org_shared"] = channel.IsShared && !external,
            ["is_pending_ext_shared"] = false,
            ["context_team_id"] = call.By.Key,
            ["created"] = 1_700_000_000,
        };
        if (channel.IsIm)
        {
            json["user"] = channel.Members.First(m => m != call.By.BotUserId);
            return json;
        }

        (json["name"], json["is_channel"], json["is_group"], json["is_member"]) = (channel.Name, !channel.IsPrivate, channel.IsPrivate, call.IsMember(channel));
        json["conversation_host_id"] = channel.HostTeam;
        json["shared_team_ids"] = new JsonArray([.. channel.Teams.Select(t => (JsonNode)t)]);
        json["connected_team_ids"] = new JsonArray([.. channel.Teams.Where(t => t != call.By.TeamId).Select(t => (JsonNode)t)]);
        if (channel.SeveredFrom is not null) json["frozen_reason"] = "connection_severed";
        return json;
    }
}

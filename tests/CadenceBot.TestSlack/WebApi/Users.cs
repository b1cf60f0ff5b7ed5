using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>People, as the app may know them.</summary>
internal static class Users
{
    public static JsonObject Info(ApiCall call) => new() { ["user"] = Json(call, call.Person()) };

    /// <summary>The channels that the bot, or a person, is in.</summary>
    public static JsonObject Conversations(ApiCall call)
    {
        var types = (call.Arguments.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries);
        foreach (var type in types) call.NeedsScope(CadenceBot.TestSlack.Conversations.ScopeOf(type));
        var user = call.Arguments.Text("user") ?? call.By.BotUserId;
        var all = call.State.Channels.Values.Where(c => c.Members.Contains(user) && types.Contains(CadenceBot.TestSlack.Conversations.TypeOf(c)))
            .Where(c => !(call.Arguments.Is("exclude_archived") && c.IsArchived)).OrderBy(c => c.Id, StringComparer.Ordinal);
        return Pages.Of(call, "channels", all, c => CadenceBot.TestSlack.Conversations.Json(call, c));
    }

    private static JsonObject Json(ApiCall call, TestPerson person)
    {
        var external = call.State.IsExternal(person, call.By);
        var enterprise = call.State.EnterpriseOf(person.TeamId);
        var profile = new JsonObject { ["real_name"] = person.RealName, ["display_name"] = person.Name, ["team"] = person.TeamId };
        // Another company decides what its people show; an address is not among it here.
        if (!external && call.By.Scopes.Contains("users:read.email")) profile["email"] = person.Email;
        var json = new JsonObject
        {
            ["id"] = person.Id,
            ["team_id"] = person.TeamId,
            ["name"] = person.Name,
            ["real_name"] = person.RealName,
            ["deleted"] = person.IsDeleted,
            ["profile"] = profile,
            ["is_bot"] = person.IsBot,
            ["is_app_user"] = false,
            ["updated"] = 1_700_000_000,
        };
        if (person.Tz is { } zone)
        {
            (json["tz"], json["tz_label"]) = (zone, zone);
            json["tz_offset"] = (int)TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(call.State.Now).TotalSeconds;
        }

        if (external) json["is_stranger"] = !call.State.ShareChannel(person.Id, call.By.BotUserId);
        else (json["is_admin"], json["is_owner"], json["is_restricted"], json["is_ultra_restricted"]) = (person.IsAdmin, person.IsAdmin, person.IsGuest, false);
        if (enterprise is not null) json["enterprise_user"] = new JsonObject { ["id"] = person.Id, ["enterprise_id"] = enterprise, ["teams"] = new JsonArray(person.TeamId) };
        return json;
    }
}

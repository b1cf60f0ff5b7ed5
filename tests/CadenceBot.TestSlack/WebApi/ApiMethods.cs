using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>A method: its tier (0 for one of its own rule), the scope that it needs, and what it does.</summary>
internal sealed record ApiMethod(int Tier, string? Scope, Func<ApiCall, JsonObject> Run)
{
    /// <summary>Some reading methods take a query or a form only.</summary>
    public bool TakesJson { get; init; } = true;

    public bool NeedsToken { get; init; } = true;

    /// <summary>Takes the app's own token instead of an install's.</summary>
    public bool AppToken { get; init; }
}

/// <summary>Every method there is.</summary>
internal static class ApiMethods
{
    public static readonly IReadOnlyDictionary<string, ApiMethod> All = new Dictionary<string, ApiMethod>(StringComparer.Ordinal)
    {
        ["auth.test"] = new(0, null, Team.AuthTest),
        ["auth.revoke"] = new(3, null, Team.Revoke) { TakesJson = false },
        ["apps.connections.open"] = new(1, null, AppLevel.Open) { NeedsToken = false, AppToken = true },
        ["team.info"] = new(3, "team:read", Team.Info),
        ["bots.info"] = new(3, "users:read", Team.Bot) { TakesJson = false },
        ["users.info"] = new(4, "users:read", Users.Info) { TakesJson = false },
        ["users.conversations"] = new(2, null, Users.Conversations) { TakesJson = false },
        ["chat.postMessage"] = new(0, "chat:write", Chat.Post),
        ["chat.postEphemeral"] = new(4, "chat:write", Chat.PostEphemeral),
        ["chat.update"] = new(3, "chat:write", Chat.Update),
        ["chat.delete"] = new(3, "chat:write", Chat.Delete),
        ["conversations.open"] = new(3, "im:write", Conversations.Open),
        ["conversations.info"] = new(3, null, Conversations.Info) { TakesJson = false },
        ["conversations.members"] = new(4, null, Conversations.Members) { TakesJson = false },
        ["conversations.join"] = new(3, "channels:join", Conversations.Join),
        ["conversations.history"] = new(3, null, History.Of) { TakesJson = false },
        ["conversations.replies"] = new(3, null, History.Replies) { TakesJson = false },
        ["views.open"] = new(4, null, Views.Open),
        ["views.push"] = new(4, null, Views.Push),
        ["views.update"] = new(4, null, Views.Update),
        ["views.publish"] = new(4, null, Views.Publish),
        ["files.getUploadURLExternal"] = new(4, "files:write", FileMethods.GetUrl) { TakesJson = false },
        ["files.completeUploadExternal"] = new(4, "files:write", FileMethods.Complete),
        ["oauth.v2.access"] = new(4, null, call => OAuth.Access(call, call.Request)) { NeedsToken = false, TakesJson = false },
        ["pins.add"] = new(2, "pins:write", Marks.Pin),
        ["reactions.add"] = new(3, "reactions:write", Marks.React),
    };
}

using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Presses and forms. A press names the installed team and, in the user, the presser's; a form names its sender's team alone, and the installed one in the view.</summary>
internal static class InteractionJson
{
    /// <summary>A press on a message.</summary>
    public static JsonObject Press(SlackState state, Installation to, TestPerson person, TestChannel channel, TestMessage message, JsonObject action, string responseUrl, string triggerId)
    {
        var payload = Press(state, to, person, action, triggerId);
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = channel.Id, ["is_ephemeral"] = message.IsEphemeral };
        if (message.ThreadTs is { } thread) container["thread_ts"] = thread;
        payload["container"] = container;
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = CommandForm.NameOf(channel) };
        // Of a message for one person Slack tells no content.
        payload["message"] = message.IsEphemeral ? null : MessageJson.Of(state, message);
        payload["state"] = new JsonObject { ["values"] = new JsonObject() };
        payload["response_url"] = responseUrl;
        return payload;
    }

    /// <summary>A press in a modal or a home tab.</summary>
    public static JsonObject Press(SlackState state, TestView view, TestPerson person, JsonObject action, string triggerId)
    {
        var payload = Press(state, view.By, person, action, triggerId);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = ViewJson.Of(state, view, []);
        return payload;
    }

    public static JsonObject Submission(SlackState state, TestView view, TestPerson person, JsonObject values, string triggerId)
    {
        var payload = Form(state, view, person, "view_submission", values);
        payload["trigger_id"] = triggerId;
        payload["response_urls"] = new JsonArray();
        return payload;
    }

    public static JsonObject Closed(SlackState state, TestView view, TestPerson person, bool isCleared)
    {
        var payload = Form(state, view, person, "view_closed", []);
        payload["is_cleared"] = isCleared;
        return payload;
    }

    private static JsonObject Press(SlackState state, Installation to, TestPerson person, JsonObject action, string triggerId) => new()
    {
        ["type"] = "block_actions",
        ["user"] = User(person),
        ["api_app_id"] = to.App.Id,
        ["token"] = to.App.VerificationToken,
        ["trigger_id"] = triggerId,
        ["team"] = to.TeamId is { } team ? TeamOf(state, team) : null,
        ["enterprise"] = Enterprise(state, to.EnterpriseId),
        ["is_enterprise_install"] = to.IsEnterpriseInstall,
        ["actions"] = new JsonArray(action),
    };

    private static JsonObject Form(SlackState state, TestView view, TestPerson person, string type, JsonObject values) => new()
    {
        ["type"] = type,
        ["team"] = TeamOf(state, person.TeamId),
        ["user"] = User(person),
        ["api_app_id"] = view.By.App.Id,
        ["token"] = view.By.App.VerificationToken,
        ["view"] = ViewJson.Of(state, view, values),
        ["enterprise"] = Enterprise(state, state.EnterpriseOf(person.TeamId)),
        ["is_enterprise_install"] = view.By.IsEnterpriseInstall,
    };

    private static JsonObject User(TestPerson person) => new() { ["id"] = person.Id, ["username"] = person.Name, ["name"] = person.Name, ["team_id"] = person.TeamId };

    private static JsonObject TeamOf(SlackState state, string team)
    {
        var workspace = state.Workspaces[team];
        var json = new JsonObject { ["id"] = team, ["domain"] = workspace.Domain };
        if (workspace.EnterpriseId is { } org) (json["enterprise_id"], json["enterprise_name"]) = (org, workspace.EnterpriseName);
        return json;
    }

    private static JsonObject? Enterprise(SlackState state, string? org) =>
        org is null ? null : new() { ["id"] = org, ["name"] = state.Workspaces.Values.First(w => w.EnterpriseId == org).EnterpriseName };
}

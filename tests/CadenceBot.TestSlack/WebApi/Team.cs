using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>Who we are.</summary>
internal static class Team
{
    public static JsonObject AuthTest(ApiCall call) => new()
    {
        ["url"] = $"{call.Slack.Address}/",
        ["team"] = NameOf(call.State, call.By),
        ["user"] = call.Slack.App.BotName,
        ["team_id"] = call.By.TeamId ?? call.By.EnterpriseId,
        ["user_id"] = call.By.BotUserId,
        ["bot_id"] = call.By.BotId,
        ["enterprise_id"] = call.By.EnterpriseId,
        ["is_enterprise_install"] = call.By.IsEnterpriseInstall,
    };

    /// <summary>The app hands its own token back.</summary>
    public static JsonObject Revoke(ApiCall call)
    {
        call.By.IsRevoked = true;
        return new() { ["revoked"] = true };
    }

    /// <summary>A workspace's name: ours, or that of a company which shares a channel with us.</summary>
    public static JsonObject Info(ApiCall call)
    {
        var id = call.Arguments.Text("team") ?? call.By.TeamId ?? "";
        var team = call.State.Workspaces.GetValueOrDefault(id) ?? throw new ApiRefused("team_not_found");
        return new() { ["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["domain"] = team.Domain, ["enterprise_id"] = team.EnterpriseId } };
    }

    public static JsonObject Bot(ApiCall call)
    {
        var install = call.State.Installs.Find(i => i.BotId == call.Arguments.Text("bot")) ?? throw new ApiRefused("bot_not_found");
        return new() { ["bot"] = new JsonObject { ["id"] = install.BotId, ["app_id"] = install.App.Id, ["user_id"] = install.BotUserId, ["name"] = install.App.Name, ["deleted"] = install.IsUninstalled } };
    }

    public static string NameOf(SlackState state, Installation install) =>
        install.TeamId is { } team ? state.Workspaces[team].Name : state.Workspaces.Values.First(w => w.EnterpriseId == install.EnterpriseId).EnterpriseName!;
}

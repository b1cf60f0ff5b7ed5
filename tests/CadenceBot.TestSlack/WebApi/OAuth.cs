using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>Installing by OAuth v2: a code that an admin's consent gave is exchanged for a token once, within ten minutes.</summary>
internal static class OAuth
{
    private static readonly TimeSpan CodeLife = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(12);

    /// <summary>Consents as an admin; the address to which their browser is sent then.</summary>
    public static string Allow(SlackServer slack, string redirectUri, string scopes, string state, string user, string? team, string? enterprise)
    {
        lock (slack.State.Gate)
        {
            var code = slack.State.Secret("code-");
            slack.State.Grants[code] = new(code, slack.State.People[user], team, enterprise, redirectUri, scopes.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries), slack.State.Now + CodeLife);
            return $"{redirectUri}{(redirectUri.Contains('?') ? '&' : '?')}code={Uri.EscapeDataString(code)}&state={Uri.EscapeDataString(state)}";
        }
    }

    public static JsonObject Access(ApiCall call, HttpRequest request)
    {
        CheckClient(call, request);
        return call.Arguments.Text("grant_type") == "refresh_token" ? Refresh(call) : Exchange(call);
    }

    private static void CheckClient(ApiCall call, HttpRequest request)
    {
        var (id, secret) = (call.Arguments.Text("client_id"), call.Arguments.Text("client_secret"));
        if (request.Headers.Authorization.ToString() is var header && header.StartsWith("Basic ", StringComparison.Ordinal))
        {
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':', 2);
            (id, secret) = (pair[0], pair[^1]);
        }

        if (id != call.Slack.App.ClientId) throw new ApiRefused("invalid_client_id");
        if (secret != call.Slack.App.ClientSecret) throw new ApiRefused("bad_client_secret");
    }

    private static JsonObject Exchange(ApiCall call)
    {
        if (!call.State.Grants.Remove(call.Arguments.Text("code") ?? "", out var grant)) throw new ApiRefused("invalid_code");
        if (grant.Until < call.State.Now) throw new ApiRefused("code_expired");
        if ((call.Arguments.Text("redirect_uri") ?? "") != grant.RedirectUri) throw new ApiRefused("bad_redirect_uri");
        var rotates = call.Slack.App.TokenRotation;
        var token = call.State.Secret(rotates ? "xoxe.xoxb-1-" : "xoxb-1-");
        var install = grant.TeamId is { } team ? call.Slack.Install(team, token, grant.Scopes) : call.Slack.InstallOrg(grant.EnterpriseId!, token, grant.Scopes);
        install.InstallerId = grant.Installer.Id;
        if (rotates) Rotate(call, install, token);
        return Json(call, install);
    }

    private static JsonObject Refresh(ApiCall call)
    {
        var install = call.State.Installs.Find(i => i.RefreshToken is not null && i.RefreshToken == call.Arguments.Text("refresh_token")) ?? throw new ApiRefused("invalid_refresh_token");
        Rotate(call, install, call.State.Secret("xoxe.xoxb-1-"));
        return Json(call, install);
    }

    private static void Rotate(ApiCall call, Installation install, string token)
    {
        install.Token = token;
        install.TokenExpires = call.State.Now + TokenLife;
        install.RefreshToken = call.State.Secret("xoxe-1-");
    }

    private static JsonObject Json(ApiCall call, Installation install)
    {
        var json = new JsonObject
        {
            ["access_token"] = install.Token,
            ["token_type"] = "bot",
            ["scope"] = string.Join(",", install.Scopes),
            ["bot_user_id"] = install.BotUserId,
            ["app_id"] = install.App.Id,
            ["team"] = install.TeamId is { } team ? new JsonObject { ["id"] = team, ["name"] = call.State.Workspaces[team].Name } : null,
            ["enterprise"] = install.EnterpriseId is { } org ? new JsonObject { ["id"] = org, ["name"] = call.State.Workspaces.Values.First(w => w.EnterpriseId == org).EnterpriseName } : null,
            ["is_enterprise_install"] = install.IsEnterpriseInstall,
            ["authed_user"] = new JsonObject { ["id"] = install.InstallerId },
        };
        if (install.RefreshToken is null) return json;
        (json["refresh_token"], json["expires_in"]) = (install.RefreshToken, (int)TokenLife.TotalSeconds);
        return json;
    }
}

using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>Whose token a call carries.</summary>
internal static class ApiTokens
{
    public static string? Of(HttpRequest request, ApiArguments arguments) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : arguments.Text("token");

    public static void CheckApp(SlackServer slack, HttpRequest request, ApiArguments arguments)
    {
        var token = Of(request, arguments);
        if (string.IsNullOrEmpty(token)) throw new ApiRefused("not_authed");
        if (token != slack.App.AppToken) throw new ApiRefused(token.StartsWith("xoxb", StringComparison.Ordinal) ? "not_allowed_token_type" : "invalid_auth");
    }

    public static Installation Find(SlackServer slack, HttpRequest request, ApiArguments arguments)
    {
        var token = Of(request, arguments);
        if (string.IsNullOrEmpty(token)) throw new ApiRefused("not_authed");
        if (token == slack.App.AppToken) throw new ApiRefused("not_allowed_token_type");
        var install = slack.State.Installs.Find(i => i.Token == token) ?? throw new ApiRefused("invalid_auth");
        if (install.IsUninstalled) throw new ApiRefused("account_inactive");
        if (install.IsRevoked) throw new ApiRefused("token_revoked");
        if (install.TokenExpires <= slack.State.Now) throw new ApiRefused("token_expired");
        return install;
    }
}

using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Install;

/// <summary>The two addresses of OAuth v2: one sends a browser to Slack, the other takes it back with a code. Only the workspaces in the settings are taken.</summary>
internal sealed class OAuthEndpoints(
    StoredWorkspaces workspaces, OAuthStates states, SlackClient client, SlackIntroduction introduction, SlackOptions options, ILogger<OAuthEndpoints> log)
{
    private const string Back = "/slack/oauth";

    private readonly bool _isHttps = options.OAuth.PublicUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;

    private string CookieName => _isHttps ? "__Host-cadence-install" : "cadence-install";

    // Slack compares it with that of the first step, to the letter.
    private string RedirectUri => options.OAuth.PublicUrl!.TrimEnd('/') + Back;

    /// <summary>Sends the browser to Slack.</summary>
    public Task BeginAsync(HttpContext context)
    {
        var (state, cookie) = states.Issue();
        context.Response.Cookies.Append(CookieName, cookie, CookieOf(OAuthStates.Lifetime));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(QueryHelpers.AddQueryString(new Uri(new Uri(options.ApiUrl), "../oauth/v2/authorize").ToString(), new Dictionary<string, string?>
        {
            ["client_id"] = options.OAuth.ClientId,
            ["scope"] = string.Join(',', SlackScopes.Needed(options.ReadThreads).Select(s => s.Name)),
            ["redirect_uri"] = RedirectUri,
            ["state"] = state,
        }));
        return Task.CompletedTask;
    }

    /// <summary>Takes the browser back.</summary>
    public async Task EndAsync(HttpContext context)
    {
        var (query, cookie) = (context.Request.Query, context.Request.Cookies[CookieName]);
        context.Response.Cookies.Delete(CookieName, CookieOf(null));
        if (!states.Redeem(query["state"], cookie)) await RefuseAsync(context, InstallCopy.Stale, "its state is not this browser's, or was used");
        else if (query["error"] is [{ Length: > 0 } error]) await RefuseAsync(context, error == "access_denied" ? InstallCopy.Declined : InstallCopy.NotGranted, Word(error));
        else if (query["code"] is not [{ Length: > 0 } code]) await RefuseAsync(context, InstallCopy.NotGranted, "no code");
        else await TakeAsync(context, await client.ExchangeAsync([("code", code), ("redirect_uri", RedirectUri)], context.RequestAborted));
    }

    private async Task TakeAsync(HttpContext context, SlackAnswer answer)
    {
        if (workspaces.Given(answer) is not { } given)
        {
            await RefuseAsync(context, answer.Kind is SlackOutcome.Refused or SlackOutcome.Done ? InstallCopy.BadCode : InstallCopy.NotReached, answer.Error ?? "no bot token");
            return;
        }

        // From here on there is a token: it is kept, or it is handed back.
        var (team, org) = (answer.Text("team", "id"), answer.Text("enterprise", "id"));
        var app = answer.Text("app_id");
        if (!IsOurs(answer, team, org) || (options.AppId is { Length: > 0 } ours && app != ours))
        {
            var revoked = await client.AskAsync("auth.revoke", given.Token, CancellationToken.None);
            await RefuseAsync(context, InstallCopy.NotOurs, $"{team ?? org ?? "no team"} is not among Cadence:Slack:OAuth:Workspaces; revoked: {revoked.Ok}");
            return;
        }

        try
        {
            var found = await Identity.OfAsync(client, given.Token, app, log, CancellationToken.None);
            var again = workspaces.Knows(found.Key);
            await workspaces.SaveAsync(found with { Name = answer.Text("team", "name") ?? answer.Text("enterprise", "name") ?? found.Name }, given, answer.Text("scope") ?? "", answer.Text("authed_user", "id"), CancellationToken.None);
            await introduction.InstalledAsync(CancellationToken.None);
            await InstallPage.WriteAsync(context.Response, StatusCodes.Status200OK, InstallCopy.Done(workspaces.Find(found.Key)?.Name ?? found.Name, again));
        }
        catch (SlackStartException away)
        {
            await RefuseAsync(context, InstallCopy.NotReached, away.Answer.Error ?? "auth.test");
        }
        catch (StoreUnavailableException away)
        {
            log.NotKept(away);
            await RefuseAsync(context, InstallCopy.NotKept, "the store is away");
        }
    }

    // An organisation in the settings stands for all of its workspaces; a workspace never for its organisation.
    private bool IsOurs(SlackAnswer answer, string? team, string? org)
    {
        var whole = answer.Body.TryGetProperty("is_enterprise_install", out var flag) && flag.ValueKind == System.Text.Json.JsonValueKind.True;
        return (!whole && team is not null && options.OAuth.Workspaces.Contains(team)) || (org is not null && options.OAuth.Workspaces.Contains(org));
    }

    // Anybody can write into the address: only what could be a word of Slack's goes into the log.
    private static string Word(string error) => error.Length <= 64 && error.All(c => char.IsAsciiLetterLower(c) || c == '_') ? error : "a word that is none of Slack's";

    private Task RefuseAsync(HttpContext context, string sentence, string why)
    {
        log.NotInstalled(why);
        return InstallPage.WriteAsync(context.Response, StatusCodes.Status400BadRequest, sentence, "/slack/install");
    }

    private CookieOptions CookieOf(TimeSpan? lifetime) => new() { HttpOnly = true, Secure = _isHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = lifetime, IsEssential = true };
}

/// <summary>Where a browser installs the app.</summary>
internal static class OAuthRoutes
{
    /// <summary>Maps the two addresses where OAuth is used; else there are none.</summary>
    public static IEndpointRouteBuilder MapSlackInstall(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<SlackOptions>().OAuth.IsOn) return routes;
        var endpoints = routes.ServiceProvider.GetRequiredService<OAuthEndpoints>();
        routes.MapGet("/slack/install", endpoints.BeginAsync);
        routes.MapGet("/slack/oauth", endpoints.EndAsync);
        return routes;
    }
}

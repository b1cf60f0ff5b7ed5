using System.Net;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>The page on which an admin allows the app; by hand, or by a test that follows the address of a button.</summary>
internal static class ConsentPage
{
    public static async Task HandleAsync(HttpContext context, SlackServer slack)
    {
        string Asked(string name) => context.Request.Query[name].ToString();
        var redirect = Asked("redirect_uri");
        if (Asked("client_id") != slack.App.ClientId || !Uri.TryCreate(redirect, UriKind.Absolute, out _))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("Unknown client_id, or no redirect_uri.");
            return;
        }

        var rows = Choices(slack, Asked("team")).Select(c =>
            $"""<li><a href="{Html(Allowed(context, c.Key))}">Allow for {Html(c.Name)}</a> ({Html(c.Key)})</li>""");
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Test Slack: allow {Html(slack.App.Name)}?</title>
            <style>:root{"{"}color-scheme:light dark;font:16px system-ui;max-width:40em;margin:2em auto;padding:0 1em{"}"}li{"{"}margin:.7em 0{"}"}</style>
            <h1>Allow {Html(slack.App.Name)}?</h1><p>It asks for: {Html(Asked("scope"))}</p><ul>{string.Concat(rows)}</ul>
            <p><a href="{Html(redirect)}{(redirect.Contains('?') ? "&amp;" : "?")}error=access_denied&amp;state={Html(Uri.EscapeDataString(Asked("state")))}">Cancel</a></p></html>
            """);
    }

    /// <summary>Allows it, as the first admin of the workspace or organisation.</summary>
    public static Task AllowAsync(HttpContext context, SlackServer slack)
    {
        string Asked(string name) => context.Request.Query[name].ToString();
        var key = Asked("key");
        TestPerson admin;
        lock (slack.State.Gate) admin = slack.State.People.Values.Where(p => p.TeamId == key || slack.State.EnterpriseOf(p.TeamId) == key).OrderByDescending(p => p.IsAdmin).First();
        var isOrg = key.StartsWith('E');
        context.Response.Redirect(OAuth.Allow(slack, Asked("redirect_uri"), Asked("scope"), Asked("state"), admin.Id, isOrg ? null : key, isOrg ? key : null));
        return Task.CompletedTask;
    }

    private static string Allowed(HttpContext context, string key) => $"/oauth/v2/allow{context.Request.QueryString}&key={key}";

    private static List<(string Key, string Name)> Choices(SlackServer slack, string team)
    {
        lock (slack.State.Gate)
        {
            var teams = slack.State.Workspaces.Values.Where(w => team.Length == 0 || w.Id == team).ToArray();
            return [.. teams.Select(w => (w.Id, w.Name)), .. teams.Where(w => w.EnterpriseId is not null).Select(w => (w.EnterpriseId!, w.EnterpriseName!)).Distinct()];
        }
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>The Web API's door: token, limits and faults, then the method; everything is answered 200 but a limit or a fault.</summary>
internal sealed class WebApi(SlackServer slack)
{
    public async Task HandleAsync(HttpContext context, string name)
    {
        // By Slack's own clock, which is the one that a test winds.
        context.Response.Headers.Date = slack.State.Now.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var fault = slack.Faults.Take(name);
        if (fault is not null && await fault.BeforeAsync(context, slack)) return;
        var answer = await AnswerAsync(context, name);
        if (answer is null) return;
        if (fault is not null && await fault.AfterAsync(context, slack)) return;
        await WriteAsync(context, answer);
    }

    public static Task WriteAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(answer.ToJsonString());
    }

    private async Task<JsonObject?> AnswerAsync(HttpContext context, string name)
    {
        try
        {
            if (!ApiMethods.All.TryGetValue(name, out var method)) throw new ApiRefused("unknown_method");
            var arguments = await ApiArguments.ReadAsync(context.Request, method.TakesJson);
            if (method.AppToken) ApiTokens.CheckApp(slack, context.Request, arguments);
            Installation? by;
            lock (slack.State.Gate) by = method.NeedsToken ? ApiTokens.Find(slack, context.Request, arguments) : null;
            if (by is not null) context.Response.Headers["x-oauth-scopes"] = string.Join(", ", by.Scopes);
            if (slack.Limits.Refuses(name, method.Tier, by?.Key ?? "", arguments.Text("channel")) is { } wait)
            {
                context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                context.Response.Headers.RetryAfter = wait.ToString();
                await WriteAsync(context, new JsonObject { ["ok"] = false, ["error"] = "ratelimited" });
                return null;
            }

            lock (slack.State.Gate)
            {
                var call = new ApiCall(slack, context.Request, arguments, by);
                if (method.Scope is not null) call.NeedsScope(method.Scope);
                var answer = method.Run(call);
                answer["ok"] = true;
                slack.State.Touch();
                return answer;
            }
        }
        catch (ApiRefused refused)
        {
            return refused.ToJson();
        }
    }
}

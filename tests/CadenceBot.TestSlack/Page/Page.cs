using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.TestSlack;

/// <summary>The page for trying by hand: who one is, what one sees, and what one does.</summary>
internal sealed class Page(SlackServer slack)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await using var page = typeof(Page).Assembly.GetManifestResourceStream("index.html")!;
        await page.CopyToAsync(context.Response.Body);
    }

    public Task PeopleAsync(HttpContext context)
    {
        JsonObject people;
        lock (slack.State.Gate) people = PageJson.People(slack);
        return WebApi.WriteAsync(context, people);
    }

    /// <summary>What a person sees; it waits until there is something newer than the version that the page has.</summary>
    public async Task StateAsync(HttpContext context)
    {
        var actor = slack.As(context.Request.Query["as"].ToString());
        _ = int.TryParse(context.Request.Query["since"], out var since);
        try
        {
            await slack.State.UntilAsync(() => slack.State.Version != since ? "new" : null, "news", Patience);
        }
        catch (TimeoutException)
        {
            // The same once more: the page asks again.
        }

        JsonObject state;
        lock (slack.State.Gate) state = PageJson.State(slack, actor, context.Request.Query["channel"].ToString());
        await WebApi.WriteAsync(context, state);
    }

    /// <summary>Acts; what went wrong is told to the person who acted.</summary>
    public async Task ActAsync(HttpContext context)
    {
        JsonObject answer;
        try
        {
            var act = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
            var seen = await PageActs.Of(slack, act);
            answer = new JsonObject { ["problem"] = seen.Problem, ["errors"] = new JsonObject(seen.Errors.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)e.Value))) };
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or ApiRefused or FormatException)
        {
            answer = new JsonObject { ["problem"] = e.Message };
        }

        await WebApi.WriteAsync(context, answer);
    }

    public async Task FileAsync(HttpContext context, string id)
    {
        TestFile? file;
        lock (slack.State.Gate) file = slack.State.Files.GetValueOrDefault(id);
        if (file?.Content is not { } content)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = Path.GetExtension(file.Name).ToLowerInvariant() switch { ".png" => "image/png", ".jpg" or ".jpeg" => "image/jpeg", _ => "application/octet-stream" };
        context.Response.Headers["X-Content-Type-Options"] = "nosniff";
        await context.Response.Body.WriteAsync(content);
    }
}

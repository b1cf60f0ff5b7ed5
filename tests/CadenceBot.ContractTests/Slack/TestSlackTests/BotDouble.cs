using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CadenceBot.TestSlack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>A bot that notes what it is sent and answers what the test says, beside a test Slack.</summary>
internal sealed class BotDouble : IAsyncDisposable
{
    private readonly WebApplication _web;

    private BotDouble()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _web = builder.Build();
        _web.MapPost("/slack/{kind}", HandleAsync);
    }

    public SlackServer Slack { get; private set; } = null!;

    public ConcurrentQueue<Got> Received { get; } = [];

    /// <summary>Answers a delivery: its status and its body.</summary>
    public Func<Got, (int, string)> Answers { get; set; } = _ => (200, "");

    public HttpClient Http { get; } = new();

    public static async Task<BotDouble> StartAsync(SlackServerOptions? options = null)
    {
        options ??= new();
        var bot = new BotDouble();
        await bot._web.StartAsync();
        options.Bot ??= new Uri(bot._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        bot.Slack = await SlackServer.StartAsync(options);
        return bot;
    }

    /// <summary>Calls a method as the install in the host's workspace.</summary>
    public async Task<JsonObject> CallAsync(string method, JsonObject? body = null, string token = Cast.BotToken)
    {
        using var response = await PostAsync(method, body, token);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public Task<HttpResponseMessage> PostAsync(string method, JsonObject? body = null, string token = Cast.BotToken) =>
        SendAsync(method, JsonContent.Create(body ?? []), token);

    public async Task<JsonObject> FormAsync(string method, params (string, string)[] values)
    {
        using var response = await SendAsync(method, new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Item1, v.Item2))), Cast.BotToken);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Slack.DisposeAsync();
        await _web.DisposeAsync();
    }

    private Task<HttpResponseMessage> SendAsync(string method, HttpContent content, string token) =>
        Http.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(Slack.Api, method)) { Content = content, Headers = { { "Authorization", $"Bearer {token}" } } });

    private async Task HandleAsync(HttpContext context, string kind)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var got = new Got(kind, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray());
        Received.Enqueue(got);
        (context.Response.StatusCode, var text) = Answers(got);
        await context.Response.WriteAsync(text);
    }
}

/// <summary>What came in.</summary>
internal sealed record Got(string Kind, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Body);

    public IReadOnlyDictionary<string, string> Form => QueryHelpers.ParseQuery(Text).ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);

    /// <summary>The JSON: of an event itself, of an interaction its payload.</summary>
    public JsonObject Json => JsonNode.Parse(Kind == "events" ? Text : Form["payload"])!.AsObject();
}

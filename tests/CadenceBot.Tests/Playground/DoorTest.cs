using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Playground;
using CadenceBot.Playground.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CadenceBot.Tests.Playground;

/// <summary>The door as it is mapped, with everything in memory and no socket.</summary>
public abstract class DoorTest : IAsyncLifetime
{
    private readonly ServiceProvider _services;
    private readonly RequestDelegate _pipeline;

    protected DoorTest()
    {
        Store = new FakeStore();
        Bot = new FakeBot(Store);
        _services = new ServiceCollection()
            .AddLogging()
            .AddRouting()
            .AddSingleton(new DiagnosticListener("door"))
            .AddSingleton<IHostApplicationLifetime, Lifetime>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IStore>(Store)
            .AddSingleton<ITranscript>(Store)
            .AddSingleton<IOutbox>(Store)
            .AddSingleton<IBot>(Bot)
            .AddSingleton<IGallery, Gallery>()
            .AddPlayground()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        var app = new ApplicationBuilder(_services);
        app.UseRouting();
        app.UseEndpoints(routes => routes.MapPlayground());
        _pipeline = app.Build();
    }

    private protected FakeStore Store { get; }

    private protected FakeBot Bot { get; }

    private protected IServiceProvider Services => _services;

    public virtual async Task InitializeAsync()
    {
        Open();
        await Post("reset", """{"at":"2026-03-02T08:00:00+00:00"}""");
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    private protected void Open() => Services.GetRequiredService<Opening>().Open();

    private protected Task<Reaction> Get(string path, Action<HttpRequest>? with = null) => Send("GET", path, null, with);

    private protected Task<Reaction> Post(string call, string body, Action<HttpRequest>? with = null) => Send("POST", "/playground/api/" + call, body, with);

    private protected Task<Reaction> Say(string who, string room, string text, string more = "") =>
        Post("say", $$"""{"as":"{{who}}","in":"{{room}}","text":{{JsonSerializer.Serialize(text)}}{{more}}}""");

    private protected async Task<JsonArray> Messages(string room, string? reader = null, string? since = null) =>
        (await Get($"/playground/api/messages?in={room}{(reader is null ? "" : "&as=" + reader)}{(since is null ? "" : "&since=" + since)}")).Json.AsArray();

    private protected Task Run(HttpContext context, Action<HttpRequest>? with = null)
    {
        context.RequestServices = _services;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("127.0.0.1", 5080);
        with?.Invoke(context.Request);
        return _pipeline(context);
    }

    private protected async Task<Reaction> Send(string method, string path, string? body, Action<HttpRequest>? with = null)
    {
        var context = new DefaultHttpContext();
        var query = path.IndexOf('?');
        context.Request.Method = method;
        context.Request.Path = query < 0 ? path : path[..query];
        context.Request.QueryString = query < 0 ? QueryString.Empty : new QueryString(path[query..]);
        if (body is not null) context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await Run(context, with);
        return new Reaction(context.Response.StatusCode, context.Response.Headers, Encoding.UTF8.GetString(answer.ToArray()));
    }

    private protected sealed record Reaction(int Status, IHeaderDictionary Headers, string Body)
    {
        public JsonNode Json => JsonNode.Parse(Body)!;

        public string Detail => (string)Json["detail"]!;
    }

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication()
        {
        }
    }

    private sealed class Gallery : IGallery
    {
        public IEnumerable<GalleryItem> All() => [new("welcome", "as it is", Message.Say("Welcome"))];
    }
}

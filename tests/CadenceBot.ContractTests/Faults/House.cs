using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadenceBot.Host;
using CadenceBot.Host.Settings;
using CadenceBot.Playground;
using CadenceBot.Playground.Seed;
using CadenceBot.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace CadenceBot.ContractTests.Faults;

/// <summary>All rooms of the program in this process, on a database of its own, with the door but without a socket and without a schedule.</summary>
internal sealed class House : IAsyncDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    private readonly string _folder = Directory.CreateTempSubdirectory("cadence-house-").FullName;
    private readonly ServiceProvider _services;
    private readonly RequestDelegate _door;

    private House(Action<IServiceCollection>? more, Action<CadenceOptions>? settings)
    {
        Options = new CadenceOptions { Database = Path.Combine(_folder, "cadence.db"), Backup = new BackupOptions { Folder = Path.Combine(_folder, "backups") } };
        settings?.Invoke(Options);
        var services = new ServiceCollection()
            .AddLogging()
            .AddRouting()
            .AddSingleton(new DiagnosticListener("door"))
            .AddSingleton<IHostApplicationLifetime, Lifetime>()
            .AddEverything(Options);
        more?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        var app = new ApplicationBuilder(_services);
        app.UseRouting();
        app.UseEndpoints(routes => routes.MapPlayground());
        _door = app.Build();
    }

    public CadenceOptions Options { get; }

    public string Folder => _folder;

    /// <summary>Opens it on the demo's first Monday.</summary>
    public static async Task<House> OpenAsync(Action<IServiceCollection>? more = null, Action<CadenceOptions>? settings = null, bool demo = true)
    {
        var house = new House(more, settings);
        await Composition.PrepareAsync(house._services, house.Options, default);
        await house.Get<Beginning>().BeginAsync(Start, DateTimeZoneProviders.Tzdb["Europe/London"], [], demo);
        return house;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A file in its folder.</summary>
    public string FileCalled(string name) => Path.Combine(_folder, name);

    public async Task<(int Status, JsonNode Body)> PostAsync(string call, object body) => await SendAsync("POST", call, JsonSerializer.Serialize(body));

    public async Task<JsonNode> GetAsync(string call) => (await SendAsync("GET", call, null)).Body;

    /// <summary>What the bot answers to a line.</summary>
    public async Task<string> SayAsync(string actor, string room, string line, string? id = null)
    {
        var (status, body) = await PostAsync("say", new Dictionary<string, string?> { ["as"] = actor, ["in"] = room, ["text"] = "/onboard " + line, ["id"] = id });
        status.ShouldBe(200, body.ToJsonString());
        return string.Join('\n', body["replies"]!.AsArray().Select(r => (string)r!["text"]!));
    }

    /// <summary>Lets another program hold the database's write lock.</summary>
    public IDisposable LockByAnother()
    {
        var other = Session.Open(Options.Database, TimeSpan.Zero);
        other.Begin();
        return other;
    }

    /// <summary>Lets the disk be full, but for so many pages.</summary>
    public IDisposable FillDisk(int free = 0)
    {
        var writer = Get<Connections>().Writer;
        writer.Script($"PRAGMA max_page_count = {(long)writer["PRAGMA page_count"].Scalar()! + free}");
        return new Undo(() => writer.Script("PRAGMA max_page_count = 1073741823"));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<(int Status, JsonNode Body)> SendAsync(string method, string call, string? body)
    {
        var context = new DefaultHttpContext { RequestServices = _services };
        var parts = call.Split('?');
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("127.0.0.1", 5080);
        context.Request.Path = "/playground/api/" + parts[0];
        context.Request.QueryString = parts.Length > 1 ? new QueryString("?" + parts[1]) : QueryString.Empty;
        if (body is not null) context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await _door(context);
        return (context.Response.StatusCode, JsonNode.Parse(answer.ToArray())!);
    }

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
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
}

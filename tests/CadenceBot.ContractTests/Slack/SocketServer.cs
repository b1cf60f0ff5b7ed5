using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Slack's side of Socket Mode, in the hands of a test: it answers apps.connections.open from a script and gives each socket to whoever asks for the next.</summary>
public sealed class SocketServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly Channel<ServerSocket> _sockets = Channel.CreateUnbounded<ServerSocket>();
    private readonly Channel<int> _calls = Channel.CreateUnbounded<int>();
    private readonly Queue<(int Status, string Body, int? RetryAfter)> _script = new();
    private int _count;

    private SocketServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        _app.MapPost("/api/apps.connections.open", OpenAsync);
        _app.Map("/link", LinkAsync);
    }

    public string Api => $"{_app.Urls.Single()}/api/";

    /// <summary>Pings of the server's own, for who wants to hear them.</summary>
    public TimeSpan KeepAlive { get; set; } = Timeout.InfiniteTimeSpan;

    public static async Task<SocketServer> StartAsync()
    {
        var server = new SocketServer();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The next call that has no answer yet gets this one.</summary>
    public void Script(string error, int status = 200, int? retryAfter = null)
    {
        lock (_script) _script.Enqueue((status, $$"""{"ok":false,"error":"{{error}}"}""", retryAfter));
    }

    public async Task<ServerSocket> NextAsync() => await _sockets.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next socket, open and greeted.</summary>
    public async Task<ServerSocket> GreetedAsync(string app = "A1")
    {
        var socket = await NextAsync();
        await socket.SendAsync($$$"""{"type":"hello","num_connections":1,"debug_info":{"host":"h"},"connection_info":{"app_id":"{{{app}}}"}}""");
        return socket;
    }

    /// <summary>Waits until the address was asked for once more; its number, from 1.</summary>
    public async Task<int> CalledAsync() => await _calls.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public bool IsCalledAgain => _calls.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task OpenAsync(HttpContext context)
    {
        context.Request.Headers.Authorization.ToString().ShouldBe("Bearer xapp-1");
        (int Status, string Body, int? RetryAfter)? scripted = null;
        lock (_script)
        {
            if (_script.TryDequeue(out var next)) scripted = next;
        }

        var (status, body, after) = scripted ?? (200, $$"""{"ok":true,"url":"{{_app.Urls.Single().Replace("http", "ws")}}/link"}""", null);
        context.Response.StatusCode = status;
        if (after is { } seconds) context.Response.Headers.RetryAfter = $"{seconds}";
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
        await _calls.Writer.WriteAsync(Interlocked.Increment(ref _count));
    }

    private async Task LinkAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = KeepAlive });
        var held = new ServerSocket(socket, context);
        await _sockets.Writer.WriteAsync(held);
        await held.Ended.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

/// <summary>The server's end of one socket.</summary>
public sealed class ServerSocket(WebSocket socket, HttpContext context)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => _ended.Task;

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendAsync(byte[] bytes, WebSocketMessageType type) => socket.SendAsync(bytes, type, true, CancellationToken.None);

    public Task DisconnectAsync(string reason) => SendAsync($$$"""{"type":"disconnect","reason":"{{{reason}}}","debug_info":{"host":"h"}}""");

    /// <summary>An event of Slack's about a message.</summary>
    public Task EventAsync(string id, string app = "A1") => SendAsync(
        $$$$"""
        {"envelope_id":"{{{{id}}}}","type":"events_api","accepts_response_payload":false,"retry_attempt":0,"retry_reason":"","payload":
        {"type":"event_callback","team_id":"T1","api_app_id":"{{{{app}}}}","event_id":"Ev{{{{id}}}}","authorizations":[{"team_id":"T1","enterprise_id":null}],
        "event":{"type":"app_mention","user":"U1","channel":"C1","ts":"1700000000.000100","text":"<@B1> status"}}}
        """);

    /// <summary>A slash command.</summary>
    public Task CommandAsync(string id, bool takesAnswer = true) => SendAsync(
        $$$$"""
        {"envelope_id":"{{{{id}}}}","type":"slash_commands","accepts_response_payload":{{{{(takesAnswer ? "true" : "false")}}}},"payload":
        {"api_app_id":"A1","team_id":"T1","user_id":"U1","channel_id":"C1","command":"/onboard","text":"status acme","trigger_id":"t.{{{{id}}}}","is_enterprise_install":"false"}}
        """);

    /// <summary>A press of a button.</summary>
    public Task PressAsync(string id) => SendAsync(
        $$$$"""
        {"envelope_id":"{{{{id}}}}","type":"interactive","accepts_response_payload":true,"payload":
        {"type":"block_actions","api_app_id":"A1","team":{"id":"T1"},"user":{"id":"U1","team_id":"T2"},"trigger_id":"t.{{{{id}}}}","channel":{"id":"C1"},
        "container":{"type":"message","message_ts":"1.1","channel_id":"C1"},"actions":[{"type":"button","action_id":"a","value":"done acme w5","action_ts":"2.2"}]}}
        """);

    /// <summary>What the program sends next; null when it closes in the ordinary way.</summary>
    public async Task<JsonElement?> ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var got = await socket.ReceiveAsync(buffer, CancellationToken.None).WaitAsync(Patience);
        if (got.MessageType != WebSocketMessageType.Close) return JsonDocument.Parse(buffer.AsMemory(0, got.Count)).RootElement;
        got.CloseStatus.ShouldBe(WebSocketCloseStatus.NormalClosure);
        return null;
    }

    /// <summary>The id that the program acknowledges next.</summary>
    public async Task<string?> AcknowledgedAsync() => (await ReadAsync())?.GetProperty("envelope_id").GetString();

    /// <summary>Says goodbye and still listens.</summary>
    public Task GoodbyeAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public async Task CloseAsync()
    {
        await GoodbyeAsync();
        _ended.TrySetResult();
    }

    /// <summary>Reads up to the program's goodbye and answers it.</summary>
    public async Task ClosedAsync()
    {
        (await ReadAsync()).ShouldBeNull();
        await CloseAsync();
    }

    public void Cut() => context.Abort();
}

using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>One connection of Socket Mode.</summary>
public sealed class SlackSocket
{
    private readonly SlackServer _slack;
    private readonly WebSocket _socket;
    private readonly QuietStream _wire;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Answer>> _sent = new(StringComparer.Ordinal);

    internal SlackSocket(SlackServer slack, WebSocket socket, QuietStream wire) => (_slack, _socket, _wire) = (slack, socket, wire);

    /// <summary>Told to go; envelopes take another way while there is one.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Envelopes that went through it.</summary>
    public int Envelopes { get; private set; }

    /// <summary>Dies without a word: nothing comes from it any more, not even an answer to a ping, and nothing is read.</summary>
    public void Silence() => _wire.Silence();

    /// <summary>Breaks the connection.</summary>
    public void Drop() => _socket.Abort();

    public async Task DisconnectAsync(string reason)
    {
        IsLeaving = true;
        await WriteAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "testslack" } }, CancellationToken.None);
    }

    /// <summary>Closes it properly.</summary>
    public async Task CloseAsync()
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
    }

    /// <summary>Whether an envelope went this way; it is acknowledged once.</summary>
    internal bool Forget(string id) => _sent.TryRemove(id, out _);

    internal Task HelloAsync(int connections) => WriteAsync(
        new JsonObject
        {
            ["type"] = "hello",
            ["connection_info"] = new JsonObject { ["app_id"] = _slack.App.Id },
            ["num_connections"] = connections,
            ["debug_info"] = new JsonObject { ["host"] = "testslack", ["started"] = _slack.State.Now.ToString("u"), ["build_number"] = 1, ["approximate_connection_time"] = 3600 },
        },
        CancellationToken.None);

    internal async Task SendAsync(JsonObject envelope, string id, TaskCompletionSource<Answer> answer, CancellationToken cancel)
    {
        _sent[id] = answer;
        Envelopes++;
        try
        {
            await WriteAsync(envelope, cancel);
        }
        catch (Exception e) when (e is WebSocketException or ObjectDisposedException or IOException)
        {
            answer.TrySetResult(new(0, "") { Failure = e.Message });
        }
    }

    /// <summary>Reads acknowledgements until the connection ends; what waits for one then has failed.</summary>
    internal async Task ReadAsync(Action<SlackSocket, JsonObject> acknowledge)
    {
        try
        {
            while (await FrameAsync() is { } text)
            {
                if (Parsed(text) is { } ack) acknowledge(this, ack);
            }

            await CloseAsync();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // Gone is gone, by whichever side.
        }

        foreach (var answer in _sent.Values) answer.TrySetResult(new(0, "") { Failure = "the socket closed" });
    }

    private static JsonObject? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<string?> FrameAsync()
    {
        var buffer = new byte[16 * 1024];
        using var frame = new MemoryStream();
        while (true)
        {
            var got = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            if (got.MessageType == WebSocketMessageType.Close) return null;
            frame.Write(buffer, 0, got.Count);
            if (got.EndOfMessage) return Encoding.UTF8.GetString(frame.GetBuffer(), 0, (int)frame.Length);
        }
    }

    private async Task WriteAsync(JsonObject frame, CancellationToken cancel)
    {
        await _writing.WaitAsync(cancel);
        try
        {
            await _socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            _writing.Release();
        }
    }
}

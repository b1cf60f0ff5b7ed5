using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>The connections of Socket Mode: up to ten, and any envelope goes to any of them.</summary>
public sealed class Sockets
{
    private const int Most = 10;

    private readonly SlackServer _slack;
    private readonly List<SlackSocket> _open = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Answer>> _waiting = new(StringComparer.Ordinal);
    private int _turn;

    internal Sockets(SlackServer slack) => _slack = slack;

    /// <summary>Tickets given out and not yet used.</summary>
    internal HashSet<string> Tickets { get; } = new(StringComparer.Ordinal);

    /// <summary>Connections that ever came.</summary>
    public int Connected { get; private set; }

    /// <summary>Whether the app's settings have Socket Mode on.</summary>
    public bool IsEnabled { get; private set; } = true;

    public IReadOnlyList<SlackSocket> Open
    {
        get
        {
            lock (_open) return [.. _open];
        }
    }

    /// <summary>Waits until so many connections are there.</summary>
    public Task UntilOpenAsync(int count = 1) => _slack.UntilAsync(() => Open.Count >= count ? "there" : null, $"{count} open sockets");

    /// <summary>Tells every connection why it should be renewed: <c>warning</c>, <c>refresh_requested</c>.</summary>
    public Task DisconnectAsync(string reason) => Task.WhenAll(Open.Select(s => s.DisconnectAsync(reason)));

    /// <summary>Turns Socket Mode off: the connections are told so and closed, and no other can be opened.</summary>
    public async Task DisableAsync()
    {
        IsEnabled = false;
        await DisconnectAsync("link_disabled");
        await Task.WhenAll(Open.Select(s => s.CloseAsync()));
    }

    /// <summary>Breaks every connection.</summary>
    public void Drop()
    {
        foreach (var socket in Open) socket.Drop();
    }

    internal async Task ServeAsync(SlackSocket socket)
    {
        bool tooMany;
        lock (_open)
        {
            tooMany = _open.Count >= Most;
            if (!tooMany) _open.Add(socket);
            Connected++;
        }

        try
        {
            if (tooMany)
            {
                await socket.DisconnectAsync("too_many_websockets");
                await socket.CloseAsync();
                return;
            }

            await socket.HelloAsync(Open.Count);
            _slack.State.Touch();
            await socket.ReadAsync(Acknowledge);
        }
        finally
        {
            lock (_open) _open.Remove(socket);
            _slack.State.Touch();
        }
    }

    internal async Task<Answer> SendAsync(Delivery delivery, int retry, string? reason, CancellationToken cancel)
    {
        var open = Open.Where(s => !s.IsLeaving).ToArray() is { Length: > 0 } staying ? staying : [.. Open];
        if (open.Length == 0) return new(0, "") { Failure = "no socket is open" };
        var id = $"env-{Interlocked.Increment(ref _turn)}";
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["type"] = delivery.Kind switch { DeliveryKind.Event => "events_api", DeliveryKind.Command => "slash_commands", _ => "interactive" },
            ["payload"] = delivery.Payload.DeepClone(),
            ["accepts_response_payload"] = delivery.Kind != DeliveryKind.Event,
        };
        if (delivery.Kind == DeliveryKind.Event) (envelope["retry_attempt"], envelope["retry_reason"]) = (retry, retry > 0 ? reason == "http_timeout" ? "timeout" : reason : "");
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await open[_turn % open.Length].SendAsync(envelope, id, answer, cancel);
            return await answer.Task.WaitAsync(cancel);
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    // Only the socket that got an envelope may acknowledge it.
    private void Acknowledge(SlackSocket from, JsonObject ack)
    {
        if ((string?)ack["envelope_id"] is not { } id || !_waiting.TryGetValue(id, out var waiting) || !from.Forget(id)) return;
        waiting.TrySetResult(new(200, ack["payload"]?.ToJsonString() ?? ""));
    }
}

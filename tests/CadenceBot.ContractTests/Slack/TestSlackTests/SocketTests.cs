using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>Socket Mode, from the bot's side of the wire.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task A_socket_says_hello_and_an_acknowledgement_carries_the_answer()
    {
        await using var bot = await BotDouble.StartAsync(new() { SocketMode = true });
        using var socket = await OpenAsync(bot);
        var hello = await ReadAsync(socket);
        ((string?)hello["type"]).ShouldBe("hello");
        ((string?)hello["connection_info"]!["app_id"]).ShouldBe(bot.Slack.App.Id);

        var typed = bot.Slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard status");
        var envelope = await ReadAsync(socket);
        ((string?)envelope["type"]).ShouldBe("slash_commands");
        ((string?)envelope["payload"]!["text"]).ShouldBe("status");
        await WriteAsync(socket, new() { ["envelope_id"] = envelope["envelope_id"]!.DeepClone(), ["payload"] = new JsonObject { ["text"] = "All well." } });
        (await typed).Ephemeral!.Words.ShouldBe("All well.");
        bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_without_an_acknowledgement_comes_again_with_its_attempt()
    {
        var clock = new VirtualClock(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await BotDouble.StartAsync(new() { SocketMode = true, Clock = clock });
        using var socket = await OpenAsync(bot);
        await ReadAsync(socket);
        var said = bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "hello");
        var first = await ReadAsync(socket);
        while (clock.Waiting == 0) await Task.Yield();
        clock.Advance(TimeSpan.FromSeconds(3));
        (await said).Answer!.TimedOut.ShouldBeTrue();
        var second = await ReadAsync(socket);
        ((int?)first["retry_attempt"]).ShouldBe(0);
        ((int?)second["retry_attempt"]).ShouldBe(1);
        ((string?)second["retry_reason"]).ShouldBe("timeout");
        ((string?)second["payload"]!["event_id"]).ShouldBe((string?)first["payload"]!["event_id"]);
    }

    [Fact]
    public async Task After_a_warning_envelopes_take_the_new_socket()
    {
        await using var bot = await BotDouble.StartAsync(new() { SocketMode = true });
        using var old = await OpenAsync(bot);
        await ReadAsync(old);
        await bot.Slack.Sockets.DisconnectAsync("warning");
        ((string?)(await ReadAsync(old))["reason"]).ShouldBe("warning");
        using var fresh = await OpenAsync(bot);
        await ReadAsync(fresh);
        var said = bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "hello");
        await WriteAsync(fresh, new() { ["envelope_id"] = (await ReadAsync(fresh))["envelope_id"]!.DeepClone() });
        (await said).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Turned_off_it_says_so_and_opens_no_more()
    {
        await using var bot = await BotDouble.StartAsync(new() { SocketMode = true });
        using var socket = await OpenAsync(bot);
        await ReadAsync(socket);
        await bot.Slack.Sockets.DisableAsync();
        ((string?)(await ReadAsync(socket))["reason"]).ShouldBe("link_disabled");
        ((string?)(await bot.CallAsync("apps.connections.open", token: bot.Slack.App.AppToken))["error"]).ShouldBe("socket_mode_not_enabled");
        ((string?)(await bot.CallAsync("apps.connections.open"))["error"]).ShouldBe("not_allowed_token_type");
    }

    [Fact]
    public async Task A_silent_socket_is_found_out_by_its_missing_pongs()
    {
        await using var bot = await BotDouble.StartAsync(new() { SocketMode = true });
        using var socket = await OpenAsync(bot, s => (s.KeepAliveInterval, s.KeepAliveTimeout) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200)));
        await ReadAsync(socket);
        await bot.Slack.Sockets.UntilOpenAsync();
        bot.Slack.Sockets.Open[0].Silence();
        // Which of the two it is depends on who notices first, the pinging or the reading.
        (await Record.ExceptionAsync(() => ReadAsync(socket))).ShouldSatisfyAllConditions(e => (e is WebSocketException or OperationCanceledException).ShouldBeTrue(e?.ToString()), _ => socket.State.ShouldBe(WebSocketState.Aborted));
    }

    [Fact]
    public async Task A_ticket_opens_one_socket_and_ten_are_enough()
    {
        await using var bot = await BotDouble.StartAsync(new() { SocketMode = true, Limits = new() { Enabled = false } });
        var url = await TicketAsync(bot);
        using var first = await ConnectAsync(url);
        await Should.ThrowAsync<WebSocketException>(() => ConnectAsync(url));
        var open = new List<ClientWebSocket>();
        for (var i = 0; i < 9; i++) open.Add(await OpenAsync(bot));
        using var eleventh = await OpenAsync(bot);
        ((string?)(await ReadAsync(eleventh))["reason"]).ShouldBe("too_many_websockets");
        open.ForEach(s => s.Dispose());
    }

    private static async Task<ClientWebSocket> OpenAsync(BotDouble bot, Action<ClientWebSocketOptions>? set = null) => await ConnectAsync(await TicketAsync(bot), set);

    private static async Task<Uri> TicketAsync(BotDouble bot) => new((string)(await bot.CallAsync("apps.connections.open", token: bot.Slack.App.AppToken))["url"]!);

    private static async Task<ClientWebSocket> ConnectAsync(Uri url, Action<ClientWebSocketOptions>? set = null)
    {
        var socket = new ClientWebSocket();
        set?.Invoke(socket.Options);
        await socket.ConnectAsync(url, CancellationToken.None);
        return socket;
    }

    private static async Task<JsonObject> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        WebSocketReceiveResult got;
        do
        {
            got = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, length, buffer.Length - length), CancellationToken.None);
            length += got.Count;
        }
        while (!got.EndOfMessage);
        return JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject();
    }

    private static Task WriteAsync(ClientWebSocket socket, JsonObject frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, true, CancellationToken.None);
}

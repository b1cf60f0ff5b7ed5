using CadenceBot.Slack.Inbound;

namespace CadenceBot.ContractTests.Slack;

/// <summary>A socket that died without a word is noticed, and what is only quiet is not taken for dead.</summary>
public sealed class SocketSilenceTests
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(70);

    [Fact]
    public async Task A_socket_that_says_nothing_at_all_is_replaced()
    {
        await using var house = await SocketHouse.OpenAsync();
        var dead = await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);

        house.Clock.Advance(Silence);

        (await house.LoggedAsync(3021)).ShouldBe("Socket 1 is replaced: silence");
        var fresh = await house.Server.GreetedAsync();
        await fresh.EventAsync("e1");
        (await fresh.AcknowledgedAsync()).ShouldBe("e1");
        await dead.EventAsync("not-dead-after-all");
        (await dead.AcknowledgedAsync()).ShouldBe("not-dead-after-all");
    }

    [Fact]
    public async Task A_message_ends_the_silence()
    {
        await using var house = await SocketHouse.OpenAsync();
        var socket = await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);

        house.Clock.Advance(TimeSpan.FromSeconds(69));
        await socket.EventAsync("e1");
        (await socket.AcknowledgedAsync()).ShouldBe("e1");
        house.Clock.Advance(TimeSpan.FromSeconds(69));
        await socket.EventAsync("e2");

        (await socket.AcknowledgedAsync()).ShouldBe("e2");
        house.Logged.ShouldNotContain(l => l.Contains("is replaced"));
    }

    [Fact]
    public async Task A_ping_of_Slacks_is_heard_though_the_web_socket_keeps_it_to_itself()
    {
        await using var server = await SocketServer.StartAsync();
        server.KeepAlive = TimeSpan.FromMilliseconds(20);
        var clock = new SocketClock();
        using var wire = new SocketWire(new SocketTimes(), clock);
        await wire.ConnectAsync(new Uri(server.Api.Replace("http", "ws").Replace("/api/", "/link")), CancellationToken.None);
        var reading = wire.ReadAsync();

        clock.Advance(Silence);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (wire.Silence >= Silence) await Task.Delay(1, patience.Token);

        reading.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_that_answers_no_ping_is_given_up_by_the_keep_alive()
    {
        var times = new SocketTimes { KeepAlive = TimeSpan.FromMilliseconds(50), KeepAliveAnswer = TimeSpan.FromMilliseconds(50) };
        await using var house = await SocketHouse.OpenAsync(times: times);
        // Nobody reads at the server's end, so that no ping is answered.
        await house.Server.GreetedAsync();

        await house.LoggedAsync(3024);
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(1));
        house.Clock.Advance(TimeSpan.FromSeconds(1));

        await house.Server.GreetedAsync();
        house.Health.Now().Lines[0].LastReason.ShouldBe("broken");
    }

    [Fact]
    public async Task A_socket_without_a_hello_is_given_up_after_half_a_minute_and_tried_again()
    {
        await using var house = await SocketHouse.OpenAsync();
        var mute = await house.Server.NextAsync();
        await mute.SendAsync("{}");
        await house.LoggedAsync(3029);
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

        house.Clock.Advance(TimeSpan.FromSeconds(30));
        await mute.ClosedAsync();
        (await house.LoggedAsync(3022)).ShouldContain("no_hello");
        house.Health.Now().Reach.ShouldBe(SocketReach.Connecting);
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(1));
        house.Clock.Advance(TimeSpan.FromSeconds(1));

        await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);
    }
}

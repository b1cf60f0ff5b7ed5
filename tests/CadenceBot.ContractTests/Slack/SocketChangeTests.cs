using CadenceBot.Slack.Inbound;

namespace CadenceBot.ContractTests.Slack;

/// <summary>A socket gets its successor before it goes, or is opened again after it went.</summary>
public sealed class SocketChangeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task The_new_socket_is_open_before_the_old_one_goes_and_none_of_both_loses_anything(string reason)
    {
        await using var house = await SocketHouse.OpenAsync();
        var go = new TaskCompletionSource();
        house.Door = async (arrival, _) =>
        {
            if (arrival is CommandArrival) await go.Task;
            return Ack.Empty;
        };
        var old = await house.Server.GreetedAsync();

        await old.CommandAsync("in-flight");
        await old.DisconnectAsync(reason);
        var fresh = await house.Server.NextAsync();
        await old.EventAsync("before-hello");
        (await old.AcknowledgedAsync()).ShouldBe("before-hello");
        await fresh.SendAsync("""{"type":"hello"}""");
        await fresh.EventAsync("on-new");
        (await fresh.AcknowledgedAsync()).ShouldBe("on-new");
        await old.EventAsync("late-on-old");
        (await old.AcknowledgedAsync()).ShouldBe("late-on-old");
        await old.GoodbyeAsync();
        go.SetResult();

        (await old.AcknowledgedAsync()).ShouldBe("in-flight");
        (await old.ReadAsync()).ShouldBeNull();
        house.Health.Now().Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(l => l.Reconnects.ShouldBe(1), l => l.LastReason.ShouldBe(reason), l => l.State.ShouldBe(SocketState.Connected));
    }

    [Fact]
    public async Task An_old_socket_that_Slack_forgets_to_close_is_closed_after_a_while()
    {
        await using var house = await SocketHouse.OpenAsync();
        var old = await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);
        house.ForgetLog();
        await old.DisconnectAsync("warning");
        var fresh = await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));

        house.Clock.Advance(TimeSpan.FromSeconds(30));

        await old.ClosedAsync();
        await fresh.EventAsync("e1");
        (await fresh.AcknowledgedAsync()).ShouldBe("e1");
    }

    [Fact]
    public async Task A_successor_that_says_no_hello_does_not_cost_the_old_socket()
    {
        await using var house = await SocketHouse.OpenAsync();
        var old = await house.Server.GreetedAsync();
        await old.DisconnectAsync("warning");
        var mute = await house.Server.NextAsync();
        await mute.SendAsync("{}");
        await house.LoggedAsync(3029);
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        await mute.ClosedAsync();
        (await house.LoggedAsync(3022)).ShouldContain("no_hello");

        await old.EventAsync("still");
        (await old.AcknowledgedAsync()).ShouldBe("still");
        house.Health.Now().Lines[0].State.ShouldBe(SocketState.Connected);
        await house.Clock.WaitedAsync(Second, 2 * Second);
        house.Clock.Advance(2 * Second);
        var fresh = await house.Server.GreetedAsync();
        await fresh.EventAsync("fresh");
        (await fresh.AcknowledgedAsync()).ShouldBe("fresh");
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("close")]
    [InlineData("too_many_websockets")]
    [InlineData("of_next_year")]
    public async Task A_socket_that_ends_without_notice_is_opened_again_after_a_second(string how)
    {
        await using var house = await SocketHouse.OpenAsync();
        var old = await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);

        if (how == "cut") old.Cut();
        else if (how == "close") await old.CloseAsync();
        else await old.DisconnectAsync(how);
        await house.LoggedAsync(3021);
        await house.Clock.WaitedAsync(0.8 * Second, Second);
        house.Clock.Advance(Second);

        var fresh = await house.Server.GreetedAsync();
        await fresh.EventAsync("e1");
        (await fresh.AcknowledgedAsync()).ShouldBe("e1");
        house.Health.Now().Lines[0].Reconnects.ShouldBe(1);
    }

    [Fact]
    public async Task When_Socket_Mode_is_switched_off_all_sockets_end_for_good_with_one_line_that_says_what_to_do()
    {
        await using var house = await SocketHouse.OpenAsync(sockets: 2, times: new SocketTimes { Stagger = TimeSpan.Zero });
        var (one, two) = (await house.Server.GreetedAsync(), await house.Server.GreetedAsync());

        await one.DisconnectAsync("link_disabled");
        await Task.WhenAll(one.ClosedAsync(), two.ClosedAsync());
        await house.EndedAsync();

        house.Logged.Where(l => l.Contains("has ended")).ShouldHaveSingleItem()
            .ShouldBe("Socket Mode has ended (link_disabled); nothing is received any more: Socket Mode was switched off for the app: switch it on under Settings, Socket Mode, and start the program again");
        (house.Health.Now().Reach, house.Health.Now().Why).ShouldBe((SocketReach.Stopped, "link_disabled"));
    }

    [Fact]
    public async Task A_token_of_another_app_is_said_and_its_deliveries_are_not_taken_away()
    {
        await using var house = await SocketHouse.OpenAsync(appId: "A1");
        var socket = await house.Server.GreetedAsync(app: "A2");
        await socket.ClosedAsync();
        await house.EndedAsync();

        house.Health.Stopped!.Reason.ShouldBe("another_app");
        house.Logged.ShouldContain(l => l.Contains("Cadence:Slack:AppToken belongs to another app"));
    }

    [Fact]
    public async Task A_hello_with_a_slip_in_it_is_a_hello()
    {
        await using var house = await SocketHouse.OpenAsync();
        var socket = await house.Server.NextAsync();

        await socket.SendAsync("""{"type":"hello","num_connections":1,"debug_info":{"host":"h" "started":"today"},"connection_info":{"app_id":"A1"}}""");
        await house.LoggedAsync(3020);

        house.Health.Now().Reach.ShouldBe(SocketReach.NothingReceived);
    }

    [Fact]
    public async Task Several_sockets_are_opened_one_after_the_other()
    {
        await using var house = await SocketHouse.OpenAsync(sockets: 2);
        await house.Server.GreetedAsync();
        (await house.Server.CalledAsync()).ShouldBe(1);
        house.Server.IsCalledAgain.ShouldBeFalse();
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10));

        house.Clock.Advance(TimeSpan.FromSeconds(10));

        (await house.Server.CalledAsync()).ShouldBe(2);
        await house.Server.GreetedAsync();
    }
}

using CadenceBot.Slack.Inbound;

namespace CadenceBot.ContractTests.Slack;

/// <summary>At the end what is being handled is finished and acknowledged, and the socket closed in the ordinary way.</summary>
public sealed class SocketShutdownTests
{
    [Fact]
    public async Task What_is_being_handled_is_acknowledged_before_the_goodbye()
    {
        await using var house = await SocketHouse.OpenAsync();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        house.Door = async (_, _) =>
        {
            entered.TrySetResult();
            await go.Task;
            return Ack.Empty;
        };
        var socket = await house.Server.GreetedAsync();
        await socket.EventAsync("begun");
        await entered.Task;

        var stopping = house.StopAsync();
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        await socket.EventAsync("too-late");
        stopping.IsCompleted.ShouldBeFalse();
        go.SetResult();

        (await socket.AcknowledgedAsync()).ShouldBe("begun");
        await socket.ClosedAsync();
        await stopping;
        house.Health.Now().Reach.ShouldBe(SocketReach.Stopped);
    }

    [Fact]
    public async Task What_takes_longer_than_five_seconds_is_told_to_stop_and_not_acknowledged()
    {
        await using var house = await SocketHouse.OpenAsync();
        var entered = new TaskCompletionSource();
        house.Door = async (_, cancellation) =>
        {
            entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return Ack.Empty;
        };
        var socket = await house.Server.GreetedAsync();
        await socket.EventAsync("hangs");
        await entered.Task;

        var stopping = house.StopAsync();
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        house.Clock.Advance(TimeSpan.FromSeconds(5));

        await socket.ClosedAsync();
        await stopping;
        (await house.LoggedAsync(3033)).ShouldContain("hangs");
    }

    [Fact]
    public async Task A_server_that_does_not_say_goodbye_is_hung_up_on()
    {
        await using var house = await SocketHouse.OpenAsync();
        var socket = await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);

        var stopping = house.StopAsync();
        (await socket.ReadAsync()).ShouldBeNull();
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        house.Clock.Advance(TimeSpan.FromSeconds(2));

        await stopping;
    }
}

using CadenceBot.Slack;
using CadenceBot.Slack.Inbound;
using NodaTime;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Connected is not the same as receiving, and the health says which.</summary>
public sealed class SocketHealthTests
{
    private readonly SocketClock _clock = new();
    private readonly SocketHealth _health;

    public SocketHealthTests() => _health = new SocketHealth(new SlackOptions { Sockets = 2 }, _clock);

    [Fact]
    public void It_goes_from_connecting_over_nothing_received_to_receiving()
    {
        _health.Now().Reach.ShouldBe(SocketReach.Connecting);

        _health.Connected(1);
        var since = Now();
        _clock.Advance(TimeSpan.FromMinutes(5));
        (_health.Now().Reach, _health.Now().Since).ShouldBe((SocketReach.NothingReceived, since));

        _health.Received(1);
        (_health.Now().Reach, _health.Now().Since).ShouldBe((SocketReach.Receiving, Now()));
    }

    [Fact]
    public void After_an_hour_without_a_delivery_over_any_socket_nothing_is_received_since_the_last()
    {
        _health.Connected(1);
        _health.Connected(2);
        _health.Received(2);
        var last = Now();

        _clock.Advance(TimeSpan.FromMinutes(59));
        _health.Now().Reach.ShouldBe(SocketReach.Receiving);
        _clock.Advance(TimeSpan.FromMinutes(1));
        (_health.Now().Reach, _health.Now().Since).ShouldBe((SocketReach.NothingReceived, last));
    }

    [Fact]
    public void One_socket_of_two_is_enough_and_each_is_told_apart()
    {
        _health.Connected(1);
        _health.Connected(2);
        _health.Replacing(1, "broken", isLost: true);

        _health.Now().Reach.ShouldBe(SocketReach.NothingReceived);
        _health.Now().Lines.Select(l => (l.Number, l.State, l.Reconnects, l.LastReason)).ShouldBe([(1, SocketState.Connecting, 1, "broken"), (2, SocketState.Connected, 0, null)]);

        _health.Replacing(2, "warning", isLost: false);
        _health.Now().Reach.ShouldBe(SocketReach.NothingReceived);
        _health.Failed(2, "not_reached", isHeld: false);
        (_health.Now().Reach, _health.Now().Why).ShouldBe((SocketReach.Connecting, "broken"));
    }

    [Fact]
    public void The_first_reason_to_stop_stays()
    {
        _health.Stop("link_disabled").ShouldBeTrue();
        _health.Stop("shutdown").ShouldBeFalse();

        (_health.Now().Reach, _health.Now().Why, _health.Now().Since).ShouldBe((SocketReach.Stopped, "link_disabled", Now()));
    }

    private Instant Now() => Instant.FromDateTimeOffset(_clock.GetUtcNow());
}

using CadenceBot.Slack.Inbound;

namespace CadenceBot.ContractTests.Slack;

/// <summary>How long Slack is left alone when a socket cannot be had, and when it is for good.</summary>
public sealed class SocketBackoffTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Theory]
    [InlineData("not_authed", "make a new app-level token")]
    [InlineData("invalid_auth", "make a new app-level token")]
    [InlineData("missing_scope", "connections:write")]
    [InlineData("account_inactive", "has left the workspace")]
    [InlineData("user_removed_from_team", "has left the workspace")]
    [InlineData("team_disabled", "ask the workspace's owner")]
    [InlineData("forbidden_team", "ask the workspace's owner")]
    public async Task What_no_second_try_mends_ends_with_a_line_that_says_what_to_do(string error, string remedy)
    {
        await using var house = await SocketHouse.OpenAsync(server: s => s.Script(error));
        await house.EndedAsync();

        house.Logged.Where(l => l.Contains("has ended")).ShouldHaveSingleItem().ShouldContain(remedy);
        (house.Health.Now().Reach, house.Health.Now().Why).ShouldBe((SocketReach.Stopped, error));
        (await house.Server.CalledAsync()).ShouldBe(1);
        house.Server.IsCalledAgain.ShouldBeFalse();
    }

    [Theory]
    [InlineData("internal_error", 200)]
    [InlineData("fatal_error", 500)]
    [InlineData("of_next_year", 200)]
    public async Task Everything_else_is_tried_again_with_waits_that_double_up_to_a_minute(string error, int status)
    {
        await using var house = await SocketHouse.OpenAsync(server: s =>
        {
            for (var n = 0; n < 8; n++) s.Script(error, status);
        });

        foreach (var seconds in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
        {
            var wait = TimeSpan.FromMilliseconds(int.Parse((await house.LoggedAsync(3022)).Split(' ')[^2]));
            house.ForgetLog();
            wait.TotalSeconds.ShouldBeInRange(0.8 * seconds, seconds);
            await house.Clock.WaitedAsync(wait - (5 * Millisecond), wait + Millisecond);
            await house.Server.CalledAsync();
            house.Clock.Advance(wait - (10 * Millisecond));
            house.Server.IsCalledAgain.ShouldBeFalse();
            house.Clock.Advance(11 * Millisecond);
        }

        await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);
        house.Health.Now().Reach.ShouldBe(SocketReach.NothingReceived);
    }

    [Fact]
    public async Task Slack_is_asked_again_when_it_wants_to_be()
    {
        await using var house = await SocketHouse.OpenAsync(server: s => s.Script("ratelimited", 429, retryAfter: 45));
        (await house.LoggedAsync(3022)).ShouldContain("ratelimited; next attempt in 45000 ms");
        await house.Server.CalledAsync();
        await house.Clock.WaitedAsync(TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(45));

        house.Clock.Advance(TimeSpan.FromSeconds(44.9));
        house.Server.IsCalledAgain.ShouldBeFalse();
        house.Clock.Advance(TimeSpan.FromSeconds(0.1));

        await house.Server.GreetedAsync();
        await house.LoggedAsync(3020);
    }

    [Fact]
    public void The_waits_can_be_repeated_and_differ_from_socket_to_socket()
    {
        var (one, again, two) = (new Backoff(1), new Backoff(1), new Backoff(2));
        var waits = Enumerable.Range(0, 8).Select(_ => (One: one.Next(), Again: again.Next(), Two: two.Next())).ToArray();

        waits.ShouldAllBe(w => w.One == w.Again && w.One != w.Two);
        one.Reset();
        one.Next().ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_planned_change_is_made_at_once_but_not_in_a_circle()
    {
        var backoff = new Backoff(1);

        backoff.Planned().ShouldBe(TimeSpan.Zero);
        backoff.Planned().ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        backoff.Planned().ShouldBeGreaterThan(TimeSpan.FromSeconds(3));
        backoff.Reset();
        backoff.Planned().ShouldBe(TimeSpan.Zero);
    }
}

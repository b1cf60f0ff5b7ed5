using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CadenceBot.Slack.Inbound;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Socket Mode against the test Slack: what it sends comes once, whatever happens to the sockets meanwhile.</summary>
public sealed class SocketWireTests
{
    // As fast as it goes, on the real clock: a change is followed by the next at once.
    private static readonly SocketTimes Hasty = new() { Stagger = TimeSpan.Zero, Proven = TimeSpan.Zero, Linger = TimeSpan.FromMilliseconds(300) };

    private readonly ConcurrentDictionary<string, int> _handled = new();

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_day_of_changes_loses_no_event_and_doubles_none(string reason)
    {
        await using var slack = await SlackServer.StartAsync(new() { SocketMode = true });
        using var bot = await OpenAsync(slack, Hasty, TimeProvider.System, sockets: 2);
        await slack.Sockets.UntilOpenAsync(2);
        var sent = new List<Task<Answer>>();

        for (var change = 0; change < 6; change++)
        {
            sent.AddRange(Enumerable.Range(0, 20).Select(n => slack.Deliveries.SendEventAsync(Event($"{change}-{n}"))));
            var before = slack.Sockets.Connected;
            await slack.Sockets.DisconnectAsync(reason);
            sent.AddRange(Enumerable.Range(20, 20).Select(n => slack.Deliveries.SendEventAsync(Event($"{change}-{n}"))));
            await slack.UntilAsync(() => slack.Sockets.Connected > before && slack.Sockets.Open.Any(s => !s.IsLeaving) ? "changed" : null);
        }

        (await Task.WhenAll(sent)).ShouldAllBe(a => a.IsOk);
        _handled.Count.ShouldBe(240);
        _handled.Values.ShouldAllBe(times => times == 1);
        slack.Deliveries.All.ShouldAllBe(d => d.Answers.Count == 1);
        await bot.StopAsync();
    }

    [Fact]
    public async Task Broken_sockets_come_back_and_what_was_lost_with_them_comes_again()
    {
        await using var slack = await SlackServer.StartAsync(new() { SocketMode = true });
        using var bot = await OpenAsync(slack, Hasty, TimeProvider.System);
        await slack.Sockets.UntilOpenAsync();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        bot.Door = async (arrival, _) =>
        {
            _handled.AddOrUpdate(arrival.DeliveryId, 1, (_, n) => n + 1);
            entered.TrySetResult();
            await go.Task;
            return Ack.Empty;
        };

        var first = slack.Deliveries.SendEventAsync(Event("cut"));
        await entered.Task;
        slack.Sockets.Drop();
        (await first).IsOk.ShouldBeFalse();
        go.SetResult();
        await slack.UntilAsync(() => slack.Sockets.Connected > 1 ? "back" : null);
        (await slack.Deliveries.AgainAsync(slack.Deliveries.All.Single())).IsOk.ShouldBeTrue();

        _handled.ShouldHaveSingleItem().Value.ShouldBeGreaterThan(1, "the same delivery id, so that the inbox knows it");
        await bot.StopAsync();
    }

    [Fact]
    public async Task A_socket_that_died_without_a_word_is_noticed_and_replaced()
    {
        var clock = new VirtualClock(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await using var slack = await SlackServer.StartAsync(new() { SocketMode = true, Clock = clock });
        using var bot = await OpenAsync(slack, new SocketTimes(), clock);
        await slack.Sockets.UntilOpenAsync();
        await bot.LoggedAsync(3020);

        slack.Sockets.Open.Single().Silence();
        clock.Advance(TimeSpan.FromSeconds(70));

        (await bot.LoggedAsync(3021)).ShouldBe("Socket 1 is replaced: silence");
        await slack.UntilAsync(() => slack.Sockets.Connected == 2 ? "replaced" : null);
        _ = slack.Deliveries.SendEventAsync(Event("one"));
        _ = slack.Deliveries.SendEventAsync(Event("two"));
        // Slack does not know yet that the old one is dead: what it sends there comes again after three seconds.
        await UntilAsync(clock, () => slack.Deliveries.All.All(d => d.Answers.Any(a => a.IsOk)));

        _handled.Keys.ShouldBe(["slack:event/Evone", "slack:event/Evtwo"], ignoreOrder: true);
        await StopAsync(bot, clock);
    }

    [Fact]
    public async Task An_app_without_Socket_Mode_is_left_alone()
    {
        await using var slack = await SlackServer.StartAsync(new() { SocketMode = true });
        using var bot = await OpenAsync(slack, Hasty, TimeProvider.System, sockets: 2);
        await slack.Sockets.UntilOpenAsync(2);

        await slack.Sockets.DisableAsync();
        await bot.EndedAsync();

        bot.Health.Now().Why.ShouldBe("link_disabled");
        (slack.Sockets.Open.Count, slack.Sockets.Connected).ShouldBe((0, 2));
    }

    [Fact]
    public async Task Whoever_types_a_command_reads_the_answer()
    {
        await using var slack = await SlackServer.StartAsync(new() { SocketMode = true });
        using var bot = await OpenAsync(slack, Hasty, TimeProvider.System);
        bot.Door = (_, _) => Task.FromResult(new Ack("""{"text":"Week 3 of 13"}"""u8.ToArray()));
        await slack.Sockets.UntilOpenAsync();

        var seen = await slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard status acme");

        (seen.Problem, seen.Ephemeral!.Text).ShouldBe((null, "Week 3 of 13"));
        await bot.StopAsync();
    }

    [Fact]
    public async Task A_limit_on_opening_sockets_is_kept_to()
    {
        var clock = new VirtualClock(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        await using var slack = await SlackServer.StartAsync(new() { SocketMode = true, Clock = clock });
        slack.Faults.Next("apps.connections.open", Fault.TooMany(90));
        using var bot = await OpenAsync(slack, new SocketTimes(), clock);
        (await bot.LoggedAsync(3022)).ShouldContain("ratelimited; next attempt in 90000 ms");

        await UntilAsync(clock, () => slack.Sockets.Open.Count == 1);

        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(new DateTimeOffset(2026, 3, 2, 8, 1, 30, TimeSpan.Zero));
        await StopAsync(bot, clock);
    }

    private static JsonObject Event(string id) => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = Cast.Host,
        ["api_app_id"] = "A0CADENCE",
        ["event_id"] = $"Ev{id}",
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = Cast.Host }),
        ["event"] = new JsonObject { ["type"] = "channel_archive", ["channel"] = Cast.AcmeChannel, ["user"] = "U0SAM" },
    };

    private async Task<SocketBot> OpenAsync(SlackServer slack, SocketTimes times, TimeProvider clock, int sockets = 1)
    {
        var bot = new SocketBot(slack.Api.ToString(), slack.App.AppToken, appId: null, sockets, times, clock)
        {
            Door = (arrival, _) =>
            {
                _handled.AddOrUpdate(arrival.DeliveryId, 1, (_, n) => n + 1);
                return Task.FromResult(Ack.Empty);
            },
        };
        await bot.StartAsync();
        return bot;
    }

    // Second after second, as long as the other side needs to notice.
    private static async Task UntilAsync(VirtualClock clock, Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, patience.Token);
        }
    }

    private static async Task StopAsync(SocketBot bot, VirtualClock clock)
    {
        var stopping = bot.StopAsync();
        await UntilAsync(clock, () => stopping.IsCompleted);
        await stopping;
    }
}

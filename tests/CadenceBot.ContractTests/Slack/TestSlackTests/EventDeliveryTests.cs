using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>Events that are tried again, doubled, held back and put in another order.</summary>
public sealed class EventDeliveryTests
{
    private readonly VirtualClock _clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_event_is_tried_again_at_once_after_a_minute_and_after_five_each_time_with_its_number()
    {
        await using var bot = await BotDouble.StartAsync(new() { Clock = _clock });
        bot.Answers = _ => (503, "");
        await bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "hello");
        await TriesAsync(2);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await TriesAsync(3);
        _clock.Advance(TimeSpan.FromMinutes(5));
        await TriesAsync(4);

        bot.Received.Select(g => g.Headers.GetValueOrDefault("x-slack-retry-num")).ShouldBe([null, "1", "2", "3"]);
        bot.Received.Last().Headers["x-slack-retry-reason"].ShouldBe("http_error");
        bot.Received.Select(g => (string?)g.Json["event_id"]).Distinct().Count().ShouldBe(1);

        // The next wait begins as the answer is there, which is a moment after the bot has it.
        async Task TriesAsync(int count)
        {
            while (bot.Slack.Deliveries.All[0].Answers.Count < count || (count < 4 && _clock.Waiting == 0)) await Task.Yield();
        }
    }

    [Fact]
    public async Task A_good_answer_ends_the_tries()
    {
        await using var bot = await BotDouble.StartAsync(new() { Clock = _clock });
        (await bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "hello")).Status.ShouldBe(200);
        _clock.Advance(TimeSpan.FromHours(1));
        bot.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_is_doubled_with_the_same_id()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Slack.Deliveries.DoubleNext();
        await bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "one");
        while (bot.Received.Count < 2) await Task.Yield();
        await bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "two");
        bot.Received.Count.ShouldBe(3);
        bot.Received.Take(2).Select(g => (string?)g.Json["event_id"]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Held_events_come_in_the_other_order()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Slack.Deliveries.Hold();
        var acts = new[] { bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "one"), bot.Slack.As("U0IVY").Mentions(Cast.AcmeChannel, "two") };
        bot.Received.ShouldBeEmpty();
        await bot.Slack.Deliveries.ReleaseAsync(reversed: true);
        await Task.WhenAll(acts);
        bot.Received.Select(g => (string?)g.Json["event"]!["user"]).ShouldBe(["U0IVY", "U0LEO"]);
    }

    [Fact]
    public async Task A_late_event_comes_as_late_as_asked()
    {
        await using var bot = await BotDouble.StartAsync(new() { Clock = _clock });
        bot.Slack.Deliveries.DelayNext(TimeSpan.FromMinutes(2));
        var late = bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "one");
        await bot.Slack.As("U0IVY").Mentions(Cast.AcmeChannel, "two");
        while (_clock.Waiting == 0) await Task.Yield();
        _clock.Advance(TimeSpan.FromMinutes(2));
        await late;
        bot.Received.Select(g => (string?)g.Json["event"]!["user"]).ShouldBe(["U0IVY", "U0LEO"]);
    }

    [Fact]
    public async Task A_command_without_an_answer_in_three_seconds_times_out_and_is_not_tried_again()
    {
        await using var bot = await BotDouble.StartAsync(new() { Clock = _clock });
        using var late = new ManualResetEventSlim();
        bot.Answers = _ =>
        {
            late.Wait();
            return (200, "");
        };
        var typed = bot.Slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard status");
        while (_clock.Waiting == 0 || bot.Received.IsEmpty) await Task.Yield();
        _clock.Advance(TimeSpan.FromSeconds(3));
        (await typed).Problem.ShouldBe("operation_timeout");
        late.Set();
        _clock.Advance(TimeSpan.FromHours(1));
        bot.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_bot_hears_what_happens_to_it()
    {
        await using var bot = await BotDouble.StartAsync();
        await bot.Slack.Invites("U0SAM", Cast.OtherChannel, Cast.Bot).AnsweredAsync();
        await bot.Slack.Shares(Cast.GlobexChannel, Cast.Acme).AnsweredAsync();
        await bot.Slack.Unshares(Cast.GlobexChannel, Cast.Acme).AnsweredAsync();
        await bot.Slack.Renumbers(Cast.AcmeChannel, "C0NEW").AnsweredAsync();
        await bot.Slack.Archives(Cast.GlobexChannel, "U0ADA").AnsweredAsync();
        await bot.Slack.As("U0SAM").OpensHome();
        await bot.Slack.Uninstalls(Cast.Host).AnsweredAsync();
        bot.Received.Select(g => (string?)g.Json["event"]!["type"]).Order().ShouldBe(
            ["app_home_opened", "app_uninstalled", "channel_archive", "channel_id_changed", "channel_shared", "channel_unshared", "member_joined_channel", "tokens_revoked"]);
        ((string?)(await bot.CallAsync("auth.test"))["error"]).ShouldBe("account_inactive");
    }
}

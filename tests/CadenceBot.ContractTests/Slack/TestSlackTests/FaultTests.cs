using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>What goes wrong on purpose, and what was done by then.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_broken_connection_is_broken_before_or_after_the_message_is_there()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Slack.Faults.Next("chat.postMessage", Fault.ResetBefore);
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(bot));
        bot.Slack.Messages(Cast.AcmeChannel).ShouldBeEmpty();
        bot.Slack.Faults.Next("chat.postMessage", Fault.ResetAfter);
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(bot));
        bot.Slack.Messages(Cast.AcmeChannel).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_internal_error_may_come_after_the_work_was_done()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Slack.Faults.Next("chat.postMessage", Fault.ErrorAfter("internal_error"));
        ((string?)(await PostAsync(bot))["error"]).ShouldBe("internal_error");
        bot.Slack.Messages(Cast.AcmeChannel).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_status_and_a_429_are_answered_as_often_as_asked_and_nothing_is_done()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Slack.Faults.Next("*", Fault.Status(503), times: 2);
        bot.Slack.Faults.Next("chat.postMessage", Fault.TooMany(7));
        for (var i = 0; i < 2; i++)
        {
            using var failed = await bot.PostAsync("auth.test");
            ((int)failed.StatusCode).ShouldBe(503);
        }

        using var refused = await bot.PostAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["text"] = "hi" });
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
        bot.Slack.Messages(Cast.AcmeChannel).ShouldBeEmpty();
        bot.Slack.Faults.Left.ShouldBe(0);
    }

    [Fact]
    public async Task What_hangs_ends_with_its_caller()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Slack.Faults.Next("chat.postMessage", Fault.HangAfter);
        using var patience = new CancellationTokenSource();
        var hanging = bot.Http.PostAsync(new Uri(bot.Slack.Api, $"chat.postMessage?token={Cast.BotToken}&channel={Cast.AcmeChannel}&text=hi"), null, patience.Token);
        await bot.Slack.UntilAsync(() => bot.Slack.Messages(Cast.AcmeChannel).SingleOrDefault());
        hanging.IsCompleted.ShouldBeFalse();
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => hanging);
    }

    [Fact]
    public async Task A_slow_answer_is_slow_by_the_clock()
    {
        var clock = new VirtualClock(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await BotDouble.StartAsync(new() { Clock = clock });
        bot.Slack.Faults.Next("chat.postMessage", Fault.Slow(TimeSpan.FromMinutes(1)));
        var slow = PostAsync(bot);
        while (clock.Waiting == 0) await Task.Yield();
        slow.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1));
        ((bool)(await slow)["ok"]!).ShouldBeTrue();
    }

    private static Task<JsonObject> PostAsync(BotDouble bot) => bot.CallAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["text"] = "hi" });
}

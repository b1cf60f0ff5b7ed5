using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>Slack's limits, by the clock.</summary>
public sealed class LimitTests
{
    private readonly VirtualClock _clock = new(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_channel_takes_a_short_burst_and_then_a_post_a_second()
    {
        await using var bot = await BotDouble.StartAsync(new() { Clock = _clock });
        for (var i = 0; i < bot.Slack.Options.Limits.ChannelBurst; i++) (await PostAsync(bot, Cast.AcmeChannel)).ShouldBe((200, null));
        (await PostAsync(bot, Cast.AcmeChannel)).ShouldBe((429, 1));
        (await PostAsync(bot, Cast.InternalChannel)).ShouldBe((200, null));
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await PostAsync(bot, Cast.AcmeChannel)).ShouldBe((200, null));
        (await PostAsync(bot, Cast.AcmeChannel)).ShouldBe((429, 1));
        bot.Slack.Limits.Refused("chat.postMessage").ShouldBe(2);
    }

    [Fact]
    public async Task A_workspace_takes_five_posts_a_second_over_all_its_channels()
    {
        await using var bot = await BotDouble.StartAsync(new() { Clock = _clock, Limits = new() { ChannelBurst = 100 } });
        for (var i = 0; i < 5; i++) (await PostAsync(bot, Cast.AcmeChannel)).ShouldBe((200, null));
        (await PostAsync(bot, Cast.InternalChannel)).ShouldBe((429, 1));
    }

    [Fact]
    public async Task A_method_of_the_second_tier_says_how_long_to_wait_and_leaves_the_others_alone()
    {
        await using var bot = await BotDouble.StartAsync(new() { Clock = _clock });
        for (var i = 0; i < 20; i++) ((bool)(await bot.FormAsync("users.conversations", ("types", "private_channel")))["ok"]!).ShouldBeTrue();
        using (var refused = await bot.PostAsync("users.conversations")) refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        ((bool)(await bot.FormAsync("users.info", ("user", "U0LEO")))["ok"]!).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(3));
        ((bool)(await bot.FormAsync("users.conversations", ("types", "private_channel")))["ok"]!).ShouldBeTrue();
    }

    private static async Task<(int, int?)> PostAsync(BotDouble bot, string channel)
    {
        using var response = await bot.PostAsync("chat.postMessage", new JsonObject { ["channel"] = channel, ["text"] = "hi" });
        return ((int)response.StatusCode, (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds);
    }
}

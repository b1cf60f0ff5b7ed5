using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>The page for trying by hand shows each person their own, and acts as the tests do.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task The_page_stands_alone()
    {
        await using var bot = await BotDouble.StartAsync();
        var page = await bot.Http.GetStringAsync(new Uri(bot.Slack.Address));
        page.ShouldContain("<title>Test Slack</title>");
        page.ShouldNotContain("https://");
        page.ShouldNotContain(" src=\"");
    }

    [Fact]
    public async Task An_answer_for_one_is_drawn_for_that_one_and_can_be_pressed()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Answers = g => (200, g.Kind == "commands" ? """{"blocks":[{"type":"actions","elements":[{"type":"button","action_id":"a1","text":{"type":"plain_text","text":"Yes"},"value":"yes"}]}]}""" : "");
        (await ActAsync(bot, new() { ["as"] = "U0SAM", ["do"] = "type", ["channel"] = Cast.AcmeChannel, ["text"] = "/onboard status" }))["problem"].ShouldBeNull();
        (await MessagesAsync(bot, "U0MIA")).ShouldBeEmpty();
        var message = (await MessagesAsync(bot, "U0SAM")).ShouldHaveSingleItem();
        ((bool?)message!["onlyYou"]).ShouldBe(true);
        await ActAsync(bot, new() { ["as"] = "U0SAM", ["do"] = "press", ["channel"] = Cast.AcmeChannel, ["ts"] = (string?)message["ts"], ["block"] = "b000", ["action"] = "a1" });
        ((string?)bot.Received.Last().Json["actions"]![0]!["value"]).ShouldBe("yes");
    }

    [Fact]
    public async Task What_cannot_be_done_is_said()
    {
        await using var bot = await BotDouble.StartAsync();
        ((string?)(await ActAsync(bot, new() { ["as"] = "U0LEO", ["do"] = "type", ["channel"] = Cast.AcmeChannel, ["text"] = "/onboard status" }))["problem"]).ShouldBe("/onboard is not a valid command");
        ((string?)(await ActAsync(bot, new() { ["as"] = "U0LEO", ["do"] = "press", ["channel"] = Cast.AcmeChannel, ["ts"] = "1.000001" }))["problem"]).ShouldBe("that message is not there any more");
    }

    private static async Task<JsonObject> ActAsync(BotDouble bot, JsonObject act)
    {
        using var response = await bot.Http.PostAsync(new Uri(bot.Slack.Address + "/page/act"), JsonContent.Create(act));
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static async Task<JsonArray> MessagesAsync(BotDouble bot, string user) =>
        (await bot.Http.GetFromJsonAsync<JsonObject>(new Uri($"{bot.Slack.Address}/page/state?as={user}&channel={Cast.AcmeChannel}&since=-1")))!["messages"]!.AsArray();
}

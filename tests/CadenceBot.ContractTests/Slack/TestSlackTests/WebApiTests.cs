using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>The Web API answers in Slack's words.</summary>
public sealed class WebApiTests
{
    [Theory]
    [InlineData("C0NOWHERE", "channel_not_found")]
    [InlineData(Cast.OtherChannel, "not_in_channel")]
    [InlineData("G0SECRET", "channel_not_found")]
    [InlineData("U0NEHA", "invalid_user_combination")]
    public async Task A_post_where_the_bot_may_not_write_is_refused(string channel, string error)
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Slack.AddPerson(new("U0NEHA", Cast.Acme, "neha"));
        bot.Slack.AddChannel("G0SECRET", "secret", Cast.Host, isPrivate: true, [], "U0ADA");
        (await ErrorAsync(bot, "chat.postMessage", new() { ["channel"] = channel, ["text"] = "hi" })).ShouldBe(error);
    }

    [Fact]
    public async Task Archived_and_read_only_channels_take_no_post()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Slack.Channel(Cast.AcmeChannel).Refuses = "restricted_action_read_only_channel";
        (await ErrorAsync(bot, "chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["text"] = "hi" })).ShouldBe("restricted_action_read_only_channel");
        await bot.Slack.Archives(Cast.InternalChannel, "U0ADA").AnsweredAsync();
        (await ErrorAsync(bot, "chat.postMessage", new() { ["channel"] = Cast.InternalChannel, ["text"] = "hi" })).ShouldBe("is_archived");
    }

    [Fact]
    public async Task A_token_must_be_there_be_known_and_hold_the_scope()
    {
        await using var bot = await BotDouble.StartAsync();
        (await ErrorAsync(bot, "auth.test", token: "")).ShouldBe("not_authed");
        (await ErrorAsync(bot, "auth.test", token: "xoxb-other")).ShouldBe("invalid_auth");
        bot.Slack.Installation(Cast.Host).Scopes.Remove("chat:write");
        var answer = await bot.CallAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["text"] = "hi" });
        ((string?)answer["error"]).ShouldBe("missing_scope");
        ((string?)answer["needed"]).ShouldBe("chat:write");
        ((string)answer["provided"]!).ShouldContain("commands");
        await bot.Slack.Revokes(Cast.Host).AnsweredAsync();
        (await ErrorAsync(bot, "auth.test")).ShouldBe("token_revoked");
        (await ErrorAsync(bot, "chat.unheard")).ShouldBe("unknown_method");
    }

    [Fact]
    public async Task Reading_methods_take_no_JSON()
    {
        await using var bot = await BotDouble.StartAsync();
        (await ErrorAsync(bot, "users.info", new() { ["user"] = "U0LEO" })).ShouldBe("user_not_found");
        var leo = (await bot.FormAsync("users.info", ("user", "U0LEO")))["user"]!;
        ((string?)leo["team_id"]).ShouldBe(Cast.Acme);
        ((bool?)leo["is_stranger"]).ShouldBe(false);
        leo["profile"]!["email"].ShouldBeNull();
    }

    [Fact]
    public async Task A_message_is_edited_by_its_app_alone_and_an_aside_only_for_a_member()
    {
        await using var bot = await BotDouble.StartAsync();
        var theirs = (await bot.Slack.As("U0LEO").Says(Cast.AcmeChannel, "mine")).Message!;
        (await ErrorAsync(bot, "chat.update", new() { ["channel"] = Cast.AcmeChannel, ["ts"] = theirs.Ts, ["text"] = "yours" })).ShouldBe("cant_update_message");
        (await ErrorAsync(bot, "chat.update", new() { ["channel"] = Cast.AcmeChannel, ["ts"] = "1.000001", ["text"] = "x" })).ShouldBe("message_not_found");
        (await ErrorAsync(bot, "chat.postEphemeral", new() { ["channel"] = Cast.AcmeChannel, ["user"] = "U0ADA", ["text"] = "x" })).ShouldBe("user_not_in_channel");
        var posted = await bot.CallAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["text"] = "one" });
        await bot.CallAsync("chat.update", new() { ["channel"] = Cast.AcmeChannel, ["ts"] = (string?)posted["ts"], ["text"] = "two" });
        bot.Slack.As("U0LEO").Sees(Cast.AcmeChannel).Single(m => m.By is not null).ShouldSatisfyAllConditions(m => m.Words.ShouldBe("two"), m => m.Edits.ShouldBe(1));
    }

    [Fact]
    public async Task A_home_tab_of_another_company_is_published_and_never_shown()
    {
        await using var bot = await BotDouble.StartAsync();
        foreach (var user in new[] { "U0SAM", "U0LEO" })
            ((bool)(await bot.CallAsync("views.publish", new() { ["user_id"] = user, ["view"] = JsonNode.Parse("""{"type":"home","blocks":[{"type":"divider"}]}""") }))["ok"]!).ShouldBeTrue();
        bot.Slack.As("U0SAM").Home.ShouldNotBeNull();
        bot.Slack.As("U0LEO").Home.ShouldBeNull();
    }

    [Fact]
    public async Task A_file_needs_all_its_bytes_before_it_is_shared()
    {
        await using var bot = await BotDouble.StartAsync();
        var answer = await bot.FormAsync("files.getUploadURLExternal", ("filename", "plan.png"), ("length", "3"), ("alt_txt", "The plan"));
        var done = new JsonObject { ["files"] = new JsonArray(new JsonObject { ["id"] = (string?)answer["file_id"], ["title"] = "Plan" }), ["channel_id"] = Cast.AcmeChannel, ["initial_comment"] = "Here it is" };
        (await ErrorAsync(bot, "files.completeUploadExternal", done)).ShouldBe("file_not_found");
        using (var uploaded = await bot.Http.PostAsync(new Uri((string)answer["upload_url"]!), new ByteArrayContent([1, 2, 3]))) ((int)uploaded.StatusCode).ShouldBe(200);
        (await ErrorAsync(bot, "files.completeUploadExternal", done)).ShouldBeNull();
        bot.Slack.As("U0LEO").Sees(Cast.AcmeChannel).Single().Files.Single().ShouldSatisfyAllConditions(f => f.AltText.ShouldBe("The plan"), f => f.Content.ShouldBe([1, 2, 3]));
    }

    private static async Task<string?> ErrorAsync(BotDouble bot, string method, JsonObject? body = null, string token = Cast.BotToken) => (string?)(await bot.CallAsync(method, body, token))["error"];
}

using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>Buttons, modals and late answers, by people of another company too.</summary>
public sealed class PressTests
{
    private const string Buttons = """[{"type":"section","text":{"type":"plain_text","text":"Done?"}},{"type":"actions","elements":[{"type":"button","action_id":"a1","text":{"type":"plain_text","text":"Yes"},"value":"done w1"},{"type":"overflow","action_id":"a2","options":[{"text":{"type":"plain_text","text":"Not me"},"value":"notme"}]}]}]""";
    private const string Modal = """{"type":"modal","title":{"type":"plain_text","text":"Say more"},"submit":{"type":"plain_text","text":"Send"},"private_metadata":"acme","blocks":[{"type":"input","block_id":"what","label":{"type":"plain_text","text":"What?"},"element":{"type":"plain_text_input","action_id":"answer"}},{"type":"input","block_id":"when","optional":true,"label":{"type":"plain_text","text":"When?"},"element":{"type":"datepicker","action_id":"answer"}}]}""";

    [Fact]
    public async Task A_press_by_another_company_names_our_team_and_in_the_user_theirs()
    {
        await using var bot = await BotDouble.StartAsync();
        var message = await PostedAsync(bot);
        await bot.Slack.As("U0LEO").Clicks(message, "Yes");

        var json = bot.Received.Single().Json;
        ((string?)json["team"]!["id"]).ShouldBe(Cast.Host);
        ((string?)json["user"]!["team_id"]).ShouldBe(Cast.Acme);
        ((string?)json["container"]!["message_ts"]).ShouldBe(message.Ts);
        ((string?)json["actions"]![0]!["value"]).ShouldBe("done w1");
    }

    [Fact]
    public async Task An_option_behind_the_dots_is_a_selected_option()
    {
        await using var bot = await BotDouble.StartAsync();
        await bot.Slack.As("U0LEO").Clicks(await PostedAsync(bot), "Not me");
        ((string?)bot.Received.Single().Json["actions"]![0]!["selected_option"]!["value"]).ShouldBe("notme");
    }

    [Fact]
    public async Task A_form_of_another_company_names_their_team_and_ours_only_in_the_view()
    {
        await using var bot = await BotDouble.StartAsync();
        var view = await OpenedAsync(bot, "U0LEO");
        bot.Received.Clear();
        var seen = await bot.Slack.As("U0LEO").Submits(view, ("what", "Two calls"), ("when", "2026-03-02"));

        var json = bot.Received.Single().Json;
        ((string?)json["team"]!["id"]).ShouldBe(Cast.Acme);
        ((string?)json["view"]!["app_installed_team_id"]).ShouldBe(Cast.Host);
        ((string?)json["view"]!["private_metadata"]).ShouldBe("acme");
        ((string?)json["view"]!["state"]!["values"]!["what"]!["answer"]!["value"]).ShouldBe("Two calls");
        ((string?)json["view"]!["state"]!["values"]!["when"]!["answer"]!["selected_date"]).ShouldBe("2026-03-02");
        json.ContainsKey("channel").ShouldBeFalse();
        seen.Problem.ShouldBeNull();
        bot.Slack.As("U0LEO").View.ShouldBeNull();
    }

    [Fact]
    public async Task Errors_stand_under_their_fields_and_keep_the_form_open()
    {
        await using var bot = await BotDouble.StartAsync();
        var view = await OpenedAsync(bot, "U0LEO");
        (await bot.Slack.As("U0LEO").Submits(view)).Errors.Keys.ShouldBe(["what"]);
        bot.Answers = _ => (200, """{"response_action":"errors","errors":{"when":"That day has passed."}}""");
        (await bot.Slack.As("U0LEO").Submits(view, ("what", "x"))).ShouldSatisfyAllConditions(s => s.Errors["when"].ShouldBe("That day has passed."), s => s.Problem.ShouldBeNull());
        bot.Answers = _ => (200, """{"response_action":"errors","errors":{"nowhere":"?"}}""");
        (await bot.Slack.As("U0LEO").Submits(view, ("what", "x"))).Problem.ShouldBe("dispatch_failed");
        bot.Slack.As("U0LEO").View.ShouldBe(view);
    }

    [Fact]
    public async Task A_trigger_opens_one_modal_and_only_for_three_seconds()
    {
        var clock = new VirtualClock(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await BotDouble.StartAsync(new() { Clock = clock });
        var message = await PostedAsync(bot);
        await bot.Slack.As("U0LEO").Clicks(message, "Yes");
        var first = Trigger(bot);
        ((string?)(await OpenAsync(bot, first))["error"]).ShouldBeNull();
        ((string?)(await OpenAsync(bot, first))["error"]).ShouldBe("exchanged_trigger_id");
        await bot.Slack.As("U0LEO").Clicks(message, "Yes");
        clock.Advance(TimeSpan.FromSeconds(3.1));
        ((string?)(await OpenAsync(bot, Trigger(bot)))["error"]).ShouldBe("expired_trigger_id");
        ((string?)(await OpenAsync(bot, "1.2.3"))["error"]).ShouldBe("invalid_trigger_id");
    }

    [Fact]
    public async Task A_stale_hash_changes_no_view()
    {
        await using var bot = await BotDouble.StartAsync();
        var view = await OpenedAsync(bot, "U0LEO");
        var stale = view.Hash;
        var changed = new JsonObject { ["view_id"] = view.Id, ["hash"] = stale, ["view"] = JsonNode.Parse(Modal) };
        ((bool)(await bot.CallAsync("views.update", changed))["ok"]!).ShouldBeTrue();
        ((string?)(await bot.CallAsync("views.update", changed))["error"]).ShouldBe("hash_conflict");
    }

    [Fact]
    public async Task A_late_answer_replaces_the_message_or_is_for_one_person_and_the_sixth_is_refused()
    {
        await using var bot = await BotDouble.StartAsync();
        var message = await PostedAsync(bot);
        var seen = await bot.Slack.As("U0LEO").Clicks(message, "Yes");
        var url = (string)bot.Received.Single().Json["response_url"]!;
        await PostAsync("""{"replace_original":true,"text":"Done by Leo"}""");
        await PostAsync("""{"text":"Thanks!"}""");
        message.Words.ShouldBe("Done by Leo");
        (await seen.EphemeralAsync()).Words.ShouldBe("Thanks!");
        for (var i = 0; i < 3; i++) (await PostAsync("""{"text":"more"}""")).ShouldBe(200);
        (await PostAsync("""{"text":"more"}""")).ShouldBe(404);

        async Task<int> PostAsync(string json)
        {
            using var response = await bot.Http.PostAsync(new Uri(url), new StringContent(json));
            return (int)response.StatusCode;
        }
    }

    private static async Task<TestMessage> PostedAsync(BotDouble bot)
    {
        var answer = await bot.CallAsync("chat.postMessage", new() { ["channel"] = Cast.AcmeChannel, ["text"] = "Done?", ["blocks"] = JsonNode.Parse(Buttons) });
        return bot.Slack.Messages(Cast.AcmeChannel).Single(m => m.Ts == (string?)answer["ts"]);
    }

    private static async Task<TestView> OpenedAsync(BotDouble bot, string user)
    {
        var seen = await bot.Slack.As(user).Clicks(await PostedAsync(bot), "Yes");
        await OpenAsync(bot, Trigger(bot));
        return await seen.ViewAsync();
    }

    private static string Trigger(BotDouble bot) => (string)bot.Received.Last().Json["trigger_id"]!;

    private static Task<JsonObject> OpenAsync(BotDouble bot, string trigger) => bot.CallAsync("views.open", new() { ["trigger_id"] = trigger, ["view"] = JsonNode.Parse(Modal) });
}

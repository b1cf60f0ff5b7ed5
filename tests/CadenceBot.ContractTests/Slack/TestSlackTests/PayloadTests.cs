using System.Text.Json.Nodes;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>Which team stands where, by the kind of payload and by whose person acted.</summary>
public sealed class PayloadTests
{
    [Fact]
    public async Task A_command_is_a_form_and_names_the_workspace_of_whoever_typed_it()
    {
        await using var bot = await BotDouble.StartAsync();
        bot.Answers = _ => (200, """{"response_type":"ephemeral","text":"Only you see this."}""");
        var seen = await bot.Slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard status <@U0LEO>");

        bot.Received.Single().ShouldSatisfyAllConditions(
            g => g.Kind.ShouldBe("commands"),
            g => g.Form["team_id"].ShouldBe(Cast.Host),
            g => g.Form["channel_id"].ShouldBe(Cast.AcmeChannel),
            g => g.Form["user_id"].ShouldBe("U0SAM"),
            g => g.Form["command"].ShouldBe("/onboard"),
            g => g.Form["text"].ShouldBe("status <@U0LEO>"),
            g => g.Form["is_enterprise_install"].ShouldBe("false"));
        seen.Ephemeral!.Words.ShouldBe("Only you see this.");
        bot.Slack.As("U0MIA").Sees(Cast.AcmeChannel).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_of_another_company_never_arrives()
    {
        await using var bot = await BotDouble.StartAsync();
        (await bot.Slack.As("U0LEO").Types(Cast.AcmeChannel, "/onboard status")).Problem.ShouldBe("/onboard is not a valid command");
        bot.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mention_by_another_company_has_our_team_outside_and_theirs_in_the_event()
    {
        await using var bot = await BotDouble.StartAsync();
        await bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "hello");
        var theirs = bot.Received.Single().Json;
        await bot.Slack.As("U0MIA").Mentions(Cast.AcmeChannel, "hello");
        var ours = bot.Received.Last().Json;

        ((string?)theirs["team_id"]).ShouldBe(Cast.Host);
        ((string?)theirs["event"]!["team"]).ShouldBe(Cast.Host);
        ((string?)theirs["event"]!["user_team"]).ShouldBe(Cast.Acme);
        theirs.ContainsKey("context_team_id").ShouldBeFalse();
        ((string?)ours["event"]!["user_team"]).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_by_another_company_has_its_team_outside_and_ours_in_the_authorizations()
    {
        var options = new SlackServerOptions();
        options.App.Scopes = [.. options.App.Scopes, "groups:history"];
        await using var bot = await BotDouble.StartAsync(options);
        await bot.Slack.As("U0LEO").Says(Cast.AcmeChannel, "just talking");

        var json = bot.Received.Single().Json;
        ((string?)json["team_id"]).ShouldBe(Cast.Acme);
        ((string?)json["event"]!["team"]).ShouldBe(Cast.Acme);
        ((string?)json["authorizations"]![0]!["team_id"]).ShouldBe(Cast.Host);
        ((string?)json["event"]!["channel_type"]).ShouldBe("group");
        ((bool)json["is_ext_shared_channel"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task A_message_is_not_told_to_an_app_that_may_not_read_the_channel()
    {
        await using var bot = await BotDouble.StartAsync();
        await bot.Slack.As("U0LEO").Says(Cast.AcmeChannel, "just talking");
        await bot.Slack.As("U0LEO").Tells("but this is for you");
        ((string?)bot.Received.Single().Json["event"]!["channel_type"]).ShouldBe("im");
    }

    [Fact]
    public async Task Somebody_on_Grid_is_told_by_the_organisation_in_a_mention()
    {
        await using var bot = await BotDouble.StartAsync(new() { WithCast = false });
        bot.Slack.AddWorkspace(Cast.Host, "Contoso");
        bot.Slack.AddWorkspace("T0BIG", "Big", "E0BIG");
        bot.Slack.AddPerson(new("W0GIL", "T0BIG", "gil"));
        var install = bot.Slack.Install(Cast.Host);
        bot.Slack.AddChannel("C0BIG", "big", Cast.Host, isPrivate: false, ["T0BIG"], "W0GIL", install.BotUserId);
        await bot.Slack.As("W0GIL").Mentions("C0BIG", "hello");

        ((string?)bot.Received.Single().Json["event"]!["user_team"]).ShouldBe("E0BIG");
    }

    [Fact]
    public async Task What_is_typed_comes_with_three_signs_escaped_and_addresses_wrapped()
    {
        await using var bot = await BotDouble.StartAsync();
        await bot.Slack.As("U0LEO").Mentions(Cast.AcmeChannel, "A&B <C> for <@U0MIA>, see https://example.org/?a=1&b=2");
        await bot.Slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard note A&B");
        ((string?)bot.Received.First().Json["event"]!["text"]).ShouldBe($"<@{Cast.Bot}> A&amp;B &lt;C&gt; for <@U0MIA>, see <https://example.org/?a=1&amp;b=2>");
        bot.Received.Last().Form["text"].ShouldBe("note A&amp;B");
    }

    [Fact]
    public async Task An_organisation_s_install_has_no_team_in_a_press_and_a_word_in_a_command()
    {
        await using var bot = await BotDouble.StartAsync(new() { WithCast = false });
        bot.Slack.AddWorkspace("T0BIG", "Big", "E0BIG");
        bot.Slack.AddPerson(new("W0GIL", "T0BIG", "gil"));
        var install = bot.Slack.InstallOrg("E0BIG");
        bot.Slack.AddChannel("C0BIG", "big", "T0BIG", isPrivate: false, [], "W0GIL", install.BotUserId);
        var gil = bot.Slack.As("W0GIL");
        await gil.Types("C0BIG", "/onboard status");
        await gil.Mentions("C0BIG", "hello");
        await bot.CallAsync("chat.postMessage", new() { ["channel"] = "C0BIG", ["blocks"] = JsonNode.Parse("""[{"type":"actions","elements":[{"type":"button","text":{"type":"plain_text","text":"Yes"}}]}]""") }, install.Token);
        await gil.Clicks(bot.Slack.Messages("C0BIG")[^1], "Yes");

        var (command, mention, press) = (bot.Received.ElementAt(0).Form, bot.Received.ElementAt(1).Json, bot.Received.ElementAt(2).Json);
        command["is_enterprise_install"].ShouldBe("true");
        command["enterprise_id"].ShouldBe("E0BIG");
        command["team_id"].ShouldBe("T0BIG");
        mention["authorizations"]![0]!["team_id"].ShouldBeNull();
        ((string?)mention["authorizations"]![0]!["enterprise_id"]).ShouldBe("E0BIG");
        press["team"].ShouldBeNull();
        ((string?)press["user"]!["team_id"]).ShouldBe("T0BIG");
        ((string?)press["enterprise"]!["id"]).ShouldBe("E0BIG");
        ((bool?)press["is_enterprise_install"]).ShouldBe(true);
    }

    [Fact]
    public async Task In_a_thread_there_is_no_command()
    {
        await using var bot = await BotDouble.StartAsync();
        (await bot.Slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard status", thread: "1.000001")).Problem.ShouldBe("/onboard is not supported in threads");
        bot.Received.ShouldBeEmpty();
    }
}

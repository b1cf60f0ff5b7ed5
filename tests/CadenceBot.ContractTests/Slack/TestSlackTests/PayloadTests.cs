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
}

using System.Text.Json.Nodes;
using CadenceBot.Application.Commands;
using CadenceBot.Slack.Install;
using CadenceBot.Tests.Support;

namespace CadenceBot.Tests.Slack;

/// <summary>The two manifests: in step with the tables, taken by Slack, and asking for no more than is used.</summary>
public sealed class ManifestTests
{
    private const string Http = "manifests/slack.manifest.json";
    private const string Socket = "manifests/slack.socket.manifest.json";

    [Fact]
    public void The_README_shows_the_manifest_that_is_pasted_first() =>
        RepositoryFiles.ReadText("README.md").ShouldContain(RepositoryFiles.ReadText(Socket).Trim());

    [Fact]
    public void The_manifest_for_http_is_in_step() => GeneratedDocument.ShouldBeInStep(Http, SlackManifest.Of(SlackManifest.ExampleUrl));

    [Fact]
    public void The_manifest_for_Socket_Mode_is_in_step() => GeneratedDocument.ShouldBeInStep(Socket, SlackManifest.Of(publicUrl: null));

    [Fact]
    public void The_reasons_are_in_step() => GeneratedDocument.ShouldBeInStep(ManifestDocument.Path, ManifestDocument.Write());

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public void Slack_takes_it(bool isSocket, bool readThreads) => ManifestRules.Of(SlackManifest.Of(isSocket ? null : SlackManifest.ExampleUrl, readThreads)).ShouldBeEmpty();

    [Fact]
    public void The_rules_find_what_Slack_refuses()
    {
        Refused(m => m["settings"]!["event_subscriptions"]!.AsObject().Remove("request_url")).ShouldBe(["event_subscriptions requires either a Request URL or Socket Mode"]);
        Refused(m => m["settings"]!["interactivity"]!.AsObject().Remove("request_url")).ShouldBe(["interactivity requires either a Request URL or Socket Mode"]);
        Refused(m => m["settings"]!["socket_mode_enabled"] = true).Count.ShouldBe(3);
        Refused(m => m["settings"]!["hosted"] = true).ShouldBe(["Slack knows no manifest.settings.hosted"]);
        Refused(m => m["display_information"]!.AsObject().Remove("name")).ShouldBe(["manifest.display_information.name is missing"]);
        Refused(m => m["display_information"]!["long_description"] = "short").ShouldBe(["manifest.display_information.long_description has 5 characters, not 175 to 4000"]);
        Refused(m => m["features"]!["app_home"]!["messages_tab_read_only_enabled"] = true).ShouldHaveSingleItem();
        Refused(m => m["oauth_config"]!["scopes"]!["bot"]!.AsArray().Add("commands")).ShouldBe(["manifest.oauth_config.scopes.bot names \"commands\" twice"]);
    }

    [Fact]
    public void No_scope_is_asked_for_that_no_way_of_the_bot_needs()
    {
        string[] least = ["app_mentions:read", "channels:read", "chat:write", "commands", "groups:read", "im:history", "im:write", "users:read"];

        SlackScopes.Needed(readThreads: false).Select(s => s.Name).ShouldBe(least);
        SlackScopes.Needed(readThreads: true).Select(s => s.Name).ShouldBe([.. least, "channels:history", "groups:history"]);
        SlackScopes.All.Where(s => !s.Reason.EndsWith('.')).ShouldBeEmpty();
    }

    /// <summary>Whoever reads threads adds these lines and no others.</summary>
    [Fact]
    public void Reading_threads_adds_two_scopes_and_two_events()
    {
        var with = Names(readThreads: true);
        var without = Names(readThreads: false);

        with.Except(without).ShouldBe(["channels:history", "groups:history", "message.channels", "message.groups"]);
        without.Except(with).ShouldBeEmpty();
        foreach (var name in with.Except(without)) ManifestDocument.Write().ShouldContain($"\"{name}\"");
    }

    [Fact]
    public void An_event_comes_only_with_a_scope_that_is_asked_for() =>
        SlackEvents.All.Where(e => e.Scope is not null && SlackScopes.All.All(s => s.Name != e.Scope)).ShouldBeEmpty();

    [Fact]
    public void The_hint_of_the_command_names_verbs_of_the_grammar()
    {
        var command = JsonNode.Parse(RepositoryFiles.ReadText(Http))!["features"]!["slash_commands"]!.AsArray().ShouldHaveSingleItem()!;

        command["should_escape"]!.GetValue<bool>().ShouldBeTrue();
        var verbs = command["usage_hint"]!.GetValue<string>().Split(" | ");
        verbs.Length.ShouldBeGreaterThan(3);
        verbs.ShouldAllBe(v => CommandGrammar.Find(v.Split(' ', 2)[0], v.Contains(' ') ? v.Split(' ', 2)[1] : null) != null);
    }

    [Fact]
    public void Over_a_socket_no_address_is_named() => RepositoryFiles.ReadText(Socket).ShouldNotContain("http");

    [Fact]
    public void The_command_is_the_one_of_the_settings() =>
        JsonNode.Parse(SlackManifest.Of(null, command: "/partner"))!["features"]!["slash_commands"]![0]!["command"]!.GetValue<string>().ShouldBe("/partner");

    private static IReadOnlyList<string> Refused(Action<JsonNode> change)
    {
        var manifest = JsonNode.Parse(SlackManifest.Of(SlackManifest.ExampleUrl))!;
        change(manifest);
        return ManifestRules.Of(manifest.ToJsonString());
    }

    private static string[] Names(bool readThreads)
    {
        var root = JsonNode.Parse(SlackManifest.Of(null, readThreads))!;
        return [.. root["oauth_config"]!["scopes"]!["bot"]!.AsArray().Concat(root["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray()).Select(n => n!.GetValue<string>())];
    }
}

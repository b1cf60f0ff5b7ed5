using System.Text;
using CadenceBot.Slack.Install;

namespace CadenceBot.Tests.Slack;

/// <summary>manifests/README.md: what the app asks of Slack and why, from the tables in the code.</summary>
internal static class ManifestDocument
{
    public const string Path = "manifests/README.md";

    public static string Write()
    {
        var text = new StringBuilder()
            .Append("# App manifests\n\n")
            .Append("Written by the tests from `SlackManifest`, `SlackScopes` and `SlackEvents`; after a change run `./dev test Manifest`, look, and accept with `./dev golden`.\n\n")
            .Append("| File | For |\n|---|---|\n")
            .Append("| [slack.socket.manifest.json](slack.socket.manifest.json) | `Cadence:Slack:Mode=socket`: no public address is needed. Also make an app-level token with the scope `connections:write`, which no manifest can hold. |\n")
            .Append($"| [slack.manifest.json](slack.manifest.json) | `Cadence:Slack:Mode=http`: put your own address in the place of `{SlackManifest.ExampleUrl}` before you paste it. The redirect URL is used by OAuth alone. |\n\n")
            .Append("Paste one of them at Slack under Your Apps, Create New App, From a manifest. A manifest of Microsoft Teams comes with that door.\n\n")
            .Append("If another app of the workspace has `/onboard` already, change `command` in the manifest and set `Cadence:Slack:Command` to the same word.\n\n")
            .Append("For an install on a whole Enterprise Grid organisation set `org_deploy_enabled` to `true` and use OAuth.\n\n")
            .Append("## Permissions\n\n")
            .Append("The least that the bot needs. It asks for no history of channels, no mail addresses, no files, no right to write where it was not invited, and no right to manage Slack Connect.\n\n")
            .Append("| Scope | What for |\n|---|---|\n");
        foreach (var scope in SlackScopes.Needed(readThreads: false)) text.Append($"| `{scope.Name}` | {scope.Reason} |\n");
        text.Append("\n## Events\n\n| Event | Needs | What for |\n|---|---|---|\n");
        foreach (var one in SlackEvents.Needed(readThreads: false)) text.Append($"| `{one.Name}` | {(one.Scope is { } scope ? $"`{scope}`" : "nothing")} | {one.Reason} |\n");
        text.Append("\n## Answers in threads without a mention\n\n")
            .Append("Off by default: with it Slack sends the bot every message of the channels that it is in, also those of the partner's people, which their admin will ask about. ")
            .Append("The bot reads answers in its own threads and drops the rest. To have it, set `Cadence:Slack:ReadThreads` to `true`, add these lines to the manifest and install the app again.\n\n")
            .Append("To `oauth_config.scopes.bot`:\n\n```json\n").Append(Lines(SlackScopes.All.Where(s => s.ForThreads).Select(s => s.Name))).Append("\n```\n\n")
            .Append("To `settings.event_subscriptions.bot_events`:\n\n```json\n").Append(Lines(SlackEvents.Needed(readThreads: true).Except(SlackEvents.Needed(readThreads: false)).Select(e => e.Name))).Append("\n```\n\n")
            .Append("| Scope | What for |\n|---|---|\n");
        foreach (var scope in SlackScopes.All.Where(s => s.ForThreads)) text.Append($"| `{scope.Name}` | {scope.Reason} |\n");
        return text.ToString();
    }

    private static string Lines(IEnumerable<string> names) => string.Join(",\n", names.Select(n => $"\"{n}\""));
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CadenceBot.Application.Copy;

namespace CadenceBot.Slack.Install;

/// <summary>The app as Slack is told to make it; what is pasted under "From a manifest".</summary>
internal static class SlackManifest
{
    /// <summary>The address in the manifest that is shipped, to be replaced by one's own.</summary>
    public const string ExampleUrl = "https://cadence.example.com";

    /// <summary>The manifest's text.</summary>
    /// <param name="publicUrl">Where Slack reaches the program; null for Socket Mode, in which there is no address.</param>
    /// <param name="readThreads">Whether answers in threads count without a mention.</param>
    /// <param name="command">The slash command.</param>
    public static string Of(string? publicUrl, bool readThreads = false, string command = "/onboard")
    {
        var bytes = new MemoryStream();
        // Not meant for a page: an apostrophe stays one.
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            Root(publicUrl?.TrimEnd('/'), readThreads, command).WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static JsonObject Root(string? url, bool readThreads, string command) => new()
    {
        ["_metadata"] = new JsonObject { ["major_version"] = 2, ["minor_version"] = 0 },
        ["display_information"] = new JsonObject
        {
            ["name"] = "CadenceBot",
            ["description"] = "The first 90 days with a new partner: one question a week, gates that outcomes open, a first joint deal.",
            ["long_description"] = "CadenceBot runs the first 90 days between your company and a new partner in the Slack Connect channel that you share. It asks one short question a week, "
                + "keeps the joint deals and the gates of the plan, and asks both executive sponsors for a decision when one is due. People of the partner install nothing: they press buttons or mention the bot.",
            ["background_color"] = "#1f3a5f",
        },
        ["features"] = new JsonObject
        {
            ["app_home"] = new JsonObject { ["home_tab_enabled"] = true, ["messages_tab_enabled"] = true, ["messages_tab_read_only_enabled"] = false },
            ["bot_user"] = new JsonObject { ["display_name"] = "CadenceBot", ["always_online"] = true },
            ["slash_commands"] = new JsonArray(With(url, "url", "/slack/commands", new JsonObject
            {
                ["command"] = command,
                ["description"] = "Where a partner's plan stands, and what is next",
                ["usage_hint"] = HelpCopy.UsageHint,
                // Without it Slack sends names where people are mentioned, and names can be shared or changed.
                ["should_escape"] = true,
            })),
        },
        ["oauth_config"] = With(url, "redirect_urls", "/slack/oauth", new JsonObject
        {
            ["scopes"] = new JsonObject { ["bot"] = Names(SlackScopes.Needed(readThreads).Select(s => s.Name)) },
        }),
        ["settings"] = new JsonObject
        {
            ["event_subscriptions"] = With(url, "request_url", "/slack/events", new JsonObject { ["bot_events"] = Names(SlackEvents.Needed(readThreads).Select(e => e.Name)) }),
            ["interactivity"] = With(url, "request_url", "/slack/interactive", new JsonObject { ["is_enabled"] = true }),
            ["org_deploy_enabled"] = false,
            ["socket_mode_enabled"] = url is null,
            ["token_rotation_enabled"] = false,
        },
    };

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => JsonValue.Create(n))];

    // Over a socket nothing goes to an address, and Slack refuses a manifest that names one half of both.
    private static JsonObject With(string? url, string name, string path, JsonObject of)
    {
        if (url is not null) of[name] = name.EndsWith('s') ? Names([url + path]) : JsonValue.Create(url + path);
        return of;
    }
}

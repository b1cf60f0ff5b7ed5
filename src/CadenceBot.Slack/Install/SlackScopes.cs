using System.Collections.Immutable;
using CadenceBot.Application.Ports;

namespace CadenceBot.Slack.Install;

/// <summary>A permission that the app asks for.</summary>
/// <param name="Name">Slack's name of it.</param>
/// <param name="For">What it is for.</param>
/// <param name="Reason">The same for whoever has to approve the app.</param>
/// <param name="ForThreads">Only with <c>Cadence:Slack:ReadThreads</c>.</param>
internal sealed record SlackScope(string Name, Ability For, string Reason, bool ForThreads = false);

/// <summary>The permissions of the bot, the least that it needs; manifests, OAuth and the doctor read this table.</summary>
internal static class SlackScopes
{
    /// <summary>Every scope, those of the option last.</summary>
    public static ImmutableArray<SlackScope> All { get; } =
    [
        new("app_mentions:read", Ability.Mentions, "Hears a mention of the bot; people of the other company have no slash command."),
        new("channels:read", Ability.PublicChannels, "Sees whether a public channel is shared or archived and who is in it, and is told when that changes."),
        new("chat:write", Ability.Posting, "Posts the weekly question, answers, and edits its own messages."),
        new("commands", Ability.Commands, "Offers the slash command to your own people."),
        new("groups:read", Ability.PrivateChannels, "The same as channels:read for private channels, which partner channels mostly are."),
        new("im:history", Ability.DirectAnswers, "Reads what people write to the bot in its direct messages, such as a sponsor's answer."),
        new("im:write", Ability.DirectMessages, "Opens a direct message, for reminders and the sponsors' decisions."),
        new("users:read", Ability.People, "Looks up to which company somebody belongs, and the name; no mail addresses."),
        new("channels:history", Ability.PublicThreads, "Reads answers in a question's thread without a mention, in public channels; Slack then sends every message of the channel.", ForThreads: true),
        new("groups:history", Ability.PrivateThreads, "The same in private channels.", ForThreads: true),
    ];

    /// <summary>The scopes that these settings need.</summary>
    public static IEnumerable<SlackScope> Needed(bool readThreads) => All.Where(s => readThreads || !s.ForThreads);

    /// <summary>Those of them that Slack did not grant.</summary>
    /// <param name="granted">The scopes as Slack lists them, with commas between.</param>
    /// <param name="readThreads">Whether answers in threads are read.</param>
    public static IEnumerable<SlackScope> Missing(string granted, bool readThreads)
    {
        var held = granted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Needed(readThreads).Where(s => !held.Contains(s.Name, StringComparer.Ordinal));
    }
}

/// <summary>An event that Slack sends to the bot.</summary>
/// <param name="Name">Slack's name of it.</param>
/// <param name="Scope">A scope without which Slack does not send it; null when it needs none.</param>
/// <param name="Reason">What the bot does with it.</param>
internal sealed record SlackEvent(string Name, string? Scope, string Reason);

/// <summary>The events that the bot listens to.</summary>
internal static class SlackEvents
{
    private const string Archived = "Prompts into a closed channel stop, and the host's manager is told.";

    /// <summary>Every event, those of the option last.</summary>
    public static ImmutableArray<SlackEvent> All { get; } =
    [
        new("app_home_opened", null, "Draws the home tab."),
        new("app_mention", "app_mentions:read", "Somebody speaks to the bot."),
        new("app_uninstalled", null, "The plans of that workspace pause; nothing is lost."),
        new("channel_archive", "channels:read", Archived),
        new("channel_deleted", "channels:read", Archived),
        new("channel_id_changed", null, "The plan follows its channel to the new id."),
        new("channel_shared", "channels:read", "A channel has people of another company from now on."),
        new("channel_unarchive", "channels:read", "Prompts go out again."),
        new("channel_unshared", "channels:read", "The other company left the channel."),
        new("group_archive", "groups:read", Archived),
        new("group_deleted", "groups:read", Archived),
        new("group_unarchive", "groups:read", "Prompts go out again."),
        new("member_joined_channel", "channels:read", "The bot was invited, or somebody of the plan came."),
        new("member_left_channel", "channels:read", "The bot was removed, or somebody of the plan left."),
        new("message.im", "im:history", "Somebody writes to the bot directly."),
        new("tokens_revoked", null, "As after an uninstall."),
        new("message.channels", "channels:history", "An answer in a thread without a mention."),
        new("message.groups", "groups:history", "The same in a private channel."),
    ];

    /// <summary>The events that these settings need.</summary>
    public static IEnumerable<SlackEvent> Needed(bool readThreads)
    {
        string[] held = [.. SlackScopes.Needed(readThreads).Select(s => s.Name)];
        return All.Where(e => e.Scope is null || held.Contains(e.Scope));
    }
}

using System.Collections.Immutable;
using CadenceBot.Slack.Install;

namespace CadenceBot.Slack.Inbound;

/// <summary>Something that came from Slack, decoded; the same whether it came over HTTP or a socket.</summary>
/// <param name="DeliveryId">What it is known by; the same again is the same delivery.</param>
/// <param name="AppId">Which app Slack means; null where the payload does not say.</param>
/// <param name="Install">Whose installation it belongs to.</param>
internal abstract record Arrival(string DeliveryId, string? AppId, InstallKey Install);

/// <summary>Who acted, as the payload tells it.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="TeamId">The team of the user, or an organisation's id (E…), by the payload's own rule; null when it does not say.</param>
/// <param name="EnterpriseId">The organisation of the user; null when it does not say.</param>
/// <param name="Name">The name in the payload; empty when there is none.</param>
internal sealed record SlackActor(string UserId, string? TeamId, string? EnterpriseId, string Name);

/// <summary>Where something stands.</summary>
/// <param name="ChannelId">The channel; a direct conversation's begins with D.</param>
/// <param name="Ts">The message; null for none.</param>
/// <param name="ThreadTs">The root of its thread; null outside of threads.</param>
/// <param name="IsDirect">Whether it is the direct conversation of the bot with the one who acts.</param>
internal sealed record Spot(string ChannelId, string? Ts, string? ThreadTs, bool IsDirect);

/// <summary>The slash command; only people of installed workspaces can type it.</summary>
internal sealed record CommandArrival(string DeliveryId, string? AppId, InstallKey Install, SlackActor Actor, Spot Spot, string Text, string TriggerId, string? ResponseUrl)
    : Arrival(DeliveryId, AppId, Install);

/// <summary>A press of a button or a choice from a menu; without a spot on the home tab, without a line for a link.</summary>
internal sealed record PressArrival(string DeliveryId, string? AppId, InstallKey Install, SlackActor Actor, Spot? Spot, string? Line, bool IsEphemeral, string? TriggerId, string? ResponseUrl)
    : Arrival(DeliveryId, AppId, Install);

/// <summary>The answers to a form by block id, several for a choice of many; the metadata is what the form carried: its line and where it was opened.</summary>
internal sealed record SubmissionArrival(string DeliveryId, string? AppId, InstallKey Install, SlackActor Actor, string ViewId, string Metadata, ImmutableDictionary<string, ImmutableArray<string>> Answers)
    : Arrival(DeliveryId, AppId, Install);

/// <summary>Words: a mention, a direct message, or (where the history may be read) an answer in a thread.</summary>
internal sealed record WordsArrival(string DeliveryId, string? AppId, InstallKey Install, SlackActor Actor, Spot Spot, string Text, bool IsMention)
    : Arrival(DeliveryId, AppId, Install);

/// <summary>Somebody looks at the app's home tab.</summary>
internal sealed record HomeArrival(string DeliveryId, string? AppId, InstallKey Install, SlackActor Actor) : Arrival(DeliveryId, AppId, Install);

/// <summary>Something changed around a channel; with its id from now on, where that changed, and with whom it is about.</summary>
internal sealed record ChannelArrival(string DeliveryId, string? AppId, InstallKey Install, ChannelTurn Change, string ChannelId, string? NewChannelId, string? UserId) : Arrival(DeliveryId, AppId, Install);

/// <summary>The installation ended, or begins to hold for another team.</summary>
internal sealed record InstallArrival(string DeliveryId, string? AppId, InstallKey Install, string Event) : Arrival(DeliveryId, AppId, Install);

/// <summary>Nothing that the bot needs; acknowledged, and its type logged.</summary>
internal sealed record IgnoredArrival(string DeliveryId, string? AppId, InstallKey Install, string What) : Arrival(DeliveryId, AppId, Install);

/// <summary>Changes around a channel.</summary>
internal enum ChannelTurn
{
    /// <summary>Somebody joined; the bot itself where the user is the bot.</summary>
    Joined,

    /// <summary>Somebody left or was removed.</summary>
    Left,

    /// <summary>Shared with another company, or no longer.</summary>
    Shared,

    /// <summary>The channel has another id from now on.</summary>
    Renumbered,

    /// <summary>Archived, opened again, or deleted.</summary>
    Archived,
}

using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using NodaTime;

namespace CadenceBot.Application.Ports;

/// <summary>What a platform's door finds when it is asked whether it works; nothing is posted.</summary>
public interface IDoorCheck
{
    /// <summary>The platform's name in <see cref="ConversationRef"/>.</summary>
    string Platform { get; }

    /// <summary>How deliveries get in, as far as this process knows; nobody is asked.</summary>
    Reachability Way { get; }

    /// <summary>How the door is.</summary>
    Task<DoorState> DoorAsync(CancellationToken cancellation);

    /// <summary>How a channel is.</summary>
    Task<RoomState> RoomAsync(ConversationRef conversation, CancellationToken cancellation);
}

/// <summary>How a door is.</summary>
/// <param name="Name">What people call the platform; also the name of its section in the settings.</param>
/// <param name="Installs">Its installations.</param>
/// <param name="Way">How deliveries get in.</param>
/// <param name="LastOut">When the last message went out; null when none did.</param>
public sealed record DoorState(string Name, ImmutableArray<InstallState> Installs, Reachability Way, Instant? LastOut);

/// <summary>How an installation is.</summary>
/// <param name="Name">What people call the workspace; empty when nobody knows.</param>
/// <param name="Token">Whether the platform takes our token.</param>
/// <param name="Lacking">The permissions that were not granted.</param>
/// <param name="Skew">By how much our clock is ahead of the platform's; null when it did not tell.</param>
public sealed record InstallState(string Name, TokenState Token, ImmutableArray<Permission> Lacking, Duration? Skew);

/// <summary>A permission.</summary>
/// <param name="Name">The platform's name of it.</param>
/// <param name="For">What it is for.</param>
public sealed record Permission(string Name, Ability For);

/// <summary>How deliveries get in.</summary>
/// <param name="State">Whether they do.</param>
/// <param name="Since">Since when it is so; null when that is not known.</param>
/// <param name="LastIn">When the last delivery came; null when none did.</param>
public sealed record Reachability(WayState State, Instant? Since, Instant? LastIn)
{
    /// <summary>When the last delivery was refused because it was not signed with our secret; null when none was.</summary>
    public Instant? LastRefused { get; init; }
}

/// <summary>Whether a platform takes our token.</summary>
public enum TokenState
{
    /// <summary>It does.</summary>
    Taken,

    /// <summary>It does not.</summary>
    Refused,

    /// <summary>The platform was not reached, or did not answer in time.</summary>
    NotReached,
}

/// <summary>Whether deliveries get in.</summary>
public enum WayState
{
    /// <summary>Nobody here can tell: another process holds the door.</summary>
    Elsewhere,

    /// <summary>Not yet connected, or not any more.</summary>
    Connecting,

    /// <summary>They do.</summary>
    Receiving,

    /// <summary>It is open, but nothing came.</summary>
    Quiet,

    /// <summary>Closed for good, until somebody does something.</summary>
    Stopped,
}

/// <summary>How a channel is; the first that holds.</summary>
public enum RoomState
{
    /// <summary>The bot is in it, and another company too.</summary>
    Fine,

    /// <summary>The platform does not know it, or not for the bot.</summary>
    Gone,

    /// <summary>It is closed.</summary>
    Archived,

    /// <summary>The bot is not in it.</summary>
    NotMember,

    /// <summary>No other company is in it.</summary>
    NotShared,

    /// <summary>The platform did not tell.</summary>
    Unknown,
}

/// <summary>What a permission is for.</summary>
public enum Ability
{
    /// <summary>Hearing a mention.</summary>
    Mentions,

    /// <summary>Seeing who is in a public channel.</summary>
    PublicChannels,

    /// <summary>Seeing who is in a private channel.</summary>
    PrivateChannels,

    /// <summary>Posting.</summary>
    Posting,

    /// <summary>The slash command.</summary>
    Commands,

    /// <summary>Hearing answers in direct messages.</summary>
    DirectAnswers,

    /// <summary>Writing direct messages.</summary>
    DirectMessages,

    /// <summary>Looking up people.</summary>
    People,

    /// <summary>Reading threads of public channels.</summary>
    PublicThreads,

    /// <summary>Reading threads of private channels.</summary>
    PrivateThreads,
}

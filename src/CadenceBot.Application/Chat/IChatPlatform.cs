using CadenceBot.Application.Messages;
using NodaTime;

namespace CadenceBot.Application.Chat;

/// <summary>A platform's way out: posts, edits and direct messages.</summary>
public interface IChatPlatform
{
    /// <summary>The name in <see cref="ConversationRef"/>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether delivery and the outbox row commit together, so that no outcome is ever unknown; true in the playground alone.
    /// </summary>
    bool DeliversWithTheRow { get; }

    /// <summary>Whether a direct message would reach that person, as far as the platform can tell without sending one.</summary>
    ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation);

    /// <summary>What shares one allowance of the platform: a workspace.</summary>
    string LaneOf(ConversationRef conversation);

    /// <summary>
    /// Takes the platform's allowance for one message now, or says when it will be free. What was taken and is not used after all is
    /// lost: at worst the next message is a little later than it might be.
    /// </summary>
    /// <param name="conversation">Where to.</param>
    /// <param name="isEdit">Whether a message is edited; edits have an allowance of their own.</param>
    /// <param name="now">The moment.</param>
    /// <param name="notBefore">When to ask again; <paramref name="now"/> when it was taken.</param>
    bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore);

    /// <summary>Sends or edits.</summary>
    Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation);
}

/// <summary>What a platform is asked to send.</summary>
/// <param name="Conversation">Where to.</param>
/// <param name="Message">What.</param>
/// <param name="Thread">The platform's reference of the root message; null for a root.</param>
/// <param name="Edits">The platform's reference of the message that is replaced; null for a new one.</param>
public sealed record Outgoing(ConversationRef Conversation, Message Message, string? Thread, string? Edits)
{
    /// <summary>The row's key, unique for good: a platform that can may mark the message with it.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether it was sent once with an unknown outcome; a platform that can look looks first.</summary>
    public bool MayBeARepeat { get; init; }
}

/// <summary>What became of it.</summary>
public abstract record Delivery
{
    private protected Delivery()
    {
    }

    /// <summary>Accepted.</summary>
    /// <param name="Ref">The platform's reference; null where the row is the message.</param>
    public sealed record Accepted(string? Ref) : Delivery;

    /// <summary>Not now.</summary>
    /// <param name="Reason">Why, without message text.</param>
    /// <param name="After">How long the platform asks to wait; null for the usual back-off.</param>
    public sealed record TryLater(string Reason, Duration? After) : Delivery;

    /// <summary>This person cannot be reached by direct message.</summary>
    public sealed record Unreachable : Delivery;

    /// <summary>This conversation takes no messages any more; somebody must do something about it.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Closed(Closure Reason) : Delivery;

    /// <summary>The way out of the whole workspace is shut: the token was revoked, the app uninstalled. Nothing is lost, and no attempt counts.</summary>
    /// <param name="Reason">Why, without message text.</param>
    /// <param name="After">When to look again; null for the usual quarter of an hour.</param>
    public sealed record Shut(string Reason, Duration? After) : Delivery;

    /// <summary>Never.</summary>
    /// <param name="Reason">Why, without message text.</param>
    public sealed record Rejected(string Reason) : Delivery;

    /// <summary>Nobody knows whether it was accepted.</summary>
    /// <param name="Reason">Why, without message text.</param>
    public sealed record Unknown(string Reason) : Delivery;
}

/// <summary>Why a conversation takes no messages any more.</summary>
public enum Closure
{
    /// <summary>It was deleted, or the bot never sees it again.</summary>
    Gone,

    /// <summary>It was archived.</summary>
    Archived,

    /// <summary>The bot is not in it.</summary>
    Removed,

    /// <summary>Only some may post there, and the bot is none of them.</summary>
    Restricted,
}

/// <summary>The written words of <see cref="Closure"/>, as the ledger and the rows' keys use them.</summary>
public static class Closures
{
    /// <summary><c>gone archived removed restricted</c>.</summary>
    public static string Word(this Closure closure) => closure switch
    {
        Closure.Gone => "gone",
        Closure.Archived => "archived",
        Closure.Removed => "removed",
        Closure.Restricted => "restricted",
        _ => throw new ArgumentOutOfRangeException(nameof(closure), closure, "There is no such closure."),
    };
}

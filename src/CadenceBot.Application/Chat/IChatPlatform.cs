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

    /// <summary>Sends or edits.</summary>
    Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation);
}

/// <summary>What a platform is asked to send.</summary>
/// <param name="Conversation">Where to.</param>
/// <param name="Message">What.</param>
/// <param name="Thread">The platform's reference of the root message; null for a root.</param>
/// <param name="Edits">The platform's reference of the message that is replaced; null for a new one.</param>
public sealed record Outgoing(ConversationRef Conversation, Message Message, string? Thread, string? Edits);

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

    /// <summary>Never.</summary>
    /// <param name="Reason">Why, without message text.</param>
    public sealed record Rejected(string Reason) : Delivery;

    /// <summary>Nobody knows whether it was accepted.</summary>
    /// <param name="Reason">Why, without message text.</param>
    public sealed record Unknown(string Reason) : Delivery;
}

using CadenceBot.Application.Chat;
using CadenceBot.Playground.Seed;
using NodaTime;

namespace CadenceBot.Playground;

/// <summary>The platform that is a table of the store: the outbox row becomes the message in the transaction that settles it (ADR 0009).</summary>
public sealed class PlaygroundPlatform : IChatPlatform
{
    /// <summary>The name in conversation references.</summary>
    public const string PlatformName = "playground";

    private static readonly Task<Delivery> Taken = Task.FromResult<Delivery>(new Delivery.Accepted(Ref: null));
    private static readonly Task<Delivery> NobodyThere = Task.FromResult<Delivery>(new Delivery.Unreachable());

    private readonly Backdrop _backdrop;

    internal PlaygroundPlatform(Backdrop backdrop) => _backdrop = backdrop;

    /// <inheritdoc/>
    public string Name => PlatformName;

    /// <inheritdoc/>
    public bool DeliversWithTheRow => true;

    /// <inheritdoc/>
    public ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation) => ValueTask.FromResult(Reaches(personId));

    /// <inheritdoc/>
    public string LaneOf(ConversationRef conversation) => PlatformName;

    /// <inheritdoc/>
    public bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore)
    {
        notBefore = now;
        return true;
    }

    /// <inheritdoc/>
    public Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation) =>
        outgoing.Conversation.DirectTo is { } person && !Reaches(person) ? NobodyThere : Taken;

    private bool Reaches(string personId) => Cast.Member(personId) is not null && !_backdrop.Unreachable.Contains(personId);
}

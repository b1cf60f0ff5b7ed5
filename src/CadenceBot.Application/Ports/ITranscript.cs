using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using NodaTime;

namespace CadenceBot.Application.Ports;

/// <summary>What stands in the conversations: the bot's delivered messages and, in the playground, what people said.</summary>
public interface ITranscript
{
    /// <summary>The messages of a conversation after a position, oldest first; of all conversations when none is named.</summary>
    ValueTask<IReadOnlyList<TranscriptLine>> ReadAsync(ConversationRef? conversation, long after, CancellationToken cancellation);

    /// <summary>One message; null when there is none.</summary>
    ValueTask<TranscriptLine?> FindAsync(long id, CancellationToken cancellation);

    /// <summary>The message that a notice became; null while it is not delivered.</summary>
    ValueTask<TranscriptLine?> ByKeyAsync(string key, CancellationToken cancellation);

    /// <summary>The message that a platform calls so in a conversation; null when it is none of the bot's.</summary>
    ValueTask<TranscriptLine?> ByRefAsync(ConversationRef conversation, string reference, CancellationToken cancellation);

    /// <summary>What a message said before its edits, oldest first.</summary>
    ValueTask<IReadOnlyList<Message>> EarlierAsync(long id, CancellationToken cancellation);

    /// <summary>The position of the last message; 0 when there is none.</summary>
    ValueTask<long> LastAsync(CancellationToken cancellation);

    /// <summary>The position of the last message of a conversation; 0 when there is none.</summary>
    ValueTask<long> LastInAsync(ConversationRef conversation, CancellationToken cancellation);
}

/// <summary>One message of a conversation.</summary>
/// <param name="Id">Its position, ascending over all conversations.</param>
/// <param name="Conversation">Where it stands.</param>
/// <param name="ThreadOf">The root message's id.</param>
/// <param name="Key">The outbox key of the bot's messages.</param>
/// <param name="IsNotice">Whether the key is that of a scheduled notice.</param>
/// <param name="From">A person's id, or <c>bot</c>.</param>
/// <param name="At">When it was delivered or said.</param>
/// <param name="EditedAt">When it was edited last.</param>
/// <param name="Message">What the bot says; null for people's words.</param>
/// <param name="Text">What a person said; null for the bot's messages.</param>
/// <param name="Ref">The platform's own reference.</param>
public sealed record TranscriptLine(
    long Id,
    ConversationRef Conversation,
    long? ThreadOf,
    string? Key,
    bool IsNotice,
    string From,
    Instant At,
    Instant? EditedAt,
    Message? Message,
    string? Text,
    string? Ref)
{
    /// <summary>The line as the origin of a press or an answer.</summary>
    public Posted AsPosted() => new(Id, Conversation, ThreadOf, Key, Ref);
}

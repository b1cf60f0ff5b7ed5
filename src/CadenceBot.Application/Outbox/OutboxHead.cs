using CadenceBot.Application.Chat;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>Where a row of the outbox stands that is not settled yet, without what it says.</summary>
/// <param name="Id">Its position.</param>
/// <param name="Conversation">Where to.</param>
/// <param name="IsEdit">Whether it edits a message.</param>
/// <param name="NextTryAt">Not before; of a leased row the end of its lease.</param>
/// <param name="IsHeld">Whether it waits for its reader and lets others pass.</param>
public sealed record OutboxHead(long Id, ConversationRef Conversation, bool IsEdit, Instant NextTryAt, bool IsHeld);

/// <summary>Rows that are not settled.</summary>
/// <param name="Heads">The rows, in order of their positions.</param>
/// <param name="Last">The position of the last row of all, settled ones included; 0 when there is none.</param>
public sealed record OutboxHeads(IReadOnlyList<OutboxHead> Heads, long Last);

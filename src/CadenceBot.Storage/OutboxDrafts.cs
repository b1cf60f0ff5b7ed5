using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>How drafts become rows of the outbox.</summary>
internal static class OutboxDrafts
{
    private const string InsertSql =
        "INSERT INTO outbox (key, kind, plan_id, partner, conversation, thread_key, edits_key, due_at, late, state, next_try_at, reason, message) " +
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT (key) DO NOTHING";

    private const string ReplaceSql =
        "UPDATE outbox SET key = ?1, message = ?2, due_at = ?3, late = ?4, reason = ?5 " +
        "WHERE edits_key = ?6 AND state = 'pending' AND NOT EXISTS (SELECT 1 FROM outbox WHERE key = ?1)";

    public static void Write(Session session, OutboxDraft draft)
    {
        if (draft.NotSent is not (null or "folded" or "skipped")) throw new ArgumentException($"The draft '{draft.Key}' is '{draft.NotSent}', which is neither folded nor skipped.", nameof(draft));
        if (draft.NotSent is null && draft.Message is null) throw new ArgumentException($"The draft '{draft.Key}' is to be sent and says nothing.", nameof(draft));
        var message = draft.Message is { } said ? MessageJson.Write(said) : null;
        if (Replaces(session, draft, message)) return;
        session[InsertSql].Run(
            draft.Key,
            draft.Kind,
            draft.Plan?.ToString(),
            draft.Plan?.Partner.Value,
            draft.Conversation.ToString(),
            draft.ThreadKey,
            draft.EditsKey,
            draft.DueAt.Ms(),
            draft.Late,
            draft.NotSent ?? "pending",
            draft.NotSent is null ? draft.DueAt.NotBefore() : null,
            draft.Reason,
            message);
    }

    /// <summary>An edit that still waits says what the newer one says: readers want how it stands, not how it came about.</summary>
    private static bool Replaces(Session session, OutboxDraft draft, string? message) =>
        draft is { EditsKey: not null, NotSent: null }
        && session[ReplaceSql].Run(draft.Key, message, draft.DueAt.Ms(), draft.Late, draft.Reason, draft.EditsKey) > 0;
}

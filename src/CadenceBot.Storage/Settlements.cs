using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Storage.Sqlite;
using NodaTime;

namespace CadenceBot.Storage;

/// <summary>What is noted of a leased row; each form touches it only while it is leased.</summary>
internal static class Settlements
{
    private const string Leased = " WHERE id = ?1 AND state = 'claimed'";

    private const string PostedSql =
        "INSERT INTO transcript (conversation, thread_of, key, is_notice, from_id, at, ref, message) " +
        "SELECT conversation, (SELECT t.id FROM transcript t WHERE t.key = outbox.thread_key), key, kind IS NOT NULL, 'bot', ?2, ?3, message " +
        "FROM outbox WHERE id = ?1 AND state = 'claimed' AND edits_key IS NULL RETURNING id";

    private const string EarlierSql =
        "INSERT INTO transcript_edits (line, at, message) SELECT id, ?2, message FROM transcript " +
        "WHERE key = (SELECT edits_key FROM outbox WHERE outbox.id = ?1 AND state = 'claimed') AND message IS NOT NULL";

    private const string EditedSql =
        "UPDATE transcript SET edited_at = ?2, message = (SELECT message FROM outbox WHERE outbox.id = ?1) " +
        "WHERE key = (SELECT edits_key FROM outbox WHERE outbox.id = ?1 AND state = 'claimed') RETURNING id";

    private const string DeliveredSql =
        "UPDATE outbox SET state = CASE WHEN late THEN 'late' ELSE 'sent' END, sent_at = ?2, transcript_id = ?3, attempts = attempts + 1, next_try_at = NULL" + Leased;

    private const string RetriedSql = "UPDATE outbox SET state = 'pending', next_try_at = ?2, trouble = ?3, attempts = attempts + ?4" + Leased;

    private const string RepeatedSql =
        "UPDATE outbox SET state = 'pending', next_try_at = ?2, reason = CASE WHEN reason IS NULL THEN ?3 ELSE reason || '; ' || ?3 END, attempts = attempts + 1" + Leased;

    // Looked at again after a change of the settings it may be held anew; the reason is told once.
    private const string HeldSql =
        "UPDATE outbox SET state = 'pending', held = 1, late = 1, next_try_at = ?2, " +
        "reason = CASE WHEN reason IS NULL THEN ?3 WHEN instr(reason, ?3) > 0 THEN reason ELSE reason || '; ' || ?3 END" + Leased;

    // It keeps its place: what stands behind it in its conversation waits with it.
    private const string ShutSql =
        "UPDATE outbox SET state = 'pending', late = 1, next_try_at = ?2, " +
        "reason = CASE WHEN reason IS NULL THEN ?3 WHEN instr(reason, ?3) > 0 THEN reason ELSE reason || '; ' || ?3 END" + Leased;

    private const string EndedSql = "UPDATE outbox SET state = ?2, reason = ?3, next_try_at = NULL, attempts = attempts + ?4" + Leased;

    private const string ReroutedSql =
        "UPDATE outbox SET state = 'pending', next_try_at = ?2, conversation = ?3, thread_key = ?4, message = ?5, reason = ?6" + Leased;

    /// <summary>False when nobody has leased the row.</summary>
    public static bool Write(Session session, long id, Settlement settlement, Instant now) => 1 == settlement switch
    {
        Settlement.Delivered s => Deliver(session, id, s.Ref, now),
        Settlement.Retried s => session[RetriedSql].Run(id, s.At.NotBefore(), s.Reason, s.Counts ? 1 : 0),
        Settlement.Repeated s => session[RepeatedSql].Run(id, s.At.NotBefore(), s.Reason),
        Settlement.Held s => session[HeldSql].Run(id, s.Until.NotBefore(), s.Reason),
        Settlement.Shut s => session[ShutSql].Run(id, s.Until.NotBefore(), s.Reason),
        Settlement.Left s => session[EndedSql].Run(id, s.State, s.Reason, 0),
        Settlement.Dead s => session[EndedSql].Run(id, "dead", s.Reason, 1),
        Settlement.Unknown s => session[EndedSql].Run(id, "unknown", s.Reason, 1),
        Settlement.Cancelled s => session[EndedSql].Run(id, "cancelled", s.Reason, 0),
        Settlement.Rerouted s => session[ReroutedSql].Run(id, now.Ms(), s.Conversation.ToString(), s.ThreadKey, MessageJson.Write(s.Message), s.Reason),
        _ => throw new InvalidOperationException($"The store does not know how to write {settlement.GetType().Name}."),
    };

    private static int Deliver(Session session, long id, string? reference, Instant now)
    {
        var line = session[PostedSql].Scalar(id, now.Ms(), reference);
        if (line is null)
        {
            session[EarlierSql].Run(id, now.Ms());
            line = session[EditedSql].Scalar(id, now.Ms());
        }

        return session[DeliveredSql].Run(id, now.Ms(), line);
    }
}

using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Sqlite;
using NodaTime;

namespace CadenceBot.Storage;

/// <summary>The table <c>outbox</c>.</summary>
internal sealed class OutboxStore(Connections connections) : IOutbox
{
    private const string AnyDueSql = "SELECT 1 FROM outbox WHERE next_try_at <= ?1 LIMIT 1";

    // A row waits behind an earlier one of its conversation that is not due yet: messages must not overtake each other.
    // One that waits for its reader is passed: a decision must not wait behind a reminder that was snoozed.
    private const string DueSql =
        "WITH waiting AS (SELECT conversation, min(id) AS first FROM outbox WHERE next_try_at > ?1 AND held = 0 GROUP BY conversation) " +
        "SELECT id, attempts, state = 'claimed', key, kind, plan_id, outbox.conversation, thread_key, edits_key, message, due_at, late, reason " +
        "FROM outbox LEFT JOIN waiting ON waiting.conversation = outbox.conversation " +
        "WHERE next_try_at <= ?1 AND (first IS NULL OR first > id) ORDER BY id LIMIT ?2";

    private const string ClaimSql = "UPDATE outbox SET state = 'claimed', held = 0, next_try_at = ?2 WHERE id = ?1";

    private const string LedgerColumns =
        "SELECT key, coalesce(kind, ''), partner, conversation, due_at, sent_at, state, attempts, " +
        "CASE WHEN next_try_at IS NULL THEN reason ELSE coalesce(trouble, reason) END FROM outbox ";

    private const string LedgerSql = LedgerColumns + "WHERE kind IS NOT NULL ORDER BY due_at, id";
    private const string PartnerLedgerSql = LedgerColumns + "WHERE kind IS NOT NULL AND partner = ?1 ORDER BY due_at, id";
    private const string TroubledSql = LedgerColumns + "WHERE state IN ('dead', 'unknown') ORDER BY due_at, id";

    public async ValueTask<IReadOnlyList<OutboxRow>> ClaimAsync(Instant now, Duration lease, int most, CancellationToken cancellation)
    {
        // Asked many times an hour and mostly in vain: nothing due takes no lock and no write.
        if (!connections.Read(now.Ms(), static (session, at) => session[AnyDueSql].Scalar(at) is not null)) return [];
        return await connections.WriteAsync(
            session =>
            {
                var rows = session[DueSql].Rows(ReadRow, now.Ms(), most);
                var until = (now + lease).NotBefore();
                foreach (var row in rows) session[ClaimSql].Run(row.Id, until);
                return rows;
            },
            cancellation,
            keep: rows => rows.Count > 0);
    }

    public async ValueTask SettleAsync(OutboxRow row, Settlement settlement, Instant now, CancellationToken cancellation) => await connections.WriteAsync(
        session => Settlements.Write(session, row.Id, settlement, now)
            ? true
            : throw new InvalidOperationException($"The outbox row {row.Id} ('{row.Draft.Key}') is leased to nobody; its lease ran out and somebody else settled it."),
        cancellation);

    public ValueTask<IReadOnlyList<LedgerLine>> LedgerAsync(PartnerSlug? partner, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(partner, static IReadOnlyList<LedgerLine> (session, p) => p is { } slug
            ? session[PartnerLedgerSql].Rows(ReadLine, slug.Value)
            : session[LedgerSql].Rows(ReadLine)));

    public ValueTask<IReadOnlyList<LedgerLine>> TroubledAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(0, static IReadOnlyList<LedgerLine> (session, _) => session[TroubledSql].Rows(ReadLine)));

    private static OutboxRow ReadRow(Row row)
    {
        var draft = new OutboxDraft
        {
            Key = row.GetString(3),
            Kind = row.Text(4),
            Plan = row.Text(5) is { } plan ? PlanId.Parse(plan) : null,
            Conversation = ConversationRef.Parse(row.GetString(6)),
            ThreadKey = row.Text(7),
            EditsKey = row.Text(8),
            Message = row.Text(9) is { } message ? MessageJson.Read(message) : null,
            DueAt = Times.Of(row.GetInt64(10)),
            Late = row.GetInt64(11) != 0,
            Reason = row.Text(12),
        };
        return new OutboxRow(row.GetInt64(0), draft, row.GetInt32(1), row.GetInt64(2) != 0);
    }

    private static LedgerLine ReadLine(Row row) => new(
        row.GetString(0),
        row.GetString(1),
        row.Text(2),
        row.GetString(3),
        Times.Of(row.GetInt64(4)),
        row.Time(5),
        row.GetString(6),
        row.GetInt32(7),
        row.Text(8));
}

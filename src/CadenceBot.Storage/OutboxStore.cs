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
internal sealed class OutboxStore(Connections connections, Troubles troubles) : IOutbox
{
    private const string AnyDueSql = "SELECT 1 FROM outbox WHERE next_try_at <= ?1 LIMIT 1";

    private const string Columns = "SELECT id, attempts, state = 'claimed', key, kind, plan_id, outbox.conversation, thread_key, edits_key, message, due_at, late, reason ";

    private const string DueRowSql = Columns + "FROM outbox WHERE id = ?1 AND next_try_at <= ?2";

    private const string WaitsSql = "SELECT 1 FROM outbox WHERE key = ?1 AND next_try_at IS NOT NULL";

    private const string HeadColumns = "SELECT id, conversation, edits_key IS NOT NULL, next_try_at, held FROM outbox ";
    private const string OpenSql = HeadColumns + "INDEXED BY outbox_open WHERE next_try_at IS NOT NULL ORDER BY id";

    // The few rows after a position, and not all that are open: the plus keeps the planner from the index of the open ones.
    private const string NewSql = HeadColumns + "WHERE id > ?1 AND +next_try_at IS NOT NULL ORDER BY id";
    private const string LastSql = "SELECT coalesce(max(id), 0) FROM outbox";

    private const string NoteShutSql =
        "UPDATE outbox SET late = 1, reason = CASE WHEN reason IS NULL THEN ?2 WHEN instr(reason, ?2) > 0 THEN reason ELSE reason || '; ' || ?2 END " +
        "WHERE id = ?1 AND state = 'pending'";

    // A row waits behind an earlier one of its conversation that is not due yet: messages must not overtake each other.
    // One that waits for its reader is passed: a decision must not wait behind a reminder that was snoozed.
    private const string DueSql =
        "WITH waiting AS (SELECT conversation, min(id) AS first FROM outbox WHERE next_try_at > ?1 AND held = 0 GROUP BY conversation) " +
        Columns + "FROM outbox LEFT JOIN waiting ON waiting.conversation = outbox.conversation " +
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

    public ValueTask<OutboxHeads> HeadsAsync(long after, CancellationToken cancellation) => ValueTask.FromResult(connections.Read(after, static (session, position) =>
    {
        // The last position is read first: a row that comes in between is read twice rather than never.
        var last = (long)session[LastSql].Scalar()!;
        return new OutboxHeads(position == 0 ? session[OpenSql].Rows(ReadHead) : session[NewSql].Rows(ReadHead, position), last);
    }));

    public ValueTask<bool> WaitsAsync(string key, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(key, static (session, k) => session[WaitsSql].Scalar(k) is not null));

    public async ValueTask<IReadOnlyList<OutboxRow>> ClaimAsync(IReadOnlyCollection<long> rows, Instant now, Duration lease, CancellationToken cancellation) => await connections.WriteAsync(
        session =>
        {
            var (claimed, until) = (new List<OutboxRow>(), (now + lease).NotBefore());
            foreach (var id in rows.Order())
            {
                if (session[DueRowSql].Row(ReadRow, id, now.Ms()) is not { } row) continue;
                session[ClaimSql].Run(id, until);
                claimed.Add(row);
            }

            return claimed;
        },
        cancellation,
        keep: claimed => claimed.Count > 0);

    public async ValueTask<IReadOnlyList<OutboxRow>> SettleAsync(IReadOnlyList<(OutboxRow Row, Settlement Settlement)> settled, Instant now, CancellationToken cancellation)
    {
        try
        {
            return await connections.WriteAsync(
                session => settled.Where(s => !Settlements.Write(session, s.Row.Id, s.Settlement, now)).Select(s => s.Row).ToArray(),
                cancellation,
                kept: _ => Count(settled.Select(s => s.Settlement)));
        }
        catch (Exception broken) when (settled.Count > 1 && broken is not (StoreUnavailableException or OperationCanceledException))
        {
            // One of them cannot be written: each for itself, and that one is handed back.
            var lost = new List<OutboxRow>();
            foreach (var one in settled) lost.AddRange(await SettleAsync([one], now, cancellation));
            return lost;
        }
        catch (Exception broken) when (broken is not (StoreUnavailableException or OperationCanceledException))
        {
            return [settled[0].Row];
        }
    }

    public async ValueTask NoteShutAsync(IReadOnlyCollection<long> rows, string reason, CancellationToken cancellation) => await connections.WriteAsync(
        session =>
        {
            foreach (var id in rows) session[NoteShutSql].Run(id, reason);
            return true;
        },
        cancellation);

    public async ValueTask SettleAsync(OutboxRow row, Settlement settlement, Instant now, CancellationToken cancellation) => await connections.WriteAsync(
        session => Settlements.Write(session, row.Id, settlement, now)
            ? true
            : throw new InvalidOperationException($"The outbox row {row.Id} ('{row.Draft.Key}') is leased to nobody; its lease ran out and somebody else settled it."),
        cancellation,
        kept: _ => Count([settlement]));

    public ValueTask<IReadOnlyList<LedgerLine>> LedgerAsync(PartnerSlug? partner, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(partner, static IReadOnlyList<LedgerLine> (session, p) => p is { } slug
            ? session[PartnerLedgerSql].Rows(ReadLine, slug.Value)
            : session[LedgerSql].Rows(ReadLine)));

    public ValueTask<IReadOnlyList<LedgerLine>> TroubledAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(0, static IReadOnlyList<LedgerLine> (session, _) => session[TroubledSql].Rows(ReadLine)));

    public ValueTask<int> TroublesOfAsync(PlanId plan, CancellationToken cancellation) => ValueTask.FromResult(troubles.Of(connections, plan));

    private void Count(IEnumerable<Settlement> settlements)
    {
        if (settlements.Any(s => s is Settlement.Dead or Settlement.Unknown)) troubles.Forget();
    }

    private static OutboxHead ReadHead(Row row) => new(row.GetInt64(0), ConversationRef.Parse(row.GetString(1)), row.GetInt64(2) != 0, Times.Of(row.GetInt64(3)), row.GetInt64(4) != 0);

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

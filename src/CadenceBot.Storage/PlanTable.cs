using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Journal;
using CadenceBot.Storage.Snapshots;
using CadenceBot.Storage.Sqlite;
using NodaTime;

namespace CadenceBot.Storage;

/// <summary>The table <c>plans</c> and the plans that were read from it.</summary>
internal sealed class PlanTable(StorageOptions options, PlanCodec codec, JournalTable journal)
{
    private const string VersionSql = "SELECT version FROM plans WHERE id = ?1";
    private const string NewestSql = "SELECT id, version FROM plans WHERE partner = ?1 ORDER BY number DESC LIMIT 1";
    private const string RowSql = "SELECT version, shape, snapshot FROM plans WHERE id = ?1";
    private const string OpenSql = "SELECT id, manager FROM plans WHERE open = 1 ORDER BY partner, number";
    private const string OfManagerSql = "SELECT id FROM plans WHERE manager = ?1 ORDER BY partner, number";
    private const string DueSql = "SELECT id FROM plans WHERE next_due_at <= ?1 ORDER BY next_due_at, id LIMIT ?2";
    // SQLite writes the index anew even for the value that was there; most changes leave it.
    private const string SetDueSql = "UPDATE plans SET next_due_at = ?2 WHERE id = ?1 AND next_due_at IS NOT ?2";

    private const string InsertSql =
        "INSERT INTO plans (id, partner, number, template_id, template_version, version, open, manager, next_due_at, shape, snapshot) " +
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT (id) DO NOTHING";

    private const string UpdateSql =
        "UPDATE plans SET template_id = ?3, template_version = ?4, version = ?5, open = ?6, manager = ?7 WHERE id = ?1 AND version = ?2";

    private const string SnapshotSql = "UPDATE plans SET shape = ?2, snapshot = ?3 WHERE id = ?1";

    /// <summary>A snapshot may be so many versions behind its row; the journal has the rest.</summary>
    private const int SnapshotEvery = 16;

    private volatile PlanCache _cache = new(options.PlansInMemory);

    public PartnerPlan? Find(Session session, string id) =>
        session[VersionSql].Scalar(id) is long version ? Read(session, id, version) : null;

    public PartnerPlan? Newest(Session session, string partner)
    {
        var (id, version) = session[NewestSql].Row(row => (row.GetString(0), row.GetInt64(1)), partner);
        return id is null ? null : Read(session, id, version);
    }

    public static List<PlanHead> Open(Session session) =>
        session[OpenSql].Rows(row => new PlanHead(PlanId.Parse(row.GetString(0)), row.Text(1)));

    public static List<PlanId> Of(Session session, string manager) =>
        session[OfManagerSql].Rows(row => PlanId.Parse(row.GetString(0)), manager);

    public static List<PlanId> Due(Session session, Instant now, int most) =>
        session[DueSql].Rows(row => PlanId.Parse(row.GetString(0)), now.Ms(), most);

    /// <summary>Writes the row over the version on which the decision rests; false when the row has another.</summary>
    public static bool Write(Session session, PlanChange change)
    {
        var plan = change.After;
        var id = plan.Id.ToString();
        var manager = plan.PersonIn(Slot.HostManager);
        var due = change.NextDueAt?.NotBefore();
        if (change.Before == 0)
            return session[InsertSql].Run(id, plan.Id.Partner.Value, plan.Id.Number, plan.TemplateId, plan.TemplateVersion, plan.Version, plan.IsOpen, manager, due, PlanShape.Current, PlanCodec.Write(plan)) == 1;
        if (session[UpdateSql].Run(id, change.Before, plan.TemplateId, plan.TemplateVersion, plan.Version, plan.IsOpen, manager) == 0) return false;
        session[SetDueSql].Run(id, due);
        if (plan.Version < SnapshotEvery || plan.Version / SnapshotEvery > change.Before / SnapshotEvery) session[SnapshotSql].Run(id, PlanShape.Current, PlanCodec.Write(plan));
        return true;
    }

    public static void SetDue(Session session, DueChange change) =>
        session[SetDueSql].Run(change.Plan.ToString(), change.NextDueAt?.NotBefore());

    /// <summary>Keeps a plan that was just written.</summary>
    public void Remember(PartnerPlan plan) => _cache.Put(plan.Id.ToString(), plan);

    /// <summary>Begins a new memory; readers that are still loading put what they find into the old one.</summary>
    public void Forget() => _cache = new PlanCache(options.PlansInMemory);

    private PartnerPlan? Read(Session session, string id, long version)
    {
        var cache = _cache;
        if (cache.Find(id, version) is { } known) return known;
        var row = session[RowSql].Row(r => new Stored(r.GetInt64(0), r.GetString(1), r.GetString(2)), id);
        if (row is null) return null;
        var plan = row.Shape == PlanShape.Current ? Continue(session, codec.Read(row.Snapshot), row.Version) : null;
        plan ??= codec.Fold(PlanId.Parse(id), journal.Read(session, id, upTo: row.Version));
        cache.Put(id, plan);
        return plan;
    }

    // What happened since the snapshot; null when some of it was undone, for only the whole journal tells what then counts.
    private PartnerPlan? Continue(Session session, PartnerPlan plan, long version)
    {
        if (plan.Version == version) return plan;
        var since = journal.Read(session, plan.Id.ToString(), version, plan.Version);
        return since.Any(e => e.Event is ChangeUndone) ? null : since.Aggregate(plan, (p, entry) => p.Apply(entry));
    }

    private sealed record Stored(long Version, string Shape, string Snapshot);
}

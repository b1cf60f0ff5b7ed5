using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Journal;
using CadenceBot.Storage.Sqlite;
using NodaTime;

namespace CadenceBot.Storage;

/// <summary>The store on one SQLite file. SQLite answers at once, so the tasks are complete when they are returned.</summary>
internal sealed class SqliteStore(Connections connections, PlanTable plans, DirectoryTables directory, JournalTable journal, CommitWriter commits, Troubles troubles) : IStore
{
    private const string NextDueSql =
        "SELECT min(at) FROM (" +
        "SELECT (SELECT next_due_at FROM plans WHERE next_due_at IS NOT NULL ORDER BY next_due_at LIMIT 1) AS at UNION ALL " +
        "SELECT (SELECT next_try_at FROM outbox WHERE next_try_at IS NOT NULL ORDER BY next_try_at LIMIT 1))";

    public ValueTask<PeopleDirectory> DirectoryAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(directory, static (session, d) => d.Read(session)));

    public ValueTask<PartnerPlan?> PlanAsync(PlanId id, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read((plans, id), static (session, s) => s.plans.Find(session, s.id.ToString())));

    public ValueTask<PartnerPlan?> NewestPlanAsync(PartnerSlug partner, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read((plans, partner), static (session, s) => s.plans.Newest(session, s.partner.Value)));

    public ValueTask<IReadOnlyList<PlanHead>> OpenPlansAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(plans, static IReadOnlyList<PlanHead> (session, _) => PlanTable.Open(session)));

    public ValueTask<IReadOnlyList<PlanId>> PlansOfAsync(string manager, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(manager, static IReadOnlyList<PlanId> (session, m) => PlanTable.Of(session, m)));

    public ValueTask<IReadOnlyList<PlanId>> DueAsync(Instant now, int most, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read((now, most), static IReadOnlyList<PlanId> (session, s) => PlanTable.Due(session, s.now, s.most)));

    public ValueTask<Instant?> NextDueAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(NextDueSql, static (session, sql) => session[sql].Scalar() is long at ? Times.Of(at) : (Instant?)null));

    public ValueTask<IReadOnlyList<PlanEntry>> JournalAsync(PlanId id, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read((journal, id), static (session, s) => s.journal.Whole(session, s.id.ToString())));

    public ValueTask<Instant?> LastTickAsync(CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(0, static (session, _) => MetaTable.Tick(session)));

    public ValueTask<string?> MetaAsync(string name, CancellationToken cancellation) =>
        ValueTask.FromResult(connections.Read(name, static (session, n) => MetaTable.Find(session, n)));

    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation) => commits.WriteAsync(commit, cancellation);

    public ValueTask<IReadOnlyList<CommitResult>> CommitAllAsync(IReadOnlyList<Commit> several, CancellationToken cancellation) => commits.WriteAllAsync(several, cancellation);

    public async ValueTask ForgetAsync(CancellationToken cancellation) => await connections.WriteAsync(
        session =>
        {
            // The revision goes on counting: a copy of the directory from before must not pass for a new one.
            session.Script(
                """
                INSERT INTO meta (name, value) VALUES ('forgetting', '1');
                DELETE FROM plan_events;
                DELETE FROM plans;
                DELETE FROM templates;
                DELETE FROM companies;
                DELETE FROM people;
                DELETE FROM own_settings;
                DELETE FROM channels;
                DELETE FROM inbox;
                DELETE FROM outbox;
                DELETE FROM transcript_edits;
                DELETE FROM transcript;
                DELETE FROM meta WHERE name <> 'revision';
                """);
            DirectoryTables.Bump(session);
            return true;
        },
        cancellation,
        kept: _ =>
        {
            plans.Forget();
            journal.Forget();
            commits.Forget();
            troubles.Forget();
        });
}

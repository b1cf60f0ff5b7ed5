using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Journal;
using CadenceBot.Storage.Snapshots;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>Backup and check, each on connections of its own so that the store goes on.</summary>
internal sealed class Maintenance(Connections connections, PlanCodec codec, JournalTable journal) : IMaintenance
{
    public Task BackupAsync(string file, CancellationToken cancellation) =>
        Task.Run(() => Backup.Write(connections.Options.File, file), cancellation);

    public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<string>>(() => [.. Check(cancellation)], cancellation);

    private IEnumerable<string> Check(CancellationToken cancellation)
    {
        using var session = Session.Open(connections.Options.File, connections.Options.Wait);
        // One moment for all of it: a commit in between would look like a difference.
        session.Script("BEGIN");
        foreach (var line in session["PRAGMA integrity_check"].Rows(row => row.GetString(0)).Where(l => l != "ok"))
            yield return $"The database is damaged: {line}.";
        foreach (var (table, parent) in session["PRAGMA foreign_key_check"].Rows(row => (row.GetString(0), row.GetString(2))))
            yield return $"A row of '{table}' names a row of '{parent}' that is not there.";
        foreach (var id in session["SELECT id FROM plans ORDER BY partner, number"].Rows(row => row.GetString(0)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (ProblemOf(session, id) is { } problem) yield return problem;
        }

        session.Script("COMMIT");
    }

    private string? ProblemOf(Session session, string id)
    {
        var (version, shape, snapshot) = session["SELECT version, shape, snapshot FROM plans WHERE id = ?1"]
            .Row(row => (row.GetInt64(0), row.GetString(1), row.GetString(2)), id);
        try
        {
            var entries = journal.Read(session, id);
            var folded = codec.Fold(PlanId.Parse(id), entries);
            if (folded.Version != version) return $"Plan {id} is at version {version}, and its journal ends at {folded.Version}.";
            // A snapshot of another shape is not used: the journal speaks for the plan until its next change.
            if (shape != PlanShape.Current) return null;
            var kept = codec.Read(snapshot);
            var then = kept.Version == version ? folded : codec.Fold(kept.Id, [.. entries.TakeWhile(e => e.Seq <= kept.Version)]);
            return PlanCodec.Write(then) == PlanCodec.Write(kept) ? null : $"Plan {id} does not stand as its journal tells.";
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or System.Text.Json.JsonException)
        {
            return $"Plan {id} cannot be read: {e.Message}";
        }
    }
}

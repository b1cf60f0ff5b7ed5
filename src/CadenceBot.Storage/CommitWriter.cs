using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Templates;
using CadenceBot.Storage.Journal;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>Writes one <see cref="Commit"/> whole.</summary>
internal sealed class CommitWriter(Connections connections, PlanTable plans, OutboxBell bell)
{
    private const string InboxSql = "INSERT INTO inbox (delivery_id, at) VALUES (?1, ?2) ON CONFLICT (delivery_id) DO NOTHING";
    private const string TalkSql = "INSERT INTO transcript (conversation, thread_of, from_id, at, text) VALUES (?1, ?2, ?3, ?4, ?5)";

    private const string WakeSql = "UPDATE outbox SET next_try_at = ?2 WHERE conversation = ?1 AND held = 1";

    // Used under the writer's gate alone.
    private readonly HashSet<(string Id, int Version)> _shelved = [];

    public ValueTask<CommitResult> WriteAsync(Commit commit, CancellationToken cancellation) => connections.WriteAsync(
        session => Write(session, commit),
        cancellation,
        commit.IsInbound ? connections.Options.InboundWait : connections.Options.Wait,
        result => result == CommitResult.Done,
        _ => Remember(commit));

    /// <summary>Several in one transaction, each of which stands or falls alone: the disk takes longer for a commit than SQLite for what is in it.</summary>
    public async ValueTask<IReadOnlyList<CommitResult>> WriteAllAsync(IReadOnlyList<Commit> several, CancellationToken cancellation)
    {
        var results = new CommitResult[several.Count];
        if (several.Count > 1)
        {
            try
            {
                return await connections.WriteAsync(
                    session =>
                    {
                        for (var i = 0; i < results.Length; i++) results[i] = WriteOne(session, several[i]);
                        return results;
                    },
                    cancellation,
                    connections.Options.Wait,
                    done => done.Contains(CommitResult.Done),
                    done =>
                    {
                        for (var i = 0; i < done.Length; i++)
                            if (done[i] == CommitResult.Done) Remember(several[i]);
                    });
            }
            catch (Exception broken) when (broken is not (StoreUnavailableException or OperationCanceledException))
            {
                // One of them cannot be written, and the others must not fall with it: now each for itself.
            }
        }

        for (var i = 0; i < results.Length; i++) results[i] = await WriteAsync(several[i], cancellation);
        return results;
    }

    /// <summary>After everything was forgotten, templates must be written anew.</summary>
    public void Forget()
    {
        _shelved.Clear();
        bell.Turn();
    }

    private CommitResult WriteOne(Session session, Commit commit)
    {
        session["SAVEPOINT one"].Run();
        var result = Write(session, commit);
        if (result != CommitResult.Done) session["ROLLBACK TO one"].Run();
        session["RELEASE one"].Run();
        return result;
    }

    private CommitResult Write(Session session, Commit commit)
    {
        if (commit.DeliveryId is { } delivery && session[InboxSql].Run(delivery, commit.At.Ms()) == 0) return CommitResult.Duplicate;
        if (commit.Plan is { } change)
        {
            if (!PlanTable.Write(session, change)) return CommitResult.Conflict;
            JournalTable.Append(session, change.After.Id.ToString(), change.Entries);
            Shelve(session, change.After.Template);
        }

        if (!DirectoryTables.Write(session, commit.Directory)) return CommitResult.Conflict;
        foreach (var due in commit.Due) PlanTable.SetDue(session, due);
        foreach (var draft in commit.Outbox) OutboxDrafts.Write(session, draft);
        foreach (var reader in commit.Wake) session[WakeSql].Run(reader.ToString(), commit.At.Ms());
        if (commit.Talk is { } talk) session[TalkSql].Run(talk.Conversation.ToString(), talk.ThreadOf, talk.From, commit.At.Ms(), talk.Text);
        if (commit.Tick is { } tick) MetaTable.SaveTick(session, tick);
        foreach (var (name, value) in commit.Meta) MetaTable.Save(session, name, value);
        return CommitResult.Done;
    }

    /// <summary>A plan's template is kept with the plan; one made in code has no text and is always to be had.</summary>
    private void Shelve(Session session, PlanTemplate template)
    {
        if (template.Source.Length > 0 && !_shelved.Contains((template.Id, template.Version))) TemplateShelf.Save(session, template);
    }

    private void Remember(Commit commit)
    {
        if (!commit.Wake.IsEmpty) bell.Turn();
        else if (!commit.Outbox.IsEmpty) bell.Ring();
        if (commit.Plan is not { } change) return;
        plans.Remember(change.After);
        _shelved.Add((change.After.Template.Id, change.After.Template.Version));
    }
}

using System.Collections.Concurrent;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage.Journal;

/// <summary>The table <c>plan_events</c>: the record of truth.</summary>
internal sealed class JournalTable(EventCodec codec)
{
    private const string Insert =
        "INSERT INTO plan_events (plan_id, seq, at, by_id, by_name, by_side, kind, version, body, step) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

    private const string Select =
        "SELECT seq, at, by_id, by_name, by_side, kind, version, body, step FROM plan_events WHERE plan_id = ?1 AND seq > ?2 AND seq <= ?3 ORDER BY seq";

    /// <summary>Whole journals are wanted where something is taken back, and then mostly again: so many are kept.</summary>
    private const int MostInMemory = 64;

    private volatile ConcurrentDictionary<string, PlanEntry[]> _known = new(StringComparer.Ordinal);

    public static void Append(Session session, string plan, IEnumerable<PlanEntry> entries)
    {
        var insert = session[Insert];
        foreach (var entry in entries)
        {
            var stored = EventCodec.Write(entry.Event);
            insert.Run(plan, entry.Seq, entry.At.Ms(), entry.By.PersonId, entry.By.Name, entry.By.Side.Word(), stored.Kind, stored.Version, stored.Body, entry.Step);
        }
    }

    /// <summary>The entries after one version and up to another, so that a snapshot of that version sees no later ones.</summary>
    public List<PlanEntry> Read(Session session, string plan, long upTo = long.MaxValue, long after = 0) => session[Select].Rows(
        row => new PlanEntry(
            row.GetInt64(0),
            Times.Of(row.GetInt64(1)),
            new By(row.GetString(2), row.GetString(3), SideOf(row.GetString(4), plan)),
            codec.Read(new StoredEvent(row.GetString(5), row.GetInt32(6), row.GetString(7)), plan, row.GetInt64(0)),
            row.GetInt64(8)),
        plan,
        after,
        upTo);

    /// <summary>The whole journal. What is written is never changed, so only what came since the last time is read.</summary>
    public IReadOnlyList<PlanEntry> Whole(Session session, string plan)
    {
        var known = _known;
        var entries = known.GetValueOrDefault(plan, []);
        var later = Read(session, plan, after: entries is [.., { Seq: var last }] ? last : 0);
        if (later.Count == 0) return entries;
        if (known.Count >= MostInMemory) known.Clear();
        return known[plan] = [.. entries, .. later];
    }

    /// <summary>Begins a new memory; readers that are still loading put what they find into the old one.</summary>
    public void Forget() => _known = new(StringComparer.Ordinal);

    private static Side SideOf(string word, string plan) => word switch
    {
        "host" => Side.Host,
        "partner" => Side.Partner,
        _ => throw new InvalidDataException($"The journal of plan {plan} names a side '{word}'."),
    };
}

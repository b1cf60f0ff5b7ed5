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

    private static Side SideOf(string word, string plan) => word switch
    {
        "host" => Side.Host,
        "partner" => Side.Partner,
        _ => throw new InvalidDataException($"The journal of plan {plan} names a side '{word}'."),
    };
}

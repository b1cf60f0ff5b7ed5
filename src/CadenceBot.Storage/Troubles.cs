using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>How many messages of each plan were given up or have an unknown fate; counted anew only after that changed, so that a read of a plan never searches the outbox.</summary>
internal sealed class Troubles
{
    private const string Sql = "SELECT plan_id, count(*) FROM outbox WHERE state IN ('dead', 'unknown') AND plan_id IS NOT NULL GROUP BY plan_id";

    private readonly Lock _lock = new();
    private Dictionary<string, int>? _counts;
    private long _changes;

    /// <summary>The number of a plan.</summary>
    public int Of(Connections connections, PlanId plan)
    {
        Dictionary<string, int>? counts;
        long seen;
        lock (_lock) (counts, seen) = (_counts, _changes);
        if (counts is null)
        {
            counts = connections.Read(0, static (session, _) => session[Sql].Rows(static row => (Plan: row.GetString(0), Count: row.GetInt32(1)))).ToDictionary(r => r.Plan, r => r.Count, StringComparer.Ordinal);
            lock (_lock)
            {
                // What changed while it was counted is counted again by the next who asks.
                if (seen == _changes) _counts = counts;
            }
        }

        return counts.Count == 0 ? 0 : counts.GetValueOrDefault(plan.ToString());
    }

    /// <summary>Something changed.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _counts = null;
            _changes++;
        }
    }
}

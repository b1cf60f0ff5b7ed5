using System.Collections.Concurrent;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Storage.Snapshots;

/// <summary>Plans by id, each held against the version of its row before it is used.</summary>
/// <param name="most">How many are kept; at the bound all are dropped, which costs each one reading and needs no bookkeeping per hit.</param>
internal sealed class PlanCache(int most)
{
    private readonly ConcurrentDictionary<string, PartnerPlan> _plans = new(StringComparer.Ordinal);

    public PartnerPlan? Find(string id, long version) =>
        _plans.TryGetValue(id, out var plan) && plan.Version == version ? plan : null;

    public void Put(string id, PartnerPlan plan)
    {
        if (_plans.Count >= most && !_plans.ContainsKey(id)) _plans.Clear();
        // A slow reader must not put an older plan over the one that a commit just left here.
        _plans.AddOrUpdate(id, plan, (_, known) => plan.Version > known.Version ? plan : known);
    }
}

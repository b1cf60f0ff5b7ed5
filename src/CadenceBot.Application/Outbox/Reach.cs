using CadenceBot.Application.Chat;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Outbox;

/// <summary>Asks the platforms whether a direct message reaches somebody; nothing is sent.</summary>
public sealed class Reach(IEnumerable<IChatPlatform> platforms)
{
    /// <summary>By slot whether a direct message reaches each side's sponsor; null where none is named.</summary>
    public async Task<IReadOnlyList<(string Slot, bool? Reached)>> SponsorsAsync(PartnerPlan plan, string platform, IEnumerable<Side> sides, CancellationToken cancellation)
    {
        var found = new List<(string Slot, bool? Reached)>();
        foreach (var slot in sides.Select(side => Slot.Of(side, "sponsor")))
            found.Add((slot, plan.PersonIn(slot) is { } person ? await OfAsync(platform, person, cancellation) : null));
        return found;
    }

    /// <summary>Whether a direct message on that platform reaches the person.</summary>
    public async ValueTask<bool> OfAsync(string platform, string personId, CancellationToken cancellation) =>
        platforms.FirstOrDefault(p => p.Name == platform) is { } known && await known.ReachesAsync(personId, cancellation);
}

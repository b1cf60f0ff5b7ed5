using System.Collections.Immutable;
using CadenceBot.Application.Ports;
using NodaTime;

namespace CadenceBot.Playground.Seed;

/// <summary>What a reset chooses and a restart keeps: the zone in which times are written, and who cannot be reached by direct message.</summary>
internal sealed class Backdrop
{
    public const string DefaultZone = "Europe/London";

    private const string ZoneName = "playground.zone";
    private const string UnreachableName = "playground.unreachable";

    private volatile Choice _choice = new(DateTimeZoneProviders.Tzdb[DefaultZone], []);

    public DateTimeZone Zone => _choice.Zone;

    public ImmutableSortedSet<string> Unreachable => _choice.Unreachable;

    public void Choose(DateTimeZone zone, IEnumerable<string> unreachable) => _choice = new(zone, [.. unreachable]);

    /// <summary>The choice as small values of the store.</summary>
    public ImmutableDictionary<string, string> AddTo(ImmutableDictionary<string, string> meta) =>
        meta.SetItem(ZoneName, Zone.Id).SetItem(UnreachableName, string.Join(' ', Unreachable));

    public async Task RestoreAsync(IStore store, CancellationToken cancellation)
    {
        var zone = await store.MetaAsync(ZoneName, cancellation);
        var unreachable = await store.MetaAsync(UnreachableName, cancellation);
        Choose(
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone ?? DefaultZone) ?? DateTimeZoneProviders.Tzdb[DefaultZone],
            unreachable?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);
    }

    private sealed record Choice(DateTimeZone Zone, ImmutableSortedSet<string> Unreachable);
}

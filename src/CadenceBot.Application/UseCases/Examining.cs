using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>What needs a person: messages that could not be delivered, doors that are shut, partners whom nothing reaches, and whether the clockwork ticks.</summary>
public sealed class Examining(IStore store, IOutbox outbox, Reach reach, IEnumerable<IDoorCheck> doors)
{
    /// <summary>Plans that are looked at for somebody who waits; each costs calls to the platform.</summary>
    private const int MostPlans = 8;

    /// <summary><c>doctor</c></summary>
    public async Task<Reply> DoctorAsync(Request r, CancellationToken cancellation)
    {
        var open = await store.OpenPlansAsync(cancellation);
        // Whoever manages plans looks at those; the others belong to somebody who looks at them too.
        PlanId[] own = [.. open.Where(p => p.Manager == r.Person.Id).Select(p => p.Id)];
        var partners = PartnersAsync(r.Directory, own.Length > 0 ? own : [.. open.Select(p => p.Id)], MostPlans, cancellation);
        var found = DoorsAsync(cancellation);
        var doorStates = await found;
        return Reply.Say(DoctorCopy.Report(
            r.Directory.Host?.Hours,
            await store.LastTickAsync(cancellation),
            open.Count,
            await outbox.TroubledAsync(cancellation),
            [.. doorStates.SelectMany(d => DoctorCopy.Door(r.Directory.Host?.Hours, d))],
            IsShut(doorStates) ? [] : await partners));
    }

    /// <summary>Whether a platform takes no token of ours: what is asked of it then says nothing of the partners.</summary>
    public static bool IsShut(IReadOnlyList<DoorState> doors) => doors.Any(d => d.Installs.Any(i => i.Token != TokenState.Taken));

    /// <summary>How every door is.</summary>
    public async Task<IReadOnlyList<DoorState>> DoorsAsync(CancellationToken cancellation) => await Task.WhenAll(doors.Select(d => d.DoorAsync(cancellation)));

    /// <summary>What is found of the partners of these plans, the first of them.</summary>
    public async Task<IReadOnlyList<PartnerFinding>> PartnersAsync(PeopleDirectory directory, IReadOnlyList<PlanId> plans, int most, CancellationToken cancellation)
    {
        var found = new List<PartnerFinding>();
        // A few at a time: the platforms count calls by the minute.
        foreach (var some in plans.Take(most).Chunk(MostPlans)) found.AddRange((await Task.WhenAll(some.Select(id => PartnerAsync(directory, id, cancellation)))).OfType<PartnerFinding>());
        return found;
    }

    private async Task<PartnerFinding?> PartnerAsync(PeopleDirectory directory, PlanId id, CancellationToken cancellation)
    {
        if (await store.PlanAsync(id, cancellation) is not { } plan) return null;
        var channel = directory.SharedChannel(id.Partner)?.Ref;
        if (channel is null) return DoctorCopy.Partner(plan, null, []);
        var room = doors.FirstOrDefault(d => d.Platform == channel.Platform) is { } door ? await door.RoomAsync(channel, cancellation) : RoomState.Fine;
        return DoctorCopy.Partner(plan, room, await reach.SponsorsAsync(plan, channel.Platform, Sides.Both, cancellation));
    }
}

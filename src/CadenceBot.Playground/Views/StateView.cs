using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;

namespace CadenceBot.Playground.Views;

/// <summary>The time, the people with their roles as the bot knows them, and the rooms.</summary>
internal sealed class StateView(IStore store, AdjustableClock clock, ClockState running, Backdrop backdrop, MessageWriter writer)
{
    public async Task<StateBody> ReadAsync(CancellationToken cancellation)
    {
        var people = await store.DirectoryAsync(cancellation);
        return new StateBody(
            writer.Time(clock.Now),
            backdrop.Zone.Id,
            running.IsRunning,
            [.. Cast.Members.Select(m => Actor(m, people))],
            [.. Cast.Rooms.Select(r => new RoomBody(r.Id, KindOf(r.Kind), r.Title, r.Partner?.Value, r.Members))]);
    }

    private static ActorBody Actor(CastMember member, PeopleDirectory people)
    {
        var known = people.Person(member.Id);
        var company = known?.Company ?? member.Company;
        return new ActorBody(
            member.Id,
            known?.Name ?? member.Name,
            company.Value,
            people.Company(company)?.Name ?? company.Value,
            company == PartnerSlug.Host ? "host" : "partner",
            Words(known?.Roles ?? Roles.None));
    }

    private static IReadOnlyList<string> Words(Roles roles) =>
        [.. Enum.GetValues<Roles>().Where(role => role != Roles.None && roles.HasFlag(role)).Select(role => role.ToString().ToLowerInvariant())];

    private static string KindOf(ConversationKind kind) => kind switch
    {
        ConversationKind.Shared => "shared",
        ConversationKind.Internal => "internal",
        _ => "dm",
    };
}

/// <summary>The state as the door writes it.</summary>
internal sealed record StateBody(string Now, string Zone, bool Running, IReadOnlyList<ActorBody> Actors, IReadOnlyList<RoomBody> Conversations);

/// <summary>Somebody whom one can be.</summary>
internal sealed record ActorBody(string Id, string Name, string Company, string CompanyName, string Side, IReadOnlyList<string> Roles);

/// <summary>A conversation.</summary>
internal sealed record RoomBody(string Id, string Kind, string Title, string? Partner, IReadOnlyList<string> Members);

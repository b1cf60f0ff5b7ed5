using System.Collections.Frozen;
using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Playground.Seed;

/// <summary>The people and rooms of the playground. Their ids belong to the door; scripts from outside use them.</summary>
internal static class Cast
{
    public static PartnerSlug Acme { get; } = PartnerSlug.Parse("acme");

    public static PartnerSlug Globex { get; } = PartnerSlug.Parse("globex");

    public static ImmutableArray<CastMember> Members { get; } =
    [
        new("admin", "Ada Quinn", PartnerSlug.Host, Roles.Admin),
        new("host.manager", "Sam Okafor", PartnerSlug.Host, Roles.Manager),
        new("host.ae", "Mia Lindqvist", PartnerSlug.Host, Roles.Ae),
        new("host.se", "Tom Byrne", PartnerSlug.Host, Roles.Se),
        new("host.sponsor", "Grace Holm", PartnerSlug.Host, Roles.Sponsor),
        new("partner.manager", "Dana Ruiz", Acme, Roles.Manager),
        new("partner.ae", "Leo Park", Acme, Roles.Ae),
        new("partner.se", "Ivy Chen", Acme, Roles.Se),
        new("partner.sponsor", "Ruth Alvarez", Acme, Roles.Sponsor),
        new("other.manager", "Arjun Mehta", Globex, Roles.Manager),
        new("other.ae", "Priya Nair", Globex, Roles.Ae),
        new("stranger", "Robin Vale", Acme, Roles.None, IsKnown: false),
    ];

    public static ImmutableArray<Room> Rooms { get; } =
    [
        new("acme", ConversationKind.Shared, "Contoso and Acme", Acme, IdsOf(PartnerSlug.Host, Acme)),
        new("globex", ConversationKind.Shared, "Contoso and Globex", Globex, IdsOf(PartnerSlug.Host, Globex)),
        new("host", ConversationKind.Internal, "Contoso partner team", null, IdsOf(PartnerSlug.Host)),
        // Shared with a company that is no partner yet, so that one can be added.
        new("newcomer", ConversationKind.Shared, "Contoso and a newcomer", null, [.. IdsOf(PartnerSlug.Host), "stranger"]),
        .. Members.Select(m => new Room("dm:" + m.Id, ConversationKind.Direct, m.Name, null, [m.Id])),
    ];

    private static readonly FrozenDictionary<string, CastMember> ById = Members.ToFrozenDictionary(m => m.Id, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Room> RoomById = Rooms.ToFrozenDictionary(r => r.Id, StringComparer.Ordinal);

    public static CastMember? Member(string id) => ById.GetValueOrDefault(id);

    public static Room? Room(string id) => RoomById.GetValueOrDefault(id);

    /// <summary>What the directory holds at the beginning; the stranger is not in it.</summary>
    public static ImmutableArray<DirectoryChange> Directory { get; } =
    [
        new DirectoryChange.CompanySaved(new Company(PartnerSlug.Host, "Contoso", WorkHours.Default("Europe/London"))),
        new DirectoryChange.CompanySaved(new Company(Acme, "Acme", WorkHours.Default("America/New_York"))),
        new DirectoryChange.CompanySaved(new Company(Globex, "Globex", WorkHours.Default("Asia/Kolkata"))),
        .. Members.Where(m => m.IsKnown).Select(m => new DirectoryChange.PersonSaved(m.AsPerson())),
        .. Rooms.Where(r => r.Kind != ConversationKind.Direct).Select(r => new DirectoryChange.ChannelSaved(r.AsChannel())),
    ];

    private static ImmutableArray<string> IdsOf(params PartnerSlug[] companies) => [.. Members.Where(m => companies.Contains(m.Company)).Select(m => m.Id)];
}

/// <summary>Somebody whom one can be in the playground.</summary>
/// <param name="Id">The id of the door.</param>
/// <param name="Name">The name.</param>
/// <param name="Company">The company.</param>
/// <param name="Roles">The roles at the beginning.</param>
/// <param name="IsKnown">Whether the bot knows the person from the beginning.</param>
internal sealed record CastMember(string Id, string Name, PartnerSlug Company, Roles Roles, bool IsKnown = true)
{
    public Actor AsActor() => new(Id, Name);

    public Person AsPerson() => new(Id, Name, Company, Roles);
}

/// <summary>A conversation of the playground; who is in it never changes.</summary>
/// <param name="Id">The id of the door.</param>
/// <param name="Kind">What kind of room it is.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Partner">The partner whose room it is.</param>
/// <param name="Members">The ids of those in it.</param>
internal sealed record Room(string Id, ConversationKind Kind, string Title, PartnerSlug? Partner, ImmutableArray<string> Members)
{
    public ConversationRef Ref { get; } = new(PlaygroundPlatform.PlatformName, Id);

    public Channel AsChannel() => new(Ref, Kind, Title, Partner);
}

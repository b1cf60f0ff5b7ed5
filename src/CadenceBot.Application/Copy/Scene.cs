using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>Who reads a message; the least right among them decides what may be printed.</summary>
public enum Audience
{
    /// <summary>Both companies, in the shared channel.</summary>
    Shared,

    /// <summary>People of the host alone.</summary>
    Host,

    /// <summary>One person of the partner.</summary>
    Partner,
}

/// <summary>Everything that a Copy function may know: the plan, the moment, the readers.</summary>
public sealed record Scene
{
    /// <summary>The plan.</summary>
    public required PartnerPlan Plan { get; init; }

    /// <summary>The work hours of both companies.</summary>
    public required BothHours Hours { get; init; }

    /// <summary>The moment.</summary>
    public required Instant Now { get; init; }

    /// <summary>Who reads.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The people, for names.</summary>
    public required PeopleDirectory People { get; init; }

    /// <summary>The one person who reads a private message; null when several read.</summary>
    public Reader? Reader { get; init; }

    /// <summary>Whether plain thread answers reach the bot; otherwise the words say "or @CadenceBot …".</summary>
    public bool ReadsThreads { get; init; } = true;

    /// <summary>Whether amounts may be printed: never to a shared channel unless both sides agreed.</summary>
    public bool ShowsAmounts => Audience != Audience.Shared || People.SharesAmounts(Plan.Id.Partner);

    /// <summary>Whether what the host keeps to itself may be printed.</summary>
    public bool ShowsPrivate => Audience == Audience.Host;

    /// <summary>The rhythm of the plan.</summary>
    public Rhythm Rhythm => new(Hours, Plan.Hour);

    /// <summary>Today in the host's zone, in which the plan counts.</summary>
    public LocalDate Today => Hours.Host.At(Now).Date;

    /// <summary>The plan day.</summary>
    public int Day => Plan.DayOf(Today);

    /// <summary>The same scene for other readers.</summary>
    public Scene For(Audience audience) => audience == Audience ? this : this with { Audience = audience, Reader = null };

    /// <summary>The name of a person: as known now, else as the plan remembers it.</summary>
    public string NameOf(string personId) => People.Person(personId)?.Name
        ?? Plan.People.Values.FirstOrDefault(p => p.PersonId == personId)?.Name
        ?? personId;

    /// <summary>The audience of a kind of room.</summary>
    public static Audience AudienceOf(ConversationKind kind, Side side) => kind switch
    {
        ConversationKind.Shared => Audience.Shared,
        // A guest of the other company in a room of the host's stays a guest.
        ConversationKind.Internal => side == Side.Host ? Audience.Host : Audience.Partner,
        _ => side == Side.Host ? Audience.Host : Audience.Partner,
    };
}

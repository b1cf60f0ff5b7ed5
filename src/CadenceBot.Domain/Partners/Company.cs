using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CadenceBot.Domain.Holidays;
using NodaTime;

namespace CadenceBot.Domain.Partners;

/// <summary>A company of the installation: the host or a partner.</summary>
/// <param name="Slug">The short name.</param>
/// <param name="Name">The name as shown.</param>
/// <param name="Hours">When its people work.</param>
/// <param name="SharesAmounts">Whether this side agreed that amounts may stand in the shared channel.</param>
public sealed record Company(PartnerSlug Slug, string Name, WorkHours Hours, bool SharesAmounts = false)
{
    /// <summary>The names that it had before and by which people may still call it.</summary>
    public ImmutableArray<string> FormerNames { get; init; } = [];

    /// <summary>The same company under another name; the old one stays known.</summary>
    public Company Called(string name) => this with { Name = name, FormerNames = [.. Former.Where(n => n != name && n != Name), Name] };

    /// <summary>The names that it had before; a company that was stored before there were any has none.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Former => FormerNames.IsDefault ? [] : FormerNames;

    /// <summary>The side of the company.</summary>
    public Side Side => Slug == PartnerSlug.Host ? Side.Host : Side.Partner;
}

/// <summary>When a company's people work, in local dates and times of its own zone.</summary>
/// <param name="ZoneId">The IANA id of the zone.</param>
/// <param name="Start">First working minute of the day.</param>
/// <param name="End">End of the working day, exclusive.</param>
/// <param name="Weekend">Days of the week that are never worked.</param>
/// <param name="DaysOff">Own dates on which nobody works.</param>
public sealed record WorkHours(
    string ZoneId,
    LocalTime Start,
    LocalTime End,
    ImmutableArray<IsoDayOfWeek> Weekend,
    ImmutableSortedSet<LocalDate> DaysOff)
{
    /// <summary>No search for a working day goes on for longer; a company that is closed for a year is no company.</summary>
    private const int Horizon = 366;

    /// <summary>09:00 to 17:00, Saturday and Sunday free, no other day off.</summary>
    public static WorkHours Default(string zoneId) => new(
        zoneId, new LocalTime(9, 0), new LocalTime(17, 0), [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], []);

    /// <summary>The zone itself.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[ZoneId];

    /// <summary>The country whose national holidays are free, by its code; null for none.</summary>
    public string? Holidays { get; init; }

    /// <summary>Whether people work on that local date.</summary>
    public bool Works(LocalDate date) => !Weekend.Contains(date.DayOfWeek) && !DaysOff.Contains(date) && (Holidays is null || HolidayCalendar.Find(Holidays)?.On(date) is null);

    /// <summary>The local date and time at an instant.</summary>
    public LocalDateTime At(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>The instant of a local time on a date; a time that a clock change skips moves forward.</summary>
    public Instant InstantOf(LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(Zone).ToInstant();

    /// <summary>The date itself or the next one on which people work.</summary>
    public LocalDate WorkingDayFrom(LocalDate date)
    {
        for (var tries = 0; tries < Horizon && !Works(date); tries++) date = date.PlusDays(1);
        return date;
    }

    /// <summary>The instant itself when people work then, else the beginning of the next working day.</summary>
    public Instant WorkingFrom(Instant instant)
    {
        var local = At(instant);
        if (Works(local.Date))
        {
            if (local.TimeOfDay < Start) return InstantOf(local.Date, Start);
            if (local.TimeOfDay < End) return instant;
        }

        return InstantOf(WorkingDayFrom(local.Date.PlusDays(1)), Start);
    }
}

/// <summary>The work hours of both companies of a plan.</summary>
/// <param name="Host">The host's hours.</param>
/// <param name="Partner">The partner's hours.</param>
public sealed record BothHours(WorkHours Host, WorkHours Partner)
{
    /// <summary>The hours of one side.</summary>
    public WorkHours Of(Side side) => side == Side.Host ? Host : Partner;
}

using System.Collections.Immutable;
using NodaTime;

namespace CadenceBot.Domain.Partners;

/// <summary>What one person chose for themselves; what was not chosen follows the own company. It concerns what is sent to that person alone, never a plan.</summary>
public sealed record OwnSettings
{
    /// <summary>The most days for which reminders can be held.</summary>
    public const int MostSnoozeDays = 14;

    /// <summary>How many days ahead somebody can say to be away.</summary>
    public const int MostDaysAhead = 366;

    /// <summary>The minutes of a day that quiet hours must leave of the working hours.</summary>
    public const int FewestMinutes = 60;

    /// <summary>Nothing was chosen.</summary>
    public static OwnSettings None { get; } = new();

    /// <summary>How often they were changed; two changes on the same version are a conflict.</summary>
    public long Version { get; init; }

    /// <summary>The IANA id of the own zone.</summary>
    public string? ZoneId { get; init; }

    /// <summary>The own working hours within one day.</summary>
    public HourSpan? Hours { get; init; }

    /// <summary>The hours in which nothing is sent to this person.</summary>
    public HourSpan? Quiet { get; init; }

    /// <summary>The days away, by their first day; each ends by itself.</summary>
    public ImmutableArray<Absence> Away
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>The topics of notices that this person does not want.</summary>
    public ImmutableSortedSet<string> Muted
    {
        get => field ?? [];
        init;
    }

    /// <summary>Until when reminders are held.</summary>
    public Instant? SnoozedUntil { get; init; }

    /// <summary>How dates and hours are written.</summary>
    public DateStyle Style
    {
        get => field ?? DateStyle.Default;
        init;
    }

    /// <summary>The hours of a person who works for that company: the own ones over the company's.</summary>
    public WorkHours Over(WorkHours company) => !KeepsHours ? company : company with
    {
        ZoneId = ZoneId ?? company.ZoneId,
        Start = Hours?.From ?? company.Start,
        End = Hours?.To ?? company.End,
    };

    /// <summary>The days away in which a local date lies; null when this person is there.</summary>
    public Absence? AwayOn(LocalDate date) => Away.FirstOrDefault(a => a.Contains(date));

    /// <summary>The first local date after a date on which this person is there again.</summary>
    public LocalDate BackAfter(LocalDate date)
    {
        while (AwayOn(date) is { } away) date = away.To.PlusDays(1);
        return date;
    }

    /// <summary>With days away; stretches that touch become one, and those that are behind today are forgotten.</summary>
    public OwnSettings With(Absence absence, LocalDate today)
    {
        var kept = ImmutableArray.CreateBuilder<Absence>();
        foreach (var next in Away.Append(absence).Where(a => a.To >= today).OrderBy(a => a.From))
        {
            if (kept.Count > 0 && next.From <= kept[^1].To.PlusDays(1)) kept[^1] = kept[^1] with { To = LocalDate.Max(kept[^1].To, next.To) };
            else kept.Add(next);
        }

        return this with { Away = kept.ToImmutable() };
    }

    /// <summary>Whether messages wait for working hours: only of those who chose hours or a zone of their own.</summary>
    public bool KeepsHours => Hours is not null || ZoneId is not null;

    /// <summary>Whether the quiet hours leave an hour of the working day in which this person can be told something.</summary>
    public bool LeavesAnHour(WorkHours company) =>
        !KeepsHours || Quiet is not { } quiet || Over(company) is var own && new HourSpan(own.Start, own.End).MinutesWithout(quiet) >= FewestMinutes;

    /// <summary>Back today: what runs ends, what lies ahead stays, and reminders are no longer held.</summary>
    public OwnSettings BackOn(LocalDate today) => this with { Away = [.. Away.Where(a => a.From > today)], SnoozedUntil = null };

    /// <summary>Whether the other says the same, however often it was changed.</summary>
    public bool Says(OwnSettings other) =>
        ZoneId == other.ZoneId && Hours == other.Hours && Quiet == other.Quiet && SnoozedUntil == other.SnoozedUntil && Style == other.Style
        && Away.SequenceEqual(other.Away) && Muted.SetEquals(other.Muted);
}

/// <summary>Days on which somebody is away, in local dates of the own zone.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record Absence(LocalDate From, LocalDate To)
{
    /// <summary>Whether a date is one of them.</summary>
    public bool Contains(LocalDate date) => From <= date && date <= To;
}

/// <summary>How somebody reads dates and hours.</summary>
/// <param name="MonthFirst"><c>Wed Mar 4</c> instead of <c>Wed 4 Mar</c>.</param>
/// <param name="TwelveHours"><c>2:00 pm</c> instead of <c>14:00</c>.</param>
public sealed record DateStyle(bool MonthFirst, bool TwelveHours)
{
    /// <summary>Day before month, 24 hours.</summary>
    public static DateStyle Default { get; } = new(false, false);
}

/// <summary>One reader of private messages: in whose hours and zone dates are told, and how they are written.</summary>
/// <param name="Hours">The own hours.</param>
/// <param name="Style">The own way to write dates.</param>
public sealed record Reader(WorkHours Hours, DateStyle Style);

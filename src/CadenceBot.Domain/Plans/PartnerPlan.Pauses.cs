using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Standing still, and going on with the dates kept or moved.</content>
public sealed partial record PartnerPlan
{
    /// <summary>A pause of more than a year is an end.</summary>
    private const int LongestPause = 366;
    private const int LongestReason = 300;

    /// <summary>The pauses, the last one perhaps still lasting.</summary>
    public ImmutableArray<PlanPause> Pauses { get; init; } = [];

    /// <summary>The pause that lasts; null while the plan runs.</summary>
    [JsonIgnore]
    public PlanPause? Paused => IsOpen && Pauses.Length > 0 && Pauses[^1] is { Lasts: true } pause ? pause : null;

    /// <summary>When the last pause ended; null when there was none.</summary>
    [JsonIgnore]
    public Instant? ResumedAt => Pauses.Length == 0 ? null : Pauses[^1].EndedAt ?? (Pauses.Length > 1 ? Pauses[^2].EndedAt : null);

    /// <summary>Since when the partner's side owes a sign of life: the last one, or the end of the last pause.</summary>
    [JsonIgnore]
    public Instant PartnerQuietSince => ResumedAt is { } at && at > LastPartnerSign ? at : LastPartnerSign;

    /// <summary>The host's date of a plan day; pauses that moved the dates lie in between.</summary>
    public LocalDate DateOf(int planDay)
    {
        var moved = 0;
        foreach (var pause in Pauses)
        {
            if (planDay >= pause.Day) moved += pause.Days;
        }

        return Day0.PlusDays(planDay + moved);
    }

    /// <summary>The plan day of a host's date; in a pause that moves the dates the day stands still.</summary>
    public int DayOf(LocalDate date)
    {
        var day = Period.DaysBetween(Day0, date);
        foreach (var pause in Pauses)
        {
            if (day < pause.Day) break;
            if (pause.Lasts && pause.Shift) return pause.Day;
            if (pause.Days == 0) continue;
            if (day < pause.Day + pause.Days) return pause.Day;
            day -= pause.Days;
        }

        return day;
    }

    /// <summary>Lets the plan stand still, or changes until when it does.</summary>
    public Decision Pause(LocalDate? until, bool shift, string? why, LocalDate today)
    {
        if (until <= today || until > today.PlusDays(LongestPause)) return new Decision.Refused(Refusal.For(Because.BadDate, $"{until:ddd d MMM uuuu}") with { Field = "until" });
        if (why?.Length > LongestReason) return new Decision.Refused(Refusal.For(Because.BadName, "a reason", LongestReason.ToString(), "pause --why \"year-end freeze\"") with { Field = "why" });
        return Paused is { } before && before.Until == until && before.Shift == shift
            ? new Decision.Refused(Already("the pause", before.By, before.From))
            : Decision.Accept(new PlanPaused(today, until, shift, why));
    }

    /// <summary>Lets the plan run again.</summary>
    /// <param name="now">From when.</param>
    /// <param name="today">The host's date.</param>
    /// <param name="shift">Whether dates move, also when the pause did not say so.</param>
    /// <param name="span">By how many calendar days they would move.</param>
    public Decision Resume(Instant now, LocalDate today, bool shift, Func<PlanPause, int> span) => Paused is { } pause
        ? Decision.Accept(new PlanResumed(now, today, shift || pause.Shift ? span(pause) : 0))
        : Decision.Refuse(Because.AlreadyDone, "the plan runs", "", "");

    private PartnerPlan Apply(PlanPaused e, By by, Instant at) => this with
    {
        Pauses = Paused is { } pause
            ? Pauses.Replace(pause, pause with { Until = e.Until, Shift = e.Shift, Why = e.Why ?? pause.Why })
            : Pauses.Add(new PlanPause(Pauses.Length + 1, by, at, e.On, DayOf(e.On), e.Until, e.Shift, e.Why)),
    };

    // A pause that was taken back meanwhile has no end.
    private PartnerPlan Apply(PlanResumed e)
    {
        if (Paused is not { } pause) return this;
        return this with
        {
            Pauses = Pauses.Replace(pause, pause with { EndedAt = e.At, EndedOn = e.On, Days = e.Days }),
            Gates = [.. Gates.Select(g => LiesAhead(g, pause) ? g with { Due = g.Due.PlusDays(e.Days) } : g)],
            Items = [.. Items.Select(i => i.State is ItemState.Open or ItemState.Moved && i.Due >= pause.Since ? i with { Due = i.Due.Value.PlusDays(e.Days) } : i)],
            Intervention = Intervention is { ClosedAt: null } open && open.EndsBy >= pause.Since ? open with { EndsBy = open.EndsBy.PlusDays(e.Days) } : Intervention,

            // The days that a sponsor has for an answer do not run in a pause.
            Checkins = [.. Checkins.Select(c => c.State == CheckinState.Asked ? c with { WaitsFrom = e.At } : c)],
        };
    }

    // Days that a person gave within the pause were given in its knowledge.
    private static bool LiesAhead(GateState gate, PlanPause pause) =>
        gate.IsOpen && gate.LeftOpenRound != gate.Round && gate.Due >= pause.Since && !(gate.RoundAt >= pause.From);
}

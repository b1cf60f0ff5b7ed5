using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>What happens around a gate. Nothing here passes a gate: a date only asks (S24).</summary>
internal static class GateSeries
{
    private const int AheadDays = 5;

    /// <summary>Five common working days ahead, unless the gate got its days later than that.</summary>
    public static IEnumerable<Occurrence> Ahead(PartnerPlan plan, GateState gate, Rhythm rhythm)
    {
        if (!gate.IsOpen || gate.LeftOpenRound == gate.Round) yield break;
        var due = rhythm.PostInstant(rhythm.CommonDaysBefore(gate.Due, AheadDays));
        if (gate.Since is null || due > gate.Since) yield return new Occurrence(NoticeKind.GateAhead, gate.RoundName, null, due, gate.Day);
    }

    /// <summary>On the day, or on the common working day before it.</summary>
    public static IEnumerable<Occurrence> Day(PartnerPlan plan, GateState gate, Rhythm rhythm)
    {
        if (!gate.IsOpen) yield break;
        var due = rhythm.PostInstant(rhythm.OnOrBefore(gate.Due));
        if (gate.Since is null || due > gate.Since) yield return new Occurrence(NoticeKind.GateDay, gate.RoundName, null, due, gate.Day);
    }

    /// <summary>The end of the gate day: the gate is assessed, and an intervention may open.</summary>
    public static IEnumerable<Occurrence> Closing(PartnerPlan plan, GateState gate, Rhythm rhythm)
    {
        if (plan.Template.PhaseAt(gate.Day)!.InterveneIf is not null)
            yield return new Occurrence(NoticeKind.InterventionCheck, $"g{gate.Day}", null, rhythm.EndOfGateDay(plan.DateOf(gate.Day)), gate.Day);
        if (gate.IsOpen) yield return new Occurrence(NoticeKind.GateClose, gate.RoundName, null, EndOf(gate, rhythm), gate.Day);
    }

    /// <summary>
    /// The result, told inside the overlap. A pass that comes early waits for the gates before it, but not beyond its own day.
    /// </summary>
    public static IEnumerable<Occurrence> Results(PartnerPlan plan, GateState gate, Rhythm rhythm)
    {
        var prefix = gate.Passes <= 1 ? $"g{gate.Day}" : $"g{gate.Day}.{gate.Passes}";
        if (gate.PassedAt is { } passed)
        {
            yield return new Occurrence(NoticeKind.GateResult, $"{prefix}.pass", null, rhythm.NextShared(InOrder(passed)), gate.Day);
        }
        else if (gate.OverriddenAt is { } overridden)
        {
            yield return new Occurrence(NoticeKind.GateResult, $"{gate.RoundName}.override", null, rhythm.NextShared(overridden), gate.Day);
        }
        else if (gate is { LeftOpenRound: { } left, LeftOpenAt: { } leftAt })
        {
            // More days that were given before the result was told do not take the result away.
            var at = left == gate.Round ? EndOf(gate, rhythm) : leftAt;
            yield return new Occurrence(NoticeKind.GateResult, $"{gate.NameOf(left)}.open", null, rhythm.NextShared(at), gate.Day);
        }

        Instant InOrder(Instant at)
        {
            var ownDay = rhythm.EndOfGateDay(gate.Due);
            if (at >= ownDay) return at;
            foreach (var earlier in plan.Gates.TakeWhile(g => g.Day < gate.Day))
            {
                var settled = earlier.PassedAt ?? earlier.OverriddenAt;
                if (settled is null) return ownDay;
                at = Instant.Max(at, settled.Value);
            }

            return Instant.Min(at, ownDay);
        }
    }

    /// <summary>One line to each sponsor when a gate is open at the end of its day.</summary>
    public static IEnumerable<Occurrence> SponsorLines(PartnerPlan plan, GateState gate, Rhythm rhythm)
    {
        if (!gate.IsOpen || gate.LeftOpenRound != gate.Round) return [];
        return Sides.Both
            .Where(side => plan.People.ContainsKey(Slot.Of(side, "sponsor")))
            .Select(side => new Occurrence(NoticeKind.SponsorLine, gate.RoundName, Slot.Of(side, "sponsor"), rhythm.InHours(side, EndOf(gate, rhythm)), gate.Day))
            .OrderBy(o => o.DueAt);
    }

    /// <summary>The reset that an intervention proposes, told inside the overlap.</summary>
    public static IEnumerable<Occurrence> InterventionNotice(PartnerPlan plan, Rhythm rhythm)
    {
        if (plan.Intervention is { ClosedAt: null } intervention)
            yield return new Occurrence(NoticeKind.Intervention, $"d{intervention.Gate}", null, rhythm.NextShared(OpenedFrom(plan, intervention)), intervention.Gate);
    }

    // The bot may have been down when the check was due that opened it; a manager's own takes effect when it is said.
    private static Instant OpenedFrom(PartnerPlan plan, Intervention intervention) =>
        plan.Notices.TryGetValue($"{NoticeRule.Of(NoticeKind.InterventionCheck).Word}/g{intervention.Gate}", out var check) && check.At == intervention.OpenedAt
            ? check.DueAt
            : intervention.OpenedAt;

    // A pass that is withdrawn after the gate's day leaves the gate open from then on, and not from a day on which it had passed.
    private static Instant EndOf(GateState gate, Rhythm rhythm)
    {
        var end = rhythm.EndOfGateDay(gate.Due);
        return gate.ReopenedAt is { } reopened && reopened > end ? reopened : end;
    }
}

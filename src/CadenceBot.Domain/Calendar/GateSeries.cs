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
        if (gate.RoundAt is null || due > gate.RoundAt) yield return new Occurrence(NoticeKind.GateAhead, gate.RoundName, null, due, gate.Day);
    }

    /// <summary>On the day, or on the common working day before it.</summary>
    public static IEnumerable<Occurrence> Day(PartnerPlan plan, GateState gate, Rhythm rhythm)
    {
        if (!gate.IsOpen) yield break;
        var due = rhythm.PostInstant(rhythm.OnOrBefore(gate.Due));
        if (gate.RoundAt is null || due > gate.RoundAt) yield return new Occurrence(NoticeKind.GateDay, gate.RoundName, null, due, gate.Day);
    }

    /// <summary>The end of the gate day: the gate is assessed, and an intervention may open.</summary>
    public static IEnumerable<Occurrence> Closing(PartnerPlan plan, GateState gate, Rhythm rhythm)
    {
        if (plan.Template.PhaseAt(gate.Day)!.InterveneIf is not null)
            yield return new Occurrence(NoticeKind.InterventionCheck, $"g{gate.Day}", null, rhythm.EndOfGateDay(plan.DateOf(gate.Day)), gate.Day);
        if (gate.IsOpen) yield return new Occurrence(NoticeKind.GateClose, gate.RoundName, null, rhythm.EndOfGateDay(gate.Due), gate.Day);
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
            var at = left == gate.Round ? rhythm.EndOfGateDay(gate.Due) : leftAt;
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
            .Select(side => new Occurrence(NoticeKind.SponsorLine, gate.RoundName, Slot.Of(side, "sponsor"), rhythm.InHours(side, rhythm.EndOfGateDay(gate.Due)), gate.Day))
            .OrderBy(o => o.DueAt);
    }

    /// <summary>The reset that an intervention proposes, told inside the overlap.</summary>
    public static IEnumerable<Occurrence> InterventionNotice(PartnerPlan plan, Rhythm rhythm)
    {
        if (plan.Intervention is not { ClosedAt: null } intervention) yield break;

        // One that opened by itself was due at the end of the gate day, whenever the bot came to see it.
        var from = plan.Notices.TryGetValue($"step-intervene/g{intervention.Gate}", out var step) && step.At == intervention.OpenedAt ? step.DueAt : intervention.OpenedAt;
        yield return new Occurrence(NoticeKind.Intervention, $"d{intervention.Gate}", null, rhythm.NextShared(from), intervention.Gate);
    }
}

using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Verdicts on gates. Nobody says "passed": that is computed.</content>
public sealed partial record PartnerPlan
{
    /// <summary>The gate of a word; the next open one when none is named.</summary>
    public (GateState? Gate, Refusal? Refusal) FindGate(int? day)
    {
        var gate = day is { } d ? Gate(d) : NextGate ?? (Gates.Length > 0 ? Gates[^1] : null);
        return gate is null ? (null, Refusal.For(Because.NoSuchGate, day?.ToString() ?? "", string.Join(", ", Gates.Select(g => g.Day)))) : (gate, null);
    }

    /// <summary>More days for one gate; the host manager's word takes effect, the partner manager's is a proposal.</summary>
    public Decision Extend(GateState gate, By by, int days, string? why, LocalDate today)
    {
        if (Blocked(gate, "extend", why, $"gate {gate.Day} extend {days}d --why \"two reviews are set for next week\"") is { } refused) return refused;
        var most = Template.PhaseAt(gate.Day)!.MaxExtendDays;
        if (days < 1 || days > most) return Decision.Refuse(Because.TooManyDays, gate.Day.ToString(), most.ToString());
        if (by.Side == Side.Partner) return Decision.Accept(new VerdictProposed(gate.Day, "extend", days, why));

        // Days are given from the gate's date, or from today when that is past: an extension into the past is none.
        var from = gate.Due > today ? gate.Due : today;
        return Decision.Accept(new GateExtended(gate.Day, days, from.PlusDays(days), why!));
    }

    /// <summary>Opens a structured intervention at a gate.</summary>
    public Decision Intervene(GateState gate, By by, string? why, LocalDate today)
    {
        if (Blocked(gate, "intervene", why ?? "-", "") is { } refused) return refused;
        if (Intervention is { ClosedAt: null } open && open.EndsBy >= today) return Decision.Refuse(Because.FixSessionRuns, open.Gate.ToString(), $"{open.EndsBy:ddd d MMM}");
        return by.Side == Side.Partner
            ? Decision.Accept(new VerdictProposed(gate.Day, "intervene", null, why))
            : new Decision.Accepted([.. OpenIntervention(gate, today)]);
    }

    /// <summary>Passes a gate over, with a reason that stays with the host.</summary>
    public Decision Override(GateState gate, string? why) =>
        Blocked(gate, "override", why, $"gate {gate.Day} override --why \"the deal closes in March, both sponsors agree\"") is { } refused
            ? refused
            : Decision.Accept(new GateOverridden(gate.Day, why!));

    /// <summary>The events of an intervention: it ends before the next gate that matters, and its tasks have owners and dates (S58).</summary>
    internal IEnumerable<PlanEvent> OpenIntervention(GateState gate, LocalDate today)
    {
        var phase = Template.PhaseAt(gate.Day)!;
        var before = DateOf(phase.InterveneBefore ?? (Gates.FirstOrDefault(g => g.Day > gate.Day)?.Day ?? gate.Day + 30));
        var endsBy = before.PlusDays(-1) > today ? before.PlusDays(-1) : today.PlusDays(7);
        yield return new InterventionOpened(gate.Day, endsBy);
        var n = LastTask;
        foreach (var task in phase.InterventionTasks)
        {
            var due = today.PlusDays(task.Days);
            yield return new TaskAdded(new PlanItem
            {
                Key = $"t{++n}",
                Title = task.Title,
                Owner = Slot.SideOf(task.Owner),
                OwnerPerson = PersonIn(task.Owner),
                Due = due < endsBy ? due : endsBy,
                Origin = "intervention",
            });
        }
    }

    /// <summary>Whether what the open intervention was for is there.</summary>
    internal bool IsInterventionOver => Intervention is { ClosedAt: null } open
        && (!open.ForGate && Template.PhaseAt(open.Gate)?.InterveneIf is { } alarm ? !alarm.Judge(this).Holds : Gate(open.Gate) is not { IsOpen: true });

    private Decision? Blocked(GateState gate, string verdict, string? why, string example)
    {
        if (!gate.IsOpen) return Decision.Refuse(Because.GateNotOpen, gate.Day.ToString(), gate.Word);
        if (!Template.PhaseAt(gate.Day)!.Verdicts.Contains(verdict)) return Decision.Refuse(Because.VerdictNotAllowed, gate.Day.ToString(), verdict);
        return string.IsNullOrWhiteSpace(why) ? Decision.Refuse(Because.NeedsReason, example) : null;
    }
}

using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Undo: a new event that says which entries no longer count.</content>
public sealed partial record PartnerPlan
{
    private static readonly Duration UndoWindow = Duration.FromMinutes(15);

    /// <summary>Takes back the own last change of the last 15 minutes; whatever rested on it is assessed anew.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="by">Who takes back.</param>
    /// <param name="now">When.</param>
    /// <param name="wanted">The step that a button was about; null for the last one.</param>
    public static (PlanStep? Step, PlanEntry? Undone, Refusal? Refusal) Undo(PartnerPlan plan, IReadOnlyList<PlanEntry> journal, By by, Instant now, long? wanted = null)
    {
        var before = journal.Select(e => e.Event).OfType<ChangeUndone>().SelectMany(e => e.Entries).ToHashSet();
        PlanEntry[] own = [.. journal.Where(e => e.By.PersonId == by.PersonId && !before.Contains(e.Seq) && e.Event is not (PlanStarted or ChangeUndone))];
        if (own.Length == 0 || now - own[^1].At > UndoWindow) return (null, null, Refusal.For(Because.NothingToUndo));
        PlanEntry[] command = [.. own.Where(e => e.Step == own[^1].Step)];

        // What a sponsor was asked is asked.
        if (command.Any(e => e.Event is CheckinAsked)) return (null, null, Refusal.For(Because.NothingToUndo));
        if (wanted is { } sought && sought != own[^1].Step) return (null, null, Refusal.For(Because.Overtaken, by.Name, Stamp(own[^1].At)));
        if (plan.Closed is { } closed && !command.Any(e => e.Event is PlanClosed or PlanArchived)) return (null, null, Refusal.For(Because.PlanClosed, plan.PartnerName, closed));
        if (Overtaking(journal, command, before, by) is { } other) return (null, null, Refusal.For(Because.Overtaken, other.By.Name, Stamp(other.At)));
        ImmutableArray<long> taken = [.. command.Select(e => e.Seq)];

        // An intervention that had ended because of it goes on.
        ImmutableArray<long> ended = [.. journal.Where(e => e.Seq > taken[0] && e.Event is InterventionClosed && !before.Contains(e.Seq)).Select(e => e.Seq)];
        if (!ended.IsEmpty && Without([.. taken, .. ended], journal) is { Intervention.ClosedAt: null, IsInterventionOver: false }) taken = [.. taken, .. ended];

        var entry = Undoing(taken);
        var step = new PlanStep(Fold(plan.Id, plan.Template, [.. journal, entry]), [entry]);
        foreach (var pass in journal.Where(e => e.Seq > taken[0] && e.Event is GatePassed))
        {
            // A pass is latched: it goes only when it would not have come without the change, and does not stand without it now.
            var gate = step.Plan.Gate(((GatePassed)pass.Event).Gate)!;
            if (gate.PassedAt != pass.At || step.Plan.Judge(gate).Holds || Without(taken, journal.TakeWhile(e => e.Seq < pass.Seq)).Judge(gate).Holds) continue;
            step = step.Add(By.Bot, now, new GatePassWithdrawn(gate.Day));
        }

        return (step.Assess(now), command[0], null);

        PlanEntry Undoing(ImmutableArray<long> entries) => new(plan.Version + 1, now, by, new ChangeUndone(entries), plan.Version + 1);
        PartnerPlan Without(ImmutableArray<long> entries, IEnumerable<PlanEntry> until) => Fold(plan.Id, plan.Template, [.. until, Undoing(entries)]);
    }

    // What somebody else did to the same deal since then rests on the change: it is not erased from under them.
    private static PlanEntry? Overtaking(IReadOnlyList<PlanEntry> journal, PlanEntry[] command, HashSet<long> before, By by)
    {
        var deals = command.Select(e => DealOf(e.Event)).OfType<int>().ToHashSet();
        return deals.Count == 0 ? null : journal.FirstOrDefault(e =>
            e.Seq > command[^1].Seq && e.By.PersonId != by.PersonId && e.By != By.Bot && !before.Contains(e.Seq) && DealOf(e.Event) is { } n && deals.Contains(n));
    }

    private static int? DealOf(PlanEvent happened) => happened switch
    {
        OpportunityAdded e => e.Opportunity.N,
        OpportunityChanged e => e.Opportunity.N,
        OpportunityWon e => e.N,
        OpportunityLost e => e.N,
        WinConfirmed e => e.N,
        WinContested e => e.N,
        _ => null,
    };
}

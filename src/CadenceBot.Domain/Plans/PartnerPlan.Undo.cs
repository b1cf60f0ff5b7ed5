using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Undo: a new event that says which entries no longer count.</content>
public sealed partial record PartnerPlan
{
    /// <summary>For how long a change can be taken back.</summary>
    public static readonly Duration UndoWindow = Duration.FromMinutes(15);

    /// <summary>Takes back the own last change of the last 15 minutes; whatever rested on it is assessed anew.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="by">Who takes back.</param>
    /// <param name="now">When.</param>
    /// <param name="wanted">The step that a button was about; null for the last one.</param>
    public static (PlanStep? Step, ImmutableArray<PlanEntry> Undone, Refusal? Refusal) Undo(PartnerPlan plan, IReadOnlyList<PlanEntry> journal, By by, Instant now, long? wanted = null)
    {
        var before = UndoneIn(journal);
        if (LatestOf(journal, by.PersonId) is not { } last || now - last.At > UndoWindow) return Refused(Because.NothingToUndo);
        PlanEntry[] command = [.. journal.Where(e => e.Step == last.Step && e.By.PersonId == by.PersonId && !before.Contains(e.Seq) && e.Event is not ChangeUndone)];
        if (wanted is { } sought && sought != last.Step) return Refused(Because.Overtaken, by.Name, Stamp(last.At));

        // What began has begun, and what a sponsor was asked is asked.
        if (command.Any(e => e.Event is PlanStarted)) return Refused(Because.CannotUndo, "start", plan.PartnerName, $"pause {plan.Id.Partner} --why \"started too early\"");
        if (command.Select(e => e.Event).OfType<CheckinAsked>().ToArray() is [var asked, ..] all)
            return Refused(Because.CannotUndo, "sponsor ask", string.Join(" and ", all.Select(e => plan.People.GetValueOrDefault(e.Slot)?.Name ?? e.Slot)), $"sponsor ask {Slot.SideOf(asked.Slot).Word()} {plan.Id.Partner} --decision \"Lend one SE for two days?\"");
        if (plan.Closed is { } closed && last.Seq < journal.Last(e => e.Event is PlanClosed && !before.Contains(e.Seq)).Seq) return Refused(Because.PlanClosed, plan.PartnerName, closed);
        if (Overtaking(journal, command, before, by) is { } other) return Refused(Because.Overtaken, other.By.Name, Stamp(other.At));
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

        return (step.Assess(now), [.. command], null);

        static (PlanStep?, ImmutableArray<PlanEntry>, Refusal?) Refused(Because because, params string[] values) => (null, [], Refusal.For(because, values));
        PlanEntry Undoing(ImmutableArray<long> entries) => new(plan.Version + 1, now, by, new ChangeUndone(entries), plan.Version + 1);
        PartnerPlan Without(ImmutableArray<long> entries, IEnumerable<PlanEntry> until) => Fold(plan.Id, plan.Template, [.. until, Undoing(entries)]);
    }

    /// <summary>The numbers of the entries that were taken back.</summary>
    public static HashSet<long> UndoneIn(IEnumerable<PlanEntry> journal) => [.. journal.Select(e => e.Event).OfType<ChangeUndone>().SelectMany(e => e.Entries)];

    /// <summary>The last entry of a person that still counts; null when there is none.</summary>
    public static PlanEntry? LatestOf(IReadOnlyList<PlanEntry> journal, string personId)
    {
        var undone = UndoneIn(journal);
        return journal.LastOrDefault(e => e.By.PersonId == personId && !undone.Contains(e.Seq) && e.Event is not ChangeUndone);
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

using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary><c>undo</c>: the own last change of the last 15 minutes, named in the answer; what is not taken back is named with the line that reverts it.</summary>
public sealed class Undoing(PlanChanges changes, IStore store, LatestChange latest)
{
    /// <summary><c>undo</c></summary>
    public async Task<Reply> UndoAsync(Request r, CancellationToken cancellation)
    {
        // A button is about one change, whatever was changed elsewhere since then.
        var wanted = Wanted(r.Line.For);
        var outside = wanted is null ? await latest.OutsideAsync(r.Person, r.Now, cancellation) : null;
        if (r.Partner is null)
        {
            var found = await latest.PlansOfAsync(r.Person, r.Directory, r.Now, cancellation);
            if (outside is not null && found.All(f => outside.IsAfter(f.Plan, f.Entry))) return PlanChanges.Refuse(outside.Left(r), null, r);
            // Outsiders may read a shared channel that is linked to nobody.
            if (found.Count > 0 && r.Kind == ConversationKind.Shared) return PlanChanges.Refuse(Refusal.For(Because.ChangedInPrivate), null, r);
            if (found is not [var one]) return PlanChanges.Refuse(Refusal.For(found.Count == 0 ? Because.NothingToUndo : Because.WhichPartner), null, r);
            r = r with { Partner = one.Plan.Partner };
        }

        if (await store.NewestPlanAsync(r.Partner!.Value, cancellation) is null) return PlanChanges.Refuse(outside?.Left(r) ?? Refusal.For(Because.NothingToUndo), null, r);
        return await changes.TakeAsync(r, async plan => Take(plan, await store.JournalAsync(plan.Id, cancellation), r, wanted, outside), cancellation);
    }

    private static Outcome Take(PartnerPlan plan, IReadOnlyList<PlanEntry> journal, Request r, (int Number, long Step)? wanted, OutsideChange? outside)
    {
        if (wanted is { } button && button.Number != plan.Id.Number) return new Outcome(null, Refusal.For(Because.OldPlan, plan.PartnerName));
        if (Gone(journal, r, wanted?.Step, outside is null ? null : entry => outside.IsAfter(plan.Id, entry)) is { Length: > 0 } gone) return new Outcome(null, Refusal.For(Because.AlreadyDone, UndoCopy.Again(r.SceneOf(plan), gone), "", ""));
        if (outside is not null && (PartnerPlan.LatestOf(journal, r.Person.Id) is not { } last || outside.IsAfter(plan.Id, last))) return new Outcome(null, outside.Left(r));
        var (step, undone, refusal) = PartnerPlan.Undo(plan, journal, r.By, r.Now, wanted?.Step);

        // What a sponsor was asked is none of the channel's business.
        if (refusal is { Because: Because.CannotUndo, Values: ["sponsor ask", ..] } && r.Kind == ConversationKind.Shared) refusal = Refusal.For(Because.ChangedInPrivate);
        return new Outcome(step, refusal) { Directory = Keeping.Undoing(undone, r), Undone = undone };
    }

    // What the same line took back a moment ago, or the button's own change when that is gone.
    private static PlanEntry[] Gone(IReadOnlyList<PlanEntry> journal, Request r, long? step, Func<PlanEntry, bool>? isBefore)
    {
        if (step is { } own) return PartnerPlan.UndoneIn(journal) is var undone ? [.. journal.Where(e => e.Step == own && e.By.PersonId == r.Person.Id && undone.Contains(e.Seq))] : [];
        return LatestChange.JustUndone(journal, r.Person.Id, r.Now) is { Event: ChangeUndone just } entry && isBefore?.Invoke(entry) != true
            ? [.. journal.Where(e => just.Entries.Contains(e.Seq) && e.By.PersonId == r.Person.Id)]
            : [];
    }

    // An undo button is about one change: "e12" is the step of the first plan that began with entry 12, "e2.12" of the second.
    private static (int Number, long Step)? Wanted(string? occurrence) => occurrence is not ['e', .. var name] ? null
        : long.TryParse(name, out var step) ? (1, step)
        : name.Split('.') is [var number, var of] && int.TryParse(number, out var n) && long.TryParse(of, out step) ? (n, step)
        : null;
}

using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>Where somebody of the host changed something last, for an undo that names no partner; a plan that just closed counts too.</summary>
public sealed class LatestChange(IStore store)
{
    /// <summary>The plans with the person's latest change that can still be taken back: mostly one, more when they were made at the same moment.</summary>
    public async Task<IReadOnlyList<PlanId>> PlansOfAsync(Person person, PeopleDirectory directory, Instant now, CancellationToken cancellation)
    {
        var changes = new List<(PlanId Plan, Instant At)>();
        foreach (var company in directory.Companies.Where(c => c.Side == Side.Partner))
        {
            if (await store.NewestPlanAsync(company.Slug, cancellation) is not { } plan || !MayHold(plan, now)) continue;
            var journal = await store.JournalAsync(plan.Id, cancellation);
            var undone = journal.Select(e => e.Event).OfType<ChangeUndone>().SelectMany(e => e.Entries).ToHashSet();
            if (journal.LastOrDefault(e => e.By.PersonId == person.Id && e.Event is not (PlanStarted or ChangeUndone) && !undone.Contains(e.Seq)) is { } entry && entry.At >= now - PartnerPlan.UndoWindow)
                changes.Add((plan.Id, entry.At));
        }

        return [.. changes.Where(c => c.At == changes.Max(o => o.At)).Select(c => c.Plan)];
    }

    // The journal is read only where the host's side moved lately; a note is no sign of life of its own.
    private static bool MayHold(PartnerPlan plan, Instant now) =>
        plan.LastHostSign >= now - PartnerPlan.UndoWindow || (plan.Notes.Length > 0 && plan.Notes[^1].At >= now - PartnerPlan.UndoWindow);
}

using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>Where somebody of the host changed something last, for an undo that names no partner; a plan that just closed counts too.</summary>
public sealed class LatestChange(IStore store)
{
    /// <summary>The plan with the person's latest change that can still be taken back; null when there is none.</summary>
    public async Task<PlanId?> PlanOfAsync(Person person, PeopleDirectory directory, Instant now, CancellationToken cancellation)
    {
        (PlanId Plan, Instant At)? latest = null;
        foreach (var company in directory.Companies.Where(c => c.Side == Side.Partner))
        {
            if (await store.NewestPlanAsync(company.Slug, cancellation) is not { } plan || !MayHold(plan, now)) continue;
            var journal = await store.JournalAsync(plan.Id, cancellation);
            if (journal.LastOrDefault(e => e.By.PersonId == person.Id) is { } entry && entry.At >= now - PartnerPlan.UndoWindow && !(latest?.At > entry.At)) latest = (plan.Id, entry.At);
        }

        return latest?.Plan;
    }

    // The journal is read only where the host's side moved lately; a note is no sign of life of its own.
    private static bool MayHold(PartnerPlan plan, Instant now) =>
        plan.LastHostSign >= now - PartnerPlan.UndoWindow || (plan.Notes.Length > 0 && plan.Notes[^1].At >= now - PartnerPlan.UndoWindow);
}

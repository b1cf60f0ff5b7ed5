using System.Collections.Immutable;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>What somebody changed last, in a plan or outside of all plans; a plan that just closed counts too.</summary>
public sealed class LatestChange(IStore store)
{
    private static readonly Duration SameWish = Duration.FromMinutes(1);

    /// <summary>The plans with the person's latest change that can still be taken back: mostly one, more when they were made at the same moment.</summary>
    public async Task<IReadOnlyList<(PlanId Plan, PlanEntry Entry)>> PlansOfAsync(Person person, PeopleDirectory directory, Instant now, CancellationToken cancellation)
    {
        var changes = new List<(PlanId Plan, PlanEntry Entry)>();
        foreach (var company in directory.Companies.Where(c => c.Side == Side.Partner))
        {
            if (await store.NewestPlanAsync(company.Slug, cancellation) is not { } plan || !MayHold(plan, now)) continue;
            var journal = await store.JournalAsync(plan.Id, cancellation);
            if ((JustUndone(journal, person.Id, now) ?? PartnerPlan.LatestOf(journal, person.Id)) is { } entry && entry.At >= now - PartnerPlan.UndoWindow) changes.Add((plan.Id, entry));
        }

        return [.. changes.Where(c => c.Entry.At == changes.Max(o => o.Entry.At))];
    }

    /// <summary>The person's own undo, when it is the last thing they did and so fresh that the same line again is the same wish; null otherwise.</summary>
    public static PlanEntry? JustUndone(IReadOnlyList<PlanEntry> journal, string personId, Instant now) =>
        journal.LastOrDefault(e => e.By.PersonId == personId) is { Event: ChangeUndone } entry && now - entry.At < SameWish ? entry : null;

    /// <summary>The person's last change outside of all plans, as long as it could be taken back if it stood in one; null when there is none.</summary>
    public async Task<OutsideChange?> OutsideAsync(Person person, Instant now, CancellationToken cancellation) =>
        await store.MetaAsync(OutsideChange.KeyOf(person.Id), cancellation) is { } text && OutsideChange.Read(text) is { } change && change.At >= now - PartnerPlan.UndoWindow ? change : null;

    /// <summary>What is kept of a change outside of all plans, in its own commit.</summary>
    /// <param name="r">The request that makes it.</param>
    /// <param name="verb">The command by its name.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="line">The line that reverts it by hand.</param>
    /// <param name="cancellation">Stops the wait.</param>
    public async Task<ImmutableDictionary<string, string>> NoteAsync(Request r, string verb, string about, string line, CancellationToken cancellation)
    {
        var plans = new List<string>();
        foreach (var slug in r.Directory.Companies.Select(c => c.Slug).Where(s => s != PartnerSlug.Host && (r.Person.Side == Side.Host || s == r.Person.Company)))
        {
            if (await store.NewestPlanAsync(slug, cancellation) is { } plan && (r.Person.Side == Side.Partner || r.Partner == slug || MayHold(plan, r.Now))) plans.Add($"{plan.Id}={plan.Version}");
        }

        var change = new OutsideChange(r.Now, r.Inbound.Conversation.ToString(), verb, about, line, string.Join(' ', plans));
        return ImmutableDictionary<string, string>.Empty.Add(OutsideChange.KeyOf(r.Person.Id), change.Write());
    }

    // The journal is read only where somebody of the host wrote into it lately.
    private static bool MayHold(PartnerPlan plan, Instant now) => plan.LastHostAct >= now - PartnerPlan.UndoWindow;
}

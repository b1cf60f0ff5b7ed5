using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Ports;

/// <summary>What the bot remembers: the two fixed points of every walk are a load from here and one commit to here.</summary>
public interface IStore
{
    /// <summary>The companies, people and channels; one object as long as none of them changes.</summary>
    ValueTask<PeopleDirectory> DirectoryAsync(CancellationToken cancellation);

    /// <summary>The plan as it stands; null when there is none.</summary>
    ValueTask<PartnerPlan?> PlanAsync(PlanId id, CancellationToken cancellation);

    /// <summary>The partner's plan with the highest number; null when there is none.</summary>
    ValueTask<PartnerPlan?> NewestPlanAsync(PartnerSlug partner, CancellationToken cancellation);

    /// <summary>The plans that run, by partner.</summary>
    ValueTask<IReadOnlyList<PlanHead>> OpenPlansAsync(CancellationToken cancellation);

    /// <summary>All plans of a host manager, closed and archived ones too, by partner.</summary>
    ValueTask<IReadOnlyList<PlanId>> PlansOfAsync(string manager, CancellationToken cancellation);

    /// <summary>The plans for which something is due, the longest overdue first.</summary>
    ValueTask<IReadOnlyList<PlanId>> DueAsync(Instant now, int most, CancellationToken cancellation);

    /// <summary>When the next thing is due: of any plan, or of the outbox; null when nothing is.</summary>
    ValueTask<Instant?> NextDueAsync(CancellationToken cancellation);

    /// <summary>The whole journal of a plan in order.</summary>
    ValueTask<IReadOnlyList<PlanEntry>> JournalAsync(PlanId id, CancellationToken cancellation);

    /// <summary>When the last tick was; null before the first.</summary>
    ValueTask<Instant?> LastTickAsync(CancellationToken cancellation);

    /// <summary>A small value that outlives the process; null when it was never written.</summary>
    ValueTask<string?> MetaAsync(string name, CancellationToken cancellation);

    /// <summary>Writes all of it durably or none of it.</summary>
    /// <exception cref="StoreUnavailableException">The disk is full or the database is locked; nothing was written.</exception>
    ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation);

    /// <summary>Writes several changes that have nothing to do with each other, in order: each whole or not at all, and together where that is cheaper.</summary>
    async ValueTask<IReadOnlyList<CommitResult>> CommitAllAsync(IReadOnlyList<Commit> commits, CancellationToken cancellation)
    {
        var results = new CommitResult[commits.Count];
        for (var i = 0; i < commits.Count; i++) results[i] = await CommitAsync(commits[i], cancellation);
        return results;
    }

    /// <summary>Forgets everything: playground only.</summary>
    ValueTask ForgetAsync(CancellationToken cancellation);
}

/// <summary>The least that lists of plans need.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Manager">The host manager's person id.</param>
public sealed record PlanHead(PlanId Id, string? Manager);

/// <summary>What became of a commit.</summary>
public enum CommitResult
{
    /// <summary>Written.</summary>
    Done,

    /// <summary>The plan had changed in between; nothing was written.</summary>
    Conflict,

    /// <summary>This delivery was taken before; nothing was written.</summary>
    Duplicate,
}

/// <summary>The store could not take a commit; nothing was recorded.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>With the store's own words.</summary>
    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Outcomes;

/// <summary>Where a joint outcome or another item of the plan stands.</summary>
public enum ItemState
{
    /// <summary>Not done.</summary>
    Open,

    /// <summary>Done, and confirmed by both sides where that is asked.</summary>
    Done,

    /// <summary>Moved to a later week.</summary>
    Moved,

    /// <summary>Given up, with a reason.</summary>
    Dropped,
}

/// <summary>A joint outcome of a week, an artefact or a task: what is done with evidence.</summary>
public sealed record PlanItem
{
    /// <summary>The word by which commands name it: <c>w2</c>, <c>jvp</c>, <c>t1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What is to be achieved, as a noun phrase.</summary>
    public required string Title { get; init; }

    /// <summary>A second word that names it, such as <c>accounts</c> for week 2.</summary>
    public string? Alias { get; init; }

    /// <summary>The plan week of a joint outcome; null for other items.</summary>
    public int? Week { get; init; }

    /// <summary>The phase to which it belongs, by key.</summary>
    public string? Phase { get; init; }

    /// <summary>The side that owes it; null when both do.</summary>
    public Side? Owner { get; init; }

    /// <summary>The person who owes it, when one was named.</summary>
    public string? OwnerPerson { get; init; }

    /// <summary>When it is due, a local date of the host.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Whether it counts only with a confirm from each company (N1).</summary>
    public bool TwoSided { get; init; }

    /// <summary>Whether evidence must be a link.</summary>
    public bool NeedsLink { get; init; }

    /// <summary>Whether it must name a live opportunity (S9, S39).</summary>
    public bool NeedsOpportunity { get; init; }

    /// <summary>Why it exists when it was added later: <c>intervention</c>, <c>decision</c> or <c>refresh</c>.</summary>
    public string? Origin { get; init; }

    /// <summary>The artefact that a task of origin <c>refresh</c> brings up to date, by key (S12).</summary>
    public string? Refreshes { get; init; }

    /// <summary>The question in whose answer the artefact was missed: <c>w05</c>.</summary>
    public string? MissedIn { get; init; }

    /// <summary>Who vouched for it, by side.</summary>
    public ImmutableArray<Confirmation> Confirmations { get; init; } = [];

    /// <summary>The link given as evidence.</summary>
    public string? Link { get; init; }

    /// <summary>The opportunity on which it was proved.</summary>
    public int? Opportunity { get; init; }

    /// <summary>When it was last refreshed after it had been done (S12).</summary>
    public Instant? RefreshedAt { get; init; }

    /// <summary>The reason why it is stuck; private unless said otherwise.</summary>
    public string? Blocked { get; init; }

    /// <summary>The side that is stuck; its reason is for nobody else.</summary>
    public Side? BlockedOn { get; init; }

    /// <summary>Given up or moved.</summary>
    public ItemState Override { get; init; }

    /// <summary>The week to which it was moved.</summary>
    public int? MovedTo { get; init; }

    /// <summary>Where it stands.</summary>
    public ItemState State =>
        Holds ? ItemState.Done : Override;

    /// <summary>Whether the evidence is complete.</summary>
    public bool Holds => TwoSided ? ConfirmedBy(Side.Host) is not null && ConfirmedBy(Side.Partner) is not null : Confirmations.Length > 0;

    /// <summary>Who vouched for it on one side.</summary>
    public Confirmation? ConfirmedBy(Side side) => Confirmations.FirstOrDefault(c => c.By.Side == side);

    /// <summary>Whether it is called by that word.</summary>
    public bool IsCalled(string word) =>
        string.Equals(Key, word, StringComparison.OrdinalIgnoreCase) || string.Equals(Alias, word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One company's word that something is done.</summary>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
public sealed record Confirmation(By By, Instant At);

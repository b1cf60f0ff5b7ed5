using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Outbox;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Ports;

/// <summary>All that one use case changes, written in one transaction.</summary>
public sealed record Commit
{
    /// <summary>The delivery that caused it, unique in the inbox; null when it came from no door.</summary>
    public string? DeliveryId { get; init; }

    /// <summary>Whether somebody waits for the answer, so that the store may not be waited for long.</summary>
    public bool IsInbound => DeliveryId is not null || Talk is not null;

    /// <summary>When it happens; also the inbox row's time.</summary>
    public required Instant At { get; init; }

    /// <summary>The plan that changes.</summary>
    public PlanChange? Plan { get; init; }

    /// <summary>Companies, people and channels that change.</summary>
    public ImmutableArray<DirectoryChange> Directory { get; init; } = [];

    /// <summary>New due times of plans whose calendars changed.</summary>
    public ImmutableArray<DueChange> Due { get; init; } = [];

    /// <summary>What is to be sent, or was due and is not.</summary>
    public ImmutableArray<OutboxDraft> Outbox { get; init; } = [];

    /// <summary>Direct conversations whose reader chose otherwise: what waits in them for the reader is looked at once more.</summary>
    public ImmutableArray<ConversationRef> Wake { get; init; } = [];

    /// <summary>Words of a person that belong to a conversation.</summary>
    public Talk? Talk { get; init; }

    /// <summary>The tick up to which everything is decided.</summary>
    public Instant? Tick { get; init; }

    /// <summary>Small values that outlive the process.</summary>
    public ImmutableDictionary<string, string> Meta { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>A plan's new entries and what follows from them.</summary>
/// <param name="After">The plan after the entries.</param>
/// <param name="Entries">The new journal entries.</param>
/// <param name="Before">The version on which the decision rests; 0 for a new plan.</param>
/// <param name="NextDueAt">When something is due next; null when nothing is.</param>
public sealed record PlanChange(PartnerPlan After, ImmutableArray<PlanEntry> Entries, long Before, Instant? NextDueAt);

/// <summary>A new due time.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="NextDueAt">When something is due next.</param>
public sealed record DueChange(PlanId Plan, Instant? NextDueAt);

/// <summary>A change of the directory.</summary>
public abstract record DirectoryChange
{
    private DirectoryChange()
    {
    }

    /// <summary>A person is new or changed.</summary>
    /// <param name="Person">As it now is.</param>
    public sealed record PersonSaved(Person Person) : DirectoryChange;

    /// <summary>A person is no longer known.</summary>
    /// <param name="PersonId">Who.</param>
    public sealed record PersonRemoved(string PersonId) : DirectoryChange;

    /// <summary>A company is new or changed.</summary>
    /// <param name="Company">As it now is.</param>
    public sealed record CompanySaved(Company Company) : DirectoryChange;

    /// <summary>A person chose something for themselves.</summary>
    /// <param name="PersonId">Who.</param>
    /// <param name="Settings">All that the person chose, one version above what the choice rests on; another version is a conflict.</param>
    public sealed record SettingsSaved(string PersonId, OwnSettings Settings) : DirectoryChange;

    /// <summary>A channel is new or changed.</summary>
    /// <param name="Channel">As it now is.</param>
    public sealed record ChannelSaved(Channel Channel) : DirectoryChange;
}

/// <summary>What a person said in a conversation.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="From">The person's id.</param>
/// <param name="Text">The words.</param>
/// <param name="ThreadOf">The root message's id.</param>
public sealed record Talk(ConversationRef Conversation, string From, string Text, long? ThreadOf);

using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Json;

namespace CadenceBot.Storage.Journal;

/// <summary>The written word of every event. A word is kept for ever: a record may be renamed, its word may not.</summary>
internal static class EventKinds
{
    public static readonly EventKind[] All =
    [
        Of<PlanStarted>("plan-started", 2),
        Of<SlotFilled>("slot-filled"),
        Of<SlotCleared>("slot-cleared"),
        Of<MeetingAccepted>("meeting-accepted"),
        Of<MeetingHeld>("meeting-held"),
        Of<MeetingMoved>("meeting-moved"),
        Of<ItemConfirmed>("item-confirmed"),
        Of<ItemRefreshed>("item-refreshed"),
        Of<ItemContested>("item-contested"),
        Of<ItemMoved>("item-moved", 2),
        Of<ItemDropped>("item-dropped"),
        Of<ItemBlocked>("item-blocked"),
        Of<ItemRetitled>("item-retitled"),
        Of<TaskAdded>("task-added"),
        Of<PromptAsked>("prompt-asked", 2),
        Of<Answered>("answered"),
        Of<NotMine>("not-mine"),
        Of<OpportunityAdded>("opportunity-added"),
        Of<OpportunityChanged>("opportunity-changed"),
        Of<OpportunityPinned>("opportunity-pinned"),
        Of<OpportunityWon>("opportunity-won"),
        Of<WinConfirmed>("win-confirmed"),
        Of<WinContested>("win-contested"),
        Of<OpportunityLost>("opportunity-lost"),
        Of<SessionRecorded>("session-recorded"),
        Of<PitchAttested>("pitch-attested"),
        Of<CheckinAsked>("checkin-asked"),
        Of<CheckinSkipped>("checkin-skipped"),
        Of<CheckinUnreachable>("checkin-unreachable"),
        Of<CheckinAnswered>("checkin-answered"),
        Of<CheckinLapsed>("checkin-lapsed"),
        Of<GatePassed>("gate-passed"),
        Of<GateLeftOpen>("gate-left-open"),
        Of<GatePassWithdrawn>("gate-pass-withdrawn"),
        Of<GateExtended>("gate-extended"),
        Of<GateOverridden>("gate-overridden"),
        Of<VerdictProposed>("verdict-proposed"),
        Of<InterventionOpened>("intervention-opened"),
        Of<InterventionClosed>("intervention-closed"),
        Of<RetroOpened>("retro-opened"),
        Of<RetroAnswered>("retro-answered"),
        Of<RetroPublished>("retro-published"),
        Of<NoteAdded>("note-added"),
        Of<NoticesRaised>("notices-raised"),
        Of<ChangeUndone>("change-undone"),
        Of<PlanClosed>("plan-closed"),
        Of<PlanProlonged>("plan-prolonged"),
        Of<PlanPaused>("plan-paused"),
        Of<PlanResumed>("plan-resumed"),
        Of<PromptWithheld>("prompt-withheld"),
        Of<ItemUnblocked>("item-unblocked"),
        Of<ManagerChanged>("manager-changed"),
        Of<PartnerRenamed>("partner-renamed"),
        Of<PlanArchived>("plan-archived"),
        Of<WelcomeSeen>("welcome-seen"),
    ];

    private static readonly FrozenDictionary<string, EventKind> ByWord = All.ToFrozenDictionary(k => k.Word);
    private static readonly FrozenDictionary<Type, EventKind> ByType = All.ToFrozenDictionary(k => k.Info.Type);

    /// <summary>The kind of that word; null when the program knows none.</summary>
    public static EventKind? Called(string word) => ByWord.GetValueOrDefault(word);

    /// <summary>The kind of an event.</summary>
    public static EventKind For(PlanEvent happened) => ByType.TryGetValue(happened.GetType(), out var kind)
        ? kind
        : throw new InvalidOperationException($"{happened.GetType().Name} has no line in the table of event kinds.");

    private static EventKind Of<T>(string word, int version = 1)
        where T : PlanEvent => new(word, version, StorageJson.Of<T>());
}

/// <summary>How one kind of event is written.</summary>
/// <param name="Word">Its word in the journal.</param>
/// <param name="Version">The version in which it is written now; raise it with a step in <see cref="Upcasts"/>.</param>
/// <param name="Info">How its body is read and written.</param>
internal sealed record EventKind(string Word, int Version, JsonTypeInfo Info);

using System.Collections.Immutable;

namespace CadenceBot.Domain.Plans;

/// <summary>Why something was not done; each has its sentence in Copy, with what was read, what is wrong and one correct example.</summary>
public enum Because
{
    /// <summary>It was done before. Values: what, who, when.</summary>
    AlreadyDone,

    /// <summary>It is on record as done, and another word does not change that. Values: what, its key, who, when.</summary>
    WordStands,

    /// <summary>No item is called that. Values: word, examples.</summary>
    NoSuchItem,

    /// <summary>Several items or meetings match. Values: word, the keys, an example.</summary>
    AmbiguousItem,

    /// <summary>The item wants a link. Values: item.</summary>
    NeedsLink,

    /// <summary>What was given is no address of a page. Values: what was typed.</summary>
    BadLink,

    /// <summary>A link alone is no session (S31). Values: kind.</summary>
    NeedsAttendees,

    /// <summary>Only program people attended (S47). Values: kind, role.</summary>
    WrongAttendees,

    /// <summary>The item must name a live deal. Values: item.</summary>
    NeedsOpportunity,

    /// <summary>No opportunity has that number or name. Values: word.</summary>
    NoSuchOpportunity,

    /// <summary>Several opportunities match. Values: word, the matches.</summary>
    AmbiguousOpportunity,

    /// <summary>The opportunity is closed. Values: name, state.</summary>
    OpportunityClosed,

    /// <summary>There is such an opportunity. Values: name, number.</summary>
    DuplicateOpportunity,

    /// <summary>A drill cannot be won or pinned. Values: name.</summary>
    TestOpportunity,

    /// <summary>A name is too long or empty. Values: what, limit, an example.</summary>
    BadName,

    /// <summary>A reason is wanted. Values: verb example.</summary>
    NeedsReason,

    /// <summary>The plan has no such gate. Values: word, the gates.</summary>
    NoSuchGate,

    /// <summary>The gate is not open. Values: gate, state.</summary>
    GateNotOpen,

    /// <summary>More days than the template allows. Values: gate, most.</summary>
    TooManyDays,

    /// <summary>One fix session runs at a time. Values: the gate that it is for, its end.</summary>
    FixSessionRuns,

    /// <summary>The template does not allow that verdict. Values: gate, verdict.</summary>
    VerdictNotAllowed,

    /// <summary>There is no such question. Values: word.</summary>
    NoSuchQuestion,

    /// <summary>The question was settled before. Values: who, when.</summary>
    AlreadySettled,

    /// <summary>That is not one of the answers. Values: word, the answers.</summary>
    NoSuchOption,

    /// <summary>The question was put to somebody else. Values: who, the place.</summary>
    NotAsked,

    /// <summary>The meeting is not part of the plan. Values: word, the meetings.</summary>
    NoSuchMeeting,

    /// <summary>No such kind of session. Values: word, known ones.</summary>
    NoSuchSession,

    /// <summary>No message of the plan is called that. Values: word, some that are.</summary>
    NoSuchNotice,

    /// <summary>What one company did only that company can say. Values: person, company, the item's key.</summary>
    OtherSidesWord,

    /// <summary>A plan that runs keeps its channel. Values: partner, day.</summary>
    ChannelInUse,

    /// <summary>The slot is not part of the plan. Values: word, the slots.</summary>
    NoSuchSlot,

    /// <summary>The retro is not open yet. Values: date.</summary>
    RetroNotOpen,

    /// <summary>Sections are unanswered. Values: the sections.</summary>
    RetroIncomplete,

    /// <summary>The plan is over. Values: partner, choice.</summary>
    PlanClosed,

    /// <summary>The plan still runs, and only what ended is put away. Values: partner.</summary>
    StillOpen,

    /// <summary>The press came from a plan that ended before the one that runs. Values: partner.</summary>
    OldPlan,

    /// <summary>What the partner's manager proposed was taken back, or gave way to another proposal.</summary>
    ProposalGone,

    /// <summary>The plan stands still. Values: partner, until when.</summary>
    PlanPaused,

    /// <summary>Whoever would take the plan over runs enough of them (S71). Values: name, count, limit.</summary>
    ManagerFull,

    /// <summary>Somebody else is called that. Values: name.</summary>
    NameTaken,

    /// <summary>The last gate is open. Values: gate.</summary>
    LastGateOpen,

    /// <summary>To graduate now needs a second word. Values: the open gates, day, last gate, reason given.</summary>
    NotYetThere,

    /// <summary>There is nothing of one's own to undo.</summary>
    NothingToUndo,

    /// <summary>The own last change is of a kind that is not taken back. Values: the command, what it was about, the line that reverts it by hand.</summary>
    CannotUndo,

    /// <summary>The own last change was made where others of this room do not read.</summary>
    ChangedInPrivate,

    /// <summary>Others built on the change that was to be taken back, or it is not the last one. Values: who, when.</summary>
    Overtaken,

    /// <summary>The week is not part of the plan. Values: word.</summary>
    NoSuchWeek,

    /// <summary>The pitch is about a partner's AE. Values: name.</summary>
    NotPartnerAe,

    /// <summary>Only somebody of the host watches and vouches; the partner's AE gives the own word. Values: host.</summary>
    WitnessOnly,

    /// <summary>The own word is not given for somebody else. Values: name.</summary>
    NotYourWord,

    /// <summary>The contract date lies ahead (S25). Values: date.</summary>
    FutureDay0,

    /// <summary>There is a running plan. Values: partner, day.</summary>
    PlanRunning,

    /// <summary>There is no plan. Values: partner.</summary>
    NoPlan,

    /// <summary>No partner is called that. Values: word, a suggestion.</summary>
    NoSuchPartner,

    /// <summary>Several partners have this name. Values: what was typed, the short names.</summary>
    AmbiguousPartner,

    /// <summary>No partner was named and the room has none.</summary>
    WhichPartner,

    /// <summary>The partner has no shared channel. Values: partner.</summary>
    NoSharedChannel,

    /// <summary>No template is called that. Values: word, the templates.</summary>
    NoSuchTemplate,

    /// <summary>The manager has enough plans (S71). Values: count, limit.</summary>
    NoCapacity,

    /// <summary>Nobody is called that. Values: word.</summary>
    NoSuchPerson,

    /// <summary>The person works for the other company. Values: name, slot.</summary>
    WrongSide,

    /// <summary>The actor may not do that. Values: verb, who may.</summary>
    NotAllowed,

    /// <summary>The actor may not do that here. Values: verb, where.</summary>
    NotHere,

    /// <summary>The actor is a stranger.</summary>
    Stranger,

    /// <summary>The zone is unknown. Values: word.</summary>
    NoSuchZone,

    /// <summary>The hours make no day. Values: word, example.</summary>
    BadHours,

    /// <summary>Something else changed at the same time; nothing was recorded.</summary>
    Busy,

    /// <summary>The store could not take it; nothing was recorded. Values: an id for the log.</summary>
    NotStored,

    /// <summary>The verb belongs to a part that is not built yet. Values: verb.</summary>
    NotYet,

    /// <summary>A value is missing. Values: what, example.</summary>
    Missing,

    /// <summary>The line was not understood. Values: the sentence.</summary>
    Misread,

    /// <summary>The channel belongs to another partner. Values: partner.</summary>
    ChannelTaken,

    /// <summary>Reminders are held for so many days at most. Values: most.</summary>
    SnoozeTooLong,

    /// <summary>It has a date and somebody waits for it, so it cannot be muted.</summary>
    CannotMute,

    /// <summary>Quiet hours leave no working hour. Values: the quiet hours, the working hours.</summary>
    NoHourLeft,

    /// <summary>There is no calendar of that country. Values: word, the countries.</summary>
    NoSuchCountry,

    /// <summary>The same date, or one that makes no sense. Values: date.</summary>
    BadDate,

    /// <summary>It is for a day ahead, and the date is past. Values: date, example.</summary>
    PastDate,

    /// <summary>A name that could pass for another one. Values: name.</summary>
    LookAlike,

    /// <summary>Nobody asks then: a day off, or outside of hours. Values: the slot, why, a slot that works, the partner.</summary>
    BadSlot,

    /// <summary>A form has no such step. Values: step, the last one.</summary>
    NoSuchStep,
}

/// <summary>A refusal is a value: what stands in the way, and the words that make the sentence.</summary>
/// <param name="Because">The reason.</param>
/// <param name="Values">What fills the sentence, in the order that the reason names.</param>
public sealed record Refusal(Because Because, ImmutableArray<string> Values)
{
    /// <summary>The form field that it concerns.</summary>
    public string? Field { get; init; }

    /// <summary>A refusal with its values.</summary>
    public static Refusal For(Because because, params string[] values) => new(because, [.. values]);

    /// <inheritdoc/>
    public bool Equals(Refusal? other) => other is not null && Because == other.Because && Field == other.Field && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Because.GetHashCode();
}

/// <summary>What the domain decided: events, or a refusal.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>These things happen.</summary>
    /// <param name="Events">In order.</param>
    public sealed record Accepted(ImmutableArray<PlanEvent> Events) : Decision;

    /// <summary>Nothing happens.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>These things happen.</summary>
    public static Decision Accept(params PlanEvent[] events) => new Accepted([.. events]);

    /// <summary>Nothing happens.</summary>
    public static Decision Refuse(Because because, params string[] values) => new Refused(Refusal.For(because, values));
}

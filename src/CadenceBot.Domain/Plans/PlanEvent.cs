using System.Collections.Immutable;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <summary>Something that happened to a plan. Events are the record; they are written with a kind and a version and upcast on reading.</summary>
public abstract record PlanEvent
{
    private protected PlanEvent()
    {
    }
}

/// <summary>The plan began. Day 0 is the contract date in the host's zone.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="TemplateVersion">Its version, which the plan keeps.</param>
/// <param name="Day0">The contract date.</param>
/// <param name="PartnerName">The partner's name.</param>
/// <param name="HostName">The host's name.</param>
/// <param name="Weekday">The weekday of the weekly prompt.</param>
/// <param name="Hour">Its hour in the host's zone.</param>
/// <param name="SponsorsInContract">Whether the contract names both sponsors (S49); null when not said.</param>
/// <param name="Slots">The people, by slot.</param>
/// <param name="CapacityReason">Why the manager takes on more plans than the guard allows (S71).</param>
public sealed record PlanStarted(
    string TemplateId,
    int TemplateVersion,
    LocalDate Day0,
    string PartnerName,
    string HostName,
    IsoDayOfWeek Weekday,
    LocalTime Hour,
    bool? SponsorsInContract,
    ImmutableSortedDictionary<string, Participant> Slots,
    string? CapacityReason) : PlanEvent
{
    /// <summary>The last number of a deal in the partner's plan before: a number is given once, so that an older card never speaks of another deal.</summary>
    public int DealsBefore { get; init; }

    /// <summary>The same of tasks.</summary>
    public int TasksBefore { get; init; }
}

/// <summary>Somebody in a slot of a plan.</summary>
/// <param name="PersonId">The person's id.</param>
/// <param name="Name">The name when the slot was filled.</param>
public sealed record Participant(string PersonId, string Name);

/// <summary>Somebody took a slot.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Who">The person.</param>
public sealed record SlotFilled(string Slot, Participant Who) : PlanEvent;

/// <summary>A slot became empty.</summary>
/// <param name="Slot">The slot.</param>
public sealed record SlotCleared(string Slot) : PlanEvent;

/// <summary>One side accepted a meeting series.</summary>
/// <param name="Meeting">The meeting.</param>
public sealed record MeetingAccepted(string Meeting) : PlanEvent;

/// <summary>A meeting took place.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="On">The host's local date.</param>
public sealed record MeetingHeld(string Meeting, LocalDate On) : PlanEvent;

/// <summary>A meeting got a date.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="To">The host's local date.</param>
public sealed record MeetingMoved(string Meeting, LocalDate To) : PlanEvent;

/// <summary>One side vouched for an item.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Link">Evidence.</param>
/// <param name="Opportunity">The live deal on which it was proved.</param>
public sealed record ItemConfirmed(string Item, string? Link, int? Opportunity) : PlanEvent
{
    /// <summary>Who did it, when somebody else recorded it; the word counts for that person's side.</summary>
    public By? DoneBy { get; init; }
}

/// <summary>An item that was done got newer evidence (S12).</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Link">The new evidence.</param>
public sealed record ItemRefreshed(string Item, string? Link) : PlanEvent;

/// <summary>One side said that an item is not done after all.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Why">The reason.</param>
public sealed record ItemContested(string Item, string? Why) : PlanEvent;

/// <summary>An item moved to a later week.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="ToWeek">The plan week.</param>
/// <param name="On">The host's local date, from version 2 on; null when only a week was said.</param>
public sealed record ItemMoved(string Item, int ToWeek, LocalDate? On = null) : PlanEvent;

/// <summary>An item was given up.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Why">The reason.</param>
public sealed record ItemDropped(string Item, string Why) : PlanEvent;

/// <summary>Somebody is stuck.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Why">The reason; private.</param>
public sealed record ItemBlocked(string Item, string? Why) : PlanEvent;

/// <summary>The wording of a week's outcome changed.</summary>
/// <param name="Item">The item's key.</param>
/// <param name="Title">The new wording.</param>
public sealed record ItemRetitled(string Item, string Title) : PlanEvent;

/// <summary>A task was added by an intervention, a decision or a gap.</summary>
/// <param name="Item">The task.</param>
public sealed record TaskAdded(PlanItem Item) : PlanEvent;

/// <summary>The prompt of a week or month was asked.</summary>
/// <param name="Occurrence">Its name: <c>w05</c>, <c>m05</c>.</param>
/// <param name="Question">What kind of question: <c>outcome forecast pin</c>.</param>
/// <param name="Item">The item that it is about.</param>
/// <param name="Opportunity">The deal that it is about.</param>
/// <param name="Slots">Who is asked.</param>
/// <param name="Ask">The missing thing of a gate that it asks for, from version 2 on; null for every other question.</param>
public sealed record PromptAsked(string Occurrence, string Question, string? Item, int? Opportunity, ImmutableArray<string> Slots, GateAsk? Ask = null) : PlanEvent;

/// <summary>A prompt or pulse was answered.</summary>
/// <param name="Occurrence">Its name.</param>
/// <param name="Option">The word of the answer.</param>
/// <param name="Text">Free words.</param>
public sealed record Answered(string Occurrence, string Option, string? Text) : PlanEvent;

/// <summary>Somebody said that the question is not theirs.</summary>
/// <param name="Slot">The slot that was asked.</param>
/// <param name="Then">Whom to ask instead, a person's id; null when that was not said.</param>
public sealed record NotMine(string Slot, string? Then = null) : PlanEvent;

/// <summary>An opportunity was recorded.</summary>
/// <param name="Opportunity">As recorded.</param>
public sealed record OpportunityAdded(Opportunity Opportunity) : PlanEvent;

/// <summary>An opportunity changed; the whole new state is kept.</summary>
/// <param name="Opportunity">As it now stands.</param>
public sealed record OpportunityChanged(Opportunity Opportunity) : PlanEvent;

/// <summary>An opportunity became the forcing deal (S70).</summary>
/// <param name="N">Its number.</param>
public sealed record OpportunityPinned(int N) : PlanEvent;

/// <summary>An opportunity was won.</summary>
/// <param name="N">Its number.</param>
/// <param name="On">The host's local date of the close.</param>
/// <param name="Amount">The amount, when given.</param>
public sealed record OpportunityWon(int N, LocalDate On, Money? Amount) : PlanEvent;

/// <summary>The other side confirmed a win.</summary>
/// <param name="N">Its number.</param>
public sealed record WinConfirmed(int N) : PlanEvent;

/// <summary>The other side said that it is not won; the deal is open again.</summary>
/// <param name="N">Its number.</param>
/// <param name="Why">The reason.</param>
public sealed record WinContested(int N, string? Why) : PlanEvent;

/// <summary>An opportunity was lost or dropped.</summary>
/// <param name="N">Its number.</param>
/// <param name="Why">The reason.</param>
public sealed record OpportunityLost(int N, string Why) : PlanEvent;

/// <summary>A session or activity took place.</summary>
/// <param name="Session">What took place.</param>
public sealed record SessionRecorded(SessionRecord Session) : PlanEvent;

/// <summary>A host's person saw a partner's person do it, or the person gave the own word.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Person">The id of the person who can do it.</param>
/// <param name="Name">The name.</param>
/// <param name="Link">A recording.</param>
public sealed record PitchAttested(string Kind, string Person, string Name, string? Link) : PlanEvent;

/// <summary>A sponsor was asked for a decision.</summary>
/// <param name="Day">The plan day.</param>
/// <param name="Slot">Who was asked.</param>
/// <param name="Variant">Which text; <c>own</c> for a manager's own words.</param>
/// <param name="Decision">A manager's own words.</param>
public sealed record CheckinAsked(int Day, string Slot, string Variant, string? Decision = null) : PlanEvent;

/// <summary>There was nobody to ask.</summary>
/// <param name="Day">The plan day.</param>
/// <param name="Slot">The empty slot.</param>
/// <param name="Reason">Why.</param>
public sealed record CheckinSkipped(int Day, string Slot, string Reason) : PlanEvent;

/// <summary>No direct message could reach the sponsor.</summary>
/// <param name="Day">The plan day.</param>
/// <param name="Slot">Who.</param>
public sealed record CheckinUnreachable(int Day, string Slot) : PlanEvent;

/// <summary>A sponsor decided.</summary>
/// <param name="Day">The plan day.</param>
/// <param name="Slot">Who was asked.</param>
/// <param name="Option">The option's key.</param>
/// <param name="Text">A name or a line.</param>
public sealed record CheckinAnswered(int Day, string Slot, string Option, string? Text) : PlanEvent;

/// <summary>A decision was not taken in time.</summary>
/// <param name="Day">The plan day.</param>
/// <param name="Slot">Who was asked.</param>
public sealed record CheckinLapsed(int Day, string Slot) : PlanEvent;

/// <summary>A gate's predicate held; the pass is latched.</summary>
/// <param name="Gate">The gate day.</param>
/// <param name="Words">What was found.</param>
public sealed record GatePassed(int Gate, string Words) : PlanEvent;

/// <summary>A gate's day ended without its outcome.</summary>
/// <param name="Gate">The gate day.</param>
/// <param name="Round">0 for the gate day, n for the n-th extension.</param>
/// <param name="Words">What was found.</param>
public sealed record GateLeftOpen(int Gate, int Round, string Words) : PlanEvent;

/// <summary>A pass rested on something that is no longer so.</summary>
/// <param name="Gate">The gate day.</param>
public sealed record GatePassWithdrawn(int Gate) : PlanEvent;

/// <summary>A gate got more days.</summary>
/// <param name="Gate">The gate day.</param>
/// <param name="Days">Calendar days added.</param>
/// <param name="To">The new date.</param>
/// <param name="Why">The reason.</param>
public sealed record GateExtended(int Gate, int Days, LocalDate To, string Why) : PlanEvent;

/// <summary>A gate was passed over by a person, with a reason.</summary>
/// <param name="Gate">The gate day.</param>
/// <param name="Why">The reason; private to the host.</param>
public sealed record GateOverridden(int Gate, string Why) : PlanEvent;

/// <summary>The partner's manager proposed a verdict.</summary>
/// <param name="Gate">The gate day.</param>
/// <param name="Verdict"><c>extend</c> or <c>intervene</c>.</param>
/// <param name="Days">Days, for an extension.</param>
/// <param name="Why">The reason.</param>
public sealed record VerdictProposed(int Gate, string Verdict, int? Days, string? Why) : PlanEvent;

/// <summary>A structured intervention began (S58).</summary>
/// <param name="Gate">The gate day.</param>
/// <param name="EndsBy">The last host's local date for its tasks.</param>
public sealed record InterventionOpened(int Gate, LocalDate EndsBy) : PlanEvent;

/// <summary>The intervention reached its end.</summary>
/// <param name="Gate">The gate day.</param>
public sealed record InterventionClosed(int Gate) : PlanEvent;

/// <summary>The retro may be answered.</summary>
public sealed record RetroOpened : PlanEvent;

/// <summary>Somebody answered a section.</summary>
/// <param name="Section">The section.</param>
/// <param name="Text">What was said.</param>
/// <param name="Private">Shown to the own side only.</param>
public sealed record RetroAnswered(string Section, string Text, bool Private) : PlanEvent;

/// <summary>One side stands behind the retro.</summary>
public sealed record RetroPublished : PlanEvent;

/// <summary>Something is known that concerns one side alone.</summary>
/// <param name="Text">What.</param>
public sealed record NoteAdded(string Text) : PlanEvent;

/// <summary>Notices came due and were decided upon.</summary>
/// <param name="Marks">Each with what was decided.</param>
public sealed record NoticesRaised(ImmutableArray<NoticeMark> Marks) : PlanEvent;

/// <summary>What was decided of one notice.</summary>
/// <param name="Name">Kind, occurrence and slot: <c>week/w05</c>.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="Disposition">The word of the ledger: <c>pending late folded skipped</c>.</param>
/// <param name="Root">Whether it became a root message of the shared channel.</param>
public sealed record NoticeMark(string Name, Instant DueAt, string Disposition, bool Root);

/// <summary>Somebody took back own changes.</summary>
/// <param name="Entries">The numbers of the journal entries that no longer count.</param>
public sealed record ChangeUndone(ImmutableArray<long> Entries) : PlanEvent;

/// <summary>A person chose how the plan ends.</summary>
/// <param name="Choice"><c>graduate</c> or <c>stop</c>.</param>
/// <param name="Why">The reason.</param>
public sealed record PlanClosed(string Choice, string? Why) : PlanEvent;

/// <summary>A person chose to go on.</summary>
/// <param name="Why">The reason.</param>
public sealed record PlanProlonged(string? Why) : PlanEvent;

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Reviews;
using CadenceBot.Domain.Sponsors;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <summary>One partner's onboarding as it stands: the fold of its journal. Immutable; every change is an event.</summary>
public sealed partial record PartnerPlan
{
    /// <summary>Names the plan.</summary>
    public required PlanId Id { get; init; }

    /// <summary>The number of the last journal entry.</summary>
    public long Version { get; init; }

    /// <summary>The template in the version that the plan keeps; the store puts it in.</summary>
    [JsonIgnore]
    public PlanTemplate Template { get; init; } = null!;

    /// <summary>The template's id.</summary>
    public required string TemplateId { get; init; }

    /// <summary>The template's version.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>The partner's name.</summary>
    public required string PartnerName { get; init; }

    /// <summary>The host's name.</summary>
    public required string HostName { get; init; }

    /// <summary>The contract date in the host's zone.</summary>
    public required LocalDate Day0 { get; init; }

    /// <summary>When the plan was started in the bot.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>The weekday of the weekly prompt.</summary>
    public required IsoDayOfWeek Weekday { get; init; }

    /// <summary>The hour of the weekly prompt in the host's zone.</summary>
    public required LocalTime Hour { get; init; }

    /// <summary>Whether the contract names both sponsors; null when not said (S49).</summary>
    public bool? SponsorsInContract { get; init; }

    /// <summary>The people by slot.</summary>
    public ImmutableSortedDictionary<string, Participant> People { get; init; } = ImmutableSortedDictionary<string, Participant>.Empty;

    /// <summary>Joint outcomes, artefacts and tasks.</summary>
    public ImmutableArray<PlanItem> Items { get; init; } = [];

    /// <summary>The gates in order.</summary>
    public ImmutableArray<GateState> Gates { get; init; } = [];

    /// <summary>The opportunities by number.</summary>
    public ImmutableArray<Opportunity> Deals { get; init; } = [];

    /// <summary>The highest number that an opportunity ever had; one that was taken back is not given again.</summary>
    public int LastDeal { get; init; }

    /// <summary>The highest number that a task ever had.</summary>
    public int LastTask { get; init; }

    /// <summary>The number of the forcing deal (S70).</summary>
    public int? Pinned { get; init; }

    /// <summary>What is recorded of meetings.</summary>
    public ImmutableArray<MeetingState> Meetings { get; init; } = [];

    /// <summary>Who said on the welcome that they see it; one of each side.</summary>
    public ImmutableArray<Confirmation> SeenBy { get; init; } = [];

    /// <summary>What people vouched for of others.</summary>
    public ImmutableArray<Attestation> Attested { get; init; } = [];

    /// <summary>Sessions and activities.</summary>
    public ImmutableArray<SessionRecord> Held { get; init; } = [];

    /// <summary>The sponsors' decisions.</summary>
    public ImmutableArray<Checkin> Checkins { get; init; } = [];

    /// <summary>The prompts that were asked.</summary>
    public ImmutableArray<Prompt> Prompts { get; init; } = [];

    /// <summary>The retro.</summary>
    public Retro Retro { get; init; } = new();

    /// <summary>The structured intervention; null when none was opened.</summary>
    public Intervention? Intervention { get; init; }

    /// <summary>Private notes with their authors' sides.</summary>
    public ImmutableArray<PlanNote> Notes { get; init; } = [];

    /// <summary>What was decided of the notices so far, by name.</summary>
    public ImmutableSortedDictionary<string, RaisedNotice> Notices { get; init; } = ImmutableSortedDictionary<string, RaisedNotice>.Empty;

    /// <summary>The last sign of life of the partner's side: answer, meeting, opportunity change.</summary>
    public Instant LastPartnerSign { get; init; }

    /// <summary>The last sign of life of the host's side.</summary>
    public Instant LastHostSign { get; init; }

    /// <summary>When somebody of the host last wrote into the journal, be it a note or an undo.</summary>
    public Instant LastHostAct { get; init; }

    /// <summary>How it ended: <c>graduate</c> or <c>stop</c>; null while it runs.</summary>
    public string? Closed { get; init; }

    /// <summary>When it ended.</summary>
    public Instant? ClosedAt { get; init; }

    /// <summary>When somebody chose to go on.</summary>
    public Instant? ProlongedAt { get; init; }

    /// <summary>When a closed plan was put away; null when it was not.</summary>
    public Instant? ArchivedAt { get; init; }

    /// <summary>Whether it runs.</summary>
    [JsonIgnore]
    public bool IsOpen => Closed is null;

    /// <summary>The forcing deal itself.</summary>
    [JsonIgnore]
    public Opportunity? PinnedDeal => Pinned is { } n ? Deal(n) : null;

    /// <summary>The prompt that was asked last.</summary>
    [JsonIgnore]
    public Prompt? LatestPrompt => Prompts.Length == 0 ? null : Prompts[^1];

    /// <summary>The opportunity of that number.</summary>
    public Opportunity? Deal(int n) => Deals.FirstOrDefault(d => d.N == n);

    /// <summary>The gate of that day.</summary>
    public GateState? Gate(int day) => Gates.FirstOrDefault(g => g.Day == day);

    /// <summary>The plan week of a plan day: days 0 to 7 are week 1, then seven days each.</summary>
    public static int WeekOf(int planDay) => planDay <= 7 ? 1 : ((planDay - 1) / 7) + 1;

    /// <summary>The phase in which a plan day lies: the first whose gate is not behind it.</summary>
    public PhaseTemplate PhaseOf(int planDay) => Template.Phases.FirstOrDefault(p => p.GateDay >= planDay) ?? Template.LastPhase;

    /// <summary>The first gate that is neither passed nor overridden.</summary>
    [JsonIgnore]
    public GateState? NextGate => Gates.FirstOrDefault(g => g.IsOpen);

    /// <summary>Whether nothing more is awaited on a plan day: no gate is open, or the last one is settled and its day is past.</summary>
    public bool IsFinishedOn(int planDay) => NextGate is null || (!Gates[^1].IsOpen && planDay > Gates[^1].Day);

    /// <summary>The slots that a person fills.</summary>
    public IEnumerable<string> SlotsOf(string personId) => People.Where(p => p.Value.PersonId == personId).Select(p => p.Key);

    /// <summary>Who is asked of one side: its AE, else its manager; null when neither is named.</summary>
    public string? OwnerSlot(Side side)
    {
        var ae = Slot.Of(side, "ae");
        if (People.ContainsKey(ae)) return ae;
        var manager = Slot.Of(side, "manager");
        return People.ContainsKey(manager) ? manager : null;
    }
}

/// <summary>What is recorded of a meeting kind.</summary>
public sealed record MeetingState
{
    /// <summary>The meeting.</summary>
    public required string Kind { get; init; }

    /// <summary>Who accepted the series, by side.</summary>
    public ImmutableArray<Confirmation> AcceptedBy { get; init; } = [];

    /// <summary>The host's dates on which it was held.</summary>
    public ImmutableArray<LocalDate> HeldOn { get; init; } = [];

    /// <summary>The host's date on which it is scheduled.</summary>
    public LocalDate? ScheduledOn { get; init; }
}

/// <summary>A question put to both companies.</summary>
public sealed record Prompt
{
    /// <summary>Its name: <c>w05</c>, <c>m05</c>, <c>d7</c>.</summary>
    public required string Occurrence { get; init; }

    /// <summary>What it asks: <c>outcome forecast pin missing</c>.</summary>
    public required string Question { get; init; }

    /// <summary>The missing thing of a gate that a <c>missing</c> question asks for.</summary>
    public GateAsk? Ask { get; init; }

    /// <summary>The item that it is about.</summary>
    public string? Item { get; init; }

    /// <summary>The deal that it is about.</summary>
    public int? Opportunity { get; init; }

    /// <summary>Who is asked.</summary>
    public ImmutableArray<string> Slots { get; init; } = [];

    /// <summary>When it was asked.</summary>
    public Instant AskedAt { get; init; }

    /// <summary>The answers, the latest of each side.</summary>
    public ImmutableArray<PromptAnswer> Answers { get; init; } = [];

    /// <summary>The answer of one side.</summary>
    public PromptAnswer? AnswerOf(Side side) => Answers.FirstOrDefault(a => a.By.Side == side);

    /// <summary>With an answer in the place of the earlier one of the same side.</summary>
    internal Prompt With(PromptAnswer answer)
    {
        var before = AnswerOf(answer.By.Side);
        var names = answer.Option == "names" ? null : before is { Option: "names" } ? before.Text : before?.Names;
        return this with { Answers = Answers.RemoveAll(a => a.By.Side == answer.By.Side).Add(answer with { Names = names }) };
    }
}

/// <summary>One side's answer.</summary>
/// <param name="By">Who.</param>
/// <param name="Option">The word.</param>
/// <param name="Text">Free words.</param>
/// <param name="At">When.</param>
public sealed record PromptAnswer(By By, string Option, string? Text, Instant At)
{
    /// <summary>The names that the side gave before it said something else; they stay on record.</summary>
    public string? Names { get; init; }
}

/// <summary>A structured intervention.</summary>
/// <param name="Gate">The gate day that opened it.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="EndsBy">The last date for its tasks.</param>
/// <param name="ClosedAt">When it reached its end.</param>
public sealed record Intervention(int Gate, Instant OpenedAt, LocalDate EndsBy, Instant? ClosedAt)
{
    /// <summary>Whether a manager opened it for the gate's own outcome; else it ends when its alarm does (S58).</summary>
    public bool ForGate { get; init; }
}

/// <summary>A note that one side keeps to itself.</summary>
/// <param name="Text">What.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record PlanNote(string Text, By By, Instant At);

/// <summary>What was decided of a notice, and when.</summary>
/// <param name="DueAt">When it was due.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Disposition">The word of the ledger.</param>
/// <param name="Root">Whether it became a root message of the shared channel.</param>
public sealed record RaisedNotice(Instant DueAt, Instant At, string Disposition, bool Root);

using System.Collections.Immutable;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Templates;

/// <summary>The written form of an onboarding: phases with gates, weekly outcomes, check-ins, reviews and guards. Days are plan days, day 0 is the contract date.</summary>
public sealed record PlanTemplate
{
    /// <summary>The template's id, such as <c>forecastable-90</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The version that is stamped on a plan.</summary>
    public required int Version { get; init; }

    /// <summary>The title as shown.</summary>
    public required string Title { get; init; }

    /// <summary>The length in days.</summary>
    public required int LengthDays { get; init; }

    /// <summary>The north star: <c>firstSourced</c>, <c>firstRegistered</c> or <c>firstWon</c>.</summary>
    public required string Star { get; init; }

    /// <summary>By which day the star should be reached.</summary>
    public required int TargetDays { get; init; }

    /// <summary>From which day its absence is shown red.</summary>
    public required int RedDays { get; init; }

    /// <summary>The people of the plan.</summary>
    public ImmutableArray<SlotTemplate> Slots { get; init; } = [];

    /// <summary>The phases in order of their gate days.</summary>
    public ImmutableArray<PhaseTemplate> Phases { get; init; } = [];

    /// <summary>The weekly joint outcomes in order of their weeks.</summary>
    public ImmutableArray<WeekTemplate> Weeks { get; init; } = [];

    /// <summary>Artefacts and other items beside the weekly outcomes.</summary>
    public ImmutableArray<ItemTemplate> Items { get; init; } = [];

    /// <summary>Meetings that are accepted, held or moved.</summary>
    public ImmutableArray<MeetingTemplate> Meetings { get; init; } = [];

    /// <summary>The sponsors' decisions.</summary>
    public ImmutableArray<CheckinTemplate> Checkins { get; init; } = [];

    /// <summary>The reviews, such as the QBR on day 100.</summary>
    public ImmutableArray<ReviewTemplate> Reviews { get; init; } = [];

    /// <summary>The alarms and limits.</summary>
    public GuardTemplate Guards { get; init; } = new();

    /// <summary>Weekday, hour and switch per kind of notice; a kind that is not named is on, at the plan's hour.</summary>
    public ImmutableDictionary<string, NoticeTemplate> Notices { get; init; } = ImmutableDictionary<string, NoticeTemplate>.Empty;

    /// <summary>The template as it was read, kept so that a running plan keeps its version.</summary>
    public string Source { get; init; } = "";

    /// <summary>The phase whose gate is on that day; null when there is none.</summary>
    public PhaseTemplate? PhaseAt(int gateDay) => Phases.FirstOrDefault(p => p.GateDay == gateDay);

    /// <summary>The last phase.</summary>
    public PhaseTemplate LastPhase => Phases[^1];

    /// <summary>The last week that has a joint outcome.</summary>
    public int LastWeek => Weeks.Length == 0 ? 0 : Weeks[^1].Week;

    /// <summary>The kinds of sessions that its gates ask for; empty when any will do.</summary>
    public IEnumerable<string> SessionKinds => Phases.SelectMany(p => p.Expect.Append(p.Pass)).SelectMany(Kinds).Distinct();

    /// <summary>Whether notices of that kind are on.</summary>
    public bool Sends(string kind) => !Notices.TryGetValue(kind, out var notice) || notice.On;

    private static IEnumerable<string> Kinds(Predicate predicate) => predicate switch
    {
        SessionHeld session => session.Kinds,
        AllOf all => all.Parts.SelectMany(Kinds),
        AnyOf any => any.Parts.SelectMany(Kinds),
        Not not => Kinds(not.Part),
        _ => [],
    };
}

/// <summary>A place that a person fills.</summary>
/// <param name="Slot">Its name, such as <c>partner.sponsor</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Required">Whether its absence is shown as missing and chased.</param>
public sealed record SlotTemplate(string Slot, string Title, bool Required);

/// <summary>A stretch of the plan that ends in a gate.</summary>
public sealed record PhaseTemplate
{
    /// <summary>The key, such as <c>cadence</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The plan day of its gate.</summary>
    public required int GateDay { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What the phase is for.</summary>
    public string Goal { get; init; } = "";

    /// <summary>The outcome that the gate judges, in words.</summary>
    public required string Outcome { get; init; }

    /// <summary>What people reach on the way.</summary>
    public ImmutableArray<string> Milestones { get; init; } = [];

    /// <summary>What must hold for the gate to pass.</summary>
    public required Predicate Pass { get; init; }

    /// <summary>What is chased but never blocks.</summary>
    public ImmutableArray<Predicate> Expect { get; init; } = [];

    /// <summary>What opens a structured intervention at the end of the gate day (S58).</summary>
    public Predicate? InterveneIf { get; init; }

    /// <summary>The plan day before which an intervention must end.</summary>
    public int? InterveneBefore { get; init; }

    /// <summary>What an intervention at this gate consists of.</summary>
    public ImmutableArray<TaskTemplate> InterventionTasks { get; init; } = [];

    /// <summary>The most days by which this gate may be extended at once; 0 forbids it.</summary>
    public int MaxExtendDays { get; init; }

    /// <summary>The verdicts that a manager may give: <c>extend intervene override</c>.</summary>
    public ImmutableArray<string> Verdicts { get; init; } = [];
}

/// <summary>A task of an intervention.</summary>
/// <param name="Title">What is to be done, as a noun phrase.</param>
/// <param name="Owner">The slot that owes it.</param>
/// <param name="Days">In how many calendar days it is due.</param>
public sealed record TaskTemplate(string Title, string Owner, int Days);

/// <summary>The joint outcome of one plan week.</summary>
public sealed record WeekTemplate
{
    /// <summary>The plan week, 1 for days 0 to 7.</summary>
    public required int Week { get; init; }

    /// <summary>The outcome as a noun phrase: <c>a joint account list</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>The question that is asked.</summary>
    public required string Question { get; init; }

    /// <summary>The answer that says yes, as a button.</summary>
    public required string Yes { get; init; }

    /// <summary>A second word for the outcome in commands.</summary>
    public string? Alias { get; init; }

    /// <summary>Whether both companies must confirm it.</summary>
    public bool TwoSided { get; init; }

    /// <summary>A command that the yes button carries instead of <c>done</c>, such as <c>meeting accept weekly</c>.</summary>
    public string? Command { get; init; }
}

/// <summary>An artefact or another item that is done with evidence.</summary>
public sealed record ItemTemplate
{
    /// <summary>The word that commands use.</summary>
    public required string Key { get; init; }

    /// <summary>The title as a noun phrase.</summary>
    public required string Title { get; init; }

    /// <summary>The phase that uses it; it is not shown before (S13).</summary>
    public required string Phase { get; init; }

    /// <summary>The side that owes it; null when both do.</summary>
    public Side? Owner { get; init; }

    /// <summary>The plan day on which it is due.</summary>
    public int? DueDay { get; init; }

    /// <summary>Whether both companies must confirm it.</summary>
    public bool TwoSided { get; init; }

    /// <summary>Whether a link is asked for as evidence.</summary>
    public bool NeedsLink { get; init; }

    /// <summary>Whether a live opportunity must be named (S9, S39).</summary>
    public bool NeedsOpportunity { get; init; }
}

/// <summary>A meeting of the plan.</summary>
/// <param name="Key">The word that commands use: <c>weekly kickoff pipelineReview forecast gate qbr</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Day">The plan day; of a weekly meeting the first, null from the start.</param>
/// <param name="Weekly">Whether it comes every week.</param>
public sealed record MeetingTemplate(string Key, string Title, int? Day, bool Weekly);

/// <summary>The decision asked of the sponsors on one plan day.</summary>
/// <param name="Day">The plan day.</param>
/// <param name="Asks">What each slot is asked; variants by circumstance.</param>
public sealed record CheckinTemplate(int Day, ImmutableArray<AskTemplate> Asks);

/// <summary>One decision with its options.</summary>
public sealed record AskTemplate
{
    /// <summary>The slot that is asked.</summary>
    public required string Slot { get; init; }

    /// <summary>When this text is used: <c>default</c>, <c>won</c> (the deal is already won), <c>unpinned</c> (no deal is pinned), <c>named</c> (named opportunities exist), <c>none</c> (no named opportunity).</summary>
    public string When { get; init; } = "default";

    /// <summary>The decision as a question of one sentence; <c>{deal}</c>, <c>{partner}</c> and <c>{host}</c> are filled in.</summary>
    public required string Decision { get; init; }

    /// <summary>The answers, the likely one first.</summary>
    public required ImmutableArray<OptionTemplate> Options { get; init; }
}

/// <summary>One answer to a decision and what it starts.</summary>
/// <param name="Key">The word of the option in commands: <c>yes no call</c>.</param>
/// <param name="Label">The button.</param>
/// <param name="Starts">The title of the task that this answer starts; null for none.</param>
/// <param name="TaskOwner">The slot that owes the task.</param>
/// <param name="TaskDays">In how many working days the task is due.</param>
/// <param name="AsksName">Whether a name is asked for with the answer.</param>
public sealed record OptionTemplate(string Key, string Label, string? Starts, string? TaskOwner, int TaskDays, bool AsksName)
{
    /// <summary>What kind of name is asked for.</summary>
    public DecisionName Name { get; init; }

    /// <summary>Whether the name is a deal's.</summary>
    public bool NamesDeal => AsksName && Name is DecisionName.Deal or DecisionName.PinnedDeal;
}

/// <summary>A review of the whole plan.</summary>
/// <param name="Kind">The word: <c>qbr</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Day">The plan day, moved to a working day.</param>
/// <param name="MustExistBy">The plan day by which it must be scheduled.</param>
/// <param name="AskAgainDay">The plan day on which the closing choice is asked again.</param>
public sealed record ReviewTemplate(string Kind, string Title, int Day, int? MustExistBy, int? AskAgainDay);

/// <summary>The alarms and limits of a plan, in calendar days and plan days.</summary>
public sealed record GuardTemplate
{
    /// <summary>After how many calendar days of silence the managers are told, once each.</summary>
    public ImmutableArray<int> SilenceDays { get; init; } = [10, 14];

    /// <summary>The same between <see cref="EarlyFrom"/> and <see cref="EarlyTo"/> (S46).</summary>
    public ImmutableArray<int> EarlySilenceDays { get; init; } = [7, 10];

    /// <summary>First plan day of the early stretch.</summary>
    public int EarlyFrom { get; init; } = 15;

    /// <summary>Last plan day of the early stretch.</summary>
    public int EarlyTo { get; init; } = 21;

    /// <summary>The plan day by which there must be joint motion (S16); null for none.</summary>
    public int? JointMotionBy { get; init; } = 42;

    /// <summary>From this plan day the prompt asks for a pinned deal when there is none (S70).</summary>
    public int? PinBy { get; init; } = 45;

    /// <summary>From this plan day the prompt is the forecast question (S42).</summary>
    public int? ForecastFrom { get; init; } = 61;

    /// <summary>The plan day of the first pulse (S3).</summary>
    public int? PulseDay { get; init; } = 7;

    /// <summary>How many active plans one manager should have at most (S71).</summary>
    public int MaxActivePerManager { get; init; } = 5;
}

/// <summary>When and whether a kind of notice is sent.</summary>
/// <param name="On">Whether it is sent at all.</param>
/// <param name="Weekday">The weekday, where the kind has one.</param>
/// <param name="Hour">The local hour of the reader, where the kind has one.</param>
public sealed record NoticeTemplate(bool On, IsoDayOfWeek? Weekday, LocalTime? Hour);

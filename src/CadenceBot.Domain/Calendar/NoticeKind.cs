using System.Collections.Frozen;

namespace CadenceBot.Domain.Calendar;

/// <summary>The kinds of notices, and the steps that a plan takes by itself.</summary>
public enum NoticeKind
{
    /// <summary>The end of a pause: the plan runs again. No notice.</summary>
    Resume,

    /// <summary>The end of a gate day: the gate is assessed. No notice.</summary>
    GateClose,

    /// <summary>The end of a gate day: an intervention may open. No notice.</summary>
    InterventionCheck,

    /// <summary>The welcome.</summary>
    Welcome,

    /// <summary>The question of a week or month.</summary>
    Week,

    /// <summary>A joint deal was won.</summary>
    Win,

    /// <summary>The result of a gate.</summary>
    GateResult,

    /// <summary>A gate is five working days ahead.</summary>
    GateAhead,

    /// <summary>It is the gate's day.</summary>
    GateDay,

    /// <summary>A structured intervention opened.</summary>
    Intervention,

    /// <summary>The retro is asked for.</summary>
    Retro,

    /// <summary>The retro is not published yet.</summary>
    RetroReminder,

    /// <summary>The review of day 100, and the choice how to go on.</summary>
    Qbr,

    /// <summary>The plan graduated.</summary>
    Graduation,

    /// <summary>Three yes-or-no questions after the first week.</summary>
    Pulse,

    /// <summary>A sponsor's decision.</summary>
    Checkin,

    /// <summary>The decision is still open.</summary>
    CheckinReminder,

    /// <summary>The decision was not taken in time.</summary>
    CheckinLapsed,

    /// <summary>One line to a sponsor that a gate is open.</summary>
    SponsorLine,

    /// <summary>The question is still open, to the one who was asked.</summary>
    Reminder,

    /// <summary>The question is still open, to the managers.</summary>
    Escalation,

    /// <summary>The partner's side is silent.</summary>
    Silence,

    /// <summary>There is no joint motion.</summary>
    NoMotion,

    /// <summary>The manager's Monday digest.</summary>
    Digest,

    /// <summary>The bot was down.</summary>
    Downtime,
}

/// <summary>What becomes of a notice that is overdue.</summary>
public enum Overdue
{
    /// <summary>It is sent late.</summary>
    Late,

    /// <summary>Only the latest of its kind is sent, older ones are skipped.</summary>
    LatestOnly,

    /// <summary>What it would say is said by another notice.</summary>
    Folded,

    /// <summary>It is not sent.</summary>
    Skipped,

    /// <summary>It is skipped once the gate's result is out, and sent late before.</summary>
    SkippedAfterResult,
}

/// <summary>What becomes of a notice that would come due while the plan is paused.</summary>
public enum InPause
{
    /// <summary>It is told: somebody just made it happen, or the bot owes it.</summary>
    Told,

    /// <summary>It waits for the end of the pause.</summary>
    Waits,

    /// <summary>It is left out.</summary>
    LeftOut,
}

/// <summary>The written rule of a kind (the table in docs/operations.md).</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Word">Its word in keys.</param>
/// <param name="Later">What becomes of it when it is overdue by more than one working day; up to that it is sent late.</param>
/// <param name="Pause">What becomes of it while the plan is paused.</param>
/// <param name="AgainOnce">Whether it is sent once more when nobody knows if it was sent.</param>
public sealed record NoticeRule(NoticeKind Kind, string Word, Overdue Later, InPause Pause, bool AgainOnce)
{
    private static readonly FrozenDictionary<NoticeKind, NoticeRule> ByKind = new NoticeRule[]
    {
        new(NoticeKind.Resume, "step-resume", Overdue.Late, InPause.Told, false),
        new(NoticeKind.GateClose, "step-close", Overdue.Late, InPause.Waits, false),
        new(NoticeKind.InterventionCheck, "step-intervene", Overdue.Late, InPause.Waits, false),
        new(NoticeKind.Welcome, "welcome", Overdue.Late, InPause.Waits, true),
        new(NoticeKind.Win, "win", Overdue.Late, InPause.Told, true),
        new(NoticeKind.Qbr, "qbr", Overdue.Late, InPause.Waits, true),
        new(NoticeKind.Graduation, "graduation", Overdue.Late, InPause.Told, true),
        new(NoticeKind.Week, "week", Overdue.LatestOnly, InPause.LeftOut, true),
        new(NoticeKind.GateAhead, "gate-ahead", Overdue.Folded, InPause.LeftOut, false),
        new(NoticeKind.GateDay, "gate-day", Overdue.SkippedAfterResult, InPause.LeftOut, false),
        new(NoticeKind.GateResult, "gate-result", Overdue.Late, InPause.Told, true),
        new(NoticeKind.Intervention, "intervention", Overdue.Late, InPause.Waits, true),
        new(NoticeKind.Retro, "retro", Overdue.Late, InPause.Waits, true),
        new(NoticeKind.RetroReminder, "retro-reminder", Overdue.Folded, InPause.LeftOut, false),
        new(NoticeKind.Checkin, "checkin", Overdue.Late, InPause.Waits, true),
        new(NoticeKind.CheckinReminder, "checkin-reminder", Overdue.Folded, InPause.Waits, false),
        new(NoticeKind.CheckinLapsed, "checkin-lapsed", Overdue.Folded, InPause.Waits, false),
        new(NoticeKind.SponsorLine, "sponsor-line", Overdue.Skipped, InPause.Waits, false),
        new(NoticeKind.Pulse, "pulse", Overdue.Folded, InPause.LeftOut, false),
        new(NoticeKind.Reminder, "reminder", Overdue.Folded, InPause.LeftOut, false),
        new(NoticeKind.Escalation, "escalation", Overdue.Folded, InPause.LeftOut, false),
        new(NoticeKind.Silence, "silence", Overdue.Folded, InPause.LeftOut, false),
        new(NoticeKind.NoMotion, "no-motion", Overdue.Folded, InPause.Waits, false),
        new(NoticeKind.Digest, "digest", Overdue.Folded, InPause.Told, false),
        new(NoticeKind.Downtime, "downtime", Overdue.Folded, InPause.Told, false),
    }.ToFrozenDictionary(r => r.Kind);

    private static readonly FrozenDictionary<string, NoticeRule> ByWord = ByKind.Values.ToFrozenDictionary(r => r.Word, StringComparer.Ordinal);

    /// <summary>All rules.</summary>
    public static IEnumerable<NoticeRule> All => ByKind.Values;

    /// <summary>The rule of a kind.</summary>
    public static NoticeRule Of(NoticeKind kind) => ByKind[kind];

    /// <summary>The rule of a kind's word; null when there is none.</summary>
    public static NoticeRule? Called(string word) => ByWord.GetValueOrDefault(word);

    /// <summary>
    /// What a person calls it who mutes, snoozes or hands it on while away; null for what has a deadline or was asked of nobody else:
    /// a decision cannot be muted.
    /// </summary>
    public string? Topic => Kind switch
    {
        NoticeKind.Digest => "digest",
        NoticeKind.Reminder => "prompts",
        NoticeKind.Escalation or NoticeKind.Silence or NoticeKind.NoMotion or NoticeKind.Pulse => "alarms",
        NoticeKind.SponsorLine => "gates",
        _ => null,
    };

    /// <summary>Whether the kind is a step of the plan and no notice.</summary>
    public bool IsStep => Kind is NoticeKind.Resume or NoticeKind.GateClose or NoticeKind.InterventionCheck;
}

using System.Globalization;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>The written rule for what comes due after an outage: sent late, folded or skipped, by kind.</summary>
public static class OverdueRules
{
    /// <summary>
    /// The same rule for a notice that waited, for its reader or for the way out: what became of it, and why; null when it is still
    /// sent. What waited for one working day at most is sent, and so is what nothing later has said.
    /// </summary>
    /// <param name="rule">The kind's rule.</param>
    /// <param name="dueAt">When it was due.</param>
    /// <param name="now">The end of the wait.</param>
    /// <param name="hours">The host's hours, in which working days are counted.</param>
    /// <param name="isLatest">Whether nothing newer of its kind was asked meanwhile.</param>
    /// <param name="isResultOut">Of a gate's day, whether the gate's result is out.</param>
    public static (string Disposition, string Reason)? AfterWait(NoticeRule rule, Instant dueAt, Instant now, WorkHours hours, bool isLatest, bool isResultOut = false)
    {
        if (rule.Later == Overdue.LatestOnly) return isLatest ? null : (Dispositions.Skipped, "only the latest question is asked");
        if (isLatest || new Rhythm(new BothHours(hours, hours), hours.Start).WithinWorkingDays(dueAt, now, 1)) return null;
        return rule.Later switch
        {
            Overdue.Folded => (Dispositions.Folded, FoldedInto(rule.Kind)),
            Overdue.Skipped => (Dispositions.Skipped, "more than one working day old"),
            Overdue.SkippedAfterResult when isResultOut => (Dispositions.Skipped, "the gate's result is out"),
            _ => null,
        };
    }

    /// <summary>Whether the result of a gate is out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="occurrence">The gate's day as the notices' keys name it: <c>g30</c>, after an extension <c>g30.x1</c>.</param>
    public static bool IsResultOut(PartnerPlan plan, string occurrence) =>
        occurrence is ['g', .. var day] && int.TryParse(day.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsResultOut(plan, number);

    /// <summary>Decides on one of the notices that are due together.</summary>
    internal static (string Disposition, string? Reason) Judge(Occurrence due, IReadOnlyList<Occurrence> together, PartnerPlan plan, Rhythm rhythm, Instant now)
    {
        if (NoticeRule.Of(due.Kind).IsStep) return (Dispositions.Step, null);
        if (Pauses.Omits(plan, due)) return (Dispositions.Skipped, Pauses.Reason);
        if (due.Kind == NoticeKind.Qbr && together.Any(o => o.Kind == due.Kind && o.DueAt == due.DueAt && o.Number < due.Number))
            return (Dispositions.Folded, "said by the review, which comes only now");
        if (due.Kind == NoticeKind.Week && together.Any(o => o.Kind == NoticeKind.Week && IsLater(o, due)))
            return (Dispositions.Skipped, "only the latest question is asked");
        if (now - due.DueAt <= Outage.Grace) return (Dispositions.Pending, null);
        if (rhythm.WithinWorkingDays(due.DueAt, now, 1)) return (Dispositions.Late, "the bot was down when it was due");
        return NoticeRule.Of(due.Kind).Later switch
        {
            Overdue.Folded => (Dispositions.Folded, FoldedInto(due.Kind)),
            Overdue.Skipped => (Dispositions.Skipped, "more than one working day old"),
            Overdue.SkippedAfterResult when IsResultOut(due, together, plan) => (Dispositions.Skipped, "the gate's result is out"),
            _ => (Dispositions.Late, "the bot was down when it was due"),
        };
    }

    private static bool IsLater(Occurrence other, Occurrence than) =>
        other.DueAt > than.DueAt || (other.DueAt == than.DueAt && string.CompareOrdinal(Order(other), Order(than)) > 0);

    // Months come after weeks.
    private static string Order(Occurrence o) => $"{(o.Name[0] == 'm' ? 1 : 0)}{o.Number:000}";

    private static bool IsResultOut(Occurrence due, IReadOnlyList<Occurrence> together, PartnerPlan plan) =>
        together.Any(o => o.Kind == NoticeKind.GateClose && o.Number == due.Number)
        || IsResultOut(plan, due.Number);

    private static bool IsResultOut(PartnerPlan plan, int number) => plan.Gate(number) is { } gate && (!gate.IsOpen || gate.LeftOpenRound == gate.Round);

    private static string FoldedInto(NoticeKind kind) => kind switch
    {
        NoticeKind.GateAhead => "said by gate-day",
        NoticeKind.Digest => "said by the next digest",
        _ => "more than one working day old, said by what comes next",
    };
}

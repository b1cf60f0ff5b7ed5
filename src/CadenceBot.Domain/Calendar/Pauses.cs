using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>What a pause does to what is due: some of it is told all the same, some waits for its end, some is left out; by kind.</summary>
public static class Pauses
{
    /// <summary>The rule as the ledger names it.</summary>
    public const string Reason = "the plan was paused";

    /// <summary>When a pause ends by itself: at the start of the host's working hours.</summary>
    public static Instant? EndOf(PlanPause pause, Rhythm rhythm) =>
        pause.Until is { } until ? Instant.Max(pause.From, rhythm.InHours(Side.Host, rhythm.At(until, LocalTime.Midnight))) : null;

    /// <summary>Whether a row of that kind that waits to be sent is held back.</summary>
    public static bool HoldsBack(NoticeKind kind) => NoticeRule.Of(kind).Pause != InPause.Told && kind != NoticeKind.Welcome;

    /// <summary>The step that ends a pause.</summary>
    internal static IEnumerable<Occurrence> End(PlanPause pause, Rhythm rhythm)
    {
        if (EndOf(pause, rhythm) is { } end) yield return new Occurrence(NoticeKind.Resume, $"p{pause.N}", null, end, pause.N);
    }

    /// <summary>Whether something comes due although the plan may be paused.</summary>
    internal static bool Allows(PartnerPlan plan, Occurrence due) => plan.Paused is null || NoticeRule.Of(due.Kind).Pause == InPause.Told;

    /// <summary>Whether something that was not decided before the plan went on is left out.</summary>
    internal static bool Omits(PartnerPlan plan, Occurrence due) => plan.ResumedAt is { } end && due.DueAt < end && NoticeRule.Of(due.Kind).Pause == InPause.LeftOut;

    /// <summary>What waited comes due when the plan goes on, in the hours of those who read it.</summary>
    internal static IEnumerable<Occurrence> After(PartnerPlan plan, Rhythm rhythm, IEnumerable<Occurrence> series) => plan.ResumedAt is { } end
        ? series.Select(o => o.DueAt >= end || NoticeRule.Of(o.Kind).Pause == InPause.LeftOut ? o : o with { DueAt = Moved(o, end, rhythm) }).OrderBy(o => o.DueAt)
        : series;

    private static Instant Moved(Occurrence due, Instant end, Rhythm rhythm) =>
        NoticeRule.Of(due.Kind).IsStep ? end
        : due.Slot is { } slot ? rhythm.InHours(Slot.SideOf(slot), end)
        : rhythm.NextShared(end);
}

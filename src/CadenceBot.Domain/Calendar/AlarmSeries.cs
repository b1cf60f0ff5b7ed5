using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>Private alarms to the managers. They are about a silence, never about a person.</summary>
internal static class AlarmSeries
{
    private static readonly LocalTime Morning = new(10, 0);

    /// <summary>Each length of silence once per silence (S16, S46).</summary>
    public static IEnumerable<Occurrence> Silence(PartnerPlan plan, Rhythm rhythm)
    {
        // Before day 0 nobody owes a sign. Two lengths may be reached on one day, when the early stretch begins: that is one notice.
        var since = Math.Max(0, plan.DayOf(rhythm.DateAt(plan.PartnerQuietSince)));
        return plan.Template.Guards.SilenceDays
            .Select((_, level) => FirstDay(plan, since, level))
            .Distinct()
            .Where(day => !plan.IsFinishedOn(day))
            .SelectMany(day => ToManagers(plan, rhythm, NoticeKind.Silence, day).Select(o => o with { DueAt = AfterQuestion(plan, rhythm, o) }))
            .GroupBy(o => (o.Slot, o.DueAt))
            .Select(g => g.Last())
            .OrderBy(o => o.DueAt);
    }

    /// <summary>No joint motion by the guard's day, once (S16).</summary>
    public static IEnumerable<Occurrence> NoMotion(PartnerPlan plan, Rhythm rhythm) =>
        plan.Template.Guards.JointMotionBy is { } day && !plan.HasJointMotion
            ? ToManagers(plan, rhythm, NoticeKind.NoMotion, day).OrderBy(o => o.DueAt)
            : [];

    // Nobody is silent who was not asked yet, or had no working day to answer: the alarm waits for the week's question and that day.
    private static Instant AfterQuestion(PartnerPlan plan, Rhythm rhythm, Occurrence alarm)
    {
        if (RhythmSeries.QuestionUpTo(plan, rhythm, plan.DateOf(alarm.Number)) is not { } asked) return alarm.DueAt;
        return Instant.Max(alarm.DueAt, rhythm.InHours(Slot.SideOf(alarm.Slot!), rhythm.AfterWorkingDays(Side.Partner, asked, 1)));
    }

    /// <summary>The first day on which a silence that began on a day has a length of the guards.</summary>
    internal static int FirstDay(PartnerPlan plan, int since, int level)
    {
        var guards = plan.Template.Guards;
        var early = level < guards.EarlySilenceDays.Length ? Math.Max(guards.EarlyFrom, since + guards.EarlySilenceDays[level]) : int.MaxValue;
        var normal = since + guards.SilenceDays[level];
        return early <= guards.EarlyTo ? Math.Min(early, normal) : normal;
    }

    private static IEnumerable<Occurrence> ToManagers(PartnerPlan plan, Rhythm rhythm, NoticeKind kind, int day) =>
        RhythmSeries.Managers(plan).Select(slot => new Occurrence(kind, $"d{day}", slot, rhythm.SideTime(Slot.SideOf(slot), plan.DateOf(day), Morning), day));
}

using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>The weekly question and what follows from its silence.</summary>
internal static class RhythmSeries
{
    /// <summary>The welcome: at once, or on day 0 when the plan was made ahead of it.</summary>
    public static IEnumerable<Occurrence> Welcome(PartnerPlan plan, Rhythm rhythm)
    {
        var due = rhythm.DateAt(plan.StartedAt) >= plan.Day0 ? plan.StartedAt : rhythm.PostInstant(rhythm.OnOrAfter(plan.Day0));
        yield return new Occurrence(NoticeKind.Welcome, "d0", null, due, 0);
    }

    /// <summary>One question per plan week, at the last slot inside it; after the last week one a month.</summary>
    public static IEnumerable<Occurrence> Prompts(PartnerPlan plan, Rhythm rhythm)
    {
        foreach (var week in plan.Template.Weeks)
        {
            var name = $"w{week.Week:00}";
            if (plan.Notices.ContainsKey("week/" + name)) continue;
            var date = LastWeekday(plan.DateOf(7 * week.Week), plan.Weekday);
            yield return new Occurrence(NoticeKind.Week, name, null, rhythm.PostInstant(rhythm.OnOrAfter(date)), week.Week);
        }

        // The month after the plan's length is left to the review; from then on one question a month, without end while the plan is open.
        for (var month = (plan.Template.LengthDays / 30) + 2; month < 100; month++)
        {
            var name = $"m{month:00}";
            if (plan.Notices.ContainsKey("week/" + name)) continue;
            var date = LastWeekday(plan.DateOf((30 * (month - 1)) + 6), plan.Weekday);
            yield return new Occurrence(NoticeKind.Week, name, null, rhythm.PostInstant(rhythm.OnOrAfter(date)), month);
        }
    }

    /// <summary>After one working day, to each one asked whose side did not answer.</summary>
    public static IEnumerable<Occurrence> Reminders(PartnerPlan plan, Rhythm rhythm)
    {
        if (Unsettled(plan) is not { } prompt || plan.IsMoved(prompt)) return [];
        return prompt.Slots
            .Where(slot => prompt.AnswerOf(Slot.SideOf(slot)) is null && plan.People.ContainsKey(slot))
            .Select(slot => new Occurrence(NoticeKind.Reminder, prompt.Occurrence, slot, rhythm.InCommonHours(Slot.SideOf(slot), rhythm.AfterWorkingDays(Slot.SideOf(slot), prompt.AskedAt, 1)), 1))
            .OrderBy(o => o.DueAt);
    }

    /// <summary>After three working days without any answer, privately to both managers.</summary>
    public static IEnumerable<Occurrence> Escalations(PartnerPlan plan, Rhythm rhythm)
    {
        if (Unsettled(plan) is not { Answers.Length: 0 } prompt) return [];
        return Managers(plan)
            .Select(slot => new Occurrence(NoticeKind.Escalation, prompt.Occurrence, slot, rhythm.InCommonHours(Slot.SideOf(slot), rhythm.AfterWorkingDays(Slot.SideOf(slot), prompt.AskedAt, 3)), 3))
            .OrderBy(o => o.DueAt);
    }

    /// <summary>Three yes-or-no questions at the end of the first week, and a flag to the host's manager when two answers are no (S3).</summary>
    public static IEnumerable<Occurrence> Pulse(PartnerPlan plan, Rhythm rhythm)
    {
        if (plan.Template.Guards.PulseDay is not { } day) yield break;
        yield return new Occurrence(NoticeKind.Pulse, $"d{day}", null, rhythm.PostInstant(rhythm.OnOrAfter(plan.DateOf(day))), day);
        if (plan.PulseWorry is { } worry)
            yield return new Occurrence(NoticeKind.Pulse, $"d{day}", Slot.HostManager, rhythm.InHours(Side.Host, worry.At), day);
    }

    internal static IEnumerable<string> Managers(PartnerPlan plan) =>
        new[] { Slot.HostManager, Slot.PartnerManager }.Where(plan.People.ContainsKey);

    /// <summary>When the week's question was due, or is, whose weekday is the last one up to a date; null before the first and after the last week.</summary>
    internal static Instant? QuestionUpTo(PartnerPlan plan, Rhythm rhythm, LocalDate date)
    {
        foreach (var week in plan.Template.Weeks.Reverse())
        {
            var nominal = LastWeekday(plan.DateOf(7 * week.Week), plan.Weekday);
            if (nominal > date) continue;
            if (nominal.PlusDays(7) <= date) return null;
            return plan.Notices.TryGetValue($"week/w{week.Week:00}", out var raised) ? raised.DueAt : rhythm.PostInstant(rhythm.OnOrAfter(nominal));
        }

        return null;
    }

    private static Prompt? Unsettled(PartnerPlan plan) => plan.LatestQuestion is { } prompt && !plan.IsSettled(prompt) ? prompt : null;

    private static LocalDate LastWeekday(LocalDate upTo, IsoDayOfWeek weekday)
    {
        while (upTo.DayOfWeek != weekday) upTo = upTo.PlusDays(-1);
        return upTo;
    }
}

/// <summary>The wins.</summary>
internal static class WinSeries
{
    /// <summary>A card per win, at once: somebody just said so. A win that was taken back and comes again is a new occurrence.</summary>
    public static IEnumerable<Occurrence> Wins(PartnerPlan plan) => plan.Deals
        .Where(d => d is { Test: false, WonAt: not null })
        .OrderBy(d => d.WonAt)
        .Select(d => new Occurrence(NoticeKind.Win, d.Wins <= 1 ? $"o{d.N}" : $"o{d.N}.{d.Wins}", null, d.WonAt!.Value, d.N));
}

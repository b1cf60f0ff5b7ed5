using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>What is due when, and was not decided yet: a pure function of the plan and both companies' hours. Each series ascends by due time.</summary>
public static class Agenda
{
    /// <summary>When the next thing is due; null when nothing will be.</summary>
    public static Instant? NextDue(PartnerPlan plan, Rhythm rhythm)
    {
        Instant? next = null;
        foreach (var series in AllSeries(plan, rhythm))
        {
            foreach (var occurrence in series)
            {
                if (next is null || occurrence.DueAt < next) next = occurrence.DueAt;
                break;
            }
        }

        return next;
    }

    /// <summary>What is due up to and including an instant, by due time; at the same instant in the order of the kinds.</summary>
    public static IReadOnlyList<Occurrence> Due(PartnerPlan plan, Rhythm rhythm, Instant now)
    {
        var due = new List<Occurrence>();
        foreach (var series in AllSeries(plan, rhythm)) due.AddRange(series.TakeWhile(o => o.DueAt <= now));
        due.Sort((a, b) =>
            a.DueAt != b.DueAt ? a.DueAt.CompareTo(b.DueAt)
            : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
            : a.Number != b.Number ? a.Number.CompareTo(b.Number)
            : string.CompareOrdinal(a.Key, b.Key));
        return due;
    }

    private static IEnumerable<IEnumerable<Occurrence>> AllSeries(PartnerPlan plan, Rhythm rhythm)
    {
        if (plan.ArchivedAt is not null) yield break;
        if (plan.Paused is { } pause) yield return Open(Pauses.End(pause, rhythm));
        yield return Open(RhythmSeries.Welcome(plan, rhythm));
        yield return Open(WinSeries.Wins(plan));
        foreach (var gate in plan.Gates) yield return Open(GateSeries.Results(plan, gate, rhythm));
        yield return Open(ReviewSeries.Graduation(plan, rhythm));
        if (!plan.IsOpen) yield break;
        yield return Undecided(RhythmSeries.Prompts(plan, rhythm));
        yield return Open(RhythmSeries.Reminders(plan, rhythm));
        yield return Open(RhythmSeries.Escalations(plan, rhythm));
        yield return Open(RhythmSeries.Pulse(plan, rhythm));
        foreach (var gate in plan.Gates)
        {
            yield return Open(GateSeries.Ahead(plan, gate, rhythm));
            yield return Open(GateSeries.Day(plan, gate, rhythm));
            yield return Open(GateSeries.Closing(plan, gate, rhythm));
            yield return Open(GateSeries.SponsorLines(plan, gate, rhythm));
        }

        yield return Open(GateSeries.InterventionNotice(plan, rhythm));
        foreach (var checkin in plan.Checkins) yield return Open(CheckinSeries.Of(plan, checkin, rhythm));
        yield return Open(AlarmSeries.Silence(plan, rhythm));
        yield return Open(AlarmSeries.NoMotion(plan, rhythm));
        yield return Open(ReviewSeries.Retro(plan, rhythm));
        yield return Open(ReviewSeries.Qbr(plan, rhythm));

        // Questions never wait for the end of a pause, so their order stays; of the others some come later.
        IEnumerable<Occurrence> Open(IEnumerable<Occurrence> series) => Pauses.After(plan, rhythm, Undecided(series));

        // What was decided once is never due again, and what was due before the plan existed never was.
        IEnumerable<Occurrence> Undecided(IEnumerable<Occurrence> series) =>
            series.Where(o => o.DueAt >= plan.StartedAt && !plan.Notices.ContainsKey(o.Key) && Pauses.Allows(plan, o) && (NoticeRule.Of(o.Kind).IsStep || plan.Template.Sends(NoticeRule.Of(o.Kind).Word)));
    }
}

using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Domain.Calendar;

/// <summary>What looks back: the retro without a win, the QBR, the end.</summary>
internal static class ReviewSeries
{
    /// <summary>On the last gate's day while no deal is won, and a reminder two working days later.</summary>
    public static IEnumerable<Occurrence> Retro(PartnerPlan plan, Rhythm rhythm)
    {
        if (plan.Retro.IsPublished || plan.Deals.Any(d => d is { Stage: Stage.Won, Test: false })) yield break;
        var day = plan.Template.LastPhase.GateDay;
        yield return new Occurrence(NoticeKind.Retro, $"d{day}", null, rhythm.PostInstant(rhythm.OnOrAfter(plan.DateOf(day))), day);
        if (plan.Notices.TryGetValue($"retro/d{day}", out var asked))
            yield return new Occurrence(NoticeKind.RetroReminder, $"d{day}", null, rhythm.NextShared(rhythm.AfterWorkingDays(Side.Host, asked.At, 2)), day);
    }

    /// <summary>The QBR on its day, and the choice asked again later while nobody chose.</summary>
    public static IEnumerable<Occurrence> Qbr(PartnerPlan plan, Rhythm rhythm) => Reviews(plan, rhythm).OrderBy(o => o.DueAt);

    /// <summary>The end, when somebody chose to graduate.</summary>
    public static IEnumerable<Occurrence> Graduation(PartnerPlan plan, Rhythm rhythm)
    {
        if (plan is { Closed: "graduate", ClosedAt: { } at }) yield return new Occurrence(NoticeKind.Graduation, "end", null, rhythm.NextShared(at), 0);
    }

    private static IEnumerable<Occurrence> Reviews(PartnerPlan plan, Rhythm rhythm)
    {
        foreach (var review in plan.Template.Reviews)
        {
            var date = plan.Meeting(review.Kind).ScheduledOn ?? plan.DateOf(review.Day);
            yield return new Occurrence(NoticeKind.Qbr, $"d{review.Day}", null, rhythm.PostInstant(rhythm.OnOrAfter(date)), review.Day);
            if (review.AskAgainDay is { } again && plan.ProlongedAt is null)
                yield return new Occurrence(NoticeKind.Qbr, $"d{again}", null, rhythm.PostInstant(rhythm.OnOrAfter(plan.DateOf(again))), again);
        }
    }
}

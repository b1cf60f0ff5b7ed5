using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>What a tick did to one plan.</summary>
/// <param name="Step">The plan after it, with the new entries.</param>
/// <param name="Raised">The notices that came due, in the order in which they are sent.</param>
public sealed record Ticked(PlanStep Step, ImmutableArray<Raised> Raised);

/// <summary>One look at a plan: everything due up to now is decided, once and for all. Pure; missed ticks change nothing but lateness.</summary>
public static class Tick
{
    /// <summary>A plan cannot need more rounds than it has notices; more means that something never settles.</summary>
    private const int MostRounds = 500;

    /// <summary>Decides on everything due. What follows from a decision (a result from an assessment) is decided in the same look.</summary>
    public static Ticked Look(PartnerPlan plan, BothHours hours, Instant now, Outage? outage)
    {
        var rhythm = new Rhythm(hours, plan.Hour);
        var step = PlanStep.From(plan);
        var raised = ImmutableArray.CreateBuilder<Raised>();
        for (var round = 0; Agenda.Due(step.Plan, rhythm, now) is { Count: > 0 } due; round++)
        {
            if (round == MostRounds) throw new InvalidOperationException($"The plan {plan.Id} does not settle: {due[0].Key} comes due again and again.");
            step = Round(step, due, rhythm, now, raised);
        }

        if (outage is not null) step = Apologise(step, outage, rhythm, now, raised);
        return new Ticked(step, raised.ToImmutable());
    }

    private static PlanStep Round(PlanStep step, IReadOnlyList<Occurrence> due, Rhythm rhythm, Instant now, ImmutableArray<Raised>.Builder raised)
    {
        var plan = step.Plan;
        var roots = new Roots(plan, rhythm, now);
        var marks = ImmutableArray.CreateBuilder<NoticeMark>();
        var events = new List<PlanEvent>();
        foreach (var occurrence in Roots.ByRight(due))
        {
            var (disposition, reason) = OverdueRules.Judge(occurrence, due, plan, rhythm, now);
            var isSent = disposition is Dispositions.Pending or Dispositions.Late;
            if (isSent && Obstacle(plan, occurrence) is { } obstacle)
            {
                if (InsteadOf(plan, occurrence) is { } instead)
                {
                    raised.Add(new Raised(instead, disposition, obstacle, Place.Direct, null));
                    marks.Add(new NoticeMark(instead.Key, instead.DueAt, disposition, false));
                }

                (disposition, reason, isSent) = (Dispositions.Skipped, obstacle, false);
            }

            var (place, thread) = isSent ? roots.PlaceOf(occurrence) : (occurrence.Slot is null ? Place.Thread : Place.Direct, null);
            if (disposition != Dispositions.Step) raised.Add(new Raised(occurrence, disposition, reason, place, thread));
            marks.Add(new NoticeMark(occurrence.Key, occurrence.DueAt, disposition, isSent && place == Place.Root));
            events.AddRange(Consequences.Of(plan, occurrence, isSent, rhythm, now).Where(e => e is not RetroOpened || !events.OfType<RetroOpened>().Any()));
        }

        return step.Take(By.Bot, now, [new NoticesRaised(marks.ToImmutable()), .. events]);
    }

    // A check-in without a sponsor is recorded as skipped, and that side's manager gets the text under an own key.
    private static string? Obstacle(PartnerPlan plan, Occurrence due) =>
        due is { Kind: NoticeKind.Checkin, Slot: { } slot } && Slot.RoleOf(slot) == "sponsor" && !plan.People.ContainsKey(slot) ? "no sponsor"
        : Addressed(due) is { } addressed && !plan.People.ContainsKey(addressed) ? "nobody in " + addressed
        : null;

    // That a decision lapsed is told to the host's manager, whoever was asked.
    private static string? Addressed(Occurrence due) => due.Kind == NoticeKind.CheckinLapsed ? Slot.HostManager : due.Slot;

    private static Occurrence? InsteadOf(PartnerPlan plan, Occurrence due)
    {
        if (due is not { Kind: NoticeKind.Checkin, Slot: { } slot }) return null;
        var manager = Slot.Of(Slot.SideOf(slot), "manager");
        return plan.People.ContainsKey(manager) ? due with { Slot = manager } : null;
    }

    // One line of apology at most: once per plan and day, only when something was missed.
    private static PlanStep Apologise(PlanStep step, Outage outage, Rhythm rhythm, Instant now, ImmutableArray<Raised>.Builder raised)
    {
        if (!raised.Any(r => r.Reason != Pauses.Reason && r.Occurrence.DueAt >= outage.From && now - r.Occurrence.DueAt > Outage.Grace)) return step;
        var apology = new Occurrence(NoticeKind.Downtime, NodaTime.Text.LocalDatePattern.Iso.Format(rhythm.DateAt(outage.To)), null, now, 0);
        if (step.Plan.Notices.ContainsKey(apology.Key) || !step.Plan.Template.Sends("downtime")) return step;
        var (place, thread) = new Roots(step.Plan, rhythm, now).PlaceOf(apology);
        raised.Add(new Raised(apology, Dispositions.Pending, null, place, thread));
        return step.Take(By.Bot, now, new NoticesRaised([new NoticeMark(apology.Key, now, Dispositions.Pending, false)]));
    }
}

/// <summary>What happens to the plan when something comes due.</summary>
internal static class Consequences
{
    /// <summary>The events of one occurrence.</summary>
    public static IEnumerable<PlanEvent> Of(PartnerPlan plan, Occurrence due, bool isSent, Rhythm rhythm, Instant now)
    {
        switch (due.Kind)
        {
            case NoticeKind.Week:
                if (isSent) yield return WeekQuestion.Ask(plan, due, plan.DayOf(rhythm.DateAt(due.DueAt)));
                if (due.Name[0] == 'w' && due.Number == plan.Template.LastWeek && IsRetroDue(plan)) yield return new RetroOpened();
                break;
            case NoticeKind.Pulse when due.Slot is null && isSent:
                yield return new PromptAsked(due.Name, "pulse", null, null, [.. Sides.Both.Select(plan.OwnerSlot).OfType<string>()]);
                break;
            case NoticeKind.Resume when plan.Paused is { } pause:
                yield return new PlanResumed(due.DueAt, rhythm.DateAt(due.DueAt), pause.Shift ? rhythm.SpanOf(pause.Since, rhythm.DateAt(due.DueAt)) : 0);
                break;
            case NoticeKind.GateClose when plan.Gate(due.Number) is { IsOpen: true } gate && plan.Judge(gate) is { Holds: false } found:
                yield return new GateLeftOpen(gate.Day, gate.Round, found.Words);
                break;
            case NoticeKind.InterventionCheck:
                var phase = plan.Template.PhaseAt(due.Number)!;
                if (phase.InterveneIf!.Judge(plan).Holds && !(plan.Intervention is { ClosedAt: null } open && open.Gate == due.Number))
                {
                    foreach (var opened in plan.OpenIntervention(plan.Gate(due.Number)!, rhythm.DateAt(now))) yield return opened;
                }

                break;
            case NoticeKind.Checkin when due.Slot is { } slot && Slot.RoleOf(slot) != "manager":
                var checkin = plan.Checkins.First(c => c.Day == due.Number && c.Slot == slot);
                yield return isSent ? new CheckinAsked(checkin.Day, slot, plan.AskOf(checkin).When) : new CheckinSkipped(checkin.Day, slot, "no sponsor");
                break;
            case NoticeKind.CheckinLapsed:
                yield return new CheckinLapsed(due.Number, due.Slot!);
                break;
            case NoticeKind.Retro when plan.Retro.OpenedAt is null:
                yield return new RetroOpened();
                break;
        }
    }

    private static bool IsRetroDue(PartnerPlan plan) => plan.Retro.OpenedAt is null && !plan.Deals.Any(d => d is { Stage: Stage.Won, Test: false });
}

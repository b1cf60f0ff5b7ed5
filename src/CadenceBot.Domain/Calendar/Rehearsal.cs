using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Domain.Calendar;

/// <summary>A template tried on a made-up plan that nobody answers.</summary>
/// <param name="Plan">The plan at its end.</param>
/// <param name="Raised">What came due, in order.</param>
public sealed record Rehearsal(PartnerPlan Plan, ImmutableArray<Raised> Raised)
{
    /// <summary>A partner's silence goes on for so many days after the plan's length, over the review.</summary>
    public const int DaysAfter = 15;

    /// <summary>The run from now on; both companies keep the host's hours, and every place is filled.</summary>
    public static Rehearsal Of(PlanTemplate template, Company host, Instant now)
    {
        var hours = new BothHours(host.Hours, host.Hours);
        var day0 = host.Hours.At(now).Date;
        var people = template.Slots.ToImmutableSortedDictionary(s => s.Slot, s => new Participant(s.Slot, s.Title), StringComparer.Ordinal);
        var weekday = template.Notices.GetValueOrDefault("week")?.Weekday ?? IsoDayOfWeek.Wednesday;
        var started = new PlanStarted(template.Id, template.Version, day0, "the partner", host.Name, weekday, Rhythm.DefaultHour(hours, day0.Next(weekday)), null, people, null);
        var plan = PlanStep.Begin(new PlanId(PartnerSlug.Parse("rehearsal"), 1), template, started, By.Bot, now).Plan;
        var raised = ImmutableArray.CreateBuilder<Raised>();
        var end = host.Hours.InstantOf(day0.PlusDays(template.LengthDays + DaysAfter), host.Hours.End);
        while (Agenda.NextDue(plan, new Rhythm(hours, plan.Hour)) is { } next && next <= end)
        {
            var ticked = Tick.Look(plan, hours, next, null);
            plan = ticked.Step.Plan;
            raised.AddRange(ticked.Raised);
        }

        return new Rehearsal(plan, raised.ToImmutable());
    }
}

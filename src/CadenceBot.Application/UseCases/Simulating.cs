using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>Tries a template on a made-up plan that nobody answers; no store, no message, nothing kept.</summary>
public sealed class Simulating(ITemplateCatalog templates)
{
    private const int DaysAfter = 15;

    /// <summary><c>simulate forecastable-90</c></summary>
    public Task<Reply> RunAsync(Request r, CancellationToken cancellation)
    {
        var wanted = r.Line.Text("template") ?? StartPlan.DefaultTemplate;
        if (templates.Latest(wanted) is not { } template)
            return Task.FromResult(PlanChanges.Refuse(Refusal.For(Because.NoSuchTemplate, wanted, string.Join(", ", templates.All.Select(t => t.Id))) with { Field = "template" }, null, r));
        var host = r.Directory.Host!;
        var hours = new BothHours(host.Hours, host.Hours);
        var people = template.Slots.ToImmutableSortedDictionary(s => s.Slot, s => new Participant(s.Slot, s.Title), StringComparer.Ordinal);
        var weekday = template.Notices.GetValueOrDefault("week")?.Weekday ?? IsoDayOfWeek.Wednesday;
        var started = new PlanStarted(template.Id, template.Version, r.Today, "the partner", host.Name, weekday, Rhythm.DefaultHour(hours, r.Today.Next(weekday)), null, people, null);
        var plan = PlanStep.Begin(new PlanId(PartnerSlug.Parse("simulated"), 1), template, started, By.Bot, r.Now).Plan;
        var raised = new List<Raised>();
        for (var end = host.Hours.InstantOf(r.Today.PlusDays(template.LengthDays + DaysAfter), host.Hours.End); Agenda.NextDue(plan, new Rhythm(hours, plan.Hour)) is { } next && next <= end;)
        {
            var ticked = Tick.Look(plan, hours, next, null);
            plan = ticked.Step.Plan;
            raised.AddRange(ticked.Raised);
        }

        return Task.FromResult(Reply.Say(SimulationCopy.Summary(plan, raised)));
    }
}

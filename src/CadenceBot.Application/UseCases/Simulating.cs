using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Tries a template on a made-up plan; no store, no message, nothing kept.</summary>
public sealed class Simulating(ITemplateCatalog templates)
{
    /// <summary><c>simulate forecastable-90</c></summary>
    public Task<Reply> RunAsync(Request r, CancellationToken cancellation)
    {
        var wanted = r.Line.Text("template") ?? StartPlan.DefaultTemplate;
        return Task.FromResult(templates.Latest(wanted) is { } template
            ? Reply.Say(SimulationCopy.Summary(Rehearsal.Of(template, r.Directory.Host!, r.Now)))
            : PlanChanges.Refuse(Refusal.For(Because.NoSuchTemplate, wanted, string.Join(", ", templates.All.Select(t => t.Id))) with { Field = "template" }, null, r));
    }
}

using System.Collections.Immutable;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <summary>A plan after events, with the journal entries that led there.</summary>
/// <param name="Plan">The plan now.</param>
/// <param name="Entries">The new entries.</param>
public sealed record PlanStep(PartnerPlan Plan, ImmutableArray<PlanEntry> Entries)
{
    /// <summary>No step yet.</summary>
    public static PlanStep From(PartnerPlan plan) => new(plan, []);

    /// <summary>A new plan's first step.</summary>
    public static PlanStep Begin(PlanId id, Templates.PlanTemplate template, PlanStarted started, By by, Instant now)
    {
        var entry = new PlanEntry(1, now, by, started, 1);
        return new PlanStep(PartnerPlan.Begin(id, template, entry), [entry]);
    }

    /// <summary>Takes events one after the other, then assesses: a gate passes when its predicate holds, whoever made it hold (S24).</summary>
    public PlanStep Take(By by, Instant now, params IEnumerable<PlanEvent> events)
    {
        var step = events.Aggregate(this, (s, e) => s.Add(by, now, e));
        if (step.Entries.Length == Entries.Length) return step;
        foreach (var contested in step.Entries.Skip(Entries.Length).Select(e => e.Event).OfType<WinContested>().ToArray())
        {
            if (Plan.Deal(contested.N)?.WonAt is { } wonAt) step = step.Withdraw(g => g.PassedAt >= wonAt, now);
        }

        return step.Assess(now);
    }

    /// <summary>Takes back the passes that rested on what was taken back.</summary>
    public PlanStep Withdraw(Func<GateState, bool> rested, Instant now) => Plan.Gates
        .Where(g => g.PassedAt is not null && rested(g) && !Plan.Judge(g).Holds)
        .Aggregate(this, (step, gate) => step.Add(By.Bot, now, new GatePassWithdrawn(gate.Day)));

    /// <summary>Adds an entry without assessing.</summary>
    public PlanStep Add(By by, Instant now, PlanEvent happened)
    {
        var seq = Plan.Version + 1;
        var entry = new PlanEntry(seq, now, by, happened, Entries.IsEmpty ? seq : Entries[0].Step);
        return new PlanStep(Plan.Apply(entry), Entries.Add(entry));
    }

    private PlanStep Assess(Instant now)
    {
        var step = this;
        foreach (var gate in Plan.Gates)
        {
            if (!gate.IsOpen) continue;
            var found = Plan.Judge(gate);
            if (found.Holds) step = step.Add(By.Bot, now, new GatePassed(gate.Day, found.Words));
        }

        if (step.Plan.Intervention is { ClosedAt: null } intervention && step.Plan.Deals.Any(d => d.IsNamed))
            step = step.Add(By.Bot, now, new InterventionClosed(intervention.Gate));
        return step;
    }
}

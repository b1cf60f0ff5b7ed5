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
        if (step.Entries.Skip(Entries.Length).Any(e => e.Event is WinContested)) step = step.Withdraw(Plan, now);
        return step.Assess(now);
    }

    /// <summary>Adds an entry without assessing.</summary>
    public PlanStep Add(By by, Instant now, PlanEvent happened)
    {
        var seq = Plan.Version + 1;
        var entry = new PlanEntry(seq, now, by, happened, Entries.IsEmpty ? seq : Entries[0].Step);
        return new PlanStep(Plan.Apply(entry), Entries.Add(entry));
    }

    /// <summary>Assesses every open gate, and whether the intervention reached its end.</summary>
    internal PlanStep Assess(Instant now)
    {
        var step = this;
        foreach (var gate in Plan.Gates)
        {
            if (!gate.IsOpen) continue;
            var found = Plan.Judge(gate);
            if (found.Holds) step = step.Add(By.Bot, now, new GatePassed(gate.Day, found.Words));
        }

        if (step.Plan.IsInterventionOver) step = step.Add(By.Bot, now, new InterventionClosed(step.Plan.Intervention!.Gate));
        return step;
    }

    // What rested on a contested win held before it and does not hold after it.
    private PlanStep Withdraw(PartnerPlan before, Instant now) => Plan.Gates
        .Where(g => g.PassedAt is not null && before.Judge(g).Holds && !Plan.Judge(g).Holds)
        .Aggregate(this, (step, gate) => step.Add(By.Bot, now, new GatePassWithdrawn(gate.Day)));
}

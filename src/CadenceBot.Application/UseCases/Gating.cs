using CadenceBot.Application.Chat;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Verdicts on gates. A pass is computed and never given.</summary>
public sealed class Gating(PlanChanges changes)
{
    /// <summary><c>gate 60 extend 14d --why …</c></summary>
    public Task<Reply> ExtendAsync(Request r, CancellationToken cancellation) => r.Line.Days("days") is { } days && Explained(r)
        ? OnGateAsync(r, (plan, gate) => plan.Extend(gate, r.By, days, r.Line.Text("why"), r.Today), cancellation)
        : Task.FromResult(Forms.Open(r, "gate", "days", "why"));

    /// <summary><c>gate 30 intervene</c></summary>
    public Task<Reply> InterveneAsync(Request r, CancellationToken cancellation) =>
        OnGateAsync(r, (plan, gate) => plan.Intervene(gate, r.By, r.Line.Text("why"), r.Today), cancellation);

    /// <summary><c>gate 60 override --why …</c></summary>
    public Task<Reply> OverrideAsync(Request r, CancellationToken cancellation) => Explained(r)
        ? OnGateAsync(r, (plan, gate) => plan.Override(gate, r.Line.Text("why")), cancellation)
        : Task.FromResult(Forms.Open(r, "gate", "why"));

    // A button asks for the reason in a form; a typed line without one is refused with an example.
    private static bool Explained(Request r) => r.Line.Has("why") || r.Inbound.Door is Door.Slash or Door.Mention or Door.Thread;

    // The button of a proposal is the host's word on that very proposal.
    private static bool IsGone(Request r, GateState gate) => r.Line.For?.EndsWith("/proposal", StringComparison.Ordinal) == true
        && (gate.Proposal is not { } proposal || proposal.Verdict != (r.Line.Days("days") is null ? "intervene" : "extend") || proposal.Days != r.Line.Days("days"));

    private Task<Reply> OnGateAsync(Request r, Func<PartnerPlan, GateState, Decision> decide, CancellationToken cancellation) => changes.DecideAsync(
        r,
        plan =>
        {
            var (gate, refusal) = plan.FindGate(r.Line.Gate());
            if (gate is null) return new Decision.Refused(refusal!);
            var decision = decide(plan, gate);
            return decision is not Decision.Refused && IsGone(r, gate) ? Decision.Refuse(Because.ProposalGone, $"{gate.Day}") : decision;
        },
        cancellation);
}

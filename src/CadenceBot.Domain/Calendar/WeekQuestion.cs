using System.Collections.Immutable;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Domain.Calendar;

/// <summary>The one thing that a week's prompt asks: what moves the nearest gate most (N3).</summary>
internal static class WeekQuestion
{
    /// <summary>The question of a week or month, decided once, when it is asked.</summary>
    public static PromptAsked Ask(PartnerPlan plan, Occurrence due, int day)
    {
        ImmutableArray<string> slots = [.. Sides.Both.Select(plan.OwnerSlot).OfType<string>()];
        var guards = plan.Template.Guards;
        if (guards.ForecastFrom is { } forecast && day >= forecast && plan.PinnedDeal is { IsOpen: true } deal)
            return new PromptAsked(due.Name, "forecast", null, deal.N, slots);
        if (guards.PinBy is { } pin && day >= pin && plan.Pinned is null && !plan.Deals.Any(d => d is { Stage: Stage.Won, Test: false }))
            return new PromptAsked(due.Name, "pin", null, null, slots);
        if (due.Name[0] != 'w') return new PromptAsked(due.Name, "outcome", null, null, slots);
        if (OwnOutcome(plan, due.Number) is { } own) return new PromptAsked(due.Name, "outcome", own.Key, null, Asked($"done {own.Key}"));
        if (MovesMost(plan) is { } ask) return OfGate(plan, due.Name, ask, Asked(ask.Command));

        // No gate waits for anything that a command supplies: the next open outcome is asked, a week ahead.
        var ahead = plan.Items.Where(i => i.Week >= due.Number && i.State == ItemState.Open).MinBy(i => i.Week);
        return new PromptAsked(due.Name, "outcome", ahead?.Key, null, Asked($"done {ahead?.Key}"));

        // What one company said already it is not asked again.
        ImmutableArray<string> Asked(string command) => [.. slots.Where(s => !HasSaid(plan, command, Slot.SideOf(s)))];
    }

    private static bool HasSaid(PartnerPlan plan, string command, Side side) => command.Split(' ') switch
    {
        ["done" or "confirm", var key] when plan.Item(key) is { } item => item.TwoSided && item.ConfirmedBy(side) is not null,
        ["confirm" or "attest", var kind] when plan.Attestations(kind).LastOrDefault() is { } word => (side == Side.Host ? word.Witness : word.OwnWord) is not null,
        ["meeting", "accept", var kind] => plan.Meeting(kind).AcceptedBy.Any(c => c.By.Side == side),
        _ => false,
    };

    // The week's own outcome while it is open and an open gate has use for it: the gate of its time, or one that waits for it by name.
    private static PlanItem? OwnOutcome(PartnerPlan plan, int week)
    {
        if (plan.Items.FirstOrDefault(i => i.Week == week) is not { State: ItemState.Open } item) return null;
        if (plan.Gate(plan.PhaseOf(7 * week).GateDay) is { IsOpen: true }) return item;
        var supply = plan.Template.Weeks.FirstOrDefault(w => w.Week == week)?.Command ?? $"done {item.Key}";
        var own = new GateAsk(0, item.Title, "", supply);
        return plan.Unmet().SelectMany(f => f.Missing).Any(m => m.Command is { } command && own.IsAbout(command)) ? item : null;
    }

    // Of the shortest way through the nearest open gate the step that most of what is open waits for; what is only expected comes after it.
    private static GateAsk? MovesMost(PartnerPlan plan)
    {
        if (plan.NextGate is not { } gate) return null;
        var waiting = plan.Unmet().ToArray();
        var step = Most(plan.Judge(gate).Path) ?? Most(plan.Expected(gate).SelectMany(f => f.Missing));
        return step is null ? null : new GateAsk(gate.Day, step.Words, step.Label!, step.Command!);

        Missing? Most(IEnumerable<Missing> steps) => steps
            .Where(m => m is { Label: not null, Command: not null })
            .MaxBy(m => waiting.Count(f => f.Missing.Any(other => other.Command == m.Command)));
    }

    // A win is not asked for out of nothing: first which deal, then its date.
    private static PromptAsked OfGate(PartnerPlan plan, string name, GateAsk ask, ImmutableArray<string> slots) => ask.Command != "deal won"
        ? new PromptAsked(name, "missing", null, null, slots, ask)
        : plan.PinnedDeal is { IsOpen: true } deal
            ? new PromptAsked(name, "forecast", null, deal.N, slots)
            : new PromptAsked(name, "pin", null, null, slots);
}

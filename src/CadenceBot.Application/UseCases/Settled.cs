using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>Who settled what a message asked, and when: the journal tells, for the presses that come after.</summary>
internal static class Settled
{
    /// <summary>The refusal of a press on a message of that name; without names where nobody settled it by hand.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="journal">Its journal.</param>
    /// <param name="name">The message's name within the plan: <c>week/w05</c>, <c>gate-result/g60.open</c>.</param>
    /// <param name="side">The side of the one who pressed: what the own colleague did is told first.</param>
    public static Refusal Told(PartnerPlan plan, IReadOnlyList<PlanEntry> journal, string name, Side side)
    {
        var undone = journal.Select(e => e.Event).OfType<ChangeUndone>().SelectMany(e => e.Entries).ToHashSet();
        PlanEntry[] deeds = [.. journal.Where(e => !undone.Contains(e.Seq) && Settles(plan, name.Split('/'), e.Event))];
        if ((deeds.LastOrDefault(e => e.By.Side == side && e.By != By.Bot) ?? deeds.LastOrDefault()) is not { } deed) return Refusal.For(Because.AlreadySettled, "", "");

        // A pass is computed: behind it stands whoever did the last thing for it.
        var by = deed.By != By.Bot ? deed.By : journal.FirstOrDefault(e => e.Step == deed.Step && e.By != By.Bot)?.By;
        return Refusal.For(Because.AlreadySettled, by?.Name ?? "", PartnerPlan.Stamp(deed.At));
    }

    private static bool Settles(PartnerPlan plan, string[] name, PlanEvent happened) => (name, happened) switch
    {
        (["week" or "pulse" or "reminder" or "escalation", var question, ..], Answered e) => e.Occurrence == question,
        (["checkin" or "checkin-reminder" or "checkin-lapsed" or "told", var day, ..], CheckinAnswered e) => day.Split('.')[0] == $"d{e.Day}" && (name.Length < 3 || name[0] == "told" || !Slot.RoleOf(name[2]).Equals("sponsor", StringComparison.Ordinal) || name[2] == e.Slot),
        (["checkin" or "checkin-reminder", var day, var slot], CheckinLapsed e) => day == $"d{e.Day}" && slot == e.Slot,
        (["gate-ahead" or "gate-day" or "gate-result", var gate, ..], _) => gate.Split('.')[0] == $"g{GateOf(happened)}",
        (["welcome", ..], MeetingAccepted) => true,
        (["win", var deal, ..], _) => deal.Split('.')[0] == $"o{DealOf(happened)}",
        (["retro" or "retro-reminder", ..], RetroPublished or RetroAnswered) => true,
        (["intervention", ..], ItemConfirmed e) => plan.Item(e.Item) is { Origin: "intervention" },
        (["intervention", ..], OpportunityAdded) => true,
        (["qbr" or "graduation", ..], PlanClosed or PlanProlonged) => true,
        _ => false,
    };

    private static int? GateOf(PlanEvent happened) => happened switch
    {
        GateExtended e => e.Gate,
        GateOverridden e => e.Gate,
        GatePassed e => e.Gate,
        InterventionOpened e => e.Gate,
        _ => null,
    };

    private static int? DealOf(PlanEvent happened) => happened switch
    {
        WinConfirmed e => e.N,
        WinContested e => e.N,
        _ => null,
    };
}

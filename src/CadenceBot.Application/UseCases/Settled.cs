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
        return Refusal.For(Because.AlreadySettled, (by ?? deed.By).Name, PartnerPlan.Stamp(deed.At));
    }

    private static bool Settles(PartnerPlan plan, string[] name, PlanEvent happened) => (name, happened) switch
    {
        (["week" or "pulse" or "reminder" or "escalation", var question, ..], _) => Answers(plan, question, happened),
        (["intervention", ..], ItemMoved or ItemDropped or InterventionClosed) => true,
        (["checkin" or "checkin-reminder" or "checkin-lapsed" or "told", var day, ..], CheckinAnswered e) => day.Split('.')[0] == $"d{e.Day}" && (name.Length < 3 || name[0] == "told" || !Slot.RoleOf(name[2]).Equals("sponsor", StringComparison.Ordinal) || name[2] == e.Slot),
        (["checkin" or "checkin-reminder", var day, var slot], CheckinLapsed e) => day == $"d{e.Day}" && slot == e.Slot,
        (["gate-ahead" or "gate-day" or "gate-result", var gate, ..], _) => gate.Split('.')[0] == $"g{GateOf(happened)}",
        (["welcome", ..], MeetingAccepted or WelcomeSeen) => true,
        (["win", var deal, ..], _) => deal.Split('.')[0] == $"o{DealOf(happened)}",
        (["retro" or "retro-reminder", ..], RetroPublished or RetroAnswered) => true,
        (["intervention", ..], ItemConfirmed e) => plan.Item(e.Item) is { Origin: "intervention" },
        (["intervention", ..], OpportunityAdded) => true,
        (["qbr" or "graduation", ..], PlanClosed or PlanProlonged) => true,
        _ => false,
    };

    // A question is settled by its answer, or by the deed that it asked for.
    private static bool Answers(PartnerPlan plan, string question, PlanEvent happened)
    {
        if (happened is Answered answered) return answered.Occurrence == question;
        if (plan.Prompts.LastOrDefault(p => p.Occurrence == question) is not { } prompt) return false;
        var asks = prompt.Ask?.Command ?? "";
        return happened switch
        {
            ItemConfirmed e => IsIts(e.Item),
            ItemMoved e => IsIts(e.Item),
            ItemDropped e => IsIts(e.Item),
            OpportunityPinned => prompt.Question == "pin",
            OpportunityWon e => e.N == prompt.Opportunity,
            OpportunityLost e => e.N == prompt.Opportunity,
            OpportunityAdded => asks == "opp add",
            MeetingAccepted e => asks == $"meeting accept {e.Meeting}",
            MeetingHeld e => asks == $"meeting held {e.Meeting}",
            SessionRecorded => asks.StartsWith("session ", StringComparison.Ordinal),
            PitchAttested e => asks == $"attest {e.Kind}" || asks == $"confirm {e.Kind}",
            RetroAnswered or RetroPublished => asks.StartsWith("retro ", StringComparison.Ordinal),
            GateOverridden e => prompt.Ask?.Gate == e.Gate,
            _ => false,
        };

        bool IsIts(string item) => item == prompt.Item || item == prompt.Ask?.Item;
    }

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

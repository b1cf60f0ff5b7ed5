using CadenceBot.Domain.Templates;

namespace CadenceBot.Domain.Plans;

/// <summary>Which entries one command made. A clock may stand still, so an equal instant does not make two commands one.</summary>
internal static class OneCommand
{
    /// <summary>The entries of the last command, of one person's entries in order.</summary>
    public static IReadOnlyList<PlanEntry> Last(IReadOnlyList<PlanEntry> own, PlanTemplate template)
    {
        var first = own.Count - 1;
        while (first > 0 && own[first - 1].Seq == own[first].Seq - 1 && own[first - 1].At == own[first].At && Follows(own[first].Event, own[first - 1].Event, template)) first--;
        return [.. own.Skip(first)];
    }

    private static bool Follows(PlanEvent happened, PlanEvent cause, PlanTemplate template) => happened switch
    {
        Answered { Option: "same" } => false,
        Answered => cause is not Answered,
        TaskAdded => cause is TaskAdded or CheckinAnswered or InterventionOpened,
        RetroAnswered or RetroPublished => cause is RetroOpened || (happened is RetroAnswered && cause is RetroAnswered),
        ItemContested => cause is WinContested,
        ItemConfirmed { Link: null, Opportunity: null } e =>
            cause is MeetingAccepted or MeetingHeld or OpportunityWon && template.Weeks.Any(w => w.Command is not null && $"w{w.Week}" == e.Item),
        _ => false,
    };
}

using CadenceBot.Domain.Templates;

namespace CadenceBot.Domain.Plans;

/// <content>What a question asks for, as its answers need to know.</content>
public sealed partial record PartnerPlan
{
    /// <summary>Whether names that answer a question are joint opportunities: its command adds one, or it asks for the gate's own outcome while that lacks names.</summary>
    public bool AsksOpportunities(Prompt prompt) =>
        prompt.Question == "pin"
        || prompt.Ask?.Command == "opp add"
        || (WeekOf(prompt) is { } week && (week.Command == "opp add" || IsGatesOwn(week)));

    /// <summary>Whether a bare list of names answers a question: it asks for opportunities, or for the list of accounts.</summary>
    public bool AsksNames(Prompt prompt) =>
        AsksOpportunities(prompt) || (prompt.Item is { } key && Item(key) is { } item && (item.IsCalled("accounts") || item.Title.Contains("account", StringComparison.OrdinalIgnoreCase)));

    private WeekTemplate? WeekOf(Prompt prompt) => prompt.Item is { } key && Item(key)?.Week is { } week ? Template.Weeks.FirstOrDefault(w => w.Week == week) : null;

    private bool IsGatesOwn(WeekTemplate week)
    {
        var phase = PhaseOf(7 * week.Week);
        return phase.Outcome == week.Outcome && phase.Pass.Judge(this).Missing.Any(m => m.Command == "opp add");
    }
}

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

    /// <summary>The latest question that is about an item; null when none was put.</summary>
    public Prompt? QuestionOn(string item) => Prompts.LastOrDefault(p => p.Item == item || p.Ask?.Item == item);

    /// <summary>The question in whose thread a small notice of the shared channel stands: the latest when it was told; null before the first.</summary>
    public Prompt? QuestionOver(string notice) => Notices.TryGetValue(notice, out var told)
        ? Prompts.LastOrDefault(p => p.Question != "pulse" && Notices.TryGetValue($"week/{p.Occurrence}", out var asked)
            && (asked.At < told.At || (asked.At == told.At && asked.DueAt <= told.DueAt)))
        : null;

    private WeekTemplate? WeekOf(Prompt prompt) => prompt.Item is { } key && Item(key)?.Week is { } week ? Template.Weeks.FirstOrDefault(w => w.Week == week) : null;

    private bool IsGatesOwn(WeekTemplate week)
    {
        var phase = PhaseOf(7 * week.Week);
        return phase.Outcome == week.Outcome && phase.Pass.Judge(this).Missing.Any(m => m.Command == "opp add");
    }
}

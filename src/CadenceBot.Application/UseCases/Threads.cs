using CadenceBot.Application.Chat;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.UseCases;

/// <summary>In whose thread of the shared channel something is said.</summary>
internal static class Threads
{
    /// <summary>The key of the thread in which small things are said: the latest prompt's, before the first one the welcome's.</summary>
    public static string? HomeOf(PartnerPlan plan) =>
        plan.LatestQuestion is { } prompt ? $"{plan.Id}/week/{prompt.Occurrence}"
        : plan.Notices.ContainsKey("welcome/d0") ? $"{plan.Id}/welcome/d0"
        : null;

    /// <summary>
    /// The key of the thread in which a change is told: of the question that it answers, else of the message whose button was
    /// pressed, else of the latest question.
    /// </summary>
    /// <param name="before">The plan before.</param>
    /// <param name="step">The change.</param>
    /// <param name="origin">The message on which somebody acted; null for a typed line.</param>
    public static string? Of(PartnerPlan before, PlanStep step, Posted? origin) =>
        Answered(before, step) is { } question ? $"{before.Id}/{question}"
        : origin is { Conversation.DirectTo: null, Key: { } key } && RootOf(before, key) is { } root ? $"{before.Id}/{root}"
        : HomeOf(step.Plan);

    /// <summary>The name of the root message over a notice of the shared channel: its own when it is one.</summary>
    public static string? RootOver(PartnerPlan plan, string notice) =>
        plan.Notices.TryGetValue(notice, out var told) && told.Root ? notice
        : plan.QuestionOver(notice) is { } prompt ? $"week/{prompt.Occurrence}"
        : null;

    private static string? RootOf(PartnerPlan plan, string key) =>
        key.StartsWith($"{plan.Id}/", StringComparison.Ordinal) ? RootOver(plan, key[(plan.Id.ToString().Length + 1)..]) : null;

    // Where one deed answers two questions, the last one stands under the button that was pressed.
    private static string? Answered(PartnerPlan before, PlanStep step)
    {
        var answered = step.Entries.Select(e => (e.Event as Answered)?.Occurrence ?? (e.Event is ChangeUndone ? Changed(before, step.Plan) : null)).LastOrDefault(o => o is not null);
        if ((answered ?? step.Entries.Select(e => About(step.Plan, e.Event)?.Occurrence).LastOrDefault(o => o is not null)) is not { } name) return null;
        return before.Prompts.LastOrDefault(p => p.Occurrence == name) is { Question: "pulse" } ? RootOver(before, $"pulse/{name}") : $"week/{name}";
    }

    private static string? Changed(PartnerPlan before, PartnerPlan after) =>
        before.Prompts.LastOrDefault(p => after.Prompts.FirstOrDefault(q => q.Occurrence == p.Occurrence) is { } now && !now.Answers.SequenceEqual(p.Answers))?.Occurrence;

    private static Prompt? About(PartnerPlan plan, PlanEvent happened) => happened switch
    {
        ItemConfirmed e => plan.QuestionOn(e.Item),
        ItemContested e => plan.QuestionOn(e.Item),
        ItemMoved e => plan.QuestionOn(e.Item),
        ItemDropped e => plan.QuestionOn(e.Item),
        ItemBlocked e => plan.QuestionOn(e.Item),
        _ => null,
    };
}

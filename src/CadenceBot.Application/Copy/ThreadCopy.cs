using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>What waits in a question's thread is named above it: a thread is easily overlooked, and a root of its own is not to be had (ADR 11).</summary>
internal static class ThreadCopy
{
    /// <summary>The line; null while nothing waits there.</summary>
    public static string? Line(Scene scene, Prompt prompt) =>
        Waiting(scene, prompt).ToArray() is { Length: > 0 } all ? $"Also in this thread: {Phrases.And(all)}." : null;

    private static IEnumerable<string> Waiting(Scene scene, Prompt prompt)
    {
        var plan = scene.Plan;
        foreach (var gate in plan.Gates.Where(g => g.IsOpen && g.LeftOpenRound != g.Round))
        {
            if (Stands($"gate-ahead/{gate.RoundName}") || Stands($"gate-day/{gate.RoundName}")) yield return $"gate {gate.Day} on {DateCopy.Day(scene, gate.Due)}";
        }

        if (plan.Intervention is { ClosedAt: null } reset && Stands($"intervention/d{reset.Gate}")) yield return $"a small fix session until {DateCopy.Day(scene, reset.EndsBy)}";
        if (plan.Retro.IsOpen && Stands($"retro/d{plan.Template.LastPhase.GateDay}")) yield return "our retro, four short questions";
        if (plan is { IsOpen: true, ProlongedAt: null } && plan.Template.Reviews.FirstOrDefault() is { } review && (Stands($"qbr/d{review.Day}") || Stands($"qbr/d{review.AskAgainDay}")))
            yield return "the choice how we go on";

        bool Stands(string notice) => plan.Notices.TryGetValue(notice, out var told) && told is { Disposition: "pending" or "late", Root: false } && plan.QuestionOver(notice)?.Occurrence == prompt.Occurrence;
    }
}

using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>A plan that stands still: until when, and what that does to its dates. The reason is in none of it.</summary>
internal static class PauseCopy
{
    /// <summary>In a status: <c>paused until Thu 12 Mar</c>.</summary>
    public static string State(Scene scene, PlanPause pause) => pause.Until is { } until ? $"paused until {DateCopy.Day(until, scene.Today)}" : $"paused since {DateCopy.Day(pause.Since, scene.Today)}";

    /// <summary>It stands still from now on.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="by">Who paused it; null to the one who did.</param>
    /// <param name="e">What happened.</param>
    public static RichText Paused(Scene scene, By? by, PlanPaused e)
    {
        var end = e.Until is { } until ? $"until {DateCopy.Day(until, scene.Today)}" : "until somebody resumes it";
        var dates = !e.Shift ? "The dates stay as they are."
            : e.Until is { } back ? $"{Move("moves", scene.Rhythm.SpanOf(scene.Plan.Paused?.Since ?? e.On, back))}."
            : "What lies ahead moves by the paused working days when it goes on.";
        return by is null ? $"the plan is paused {end}, no questions and no reminders. {dates}" : RichText.Of($"{Rich.Bold(by.Name())} paused the plan {end}: no questions and no reminders. {dates}");
    }

    /// <summary>It goes on, by a person's word or by itself.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="by">Who resumed it; null to the one who did.</param>
    /// <param name="e">What happened.</param>
    /// <param name="looksAhead">Whether it just happened, so that the next gate is worth a word.</param>
    public static RichText Resumed(Scene scene, By? by, PlanResumed e, bool looksAhead = true)
    {
        var gate = looksAhead && scene.Plan.NextGate is { } next ? next.Due < scene.Today ? $" Gate {next.Day} is next." : $" Gate {next.Day} is on {DateCopy.Day(next.Due, scene.Today)}." : "";
        var dates = e.Days == 0 ? "The dates stayed as they were." : Move("moved", e.Days) + ".";
        return by is null ? $"the plan goes on. {dates}{gate}" : by == By.Bot ? RichText.Of($"The pause is over, the plan goes on. {dates}{gate}") : RichText.Of($"{Rich.Bold(by.Name())} resumed the plan. {dates}{gate}");
    }

    private static string Move(string verb, int days) => days == 0 ? "No working day is lost, so the dates stay" : $"What lies ahead {verb} by {DateCopy.Days(days)}";
}

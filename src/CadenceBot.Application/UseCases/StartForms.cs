using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;

namespace CadenceBot.Application.UseCases;

/// <summary>The steps of starting a plan: the calendar, then the people, then the template, then the preview. Each answer stays in the line, so no step is stored.</summary>
internal static class StartForms
{
    /// <summary>How many steps there are.</summary>
    public const int LastStep = 3;

    /// <summary>The first step.</summary>
    public static Form First(Request r) => QuestionForms.Start(1, r.Line, r.Partner, r.Directory);

    /// <summary>The step after one that was answered; null when the plan can be made.</summary>
    public static Form? After(int step, Request r) => step < LastStep ? QuestionForms.Start(step + 1, r.Line, r.Partner, r.Directory) : null;
}

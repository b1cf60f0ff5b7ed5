using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Domain.Plans;

/// <content>A later word of a company replaces its earlier one, for as long as nothing rests on that.</content>
public sealed partial record PartnerPlan
{
    /// <summary>The answer that follows when the thing that a question is about is done otherwise, be it the latest or one of weeks ago.</summary>
    public IEnumerable<PlanEvent> AnswersTo(string item, By by, string option)
    {
        if (QuestionOn(item) is { } prompt && prompt.AnswerOf(by.Side)?.Option != option) yield return new Answered(prompt.Occurrence, option, null);
    }

    // What holds stands; so does a word that was given by the deed itself, such as an accepted call.
    private Refusal? Standing(PlanItem item, By by)
    {
        var byDeed = item.ConfirmedBy(by.Side) is not null && Template.Weeks.Any(w => item.Key == $"w{w.Week}" && w.Command is not null);
        return (item.Holds || byDeed) && (item.ConfirmedBy(by.Side) ?? item.Confirmations[0]) is var first
            ? Refusal.For(Because.WordStands, item.Title, item.Key, first.By.Name, Stamp(first.At))
            : null;
    }

    private static IEnumerable<PlanEvent> Withdrawn(PlanItem item, By by) => item.ConfirmedBy(by.Side) is null ? [] : [new ItemContested(item.Key, null)];
}

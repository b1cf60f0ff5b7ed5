using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Application.Outbox;

/// <summary>Looks once more, at sending time, whether somebody still wants to hear it: a row may have waited while people acted.</summary>
public sealed class Wanted(IStore store)
{
    /// <summary>Why a row is no longer wanted; null when it is.</summary>
    public async ValueTask<string?> IsNotAsync(OutboxDraft draft, CancellationToken cancellation)
    {
        if (draft.Kind is not { } word || draft.Plan is not { } id || NoticeRule.Called(word) is not { } rule) return null;
        if (rule.Kind is not (NoticeKind.Reminder or NoticeKind.Escalation or NoticeKind.CheckinReminder or NoticeKind.RetroReminder or NoticeKind.NoMotion)) return null;
        if (await store.PlanAsync(id, cancellation) is not { } plan) return "the plan is gone";
        if (!plan.IsOpen) return "the plan is over";
        var parts = draft.Key.Split('/');
        return rule.Kind switch
        {
            NoticeKind.Reminder when plan.Prompts.LastOrDefault(p => p.Occurrence == parts[2]) is { } p && (plan.IsSettled(p) || p.AnswerOf(Slot.SideOf(parts[3])) is not null) => "answered meanwhile",
            NoticeKind.Escalation when plan.Prompts.LastOrDefault(p => p.Occurrence == parts[2]) is { Answers.Length: > 0 } => "answered meanwhile",
            NoticeKind.CheckinReminder when plan.Checkins.Any(c => c.Key == $"{parts[2]}/{parts[3]}" && c.State == CheckinState.Answered) => "answered meanwhile",
            NoticeKind.RetroReminder when plan.Retro.IsPublished => "published meanwhile",
            NoticeKind.NoMotion when plan.HasJointMotion => "there is motion meanwhile",
            _ => null,
        };
    }
}

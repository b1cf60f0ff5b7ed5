using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>Looks once more, at sending time, whether somebody still wants to hear it: a row may have waited while people acted.</summary>
public sealed class Wanted(IStore store)
{
    /// <summary>Why a row is no longer wanted; null when it is.</summary>
    public async ValueTask<string?> IsNotAsync(OutboxDraft draft, Instant now, CancellationToken cancellation)
    {
        if (draft.Kind is not { } word || draft.Plan is not { } id || NoticeRule.Called(word) is not { } rule) return null;
        if (Pauses.HoldsBack(rule.Kind) && await store.PlanAsync(id, cancellation) is { Paused: not null } paused)
        {
            if (rule.Kind == NoticeKind.Week) await WithholdAsync(paused, draft.Key.Split('/')[2], now, cancellation);
            return Pauses.Reason;
        }

        if (rule.Kind is not (NoticeKind.Reminder or NoticeKind.Escalation or NoticeKind.CheckinReminder or NoticeKind.RetroReminder or NoticeKind.NoMotion)) return null;
        if (await store.PlanAsync(id, cancellation) is not { } plan) return "the plan is gone";
        if (!plan.IsOpen) return "the plan is over";
        var parts = draft.Key.Split('/');
        return rule.Kind switch
        {
            NoticeKind.Reminder when plan.Prompts.LastOrDefault(p => p.Occurrence == parts[2]) is { } p && (plan.IsSettled(p) || plan.IsMoved(p) || p.AnswerOf(Slot.SideOf(parts[3])) is not null) => "answered meanwhile",
            NoticeKind.Escalation when plan.Prompts.LastOrDefault(p => p.Occurrence == parts[2]) is { Answers.Length: > 0 } => "answered meanwhile",
            NoticeKind.CheckinReminder when plan.Checkins.Any(c => c.Key == $"{parts[2]}/{parts[3]}" && c.State == CheckinState.Answered) => "answered meanwhile",
            NoticeKind.RetroReminder when plan.Retro.IsPublished => "published meanwhile",
            NoticeKind.NoMotion when plan.HasJointMotion => "there is motion meanwhile",
            _ => null,
        };
    }

    /// <summary>Where a line goes whose root was held back: the thread in which small things are said now; null when it is the same.</summary>
    public async ValueTask<string?> OtherThreadAsync(OutboxDraft draft, CancellationToken cancellation)
    {
        if (draft.Plan is not { } id || draft.ThreadKey?.Split('/') is not [_, "week", var name] || await store.PlanAsync(id, cancellation) is not { } plan) return null;
        return plan.Prompts.Any(p => p.Occurrence == name) ? null : Threads.HomeOf(plan);
    }

    /// <summary>The plan knows that the question was not put: nobody is asked for its answer, and no thread hangs on it.</summary>
    public async Task WithholdAsync(PartnerPlan plan, string occurrence, Instant now, CancellationToken cancellation)
    {
        while (plan.Prompts.Any(p => p.Occurrence == occurrence))
        {
            var step = PlanStep.From(plan).Take(By.Bot, now, new PromptWithheld(occurrence));
            var hours = (await store.DirectoryAsync(cancellation)).HoursOf(plan.Id.Partner) ?? throw new InvalidOperationException($"The companies of {plan.Id} are not in the directory.");
            var commit = new Commit { At = now, Plan = new PlanChange(step.Plan, step.Entries, plan.Version, Agenda.NextDue(step.Plan, new Rhythm(hours, plan.Hour))) };
            if (await store.CommitAsync(commit, cancellation) == CommitResult.Done) return;
            plan = await store.PlanAsync(plan.Id, cancellation) ?? throw new InvalidOperationException($"The plan {plan.Id} is gone.");
        }
    }
}

using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>What is done when no direct message can reach a person: a neutral line in the shared channel, and the text to the host's manager.</summary>
public sealed class Rerouting(IStore store)
{
    private const string Why = "cannot be reached by direct message";

    /// <summary>The settlement of a row whose reader is unreachable.</summary>
    public async Task<Settlement> OfAsync(OutboxRow row, Instant now, CancellationToken cancellation)
    {
        var draft = row.Draft;
        if (draft.Conversation.DirectTo is null) return new Settlement.Dead("the conversation cannot be reached");
        if (draft.Plan is not { } id || draft.Kind is not { } word || await store.PlanAsync(id, cancellation) is not { } plan) return new Settlement.Dead(Why);
        var directory = await store.DirectoryAsync(cancellation);
        if (directory.SharedChannel(id.Partner) is not { } channel || Threads.HomeOf(plan) is not { } home) return new Settlement.Dead(Why);
        var parts = draft.Key.Split('/');
        var scene = Scenes.Of(plan, directory, now, Audience.Shared);
        switch (NoticeRule.Called(word)?.Kind)
        {
            case NoticeKind.Checkin when plan.Checkins.FirstOrDefault(c => c.Key == $"{parts[2]}/{parts[3]}") is { } checkin:
                await TellManagerAsync(plan, checkin, channel, directory, now, cancellation);
                return new Settlement.Rerouted(channel.Ref, home, SponsorCopy.NeutralLine(scene, checkin), Why);
            case NoticeKind.CheckinReminder:
                return new Settlement.Cancelled($"{Why}; the host's manager has the text");
            case NoticeKind.Reminder when plan.Prompts.LastOrDefault(p => p.Occurrence == parts[2]) is { } prompt:
                return new Settlement.Rerouted(channel.Ref, $"{id}/week/{prompt.Occurrence}", PromptCopy.ReminderInThread(scene, prompt, parts[3]), Why);
            default:
                return new Settlement.Dead(Why);
        }
    }

    // Committed before the row is settled: a crash in between repeats this step, and the plan knows that it was taken.
    private async Task TellManagerAsync(PartnerPlan plan, Checkin checkin, Channel channel, PeopleDirectory directory, Instant now, CancellationToken cancellation)
    {
        while (!plan.Checkins.First(c => c.Key == checkin.Key).Unreachable)
        {
            var step = PlanStep.From(plan).Take(By.Bot, now, new CheckinUnreachable(checkin.Day, checkin.Slot));
            var scene = Scenes.Of(step.Plan, directory, now, Audience.Host);
            ImmutableArray<OutboxDraft> drafts = plan.PersonIn(Slot.HostManager) is { } manager
                ? [new OutboxDraft
                {
                    Key = $"{plan.Id}/checkin/d{checkin.Day}.{Slot.SideOf(checkin.Slot).Word()}/{Slot.HostManager}",
                    Kind = NoticeRule.Of(NoticeKind.Checkin).Word,
                    Plan = plan.Id,
                    Conversation = ConversationRef.Direct(channel.Ref.Platform, manager),
                    Message = SponsorCopy.Proxy(scene, step.Plan.Checkins.First(c => c.Key == checkin.Key)),
                    DueAt = now,
                    Reason = $"{checkin.Slot} {Why}",
                }]
                : [];
            var commit = new Commit
            {
                At = now,
                Plan = new PlanChange(step.Plan, step.Entries, plan.Version, Agenda.NextDue(step.Plan, scene.Rhythm)),
                Outbox = drafts,
            };
            if (await store.CommitAsync(commit, cancellation) == CommitResult.Done) return;
            plan = await store.PlanAsync(plan.Id, cancellation) ?? throw new InvalidOperationException($"The plan {plan.Id} is gone.");
        }
    }
}

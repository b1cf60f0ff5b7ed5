using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>What is done when a channel takes no messages any more: the host's manager gets one plain note, for only a person can mend it.</summary>
public sealed class ClosedRooms(IStore store, ITranscript transcript, ILogger<ClosedRooms> log)
{
    /// <summary>The settlement of a row for such a channel.</summary>
    public async Task<Settlement> OfAsync(OutboxRow row, ConversationRef place, Closure why, Instant now, CancellationToken cancellation)
    {
        log.Closed(row.Draft.Key, place.ToString(), why.Word());
        if (place.DirectTo is null) await TellManagerAsync(row.Draft.Plan, place, why, now, cancellation);
        return new Settlement.Dead($"the conversation takes no messages: {why.Word()}");
    }

    // Committed before the row is settled: a crash in between repeats this step, and the key is taken.
    private async Task TellManagerAsync(PlanId? id, ConversationRef place, Closure why, Instant now, CancellationToken cancellation)
    {
        var directory = await store.DirectoryAsync(cancellation);
        var plan = id is { } known ? await store.PlanAsync(known, cancellation)
            : directory.Channel(place)?.Partner is { } partner ? await store.NewestPlanAsync(partner, cancellation)
            : null;
        if (plan?.PersonIn(Slot.HostManager) is not { } manager) return;
        // Once per channel and reason, until something is delivered there again.
        var last = await transcript.LastInAsync(place, cancellation);
        var note = new OutboxDraft
        {
            Key = $"{plan.Id}/told/channel/{why.Word()}.{place.Id.Replace('/', '.')}.{last}/{Slot.HostManager}",
            Kind = Told.Kind,
            Reason = "the channel takes no messages",
            Plan = plan.Id,
            Conversation = ConversationRef.Direct(place.Platform, manager),
            Message = ChannelCopy.Closed(Scenes.Of(plan, directory, now, Audience.Host, manager), why, directory.Channel(place)?.Title),
            DueAt = now,
        };
        await store.CommitAsync(new Commit { At = now, Outbox = [note] }, cancellation);
    }
}

using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>Leases rows of the outbox, hands them to their platforms and notes what became of them.</summary>
public sealed class OutboxDispatcher(IOutbox outbox, ITranscript transcript, IEnumerable<IChatPlatform> platforms, Wanted wanted, OwnWishes wishes, Rerouting rerouting, ILogger<OutboxDispatcher> log)
{
    private const int Batch = 20;

    // A row that is leased and not settled counts as in flight. Where sending and noting are two steps it is therefore leased
    // right before it is handed over: a crash then leaves one outcome unknown, and not those of the rows behind it as well.
    private readonly int _most = platforms.All(p => p.DeliversWithTheRow) ? Batch : 1;

    /// <summary>Sends until nothing is due. Rows of one conversation keep their order.</summary>
    public async Task DrainAsync(Instant now, CancellationToken cancellation)
    {
        while (await outbox.ClaimAsync(now, RetryPolicy.Lease, _most, cancellation) is { Count: > 0 } rows)
        {
            var waiting = new HashSet<ConversationRef>();
            foreach (var row in rows)
            {
                // What stands behind a row that must wait does not overtake it; its lease runs out and it comes again.
                if (waiting.Contains(row.Draft.Conversation)) continue;
                var settlement = await SettleAsync(row, now, cancellation);
                await outbox.SettleAsync(row, settlement, now, cancellation);
                if (settlement is Settlement.Retried or Settlement.Repeated or Settlement.Shut) waiting.Add(row.Draft.Conversation);
                Tell(row, settlement);
            }
        }
    }

    // One row that breaks must not stop the others, and is not lost: before the send it is tried later, up to a dead letter.
    private async Task<Settlement> SettleAsync(OutboxRow row, Instant now, CancellationToken cancellation)
    {
        try
        {
            return await DecideAsync(row, now, cancellation);
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or StoreUnavailableException))
        {
            log.NotPrepared(broken, row.Draft.Key);
            return Later(row, now, $"could not be prepared: {broken.GetType().Name}", null);
        }
    }

    private async Task<Settlement> DecideAsync(OutboxRow row, Instant now, CancellationToken cancellation)
    {
        var draft = row.Draft;
        if (platforms.FirstOrDefault(p => p.Name == draft.Conversation.Platform) is not { } platform)
            return new Settlement.Dead($"no platform is called '{draft.Conversation.Platform}' any more");
        if (row.WasInFlight && !platform.DeliversWithTheRow) return OfUnknown(row, now, "the bot stopped while it was being sent");
        if (await wanted.IsNotAsync(draft, now, cancellation) is { } reason) return new Settlement.Cancelled(reason);
        string? thread = null, edits = null;
        var place = draft.Conversation;
        if (draft.ThreadKey is { } threadKey)
        {
            if (await RefAsync(threadKey, cancellation) is not { } root)
            {
                return await wanted.OtherThreadAsync(draft, cancellation) is { } other
                    ? new Settlement.Rerouted(draft.Conversation, other, draft.Message!, "its root was held back")
                    : Later(row, now, "the root message is not delivered yet", null);
            }

            thread = root;
        }

        if (draft.EditsKey is { } editsKey)
        {
            if (await transcript.ByKeyAsync(editsKey, cancellation) is not { } target)
                return await wishes.HeldWithAsync(row, now, cancellation) ?? new Settlement.Cancelled("the message that it edits was never delivered");
            // What took another way is edited where it stands; words for one reader alone never follow it into a channel.
            if (target.Conversation.DirectTo is null && draft.Conversation.DirectTo is not null) return new Settlement.Cancelled("the message that it edits went to the channel");
            (edits, place) = (RefOf(target), target.Conversation);
        }
        else if (await wishes.OfAsync(row, now, cancellation) is { } own) return own;

        return await SendAsync(platform, row, new Outgoing(place, draft.Message!, thread, edits), now, cancellation);
    }

    private async Task<Settlement> SendAsync(IChatPlatform platform, OutboxRow row, Outgoing outgoing, Instant now, CancellationToken cancellation) =>
        await HandOverAsync(platform, row, outgoing, cancellation) switch
        {
            Delivery.Accepted accepted => new Settlement.Delivered(accepted.Ref),
            Delivery.TryLater later => Later(row, now, later.Reason, later.After),
            Delivery.Shut shut => new Settlement.Shut(now + (shut.After ?? RetryPolicy.WhileShut), $"{OutboxRow.ShutFlag}: {shut.Reason}"),
            Delivery.Closed closed => new Settlement.Dead($"the conversation is closed: {closed.Reason.Word()}"),
            Delivery.Rejected rejected => new Settlement.Dead(rejected.Reason),
            Delivery.Unreachable => await rerouting.OfAsync(row, now, cancellation),
            Delivery.Unknown unknown => OfUnknown(row, now, unknown.Reason),
            var other => throw new InvalidOperationException($"Nobody knows what {other.GetType().Name} means."),
        };

    // A send that throws may have been accepted: its outcome is unknown, unless delivery is the row itself.
    private async Task<Delivery> HandOverAsync(IChatPlatform platform, OutboxRow row, Outgoing outgoing, CancellationToken cancellation)
    {
        try
        {
            return await platform.SendAsync(outgoing, cancellation);
        }
        catch (Exception broken) when (!cancellation.IsCancellationRequested)
        {
            log.SendBroke(broken, row.Draft.Key);
            var reason = $"the platform broke off with {broken.GetType().Name}";
            return platform.DeliversWithTheRow ? new Delivery.TryLater(reason, null) : new Delivery.Unknown(reason);
        }
    }

    // The written rule per kind for a send whose outcome is unknown. An edit says the same however often it is made;
    // what is neither edit nor notice is not sent again.
    private static Settlement OfUnknown(OutboxRow row, Instant now, string reason) =>
        row.Draft.EditsKey is not null ? Later(row, now, reason, null)
        : row.MayBeARepeat ? new Settlement.Unknown($"{OutboxRow.RepeatFlag}; again {reason}")
        : row.Draft.Kind is { } kind && NoticeRule.Called(kind) is { AgainOnce: true } ? new Settlement.Repeated(now + RetryPolicy.Wait(row.Id, row.Attempts, null), $"{OutboxRow.RepeatFlag}: {reason}")
        : new Settlement.Unknown(reason);

    private static Settlement Later(OutboxRow row, Instant now, string reason, Duration? after) =>
        row.Attempts + 1 >= RetryPolicy.MostAttempts
            ? new Settlement.Dead($"given up after {row.Attempts + 1} attempts: {reason}")
            : new Settlement.Retried(now + RetryPolicy.Wait(row.Id, row.Attempts, after), reason);

    private async Task<string?> RefAsync(string key, CancellationToken cancellation) =>
        await transcript.ByKeyAsync(key, cancellation) is { } line ? RefOf(line) : null;

    private static string RefOf(TranscriptLine line) => line.Ref ?? line.Id.ToString();

    private void Tell(OutboxRow row, Settlement settlement)
    {
        switch (settlement)
        {
            case Settlement.Dead: log.DeadLetter(row.Draft.Key, row.Attempts + 1); break;
            case Settlement.Unknown: log.UnknownOutcome(row.Draft.Key); break;
            case Settlement.Retried or Settlement.Repeated: log.WillRetry(row.Draft.Key, row.Attempts + 1); break;
            case Settlement.Rerouted: log.Rerouted(row.Draft.Key); break;
        }
    }
}

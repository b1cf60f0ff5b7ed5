using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>Leases rows of the outbox, hands them to their platforms and notes what became of them.</summary>
public sealed class OutboxDispatcher(IOutbox outbox, ITranscript transcript, IEnumerable<IChatPlatform> platforms, Wanted wanted, Rerouting rerouting, ILogger<OutboxDispatcher> log)
{
    private const int Batch = 20;

    /// <summary>Sends until nothing is due. Rows of one conversation keep their order.</summary>
    public async Task DrainAsync(Instant now, CancellationToken cancellation)
    {
        while (await outbox.ClaimAsync(now, RetryPolicy.Lease, Batch, cancellation) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                var settlement = await SettleAsync(row, now, cancellation);
                await outbox.SettleAsync(row, settlement, now, cancellation);
                Tell(row, settlement);
            }
        }
    }

    private async Task<Settlement> SettleAsync(OutboxRow row, Instant now, CancellationToken cancellation)
    {
        var draft = row.Draft;
        if (platforms.FirstOrDefault(p => p.Name == draft.Conversation.Platform) is not { } platform)
            return new Settlement.Dead($"no platform is called '{draft.Conversation.Platform}' any more");
        if (row.WasInFlight && !platform.DeliversWithTheRow && !MayRepeat(row)) return new Settlement.Unknown("the bot stopped while it was being sent");
        if (await wanted.IsNotAsync(draft, cancellation) is { } reason) return new Settlement.Cancelled(reason);
        string? thread = null, edits = null;
        if (draft.ThreadKey is { } threadKey)
        {
            if (await RefAsync(threadKey, cancellation) is not { } root) return Later(row, now, "the root message is not delivered yet", null);
            thread = root;
        }

        if (draft.EditsKey is { } editsKey)
        {
            if (await RefAsync(editsKey, cancellation) is not { } target) return new Settlement.Cancelled("the message that it edits was never delivered");
            edits = target;
        }

        return await SendAsync(platform, row, new Outgoing(draft.Conversation, draft.Message!, thread, edits), now, cancellation);
    }

    private async Task<Settlement> SendAsync(IChatPlatform platform, OutboxRow row, Outgoing outgoing, Instant now, CancellationToken cancellation) =>
        await platform.SendAsync(outgoing, cancellation) switch
        {
            Delivery.Accepted accepted => new Settlement.Delivered(accepted.Ref),
            Delivery.TryLater later => Later(row, now, later.Reason, later.After),
            Delivery.Rejected rejected => new Settlement.Dead(rejected.Reason),
            Delivery.Unreachable => await rerouting.OfAsync(row, now, cancellation),
            Delivery.Unknown unknown when MayRepeat(row) => Later(row, now, $"may be a repeat: {unknown.Reason}", null),
            Delivery.Unknown unknown => new Settlement.Unknown(unknown.Reason),
            var other => throw new InvalidOperationException($"Nobody knows what {other.GetType().Name} means."),
        };

    // The written rule per kind for a send whose outcome is unknown; what is no notice edits or repeats nothing of weight.
    private static bool MayRepeat(OutboxRow row) =>
        row.Draft.EditsKey is not null
        || (row.Attempts <= 1 && row.Draft.Kind is { } kind && NoticeRule.Called(kind) is { AgainOnce: true });

    private static Settlement Later(OutboxRow row, Instant now, string reason, Duration? after) =>
        row.Attempts + 1 >= RetryPolicy.MostAttempts
            ? new Settlement.Dead($"given up after {row.Attempts + 1} attempts: {reason}")
            : new Settlement.Retried(now + RetryPolicy.Wait(row.Id, row.Attempts, after), reason);

    private async Task<string?> RefAsync(string key, CancellationToken cancellation) =>
        await transcript.ByKeyAsync(key, cancellation) is { } line ? line.Ref ?? line.Id.ToString() : null;

    private void Tell(OutboxRow row, Settlement settlement)
    {
        switch (settlement)
        {
            case Settlement.Dead: log.DeadLetter(row.Draft.Key, row.Attempts + 1); break;
            case Settlement.Unknown: log.UnknownOutcome(row.Draft.Key); break;
            case Settlement.Retried: log.WillRetry(row.Draft.Key, row.Attempts + 1); break;
            case Settlement.Rerouted: log.Rerouted(row.Draft.Key); break;
        }
    }
}

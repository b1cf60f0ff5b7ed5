using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Calendar;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>Prepares one leased row, hands it to its platform, and reads from the answer what became of it.</summary>
public sealed class OutboxSender(
    IOutbox outbox, ITranscript transcript, IEnumerable<IChatPlatform> platforms, Wanted wanted, OwnWishes wishes, Rerouting rerouting, ClosedRooms closed, ILogger<OutboxSender> log)
{
    private const int LooksForRoot = 2;

    /// <summary>Looks whether and where it still goes, and sends it; never throws but for a cancellation and a store that is away.</summary>
    public async Task<Handed> SendAsync(OutboxRow row, Instant now, CancellationToken cancellation)
    {
        try
        {
            return await DecideAsync(row, now, cancellation);
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or StoreUnavailableException))
        {
            return new Handed.Kept(NotPrepared(row, now, broken));
        }
    }

    /// <summary>What is to be noted of the row.</summary>
    public async Task<Settlement> JudgeAsync(OutboxRow row, Handed handed, Instant now, CancellationToken cancellation)
    {
        if (handed is Handed.Kept kept) return kept.Settlement;
        var over = (Handed.Over)handed;
        try
        {
            return over.Delivery switch
            {
                Delivery.Accepted accepted => new Settlement.Delivered(accepted.Ref),
                Delivery.TryLater later => Later(row, now, later.Reason, later.After),
                Delivery.Rejected rejected => new Settlement.Dead(rejected.Reason),
                Delivery.Closed shut => await closed.OfAsync(row, over.Place, shut.Reason, now, cancellation),
                Delivery.Shut shut => new Settlement.Shut(now + Duration.Max(shut.After ?? RetryPolicy.WhileShut, RetryPolicy.Shortest), $"{OutboxRow.ShutFlag}: {shut.Reason}"),
                Delivery.Unreachable => await rerouting.OfAsync(row, now, cancellation),
                Delivery.Unknown unknown => OfUnknown(row, now, unknown.Reason),
                var other => throw new InvalidOperationException($"Nobody knows what {other.GetType().Name} means."),
            };
        }
        catch (Exception broken) when (broken is not (OperationCanceledException or StoreUnavailableException))
        {
            // What was to follow from a refusal broke; nothing was delivered.
            return NotPrepared(row, now, broken);
        }
    }

    /// <summary>The settlement of a row that the store let down before it was handed over.</summary>
    public Settlement NotPrepared(OutboxRow row, Instant now, Exception broken)
    {
        log.NotPrepared(broken, row.Draft.Key);
        return Later(row, now, $"could not be prepared: {broken.GetType().Name}", null);
    }

    private async Task<Handed> DecideAsync(OutboxRow row, Instant now, CancellationToken cancellation)
    {
        var draft = row.Draft;
        if (platforms.FirstOrDefault(p => p.Name == draft.Conversation.Platform) is not { } platform)
            return Handed.Not(new Settlement.Dead($"no platform is called '{draft.Conversation.Platform}' any more"));
        if (row.WasInFlight && !platform.DeliversWithTheRow) return Handed.Not(OfUnknown(row, now, "the bot stopped while it was being sent"));
        if (await wanted.IsNotAsync(draft, now, cancellation) is { } reason) return Handed.Not(new Settlement.Cancelled(reason));
        if (draft.EditsKey is null && await wishes.OfAsync(row, now, cancellation) is { } own) return Handed.Not(own);
        string? thread = null, edits = null;
        var place = draft.Conversation;
        if (draft.ThreadKey is { } threadKey)
        {
            if (await RefAsync(threadKey, cancellation) is not { } root)
            {
                return Handed.Not(await WithoutRootAsync(row, threadKey, now, cancellation));
            }

            thread = root;
        }

        if (draft.EditsKey is { } editsKey)
        {
            if (await transcript.ByKeyAsync(editsKey, cancellation) is not { } target)
                return Handed.Not(await wishes.HeldWithAsync(row, now, cancellation) ?? new Settlement.Cancelled("the message that it edits was never delivered"));
            // What took another way is edited where it stands; words for one reader alone never follow it into a channel.
            if (target.Conversation.DirectTo is null && draft.Conversation.DirectTo is not null) return Handed.Not(new Settlement.Cancelled("the message that it edits went to the channel"));
            (edits, place) = (RefOf(target), target.Conversation);
        }

        return new Handed.Over(place, await HandOverAsync(platform, row, new Outgoing(place, draft.Message!, thread, edits) { Key = draft.Key, MayBeARepeat = row.MayBeARepeat }, cancellation));
    }

    // A root that only waits may stand behind this row, after another was held back, so it must be let pass.
    private async Task<Settlement> WithoutRootAsync(OutboxRow row, string root, Instant now, CancellationToken cancellation) =>
        await wanted.OtherThreadAsync(row.Draft, cancellation) is { } other ? new Settlement.Rerouted(row.Draft.Conversation, other, row.Draft.Message!, "its root was held back")
        : await outbox.WaitsAsync(root, cancellation) ? new Settlement.Held(now + RetryPolicy.ForRoot, $"{OutboxRow.WaitFlag} root message")
        // Nobody knows under which message a root stands whose sending broke off, and a question is not lost for that: it stands by itself.
        : row.Attempts >= LooksForRoot ? new Settlement.Rerouted(row.Draft.Conversation, null, row.Draft.Message!, "its root message never came to stand")
        : Later(row, now, "the root message is not delivered yet", null);

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

    // Who is only asked to wait is not given up, however often.
    private static Settlement Later(OutboxRow row, Instant now, string reason, Duration? after) =>
        after is not null ? new Settlement.Retried(now + RetryPolicy.Wait(row.Id, row.Attempts, after), reason) { Counts = false }
        : row.Attempts + 1 >= RetryPolicy.MostAttempts
            ? new Settlement.Dead($"given up after {row.Attempts + 1} attempts: {reason}")
            : new Settlement.Retried(now + RetryPolicy.Wait(row.Id, row.Attempts, after), reason);

    private async Task<string?> RefAsync(string key, CancellationToken cancellation) =>
        await transcript.ByKeyAsync(key, cancellation) is { } line ? RefOf(line) : null;

    private static string RefOf(TranscriptLine line) => line.Ref ?? line.Id.ToString();
}

/// <summary>What came of handing a row over.</summary>
public abstract record Handed
{
    private Handed()
    {
    }

    /// <summary>It was not handed over.</summary>
    public static Handed Not(Settlement settlement) => new Kept(settlement);

    /// <summary>It was not handed over, and what is to be noted is known.</summary>
    /// <param name="Settlement">What is to be noted.</param>
    public sealed record Kept(Settlement Settlement) : Handed;

    /// <summary>It was handed over.</summary>
    /// <param name="Place">To which conversation; an edit goes to where its message stands.</param>
    /// <param name="Delivery">What the platform says.</param>
    public sealed record Over(ConversationRef Place, Delivery Delivery) : Handed;
}

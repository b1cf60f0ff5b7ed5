using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>
/// Leases rows of the outbox, hands them to their platforms and notes what became of them. Where delivery is the row itself they go one
/// after the other, in batches; behind a wire many are on their way at once, one per conversation, as the platforms' allowances let them.
/// It never sleeps: time is an argument, and who drives it is told when to come again.
/// </summary>
public sealed class OutboxDispatcher(IOutbox outbox, OutboxSender sender, IEnumerable<IChatPlatform> platforms, OutboxBell bell, ILogger<OutboxDispatcher> log) : IDisposable
{
    private const int Batch = 20;

    private readonly Flights _flights = new(outbox, sender, platforms, bell, log);

    /// <summary>Whether every platform delivers with the row, so that nothing is ever on its way.</summary>
    public bool DeliversWithTheRow { get; } = platforms.All(p => p.DeliversWithTheRow);

    /// <summary>How many messages are on their way, or back and not noted yet.</summary>
    public int OnTheirWay => _flights.Count;

    /// <summary>Sends until nothing may go at that moment, and waits for what is on its way. Rows of one conversation keep their order.</summary>
    /// <returns>When something may go next, by a platform's allowance or after a wait; null when nothing waits.</returns>
    public async Task<Instant?> DrainAsync(Instant now, CancellationToken cancellation)
    {
        if (DeliversWithTheRow)
        {
            await DrainRowsAsync(now, cancellation);
            return null;
        }

        while (true)
        {
            var next = await _flights.StepAsync(now, mayStart: true, cancellation);
            if (_flights.Count == 0) return next;
            await _flights.AnyBackAsync(cancellation);
        }
    }

    /// <summary>Notes what came back, starts what may go at that moment and comes back without waiting for it.</summary>
    /// <returns>As <see cref="DrainAsync"/>; what is on its way may let more go earlier.</returns>
    public async Task<Instant?> StartDueAsync(Instant now, CancellationToken cancellation) =>
        DeliversWithTheRow ? await DrainAsync(now, cancellation) : await _flights.StepAsync(now, mayStart: true, cancellation);

    /// <summary>Notes what came back, and starts nothing.</summary>
    public async Task NoteAsync(Instant now) => await _flights.StepAsync(now, mayStart: false, CancellationToken.None);

    /// <summary>Comes back when something came back that is not noted yet.</summary>
    public Task AnyBackAsync(CancellationToken cancellation) => _flights.AnyBackAsync(cancellation);

    /// <summary>Cuts off what is on its way. Its outcome is unknown: its lease runs out, as after a crash.</summary>
    public void Abandon() => _flights.Abandon();

    /// <inheritdoc/>
    public void Dispose() => _flights.Dispose();

    private async Task DrainRowsAsync(Instant now, CancellationToken cancellation)
    {
        while (await outbox.ClaimAsync(now, RetryPolicy.Lease, Batch, cancellation) is { Count: > 0 } rows)
        {
            var waiting = new HashSet<ConversationRef>();
            foreach (var row in rows)
            {
                // What stands behind a row that must wait does not overtake it; its lease runs out and it comes again.
                if (waiting.Contains(row.Draft.Conversation)) continue;
                var settlement = await sender.JudgeAsync(row, await sender.SendAsync(row, now, cancellation), now, cancellation);
                await outbox.SettleAsync(row, settlement, now, cancellation);
                if (settlement is Settlement.Retried or Settlement.Repeated or Settlement.Shut) waiting.Add(row.Draft.Conversation);
                log.Tell(row, settlement);
            }
        }
    }
}

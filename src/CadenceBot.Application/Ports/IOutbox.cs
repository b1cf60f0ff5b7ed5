using CadenceBot.Domain.Plans;
using CadenceBot.Application.Outbox;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Ports;

/// <summary>The rows that are to be sent, leased one dispatcher at a time.</summary>
public interface IOutbox
{
    /// <summary>Leases rows that are due, in order of their positions; a lease that ran out is given again and flagged.</summary>
    ValueTask<IReadOnlyList<OutboxRow>> ClaimAsync(Instant now, Duration lease, int most, CancellationToken cancellation);

    /// <summary>The rows after a position that are not settled, without what they say; a read alone.</summary>
    ValueTask<OutboxHeads> HeadsAsync(long after, CancellationToken cancellation);

    /// <summary>Whether a row of that key waits to be sent, or is on its way.</summary>
    ValueTask<bool> WaitsAsync(string key, CancellationToken cancellation);

    /// <summary>Leases those of the named rows whose time has come, in order of their positions; that they are the first of their conversations is the caller's to know.</summary>
    ValueTask<IReadOnlyList<OutboxRow>> ClaimAsync(IReadOnlyCollection<long> rows, Instant now, Duration lease, CancellationToken cancellation);

    /// <summary>Notes together what became of leased rows. A row that is leased to nobody, or cannot be written, does not stop the others: it is handed back.</summary>
    ValueTask<IReadOnlyList<OutboxRow>> SettleAsync(IReadOnlyList<(OutboxRow Row, Settlement Settlement)> settled, Instant now, CancellationToken cancellation);

    /// <summary>Notes of rows that wait that the way out of their workspace is shut: they will be late, and the reason says why.</summary>
    ValueTask NoteShutAsync(IReadOnlyCollection<long> rows, string reason, CancellationToken cancellation);

    /// <summary>Notes what became of a leased row.</summary>
    ValueTask SettleAsync(OutboxRow row, Settlement settlement, Instant now, CancellationToken cancellation);

    /// <summary>The notices that were due so far, in order of their due times; of one partner when named.</summary>
    ValueTask<IReadOnlyList<LedgerLine>> LedgerAsync(PartnerSlug? partner, CancellationToken cancellation);

    /// <summary>Rows that were given up or whose outcome is unknown, notices or not.</summary>
    ValueTask<IReadOnlyList<LedgerLine>> TroubledAsync(CancellationToken cancellation);

    /// <summary>How many rows of a plan were given up or have an unknown outcome; cheap enough for every read.</summary>
    ValueTask<int> TroublesOfAsync(PlanId plan, CancellationToken cancellation);
}

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

    /// <summary>Notes what became of a leased row.</summary>
    ValueTask SettleAsync(OutboxRow row, Settlement settlement, Instant now, CancellationToken cancellation);

    /// <summary>The notices that were due so far, in order of their due times; of one partner when named.</summary>
    ValueTask<IReadOnlyList<LedgerLine>> LedgerAsync(PartnerSlug? partner, CancellationToken cancellation);

    /// <summary>Rows that were given up or whose outcome is unknown, notices or not.</summary>
    ValueTask<IReadOnlyList<LedgerLine>> TroubledAsync(CancellationToken cancellation);

    /// <summary>How many rows of a plan were given up or have an unknown outcome; cheap enough for every read.</summary>
    ValueTask<int> TroublesOfAsync(PlanId plan, CancellationToken cancellation);
}

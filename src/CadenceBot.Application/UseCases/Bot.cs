using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>The whole bot as its drivers see it: lines come in, time passes, rows go out. Ticks and drains never run two at once.</summary>
internal sealed class Bot(CommandDispatcher dispatcher, SendWhatIsDue due, OutboxDispatcher outbox, IStore store, IBotClock clock) : IBot, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <inheritdoc/>
    public Task<Reply> HandleAsync(Inbound inbound, CancellationToken cancellation) => dispatcher.HandleAsync(inbound, cancellation);

    /// <inheritdoc/>
    public Task TickAsync(Instant now, CancellationToken cancellation) => AloneAsync(() => due.RunAsync(now, cancellation), cancellation);

    /// <inheritdoc/>
    public async Task<Instant?> DrainAsync(Instant now, CancellationToken cancellation)
    {
        Instant? next = null;
        await AloneAsync(async () => next = await outbox.DrainAsync(now, cancellation), cancellation);
        return next;
    }

    /// <inheritdoc/>
    public Task PulseAsync(CancellationToken cancellation) => AloneAsync(
        async () =>
        {
            // The time is read inside the turn: a clock that was set anew meanwhile counts.
            await due.RunAsync(clock.Now, cancellation);
            if (outbox.DeliversWithTheRow) await outbox.DrainAsync(clock.Now, cancellation);
        },
        cancellation);

    /// <inheritdoc/>
    public async ValueTask<Instant?> NextAsync(CancellationToken cancellation)
    {
        var next = await store.NextDueAsync(cancellation);
        var directory = await store.DirectoryAsync(cancellation);
        if (directory.Host is not { } host || await store.LastTickAsync(cancellation) is not { } last) return next;
        if ((await store.OpenPlansAsync(cancellation)).Count == 0) return next;
        var digest = MondayDigest.NextAfter(host.Hours, last);
        return next is { } n && n < digest ? n : digest;
    }

    /// <inheritdoc/>
    public Task<Reply> StartDemoAsync(PartnerSlug partner, Person by, CancellationToken cancellation) =>
        dispatcher.HandleAsync(new Inbound(new Actor(by.Id, by.Name), ConversationRef.Direct("playground", by.Id), $"start --partner {partner}", Door.Slash), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <inheritdoc/>
    public async Task AloneAsync(Func<Task> work, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await work();
        }
        finally
        {
            _one.Release();
        }
    }
}

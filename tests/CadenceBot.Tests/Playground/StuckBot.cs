using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Playground.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CadenceBot.Tests.Playground;

/// <summary>A bot for which the same thing stays due for ever.</summary>
internal sealed class StuckBot(FakeBot inner) : IBot
{
    private readonly Instant _due = inner.Due.GetKeyAtIndex(0);

    public Task Walk(IServiceProvider services, Instant to) => new ClockWalk(
        this, services.GetRequiredService<AdjustableClock>(), services.GetRequiredService<IStore>(), services.GetRequiredService<ITranscript>(), NullLogger<ClockWalk>.Instance).ToAsync(to);

    public Task<Reply> HandleAsync(Inbound inbound, CancellationToken cancellation) => inner.HandleAsync(inbound, cancellation);

    public Task PulseAsync(CancellationToken cancellation) => inner.PulseAsync(cancellation);

    public Task AloneAsync(Func<Task> work, CancellationToken cancellation) => inner.AloneAsync(work, cancellation);

    public Task TickAsync(Instant now, CancellationToken cancellation) => inner.TickAsync(now, cancellation);

    public Task<Instant?> DrainAsync(Instant now, CancellationToken cancellation) => inner.DrainAsync(now, cancellation);

    public ValueTask<Instant?> NextAsync(CancellationToken cancellation) => new(_due);

    public Task<Reply> StartDemoAsync(PartnerSlug partner, Person by, CancellationToken cancellation) => inner.StartDemoAsync(partner, by, cancellation);
}

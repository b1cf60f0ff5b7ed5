using CadenceBot.Application.Ports;
using CadenceBot.Playground.Seed;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Playground.Clock;

/// <summary>Takes the playground up where it was left, or begins with the demo; notes the clock when the program ends.</summary>
internal sealed class PlaygroundLifetime(
    IStore store, AdjustableClock clock, Backdrop backdrop, Beginning beginning, ClockRunner runner, ClockWalk walk, Opening opening) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // The host puts up the door meanwhile.
        await Task.Yield();
        await backdrop.RestoreAsync(store, cancellationToken);
        var people = await store.DirectoryAsync(cancellationToken);
        if (people.Host is null)
        {
            await beginning.BeginAsync(beginning.DefaultAt(backdrop.Zone), backdrop.Zone, [], demo: true);
            return;
        }

        var noted = await store.MetaAsync(ClockWalk.MetaName, cancellationToken) is { } text && InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var at } ? at : (Instant?)null;
        var ticked = await store.LastTickAsync(cancellationToken);
        clock.Set(noted is { } n && ticked is { } t ? Instant.Max(n, t) : noted ?? ticked ?? beginning.DefaultAt(backdrop.Zone));

        // What was written but not yet sent when the program ended is sent now.
        await walk.SettleAsync();
        opening.Open();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await runner.DisposeAsync();
        await walk.RememberAsync();
    }
}

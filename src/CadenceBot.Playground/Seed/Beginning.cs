using CadenceBot.Application.Ports;
using CadenceBot.Playground.Acts;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Rooms;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Playground.Seed;

/// <summary>Forgets everything and seeds the cast, with or without a running plan.</summary>
internal sealed class Beginning(
    IStore store, IBot bot, AdjustableClock clock, Backdrop backdrop, ClockWalk walk, PrivateReplies replies, OpenForms forms, Deliveries deliveries,
    Opening opening, TimeProvider time, ILogger<Beginning> logger)
{
    /// <summary>The coming Monday, 08:00, by the wall clock of the machine.</summary>
    public Instant DefaultAt(DateTimeZone zone) => AdjustableClock.ComingMonday(Instant.FromDateTimeOffset(time.GetUtcNow()), zone);

    /// <summary>Begins anew. The caller has the turn.</summary>
    public async Task BeginAsync(Instant at, DateTimeZone zone, IReadOnlyCollection<string> unreachable, bool demo)
    {
        // A tick of the schedule in between would note an old, later time in the empty store.
        await bot.AloneAsync(
            async () =>
            {
                await store.ForgetAsync(CancellationToken.None);
                backdrop.Choose(zone, unreachable);
                clock.Set(at);
                await store.CommitAsync(new Commit { At = at, Directory = Cast.Directory, Meta = backdrop.AddTo(ClockWalk.Meta(at)) }, CancellationToken.None);
            },
            CancellationToken.None);
        replies.Forget();
        forms.Forget();
        deliveries.Forget();
        if (demo && !(await bot.StartDemoAsync(Cast.Acme, Cast.Member("host.manager")!.AsPerson(), CancellationToken.None)).Changed) logger.DemoRefused();
        await walk.SettleAsync();
        opening.Open();
        logger.Reset(at, demo);
    }
}

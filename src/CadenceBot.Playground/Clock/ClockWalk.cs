using CadenceBot.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Playground.Clock;

/// <summary>Winds the clock through every due instant in order, with tick and outbox at each, exactly as real time would.</summary>
internal sealed class ClockWalk(IBot bot, AdjustableClock clock, IStore store, ITranscript transcript, ILogger<ClockWalk> logger)
{
    public const string MetaName = "playground.clock";

    /// <summary>So often something may be due at one instant before the clock walks on without it.</summary>
    private const int Patience = 25;

    private int _waited;

    /// <summary>Walks to an instant; true when something was due on the way or there.</summary>
    public async Task<bool> ToAsync(Instant to)
    {
        var worked = false;
        while (await StepAsync(to)) worked = true;
        clock.MoveTo(to);
        await WorkAsync();
        return worked;
    }

    /// <summary>Walks until something is sent, or nothing is due up to the limit.</summary>
    public async Task ToNextAsync(Instant limit)
    {
        var before = await transcript.LastAsync(CancellationToken.None);
        while (await StepAsync(limit))
        {
            if (await transcript.LastAsync(CancellationToken.None) > before) break;
        }

        await SettleAsync();
    }

    /// <summary>The bot was down meanwhile: the clock jumps, and there is one tick at the end.</summary>
    public async Task JumpAsync(Instant to)
    {
        clock.MoveTo(to);
        await SettleAsync();
    }

    /// <summary>Does all that is due now, what it leads to included.</summary>
    public async Task SettleAsync()
    {
        await WorkAsync();
        for (var turns = 0; turns < Patience && await bot.NextAsync(CancellationToken.None) is { } next && next <= clock.Now; turns++) await WorkAsync();
    }

    /// <summary>Notes where the clock stands, so that it outlives the process.</summary>
    public async Task RememberAsync() =>
        await store.CommitAsync(new Commit { At = clock.Now, Meta = Meta(clock.Now) }, CancellationToken.None);

    public static System.Collections.Immutable.ImmutableDictionary<string, string> Meta(Instant now) =>
        System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add(MetaName, NodaTime.Text.InstantPattern.ExtendedIso.Format(now));

    private async Task<bool> StepAsync(Instant to)
    {
        if (await bot.NextAsync(CancellationToken.None) is not { } next || next > to) return false;
        var now = clock.Now;
        var at = Instant.Max(now, next);
        _waited = at > now ? 0 : _waited + 1;
        if (_waited > Patience)
        {
            logger.Stuck(next);
            _waited = 0;
            at = now + Duration.FromMinutes(1);
            if (at > to) return false;
        }

        clock.MoveTo(at);
        await WorkAsync();
        return true;
    }

    private async Task WorkAsync()
    {
        await bot.TickAsync(clock.Now, CancellationToken.None);
        await bot.DrainAsync(clock.Now, CancellationToken.None);
    }
}

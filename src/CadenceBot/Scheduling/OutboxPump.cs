using CadenceBot.Application.Outbox;
using CadenceBot.Application.UseCases;
using NodaTime;

namespace CadenceBot.Host.Scheduling;

/// <summary>
/// Drives the outbox towards platforms behind a wire: at once when rows were written, when something came back, and at the moment that the
/// dispatcher named. The playground drives its outbox by its own clock, so there it does nothing.
/// </summary>
internal sealed class OutboxPump(OutboxDispatcher outbox, OutboxBell bell, IBotClock clock, TimeProvider time, ILogger<OutboxPump> log) : BackgroundService
{
    /// <summary>So long what is on its way at the end is waited for; what is not back by then has an unknown outcome.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>So long it leaves a store alone that could not be read or written.</summary>
    public static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    // A timer takes no longer wait than some weeks, and clocks are set anew.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (outbox.DeliversWithTheRow) return;
        // The host starts the others meanwhile.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested) await TurnAsync(stoppingToken);
        await EndAsync();
    }

    private async Task TurnAsync(CancellationToken stopping)
    {
        var heard = bell.Heard;
        try
        {
            var next = await outbox.StartDueAsync(clock.Now, stopping);
            await WaitAsync(WaitUntil(next), bell.AfterAsync(heard), outbox.AnyBackAsync, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // whatever it is: the outbox is tried again, and nobody awaits the pump who could do better
        catch (Exception broken)
#pragma warning restore CA1031
        {
            log.PumpBroke(broken);
            await WaitAsync(AfterTrouble, null, null, stopping);
        }
    }

    private TimeSpan WaitUntil(Instant? next)
    {
        if (next is not { } at) return Longest;
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling((at - clock.Now).TotalMilliseconds));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
    }

    private async Task WaitAsync(TimeSpan most, Task? rung, Func<CancellationToken, Task>? back, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        List<Task> any = [Task.Delay(most, time, over.Token)];
        if (rung is not null) any.Add(rung);
        if (back is not null) any.Add(back(over.Token));
        await Task.WhenAny(any);
        await over.CancelAsync();
    }

    private async Task EndAsync()
    {
        using var grace = new CancellationTokenSource(Grace, time);
        try
        {
            await outbox.NoteAsync(clock.Now);
            while (outbox.OnTheirWay > 0)
            {
                await outbox.AnyBackAsync(grace.Token);
                await outbox.NoteAsync(clock.Now);
            }
        }
        catch (OperationCanceledException) when (grace.IsCancellationRequested)
        {
            log.LeftOnTheWay(outbox.OnTheirWay);
        }
#pragma warning disable CA1031 // the program ends; what could not be noted is told by its lease
        catch (Exception broken)
#pragma warning restore CA1031
        {
            log.PumpBroke(broken);
        }

        outbox.Abandon();
    }
}

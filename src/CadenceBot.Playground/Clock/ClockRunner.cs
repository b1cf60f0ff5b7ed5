using CadenceBot.Application.Ports;
using CadenceBot.Playground.Rooms;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Playground.Clock;

/// <summary>Lets the clock run by itself: so many simulated minutes in each real second, walked in small steps.</summary>
internal sealed class ClockRunner(
    ClockWalk walk, AdjustableClock clock, ClockState state, Turn turn, Announcer announcer, ITranscript transcript, TimeProvider time, ILogger<ClockRunner> logger) : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);

    // A machine that slept must not wind the clock by a night.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(1);

    private CancellationTokenSource? _stop;
    private Task _loop = Task.CompletedTask;
    private long _from;

    /// <summary>Comes back when the loop that ran last has ended, for tests that need to know that nothing moves any more.</summary>
    internal Task Ended => _loop;

    /// <summary>Starts, or goes on at another speed. The caller has the turn.</summary>
    public async Task RunAsync(int minutesPerSecond)
    {
        if (!state.IsRunning) _from = await transcript.LastAsync(CancellationToken.None);
        Halt();
        _stop = new CancellationTokenSource();
        state.IsRunning = true;
        _loop = LoopAsync(minutesPerSecond, _stop.Token);
    }

    /// <summary>Stops it; the answer is the position in the transcript at which it began. The caller has the turn.</summary>
    public long? Stop()
    {
        var ran = state.IsRunning;
        Halt();
        return ran ? _from : null;
    }

    public async ValueTask DisposeAsync()
    {
        Halt();
        await _loop;
    }

    private void Halt()
    {
        _stop?.Cancel();
        _stop?.Dispose();
        _stop = null;
        state.IsRunning = false;
    }

    private async Task LoopAsync(int minutesPerSecond, CancellationToken stop)
    {
        try
        {
            using var timer = new PeriodicTimer(Step, time);
            var last = time.GetTimestamp();
            while (await timer.WaitForNextTickAsync(stop))
            {
                var passed = time.GetElapsedTime(last);
                last = time.GetTimestamp();
                var minutes = minutesPerSecond * (passed < LongestStep ? passed : LongestStep).TotalSeconds;
                await turn.TakeAsync(() => StepAsync(Duration.FromMilliseconds((long)(minutes * 60_000)), stop), stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // nobody awaits the loop: what breaks it is logged, and the page sees that the clock stands
        catch (Exception broken)
#pragma warning restore CA1031
        {
            logger.RunFailed(broken);
            state.IsRunning = false;
            announcer.Clock();
        }
    }

    private async Task<bool> StepAsync(Duration by, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return false;
        var to = Instant.Min(clock.Now + by, Reach.End);
        if (await walk.ToAsync(to)) await announcer.MessagesAsync();
        announcer.Clock();
        return true;
    }
}

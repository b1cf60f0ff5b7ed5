using CadenceBot.Playground.Rooms;

namespace CadenceBot.Playground.Clock;

/// <summary>Whoever changes something does it alone: reset, clock, say, click and submit come one after the other. Reads do not wait.</summary>
internal sealed class Turn(Announcer announcer) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Does it when it is its turn. Once begun it is done to the end, whether or not the caller still listens.</summary>
    public async Task<T> TakeAsync<T>(Func<Task<T>> work, CancellationToken wait)
    {
        await _one.WaitAsync(wait);
        try
        {
            await announcer.PrepareAsync();
            return await work();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

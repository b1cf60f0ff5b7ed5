using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Inbound;

/// <summary>What follows an acknowledgement: calls to Slack that nobody waits for, each of them owned, logged when it breaks, and awaited at the end.</summary>
internal sealed class Afterwards(ILogger<Afterwards> log)
{
    private readonly ConcurrentDictionary<Task, bool> _running = new();

    /// <summary>Begins it.</summary>
    public void Run(string deliveryId, Func<Task> work)
    {
        var task = GuardAsync(deliveryId, work);
        if (task.IsCompleted) return;
        _running[task] = true;
        _ = task.ContinueWith(static (done, running) => ((ConcurrentDictionary<Task, bool>)running!).TryRemove(done, out _), _running, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Comes back when nothing runs.</summary>
    public async Task QuietAsync()
    {
        while (_running.Keys.ToArray() is { Length: > 0 } running) await Task.WhenAll(running);
    }

    private async Task GuardAsync(string deliveryId, Func<Task> work)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // nobody awaits it: what breaks it is logged with the delivery
        catch (Exception broken)
#pragma warning restore CA1031
        {
            log.FollowUpBroke(broken, deliveryId);
        }
    }
}

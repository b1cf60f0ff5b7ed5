using System.Collections.Concurrent;

namespace CadenceBot.Slack.Inbound;

/// <summary>
/// Handles each delivery once: whoever brings it again while it is worked on, or soon after, gets the same answer. What changed something is
/// known for good by the store's inbox; this is for the rest, and for retries that come too early.
/// </summary>
internal sealed class Deliveries
{
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, Task<Ack>> _taken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>The one piece of work for a delivery, begun now or before.</summary>
    public Task<Ack> Take(string deliveryId, Func<Task<Ack>> work)
    {
        var mine = new TaskCompletionSource<Ack>(TaskCreationOptions.RunContinuationsAsynchronously);
        var taken = _taken.GetOrAdd(deliveryId, mine.Task);
        if (taken != mine.Task) return taken;
        _order.Enqueue(deliveryId);
        while (_order.Count > MostKept && _order.TryDequeue(out var oldest)) _taken.TryRemove(oldest, out _);
        _ = RunAsync(deliveryId, mine, work);
        return mine.Task;
    }

    // What was not stored is to be tried again, so that it is not kept.
    private async Task RunAsync(string deliveryId, TaskCompletionSource<Ack> mine, Func<Task<Ack>> work)
    {
        try
        {
            var ack = await work();
            if (!ack.IsStored || !ack.IsKept) _taken.TryRemove(deliveryId, out _);
            mine.SetResult(ack);
        }
#pragma warning disable CA1031 // carried to whoever waits for the delivery, who logs it
        catch (Exception broken)
#pragma warning restore CA1031
        {
            _taken.TryRemove(deliveryId, out _);
            mine.SetException(broken);
        }
    }
}

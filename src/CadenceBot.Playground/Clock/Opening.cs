namespace CadenceBot.Playground.Clock;

/// <summary>The moment from which the playground's conversations stand; whoever comes earlier waits for it.</summary>
internal sealed class Opening
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets those in who wait; once open, it stays open.</summary>
    public void Open() => _done.TrySetResult();

    /// <summary>Comes back when it is open.</summary>
    public Task WaitAsync(CancellationToken cancellation) => _done.Task.WaitAsync(cancellation);
}

namespace CadenceBot.Application.Outbox;

/// <summary>
/// Rung in this process after each commit that wrote rows of the outbox, so that they leave at once and not at the next look at what
/// is due. Nothing depends on it but speed: who was not there when it rang finds the rows in the store.
/// </summary>
public sealed class OutboxBell
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();
    private Rung _rung;

    /// <summary>How often it rang so far.</summary>
    public Rung Heard
    {
        get
        {
            lock (_lock) return _rung;
        }
    }

    /// <summary>There are new rows.</summary>
    public void Ring() => Ring(turned: false);

    /// <summary>Rows that were there before stand otherwise now: they were woken, or all of them are forgotten.</summary>
    public void Turn() => Ring(turned: true);

    /// <summary>Comes back when it rings after a state that was heard; at once when it did meanwhile.</summary>
    public Task AfterAsync(Rung heard)
    {
        lock (_lock) return _rung == heard ? _next.Task : Task.CompletedTask;
    }

    private void Ring(bool turned)
    {
        TaskCompletionSource done;
        lock (_lock)
        {
            _rung = new Rung(_rung.Times + 1, _rung.Turns + (turned ? 1 : 0));
            (done, _next) = (_next, New());
        }

        done.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A state of the bell.</summary>
    /// <param name="Times">How often it rang.</param>
    /// <param name="Turns">How often of these because rows that were there before stand otherwise.</param>
    public readonly record struct Rung(long Times, long Turns);
}

namespace CadenceBot.Playground.Clock;

/// <summary>Whether the clock runs by itself.</summary>
internal sealed class ClockState
{
    private volatile bool _running;

    public bool IsRunning
    {
        get => _running;
        set => _running = value;
    }
}

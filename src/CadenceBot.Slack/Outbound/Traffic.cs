namespace CadenceBot.Slack.Outbound;

/// <summary>When something came in and went out last, for whoever asks how the connection is.</summary>
internal sealed class Traffic(TimeProvider time)
{
    private long _in;
    private long _out;

    /// <summary>The last delivery from Slack; null since the start none.</summary>
    public DateTimeOffset? LastIn => At(ref _in);

    /// <summary>The last message that Slack took; null since the start none.</summary>
    public DateTimeOffset? LastOut => At(ref _out);

    /// <summary>Something came.</summary>
    public void In() => Volatile.Write(ref _in, time.GetUtcNow().UtcTicks);

    /// <summary>Something went.</summary>
    public void Out() => Volatile.Write(ref _out, time.GetUtcNow().UtcTicks);

    private static DateTimeOffset? At(ref long ticks) => Volatile.Read(ref ticks) is > 0 and var at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
}

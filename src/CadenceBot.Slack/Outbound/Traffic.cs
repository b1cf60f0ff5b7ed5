namespace CadenceBot.Slack.Outbound;

/// <summary>When something came in and went out last, for whoever asks how the connection is.</summary>
internal sealed class Traffic(TimeProvider time)
{
    private long _in;
    private long _out;
    private long _refused;

    /// <summary>The last delivery from Slack; null since the start none.</summary>
    public DateTimeOffset? LastIn => At(ref _in);

    /// <summary>The last message that Slack took; null since the start none.</summary>
    public DateTimeOffset? LastOut => At(ref _out);

    /// <summary>The last request that claimed to be Slack's and was not signed as Slack signs with our secret; null since the start none.</summary>
    public DateTimeOffset? LastRefused => At(ref _refused);

    /// <summary>A request was refused for its signature.</summary>
    public void Refused() => Volatile.Write(ref _refused, time.GetUtcNow().UtcTicks);

    /// <summary>Something came.</summary>
    public void In() => Volatile.Write(ref _in, time.GetUtcNow().UtcTicks);

    /// <summary>Something went.</summary>
    public void Out() => Volatile.Write(ref _out, time.GetUtcNow().UtcTicks);

    private static DateTimeOffset? At(ref long ticks) => Volatile.Read(ref ticks) is > 0 and var at ? new DateTimeOffset(at, TimeSpan.Zero) : null;
}

namespace CadenceBot.Slack.Inbound;

/// <summary>The waits of Socket Mode. All but the keep-alive, which the web socket counts itself, pass on the program's clock.</summary>
internal sealed record SocketTimes
{
    /// <summary>Between the beginnings of two connections, so that they do not all end at once either.</summary>
    public TimeSpan Stagger { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a socket may take from its address to its <c>hello</c>.</summary>
    public TimeSpan Opening { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often we ping Slack.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the answer to a ping may take before the socket counts as broken; Slack's own client is known to be too strict with 5 s.</summary>
    public TimeSpan KeepAliveAnswer { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>After so long without one byte, not even a ping or its answer, the socket is replaced.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(70);

    /// <summary>How long a socket that has its successor is still read; Slack closes it about 10 s after its warning.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long what is being handled may take when a socket is closed.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the other side may take to close after us.</summary>
    public TimeSpan Farewell { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A socket that held for so long was a good one: the next trouble begins with the shortest wait again.</summary>
    public TimeSpan Proven { get; init; } = TimeSpan.FromMinutes(1);
}

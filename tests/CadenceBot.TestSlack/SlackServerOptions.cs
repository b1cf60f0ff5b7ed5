namespace CadenceBot.TestSlack;

/// <summary>How the test Slack runs.</summary>
public sealed class SlackServerOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Where the bot listens; null until it is known, or where it uses sockets.</summary>
    public Uri? Bot { get; set; }

    /// <summary>Whether the app uses Socket Mode: then nothing goes to the bot's addresses.</summary>
    public bool SocketMode { get; set; }

    /// <summary>Signs, expires triggers, fills the limits, times out and retries.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public TestApp App { get; set; } = new();

    public LimitOptions Limits { get; set; } = new();

    /// <summary>Whether the default cast is there at the start.</summary>
    public bool WithCast { get; set; } = true;

    /// <summary>Whether the app is installed in the host's workspace from the start, with <see cref="Cast.BotToken"/>.</summary>
    public bool Installed { get; set; } = true;

    /// <summary>Which of the two events of a mention goes first; null sends both at once, since Slack promises no order.</summary>
    public string? MentionOrder { get; set; }

    /// <summary>Whether deliveries are kept for looking at; a long benchmark turns it off.</summary>
    public bool KeepDeliveries { get; set; } = true;

    /// <summary>How long a test waits for what it expects, in real time.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(15);
}

/// <summary>Slack's limits. A minute's calls may come in a burst, as there; then they come back evenly.</summary>
public sealed class LimitOptions
{
    public bool Enabled { get; set; } = true;

    /// <summary>Calls a minute by tier, 1 to 4.</summary>
    public IReadOnlyList<int> PerMinute { get; set; } = [1, 20, 50, 100];

    /// <summary>Calls of tier 1 that may come at once: Slack's figure there is "1 and more".</summary>
    public int Tier1Burst { get; set; } = 10;

    /// <summary>Posts a second into one channel.</summary>
    public double PostsPerChannel { get; set; } = 1;

    /// <summary>Posts into one channel that may come at once: Slack allows short bursts and gives no figure.</summary>
    public int ChannelBurst { get; set; } = 3;

    /// <summary>Posts a second in one workspace: "several hundred a minute".</summary>
    public double PostsPerWorkspace { get; set; } = 5;

    /// <summary>Posts in one workspace that may come at once.</summary>
    public int WorkspaceBurst { get; set; } = 5;
}

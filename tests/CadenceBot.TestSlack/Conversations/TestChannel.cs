namespace CadenceBot.TestSlack;

/// <summary>A channel, or a direct message between the bot and a person.</summary>
public sealed class TestChannel(string id, string name, string hostTeam)
{
    /// <summary>Changes when a private channel begins to be shared.</summary>
    public string Id { get; internal set; } = id;

    public string Name { get; } = name;

    /// <summary>The workspace where it was made.</summary>
    public string HostTeam { get; } = hostTeam;

    /// <summary>The workspaces in it, the host's first.</summary>
    public List<string> Teams { get; } = [hostTeam];

    /// <summary>User ids, bots too.</summary>
    public List<string> Members { get; } = [];

    public bool IsPrivate { get; init; }

    public bool IsIm { get; init; }

    public bool IsArchived { get; internal set; }

    /// <summary>The error that every post here is answered with, such as <c>restricted_action_read_only_channel</c>.</summary>
    public string? Refuses { get; set; }

    /// <summary>The company that was taken out again, which Slack notes as a severed connection.</summary>
    public string? SeveredFrom { get; internal set; }

    internal List<TestMessage> Messages { get; } = [];

    /// <summary>What one person alone sees here.</summary>
    internal List<TestMessage> Ephemerals { get; } = [];

    /// <summary>Shared with another company.</summary>
    public bool IsShared => Teams.Count > 1;

    internal TestMessage? Find(string ts) => Messages.FindLast(m => m.Ts == ts);
}

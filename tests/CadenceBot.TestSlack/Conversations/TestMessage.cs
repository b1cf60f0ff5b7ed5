using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>A message as it stands in a channel.</summary>
public sealed class TestMessage
{
    public required string ChannelId { get; set; }

    /// <summary>Seconds and microseconds; unique in its channel.</summary>
    public required string Ts { get; init; }

    public required string UserId { get; init; }

    /// <summary>Set when the app wrote it.</summary>
    public Installation? By { get; init; }

    /// <summary>As Slack keeps it: <c>&amp;amp;</c>, <c>&amp;lt;</c> and <c>&amp;gt;</c> stand for three signs.</summary>
    public string Text { get; internal set; } = "";

    public JsonArray? Blocks { get; internal set; }

    /// <summary>The first message of its thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Also shown in the channel.</summary>
    public bool IsBroadcast { get; init; }

    public string? EditedTs { get; internal set; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; internal set; }

    /// <summary>The one person who sees it, where it is for that person only.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>The command that was typed, where an answer to it is shown to all.</summary>
    public string? Command { get; init; }

    public JsonObject? Metadata { get; internal set; }

    public List<TestFile> Files { get; } = [];

    public List<string> Reactions { get; } = [];

    public bool IsPinned { get; internal set; }

    public bool IsEphemeral => OnlyFor is not null;

    /// <summary>All that a reader sees: the blocks' words, or the text where there are none.</summary>
    public string Words => Blocks is { } blocks ? Shown.WordsOf(blocks) : Text;

    /// <summary>What can be pressed or chosen, by its label.</summary>
    public IReadOnlyList<string> Labels => [.. Shown.Choices(Blocks).Select(c => c.Label)];

    public override string ToString() => $"{UserId}: {Words}";
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CadenceBot.Application.Messages;

namespace CadenceBot.Slack.Rendering;

/// <summary>A message as Slack takes it: the text for notifications and screen readers, and the blocks that are shown.</summary>
/// <param name="Text">The plain-text twin; Slack takes 4,000 characters when a message is edited.</param>
/// <param name="Blocks">What is shown; null where blocks would be over Slack's sum, and then the text is shown.</param>
internal sealed record SlackMessage(string Text, ImmutableArray<Block>? Blocks)
{
    /// <summary>Characters of the text; an edit with more is refused.</summary>
    public const int MostText = 4_000;

    /// <summary>Characters of all blocks together; more is refused though each block is within its limits.</summary>
    public const int MostJson = 12_000;

    /// <summary>Blocks of a message.</summary>
    public const int MostBlocks = 50;

    /// <summary>Renders a message.</summary>
    public static SlackMessage Of(Message message)
    {
        ImmutableArray<Block> blocks = [.. BlockKitRenderer.Blocks(message)];
        var json = blocks.Length is > 0 and <= MostBlocks ? Written.Json(blocks) : default;
        var fits = json.Length > 0 && (json.Length <= MostJson || Encoding.UTF8.GetCharCount(json.Span) <= MostJson);
        return new SlackMessage(TextOf(message.PlainText), fits ? blocks : null) { Json = fits ? json : (ReadOnlyMemory<byte>?)null };
    }

    /// <summary>The blocks as JSON, which had to be written to know their length; null without blocks.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte>? Json { get; private init; }

    /// <summary>The message as it goes over the wire.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Written.Short.SlackMessage);

    /// <summary>The same for people to read.</summary>
    public string ToIndentedJson() => JsonSerializer.Serialize(this, Written.Indented.SlackMessage);

    // Who hears a notification needs its beginning; all of it stands in the blocks.
    private static string TextOf(string plain)
    {
        var text = Mrkdwn.Escape(plain);
        for (var most = plain.Length; text.Length > MostText; text = Mrkdwn.Escape(Limits.Fit(plain, most))) most = Math.Min(most - 1, most * MostText / text.Length);
        return text;
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CadenceBot.TestSlack;

/// <summary>What a message is to show, checked.</summary>
internal sealed partial record MessageBody(string Text, JsonArray? Blocks, JsonObject? Metadata)
{
    private const int MostEdited = 4_000;
    private const int MostPosted = 40_000;
    private const int MostTogether = 13_200;
    private const int MostAttachments = 100;

    /// <summary>Reads it from a call; an edit and a message for one person may have 4,000 characters, a post is cut at 40,000.</summary>
    public static MessageBody Read(ApiArguments arguments, bool edits = false)
    {
        var text = arguments.Text("text") ?? arguments.Text("markdown_text") ?? "";
        var blocks = Checked(arguments.Node("blocks", "invalid_blocks_format"));
        var attachments = arguments.Node("attachments", "invalid_attachments") as JsonArray;
        if (attachments?.Count > MostAttachments) throw new ApiRefused("too_many_attachments");
        if (text.Length == 0 && blocks is null && attachments is not { Count: > 0 }) throw new ApiRefused("no_text");
        if (edits && text.Length > MostEdited) throw new ApiRefused("msg_too_long");
        return new(text.Length > MostPosted ? text[..MostPosted] : text, blocks, MetadataOf(arguments));
    }

    /// <summary>The blocks with their ids, or the refusal; null for none.</summary>
    public static JsonArray? Checked(JsonNode? node)
    {
        if (node is null) return null;
        if (node is not JsonArray blocks) throw new ApiRefused("invalid_blocks_format");
        if (blocks.Count == 0) return null;
        if (BlockKitRules.WordsIn(blocks) > MostTogether) throw new ApiRefused("msg_blocks_too_long");
        var problems = BlockKitRules.Message(new JsonObject { ["blocks"] = blocks.DeepClone() }).ToArray();
        return problems.Length == 0 ? BlockKitIds.Named(blocks) : throw new ApiRefused("invalid_blocks", problems);
    }

    private static JsonObject? MetadataOf(ApiArguments arguments)
    {
        if (arguments.Node("metadata", "invalid_metadata_format") is not { } node) return null;
        if (node is not JsonObject metadata || metadata["event_payload"] is not JsonObject) throw new ApiRefused("invalid_metadata_format");
        return EventType().IsMatch((string?)metadata["event_type"] ?? "") ? metadata : throw new ApiRefused("invalid_metadata_format");
    }

    [GeneratedRegex("^[a-z0-9_]{1,255}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EventType();
}

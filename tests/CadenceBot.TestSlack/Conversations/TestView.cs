using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>A modal or a home tab as a person has it before them.</summary>
public sealed class TestView
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required Installation By { get; init; }

    /// <summary>What the app sent: title, blocks, private_metadata and so on.</summary>
    public required JsonObject Content { get; set; }

    public required string Hash { get; set; }

    public required string RootId { get; init; }

    public string? PreviousId { get; init; }

    /// <summary>Times that the app changed it.</summary>
    public int Updates { get; internal set; }

    public string Type => (string?)Content["type"] ?? "modal";

    public string Title => (string?)Content["title"]?["text"] ?? "";

    public JsonArray Blocks => Content["blocks"]!.AsArray();

    /// <summary>The input blocks' ids, in order.</summary>
    public IReadOnlyList<string> Fields => [.. Blocks.Where(b => (string?)b!["type"] == "input").Select(b => (string?)b!["block_id"] ?? "")];

    public string Words => Shown.WordsOf(Blocks);

    public IReadOnlyList<string> Labels => [.. Shown.Choices(Blocks).Select(c => c.Label)];
}

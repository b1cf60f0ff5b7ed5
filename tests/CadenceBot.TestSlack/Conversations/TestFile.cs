namespace CadenceBot.TestSlack;

/// <summary>An uploaded file.</summary>
public sealed class TestFile
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Title { get; internal set; }

    /// <summary>What a screen reader says.</summary>
    public string? AltText { get; init; }

    /// <summary>Bytes announced; as many must come.</summary>
    public required int Length { get; init; }

    public byte[]? Content { get; internal set; }

    public string? ChannelId { get; internal set; }

    internal Installation? By { get; init; }
}

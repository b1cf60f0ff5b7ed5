using System.Collections.Immutable;

namespace CadenceBot.Slack.Rendering;

/// <summary>A modal or a home tab as Slack takes it.</summary>
internal sealed record View
{
    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string Type { get; init; } = "modal";

    /// <summary>What the submission is known by.</summary>
    public string? CallbackId { get; init; }

    /// <summary>At most 24 characters; modals alone have one.</summary>
    public TextObject? Title { get; init; }

    /// <summary>The button that sends; needed where there are questions.</summary>
    public TextObject? Submit { get; init; }

    /// <summary>The button that leaves.</summary>
    public TextObject? Close { get; init; }

    /// <summary>What comes back with the submission, at most 3,000 characters; it is no secret and grants nothing.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>What is shown, at most 100.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }
}

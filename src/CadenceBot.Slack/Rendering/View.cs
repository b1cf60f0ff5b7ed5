using System.Collections.Immutable;

namespace CadenceBot.Slack.Rendering;

/// <summary>A modal as Slack takes it.</summary>
/// <param name="CallbackId">What the submission is known by.</param>
/// <param name="Title">At most 24 characters.</param>
/// <param name="Submit">The button that sends.</param>
/// <param name="Close">The button that leaves.</param>
/// <param name="PrivateMetadata">What comes back with the submission, at most 3,000 characters; it is no secret and grants nothing.</param>
/// <param name="Blocks">The questions.</param>
internal sealed record View(string CallbackId, TextObject Title, TextObject Submit, TextObject Close, string PrivateMetadata, ImmutableArray<Block> Blocks)
{
    public string Type => "modal";
}

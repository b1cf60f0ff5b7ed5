using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CadenceBot.Slack.Rendering;

/// <summary>A block of a message or of a modal, in Slack's own words; a block that we don't send has no record here.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(InputBlock), "input")]
internal abstract record Block;

/// <summary>One bold line of plain text, at most 150 characters.</summary>
internal sealed record HeaderBlock(TextObject Text) : Block;

/// <summary>A paragraph of at most 3,000 characters, or at most 10 fields of 2,000 each in two columns.</summary>
internal sealed record SectionBlock(TextObject? Text, ImmutableArray<TextObject>? Fields = null) : Block;

/// <summary>Small print, at most 10 texts.</summary>
internal sealed record ContextBlock(ImmutableArray<TextObject> Elements) : Block;

/// <summary>At most 25 things to press.</summary>
internal sealed record ActionsBlock(ImmutableArray<BlockElement> Elements) : Block;

/// <summary>A picture that Slack fetches by itself.</summary>
internal sealed record ImageBlock(string ImageUrl, string AltText) : Block;

/// <summary>A line across.</summary>
internal sealed record DividerBlock : Block;

/// <summary>A question of a modal; its block id is the name under which errors come back beside it.</summary>
internal sealed record InputBlock(string BlockId, TextObject Label, BlockElement Element, TextObject? Hint, bool Optional) : Block;

/// <summary>A text; empty ones are refused by Slack. Whatever holds one names this type, for only so its own type is written.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainTextObject), "plain_text")]
[JsonDerivedType(typeof(MrkdwnObject), "mrkdwn")]
internal abstract record TextObject(string Text);

/// <summary>Text in which nothing is markup; <c>emoji: false</c> keeps even <c>:names:</c> letters.</summary>
internal sealed record PlainTextObject(string Text) : TextObject(Text)
{
    public bool Emoji => false;
}

/// <summary>Text with Slack's markup; <c>verbatim</c> keeps Slack from making links of what looks like one.</summary>
internal sealed record MrkdwnObject(string Text) : TextObject(Text)
{
    public bool Verbatim => true;
}

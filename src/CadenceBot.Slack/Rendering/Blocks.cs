using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CadenceBot.Slack.Rendering;

/// <summary>A block of a message or of a modal, in Slack's own words; a block that we don't send has no record here.</summary>
[JsonConverter(typeof(SelfWritten<Block>))]
internal abstract record Block : IWritten
{
    /// <inheritdoc/>
    public abstract void Write(Utf8JsonWriter json);
}

/// <summary>One bold line of plain text, at most 150 characters.</summary>
internal sealed record HeaderBlock(TextObject Text) : Block
{
    public override void Write(Utf8JsonWriter json) => json.Begin("header"u8).Put("text"u8, Text).End();
}

/// <summary>A paragraph of at most 3,000 characters, or at most 10 fields of 2,000 each in two columns.</summary>
internal sealed record SectionBlock(TextObject? Text, ImmutableArray<TextObject>? Fields = null) : Block
{
    public override void Write(Utf8JsonWriter json) => json.Begin("section"u8).Put("text"u8, Text).Put("fields"u8, Fields).End();
}

/// <summary>Small print, at most 10 texts.</summary>
internal sealed record ContextBlock(ImmutableArray<TextObject> Elements) : Block
{
    public override void Write(Utf8JsonWriter json) => json.Begin("context"u8).Put<TextObject>("elements"u8, Elements).End();
}

/// <summary>At most 25 things to press.</summary>
internal sealed record ActionsBlock(ImmutableArray<BlockElement> Elements) : Block
{
    public override void Write(Utf8JsonWriter json) => json.Begin("actions"u8).Put<BlockElement>("elements"u8, Elements).End();
}

/// <summary>A picture that Slack fetches by itself.</summary>
internal sealed record ImageBlock(string ImageUrl, string AltText) : Block
{
    public override void Write(Utf8JsonWriter json) => json.Begin("image"u8).Put("image_url"u8, ImageUrl).Put("alt_text"u8, AltText).End();
}

/// <summary>A line across.</summary>
internal sealed record DividerBlock : Block
{
    public override void Write(Utf8JsonWriter json) => json.Begin("divider"u8).End();
}

/// <summary>A question of a modal; its block id is the name under which errors come back beside it.</summary>
internal sealed record InputBlock(string BlockId, TextObject Label, BlockElement Element, TextObject? Hint, bool Optional) : Block
{
    public override void Write(Utf8JsonWriter json) => json.Begin("input"u8).Put("block_id"u8, BlockId).Put("label"u8, Label).Put("element"u8, Element).Put("hint"u8, Hint).Put("optional"u8, Optional).End();
}

/// <summary>A text; empty ones are refused by Slack.</summary>
[JsonConverter(typeof(SelfWritten<TextObject>))]
internal abstract record TextObject(string Text) : IWritten
{
    /// <inheritdoc/>
    public abstract void Write(Utf8JsonWriter json);
}

/// <summary>Text in which nothing is markup; <c>emoji: false</c> keeps even <c>:names:</c> letters.</summary>
internal sealed record PlainTextObject(string Text) : TextObject(Text)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("plain_text"u8).Put("emoji"u8, false).Put("text"u8, Text).End();
}

/// <summary>Text with Slack's markup; <c>verbatim</c> keeps Slack from making links of what looks like one.</summary>
internal sealed record MrkdwnObject(string Text) : TextObject(Text)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("mrkdwn"u8).Put("verbatim"u8, true).Put("text"u8, Text).End();
}

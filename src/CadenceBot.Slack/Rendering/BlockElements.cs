using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CadenceBot.Slack.Rendering;

/// <summary>Something to press or to fill in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ButtonElement), "button")]
[JsonDerivedType(typeof(OverflowElement), "overflow")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(NumberInput), "number_input")]
[JsonDerivedType(typeof(DatePicker), "datepicker")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(MultiStaticSelect), "multi_static_select")]
internal abstract record BlockElement(string ActionId);

/// <summary>A button: at most 75 characters on it, its command line as the value.</summary>
internal sealed record ButtonElement(string ActionId, TextObject Text, string? Value, string? Url, string? Style) : BlockElement(ActionId);

/// <summary>The three dots: at most 5 options, whose values may have 75 characters.</summary>
internal sealed record OverflowElement(string ActionId, ImmutableArray<OptionObject> Options) : BlockElement(ActionId);

/// <summary>Free text.</summary>
internal sealed record PlainTextInput(string ActionId, string? InitialValue, bool Multiline, int MaxLength) : BlockElement(ActionId);

/// <summary>A number.</summary>
internal sealed record NumberInput(string ActionId, string? InitialValue) : BlockElement(ActionId)
{
    public bool IsDecimalAllowed => true;
}

/// <summary>A local date, <c>2026-03-02</c>.</summary>
internal sealed record DatePicker(string ActionId, string? InitialDate) : BlockElement(ActionId);

/// <summary>One of at most 100.</summary>
internal sealed record StaticSelect(string ActionId, ImmutableArray<OptionObject> Options, OptionObject? InitialOption) : BlockElement(ActionId);

/// <summary>Any of at most 100.</summary>
internal sealed record MultiStaticSelect(string ActionId, ImmutableArray<OptionObject> Options, ImmutableArray<OptionObject>? InitialOptions) : BlockElement(ActionId);

/// <summary>One choice: text and value of at most 75 characters.</summary>
internal sealed record OptionObject(TextObject Text, string Value);

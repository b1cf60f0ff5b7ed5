using System.Collections.Immutable;
using System.Text.Json;

namespace CadenceBot.Slack.Rendering;

/// <summary>Something to press or to fill in.</summary>
internal abstract record BlockElement(string ActionId) : IWritten
{
    /// <inheritdoc/>
    public abstract void Write(Utf8JsonWriter json);
}

/// <summary>A button: at most 75 characters on it, its command line as the value.</summary>
internal sealed record ButtonElement(string ActionId, TextObject Text, string? Value, string? Url, string? Style) : BlockElement(ActionId)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("button"u8).Put("text"u8, Text).Put("value"u8, Value).Put("url"u8, Url).Put("style"u8, Style).Put("action_id"u8, ActionId).End();
}

/// <summary>The three dots: at most 5 options, whose values may have 75 characters.</summary>
internal sealed record OverflowElement(string ActionId, ImmutableArray<OptionObject> Options) : BlockElement(ActionId)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("overflow"u8).Put<OptionObject>("options"u8, Options).Put("action_id"u8, ActionId).End();
}

/// <summary>Free text.</summary>
internal sealed record PlainTextInput(string ActionId, string? InitialValue, bool Multiline, int MaxLength) : BlockElement(ActionId)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("plain_text_input"u8).Put("initial_value"u8, InitialValue).Put("multiline"u8, Multiline).Put("max_length"u8, MaxLength).Put("action_id"u8, ActionId).End();
}

/// <summary>A number.</summary>
internal sealed record NumberInput(string ActionId, string? InitialValue) : BlockElement(ActionId)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("number_input"u8).Put("is_decimal_allowed"u8, true).Put("initial_value"u8, InitialValue).Put("action_id"u8, ActionId).End();
}

/// <summary>A local date, <c>2026-03-02</c>.</summary>
internal sealed record DatePicker(string ActionId, string? InitialDate) : BlockElement(ActionId)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("datepicker"u8).Put("initial_date"u8, InitialDate).Put("action_id"u8, ActionId).End();
}

/// <summary>One of at most 100.</summary>
internal sealed record StaticSelect(string ActionId, ImmutableArray<OptionObject> Options, OptionObject? InitialOption) : BlockElement(ActionId)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("static_select"u8).Put<OptionObject>("options"u8, Options).Put("initial_option"u8, InitialOption).Put("action_id"u8, ActionId).End();
}

/// <summary>Any of at most 100.</summary>
internal sealed record MultiStaticSelect(string ActionId, ImmutableArray<OptionObject> Options, ImmutableArray<OptionObject>? InitialOptions) : BlockElement(ActionId)
{
    public override void Write(Utf8JsonWriter json) => json.Begin("multi_static_select"u8).Put<OptionObject>("options"u8, Options).Put("initial_options"u8, InitialOptions).Put("action_id"u8, ActionId).End();
}

/// <summary>One choice: text and value of at most 75 characters.</summary>
internal sealed record OptionObject(TextObject Text, string Value) : IWritten
{
    public void Write(Utf8JsonWriter json) => json.Begin(default).Put("text"u8, Text).Put("value"u8, Value).End();
}

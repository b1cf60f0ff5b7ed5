using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace CadenceBot.Application.Messages;

/// <summary>How a span of text stands out.</summary>
public enum SpanStyle
{
    /// <summary>Plain.</summary>
    Plain,

    /// <summary>Bold.</summary>
    Bold,

    /// <summary>Italic.</summary>
    Italic,

    /// <summary>A command or a key, as typed.</summary>
    Code,

    /// <summary>No longer valid.</summary>
    Strike,
}

/// <summary>A run of characters with one meaning. Markup characters in it are characters: each renderer escapes them.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="Mention">The person whom it addresses, by id.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="At">The moment that the text names, in seconds since 1970, so that a platform can add it in the reader's own time.</param>
public sealed record Span(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] SpanStyle Style = SpanStyle.Plain,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Mention = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? At = null);

/// <summary>Text as spans; the only way in which text reaches a renderer.</summary>
/// <param name="Spans">The spans in order.</param>
[JsonConverter(typeof(RichTextConverter))]
public sealed record RichText(ImmutableArray<Span> Spans)
{
    /// <summary>No text.</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>Plain text.</summary>
    public static implicit operator RichText(string text) => new([new Span(text)]);

    /// <summary>A span alone.</summary>
    public static implicit operator RichText(Span span) => new([span]);

    /// <summary>The same as a method.</summary>
    public static RichText FromString(string text) => text;

    /// <summary>The same as a method.</summary>
    public static RichText FromSpan(Span span) => span;

    /// <summary>Text from an interpolated string, whose holes may be spans: <c>RichText.Of($"Gate {Rich.Bold("60")}")</c>.</summary>
    public static RichText Of(RichTextHandler handler) => handler.Build();

    /// <summary>One after the other.</summary>
    public static RichText operator +(RichText left, RichText right) => new(left.Spans.AddRange(right.Spans));

    /// <summary>The same as a method.</summary>
    public static RichText Add(RichText left, RichText right) => left + right;

    /// <summary>Parts with a separator between them.</summary>
    public static RichText Join(string separator, IEnumerable<RichText> parts)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (var part in parts)
        {
            if (spans.Count > 0) spans.Add(new Span(separator));
            spans.AddRange(part.Spans);
        }

        return new RichText(spans.ToImmutable());
    }

    /// <summary>The characters alone.</summary>
    public string Plain => Spans.Length == 1 ? Spans[0].Text : string.Concat(Spans.Select(s => s.Text));

    /// <inheritdoc/>
    public bool Equals(RichText? other) => other is not null && Spans.SequenceEqual(other.Spans);

    /// <inheritdoc/>
    public override int GetHashCode() => Plain.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Plain;
}

/// <summary>Makes spans.</summary>
public static class Rich
{
    /// <summary>Bold.</summary>
    public static Span Bold(string text) => new(text, SpanStyle.Bold);

    /// <summary>Italic.</summary>
    public static Span Italic(string text) => new(text, SpanStyle.Italic);

    /// <summary>As typed.</summary>
    public static Span Code(string text) => new(text, SpanStyle.Code);

    /// <summary>Addresses a person.</summary>
    public static Span Mention(string personId, string name) => new("@" + name, Mention: personId);

    /// <summary>A moment, in words that are true wherever they are read.</summary>
    public static Span At(string text, Instant moment) => new(text, At: moment.ToUnixTimeSeconds());

    /// <summary>A link.</summary>
    public static Span Link(string text, string url) => new(text, Url: url);
}

/// <summary>Lets an interpolated string become <see cref="RichText"/>.</summary>
[InterpolatedStringHandler]
public readonly ref struct RichTextHandler
{
    private readonly ImmutableArray<Span>.Builder _spans;

    /// <summary>Called by the compiler.</summary>
    public RichTextHandler(int literalLength, int formattedCount) =>
        _spans = ImmutableArray.CreateBuilder<Span>((formattedCount * 2) + (literalLength > 0 ? 1 : 0));

    /// <summary>Literal text.</summary>
    public void AppendLiteral(string value) => Append(value);

    /// <summary>A span.</summary>
    public void AppendFormatted(Span value) => _spans.Add(value);

    /// <summary>Several spans.</summary>
    public void AppendFormatted(RichText value) => _spans.AddRange(value.Spans);

    /// <summary>Data, taken as plain text.</summary>
    public void AppendFormatted(string? value) => Append(value ?? "");

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => Append(value.ToString());

    /// <summary>A date or time in a pattern.</summary>
    public void AppendFormatted(LocalDate value, string? format = null) => Append(value.ToString(format ?? "ddd d MMM", null));

    internal RichText Build() => new(_spans.ToImmutable());

    private void Append(string text)
    {
        if (text.Length == 0) return;
        // Neighbouring plain runs are one span, so that goldens and payloads stay short.
        if (_spans.Count > 0 && _spans[^1] is { Style: SpanStyle.Plain, Mention: null, Url: null, At: null } last)
            _spans[^1] = last with { Text = last.Text + text };
        else
            _spans.Add(new Span(text));
    }
}

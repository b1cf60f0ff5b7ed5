using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CadenceBot.Application.Messages;

/// <summary>What the bot says, by meaning; each platform renders it in its own way.</summary>
public sealed record Message
{
    /// <summary>Makes a message of its parts. Over the limits it throws: Copy must say less (house rule: never cut silently).</summary>
    [JsonConstructor]
    public Message(ImmutableArray<Element> elements, string? fallback = null)
    {
        Elements = elements;
        Fallback = fallback;
        Limits.Check(this);
    }

    /// <summary>The parts in order.</summary>
    public ImmutableArray<Element> Elements { get; }

    /// <summary>The first line of the notification on a phone; null when the text itself begins well.</summary>
    public string? Fallback { get; }

    /// <summary>A message of parts.</summary>
    public static Message Of(params Element[] elements) => new([.. elements]);

    /// <summary>A message whose notification says something else first.</summary>
    public static Message Of(string fallback, params Element[] elements) => new([.. elements], fallback);

    /// <summary>One paragraph.</summary>
    public static Message Say(RichText text) => Of(new Text(text));

    /// <summary>All actions in order; their position is their id: <c>a1</c>, <c>a2</c>.</summary>
    [JsonIgnore]
    public IEnumerable<Act> Acts => Elements.OfType<Actions>().SelectMany(a => a.Items);

    /// <summary>The plain-text twin: notifications, screen readers, logs of tests.</summary>
    [JsonIgnore]
    public string PlainText => Messages.PlainText.Of(this);

    /// <summary>The same message without anything to press.</summary>
    public Message WithoutActions() => new([.. Elements.Where(e => e is not Actions)], Fallback);

    /// <summary>The message with parts added at the end.</summary>
    public Message With(params Element[] more) => new([.. Elements, .. more], Fallback);

    /// <inheritdoc/>
    public bool Equals(Message? other) => other is not null && Fallback == other.Fallback && PlainText == other.PlainText && Acts.SequenceEqual(other.Acts);

    /// <inheritdoc/>
    public override int GetHashCode() => PlainText.GetHashCode(StringComparison.Ordinal);
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CadenceBot.Application.Messages;

/// <summary>A part of a message; the set is closed: heading text facts checklist progress picture actions note divider (ADR 0004).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Checklist), "checklist")]
[JsonDerivedType(typeof(Progress), "progress")]
[JsonDerivedType(typeof(Picture), "picture")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(Divider), "divider")]
public abstract record Element
{
    private protected Element()
    {
    }
}

/// <summary>What the message is about, one line.</summary>
/// <param name="Title">The line.</param>
public sealed record Heading([property: JsonPropertyName("text")] string Title) : Element;

/// <summary>A paragraph.</summary>
/// <param name="Spans">Its text.</param>
public sealed record Text(RichText Spans) : Element;

/// <summary>Short labelled values.</summary>
/// <param name="Items">The values.</param>
public sealed record Facts(ImmutableArray<Fact> Items) : Element;

/// <summary>A labelled value.</summary>
/// <param name="Label">The label.</param>
/// <param name="Value">The value.</param>
public sealed record Fact(string Label, RichText Value);

/// <summary>Things with a state each; the state is said in words and by a mark, never by colour alone.</summary>
/// <param name="Items">The things.</param>
public sealed record Checklist(ImmutableArray<Check> Items) : Element;

/// <summary>One thing of a checklist.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Spans">What it is.</param>
public sealed record Check(CheckState State, RichText Spans);

/// <summary>Where a thing of a checklist stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckState>))]
public enum CheckState
{
    /// <summary>Not done.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>Done.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>Moved to another date.</summary>
    [JsonStringEnumMemberName("moved")]
    Moved,

    /// <summary>Given up.</summary>
    [JsonStringEnumMemberName("dropped")]
    Dropped,
}

/// <summary>So much of so much.</summary>
/// <param name="Label">Of what.</param>
/// <param name="Value">How much.</param>
/// <param name="Max">Of how much.</param>
public sealed record Progress(string Label, int Value, int Max) : Element;

/// <summary>A picture with its text twin.</summary>
/// <param name="Url">Where it lies.</param>
/// <param name="Alt">What it shows, in words.</param>
public sealed record Picture(string Url, string Alt) : Element;

/// <summary>What the reader can do.</summary>
/// <param name="Items">The actions, the likely one first.</param>
public sealed record Actions(ImmutableArray<Act> Items) : Element;

/// <summary>A button or a link. A button carries a command line (ADR 0003).</summary>
/// <param name="Label">The words on it: an answer, not a deed.</param>
/// <param name="Command">The command line; null for a link.</param>
/// <param name="OpensForm">Whether it asks for more before it is done.</param>
/// <param name="Url">Where a link leads.</param>
/// <param name="Style">How it stands out.</param>
/// <param name="Overflow">Whether it hides behind "more".</param>
public sealed record Act(
    string Label,
    string? Command,
    bool OpensForm = false,
    string? Url = null,
    ActStyle Style = ActStyle.Plain,
    bool Overflow = false);

/// <summary>How an action stands out.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActStyle>))]
public enum ActStyle
{
    /// <summary>Plainly.</summary>
    [JsonStringEnumMemberName("plain")]
    Plain,

    /// <summary>As the likely answer.</summary>
    [JsonStringEnumMemberName("primary")]
    Primary,

    /// <summary>As one that takes something away.</summary>
    [JsonStringEnumMemberName("danger")]
    Danger,
}

/// <summary>Small print: who sees it, what comes next.</summary>
/// <param name="Spans">Its text.</param>
public sealed record Note(RichText Spans) : Element;

/// <summary>A pause between two subjects.</summary>
public sealed record Divider : Element;

using System.Collections.Immutable;

namespace CadenceBot.Application.Messages;

/// <summary>Questions whose answers complete a command line: a modal on Slack, a dialog on Teams, HTML in the playground.</summary>
/// <param name="Line">The command line that the answers complete; each field becomes <c>--name value</c>. It is also the form's id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Fields">At most five questions.</param>
/// <param name="Intro">A line above the fields.</param>
public sealed record Form(string Line, string Title, ImmutableArray<Field> Fields, RichText? Intro = null);

/// <summary>One question of a form.</summary>
public sealed record Field
{
    /// <summary>The flag that the answer becomes.</summary>
    public required string Name { get; init; }

    /// <summary>The question.</summary>
    public required string Label { get; init; }

    /// <summary>What kind of answer.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Whether an answer is needed.</summary>
    public bool Required { get; init; }

    /// <summary>The answers to choose from.</summary>
    public ImmutableArray<Option> Options { get; init; } = [];

    /// <summary>What is filled in beforehand.</summary>
    public string? Value { get; init; }

    /// <summary>How to answer.</summary>
    public string? Hint { get; init; }
}

/// <summary>One answer to choose.</summary>
/// <param name="Value">The word in the command line.</param>
/// <param name="Label">The words shown.</param>
public sealed record Option(string Value, string Label);

/// <summary>The kinds of answers.</summary>
public enum FieldKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>Any of several.</summary>
    Multi,

    /// <summary>A local date.</summary>
    Date,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A person, known or by name and mail.</summary>
    Person,
}

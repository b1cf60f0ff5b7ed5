using System.Collections.Immutable;

namespace CadenceBot.Application.Commands;

/// <summary>One argument of a verb; it may be given by its place or as <c>--name value</c>.</summary>
/// <param name="Name">The name in a line and in a form.</param>
/// <param name="Kind">What it is made of.</param>
public sealed record ArgSpec(string Name, ArgKind Kind)
{
    /// <summary>What a form calls it.</summary>
    public required string Label { get; init; }

    /// <summary>How to write it, shown beside the field.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether the verb cannot act without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it takes all the plain words that stand together.</summary>
    public bool Rest { get; init; }

    /// <summary>The values of a choice.</summary>
    public ImmutableArray<ArgChoice> Choices { get; init; } = [];

    /// <summary>Whether the verb's form asks for it.</summary>
    public bool InForm { get; init; }

    /// <summary>The same, but the verb cannot act without it.</summary>
    internal ArgSpec Needed() => this with { Required = true, InForm = true };

    /// <summary>The same, but asked for in the form.</summary>
    internal ArgSpec Asked() => this with { InForm = true };

    /// <summary>The same, but taking all the plain words that stand together.</summary>
    internal ArgSpec Whole() => this with { Rest = true };
}

/// <summary>One value of a choice.</summary>
/// <param name="Value">The word in a line.</param>
/// <param name="Label">What people read.</param>
public sealed record ArgChoice(string Value, string Label);

using System.Collections.Immutable;

namespace CadenceBot.Domain.Gates;

/// <summary>Something that holds or does not hold of a plan, says so in plain words and lists what is missing. Elapsed time is no predicate (S24).</summary>
public abstract record Predicate
{
    /// <summary>Judges the evidence of a plan.</summary>
    public abstract Finding Judge(IEvidence evidence);
}

/// <summary>What a predicate found.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Words">What was found, in plain words: <c>2 of 3 named opportunities</c>.</param>
/// <param name="Missing">What is missing, each in plain words; empty when it holds.</param>
public sealed record Finding(bool Holds, string Words, ImmutableArray<Missing> Missing)
{
    /// <summary>The shortest way to what is missing: all of it, or the branch that needs the least (N5).</summary>
    public ImmutableArray<Missing> Path { get; init; } = Missing;

    /// <summary>A finding that holds.</summary>
    public static Finding Met(string words) => new(true, words, []);

    /// <summary>A finding that does not hold, with what is missing.</summary>
    public static Finding Unmet(string words, params Missing[] missing) => new(false, words, [.. missing]);
}

/// <summary>One thing that is missing, and the command that would supply it (N5).</summary>
/// <param name="Words">What is missing.</param>
/// <param name="Label">The button; null when no single command supplies it.</param>
/// <param name="Command">The command line without the partner.</param>
/// <param name="Deed">What there is to do, as an imperative: <c>name one more joint opportunity</c>.</param>
public sealed record Missing(string Words, string? Label = null, string? Command = null, string? Deed = null);

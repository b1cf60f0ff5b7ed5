using System.Collections.Immutable;

namespace CadenceBot.Application.Commands;

/// <summary>One row of the grammar: a verb, or a verb with its sub.</summary>
/// <param name="Verb">The first word.</param>
/// <param name="Sub">The second word; null for the bare verb.</param>
/// <param name="Args">What may be given by place, in order.</param>
/// <param name="Flags">What is given by name only.</param>
/// <param name="Who">Who may use it.</param>
/// <param name="Where">In which conversations.</param>
/// <param name="Visibility">Who sees what it leaves behind.</param>
/// <param name="TakesPartner">Whether a plain word may name the partner.</param>
/// <param name="Help">One line on what it does.</param>
/// <param name="Examples">Lines that work.</param>
/// <param name="Destructive">Whether it is never run from a guess.</param>
public sealed record VerbSpec(
    string Verb,
    string? Sub,
    ImmutableArray<ArgSpec> Args,
    ImmutableArray<ArgSpec> Flags,
    Who Who,
    Where Where,
    VerbVisibility Visibility,
    bool TakesPartner,
    string Help,
    ImmutableArray<string> Examples,
    bool Destructive)
{
    /// <summary>Verb and sub as one text: <c>opp add</c>.</summary>
    public string Name { get; } = Sub is null ? Verb : $"{Verb} {Sub}";

    /// <summary>The arguments and flags that the form asks for.</summary>
    public IEnumerable<ArgSpec> FormFields => Args.Concat(Flags).Where(arg => arg.InForm);

    /// <summary>The argument or flag of that name, in any case; null when there is none.</summary>
    public ArgSpec? Find(string name) => Named(Args, name) ?? Named(Flags, name);

    /// <summary>The only argument or flag that starts with that letter.</summary>
    internal ArgSpec? Starting(char letter)
    {
        ArgSpec? found = null;
        foreach (var list in (ReadOnlySpan<ImmutableArray<ArgSpec>>)[Args, Flags])
        {
            foreach (var arg in list)
            {
                if (char.ToLowerInvariant(letter) != arg.Name[0]) continue;
                if (found is not null) return null;
                found = arg;
            }
        }

        return found;
    }

    private static ArgSpec? Named(ImmutableArray<ArgSpec> list, string name)
    {
        foreach (var arg in list)
        {
            if (string.Equals(arg.Name, name, StringComparison.OrdinalIgnoreCase)) return arg;
        }

        return null;
    }
}

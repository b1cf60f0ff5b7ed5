using System.Collections.Frozen;

namespace CadenceBot.Application.Commands;

/// <summary>A verb with its subs, arranged for reading.</summary>
internal sealed class VerbFamily
{
    private readonly FrozenDictionary<string, VerbSpec> _subs;
    private readonly FrozenDictionary<string, ArgSpec> _named;

    public VerbFamily(IEnumerable<VerbSpec> rows)
    {
        var specs = rows.ToArray();
        Bare = specs.Single(spec => spec.Sub is null);
        Subs = [.. specs.Where(spec => spec.Sub is not null).Select(spec => spec.Sub!)];
        _subs = specs.Where(spec => spec.Sub is not null).ToFrozenDictionary(spec => spec.Sub!, StringComparer.OrdinalIgnoreCase);
        _named = specs.SelectMany(spec => spec.Args.Concat(spec.Flags))
            .DistinctBy(arg => arg.Name).ToFrozenDictionary(arg => arg.Name, StringComparer.OrdinalIgnoreCase);
        IsTalk = Bare.Args.Any(arg => arg.Kind is ArgKind.Text or ArgKind.Item);
    }

    /// <summary>The verb without a sub.</summary>
    public VerbSpec Bare { get; }

    /// <summary>The subs in the order of the table.</summary>
    public IReadOnlyList<string> Subs { get; }

    /// <summary>Whether free words follow the bare verb, so that a later word is no sub.</summary>
    public bool IsTalk { get; }

    /// <summary>The row of a sub.</summary>
    public VerbSpec? Sub(string word) => _subs.GetValueOrDefault(word);

    /// <summary>Where the sub stands among the tokens, the verb being the first; -1 when nowhere.</summary>
    public int Find(ReadOnlySpan<Token> tokens)
    {
        if (Subs.Count == 0) return -1;
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at].Kind == TokenKind.Flag) at += ValuesOf(tokens, at);
            else if (tokens[at].Kind == TokenKind.Word && _subs.ContainsKey(tokens[at].Text)) return at;
            else if (IsTalk) return -1;
        }

        return -1;
    }

    /// <summary>The only sub that starts with three letters or more.</summary>
    public string? Abbreviated(string word)
    {
        if (word.Length < 3 || IsTalk) return null;
        string? found = null;
        foreach (var sub in Subs)
        {
            if (!sub.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            if (found is not null) return null;
            found = sub;
        }

        return found;
    }

    // How many tokens belong to a flag, as far as can be told before its row is known.
    private int ValuesOf(ReadOnlySpan<Token> tokens, int at)
    {
        var kind = _named.TryGetValue(tokens[at].Text, out var arg) ? arg.Kind : ArgKind.Word;
        if (kind == ArgKind.Switch && !tokens[at].HasValue) return 0;
        if (kind is not (ArgKind.Text or ArgKind.Item) || at + 1 == tokens.Length || tokens[at + 1].Kind == TokenKind.Quoted) return 1;
        var count = 0;
        while (at + count + 1 < tokens.Length && tokens[at + count + 1].IsPlain) count++;
        return count;
    }
}

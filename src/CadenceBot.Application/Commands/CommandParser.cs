namespace CadenceBot.Application.Commands;

/// <summary>Reads a line, the same for every door.</summary>
public static class CommandParser
{
    /// <summary>The most characters that a line may have.</summary>
    public const int MostCharacters = 4_000;

    private const string FirstExample = "status acme";

    /// <summary>Understands a line without the door's own words, or says what is wrong with it. What the grammar doesn't know is read once more as people speak.</summary>
    public static ParseResult Parse(string text, ParseContext context)
    {
        var result = ParseLine(text, context);
        if (result is Parsed { Line.PartnerText: null } || Spoken.ToLine(text, context.Today) is not { } line || ParseLine(line, context) is not Parsed meant) return result;
        // Nothing is destroyed by a line that was not said as it stands in the grammar.
        return meant.Line is { Spec.Destructive: true, Verb: not "undo" } ? new Misread(MisreadKind.UnknownVerb, text.Trim().Split(' ')[0], null, null, line) : meant;
    }

    private static ParseResult ParseLine(string text, ParseContext context)
    {
        if (text.Length > MostCharacters) return new Misread(MisreadKind.TooLong, text, null, null, FirstExample);
        var tokens = new List<Token>(16);
        var unclosed = Tokenizer.Read(text, tokens);
        if (unclosed >= 0) return new Misread(MisreadKind.UnclosedQuote, text[unclosed..], null, null, "opp add \"Northwind\" 80k");
        if (tokens.Count == 0) return new Misread(MisreadKind.Empty, "", null, null, FirstExample);
        var verb = tokens[0];
        if (verb.Kind == TokenKind.Word)
        {
            if (CommandGrammar.Families.TryGetValue(verb.Text, out var family)) return ReadLine(family, null, tokens, context);
            if (CommandGrammar.Aliases.TryGetValue(verb.Text, out var meant)) return ReadAlias(meant, tokens, context);
            if (Abbreviated(verb.Text) is { } whole) return NotDestroying(whole, verb, ReadLine(whole, null, tokens, context));
        }

        var suggestion = verb.Kind == TokenKind.Word ? Suggest(verb.Text) : null;
        return new Misread(MisreadKind.UnknownVerb, verb.Raw, null, suggestion, Example(suggestion))
        {
            Line = suggestion is null ? null : Runnable($"{suggestion}{text[verb.End..]}", context),
        };
    }

    /// <summary>A correct line of the suggested verb.</summary>
    private static string Example(string? suggestion)
    {
        if (suggestion is null) return FirstExample;
        var space = suggestion.IndexOf(' ');
        return (space < 0 ? CommandGrammar.Find(suggestion) : CommandGrammar.Find(suggestion[..space], suggestion[(space + 1)..]))!.Examples[0];
    }

    private static ParseResult ReadAlias(string meant, List<Token> tokens, ParseContext context)
    {
        var space = meant.IndexOf(' ');
        return space < 0
            ? ReadLine(CommandGrammar.Families[meant], null, tokens, context)
            : ReadLine(CommandGrammar.Families[meant[..space]], meant[(space + 1)..], tokens, context);
    }

    private static ParseResult ReadLine(VerbFamily family, string? sub, List<Token> tokens, ParseContext context)
    {
        if (sub is not null) return new LineReader(family, family.Sub(sub)!, tokens, context).Read();
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens);
        var at = family.Find(span);
        if (at >= 0)
        {
            var spec = family.Sub(tokens[at].Text)!;
            tokens[at] = default;
            return new LineReader(family, spec, tokens, context).Read();
        }

        // People say it of the opportunity; a close is recorded by the verb of its own.
        if (family.Bare.Verb == "opp" && tokens is [_, { Kind: TokenKind.Word, Text: var closing }, ..] && closing.ToLowerInvariant() is "won" or "lost")
            return ReadLine(CommandGrammar.Families["deal"], null, tokens, context);

        if (tokens is [_, { Kind: TokenKind.Word } second, ..]
            && family.Abbreviated(second.Text) is { } whole && context.PartnerCalled(second.Text) is null)
        {
            // As with verbs, what destroys is written in full.
            if (family.Sub(whole)!.Destructive) return UnknownSub(family, second, whole);
            tokens[1] = default;
            return new LineReader(family, family.Sub(whole)!, tokens, context).Read();
        }

        return new LineReader(family, family.Bare, tokens, context).Read();
    }

    internal static Misread UnknownSub(VerbFamily family, Token token, string? sub)
    {
        var spec = sub is null ? family.Sub(family.Subs[0])! : family.Sub(sub)!;
        return new(MisreadKind.UnknownSub, token.Raw, null, sub is null ? null : spec.Name, spec.Examples[0]) { Spec = family.Bare };
    }

    // An abbreviation is part of the grammar, but not for what cannot simply be taken back.
    private static ParseResult NotDestroying(VerbFamily family, Token verb, ParseResult result) =>
        result is Parsed { Line.Spec.Destructive: true }
            ? new Misread(MisreadKind.UnknownVerb, verb.Raw, null, family.Bare.Verb, family.Bare.Examples[0])
            : result;

    private static VerbFamily? Abbreviated(string word)
    {
        if (word.Length < 3) return null;
        VerbFamily? found = null;
        foreach (var verb in CommandGrammar.Verbs)
        {
            if (!verb.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            if (found is not null) return null;
            found = CommandGrammar.Families[verb];
        }

        return found;
    }

    private static string? Suggest(string word)
    {
        if (Synonyms.Of.TryGetValue(word, out var meant)) return meant;
        var nearest = Nearness.Nearest(word, CommandGrammar.Verbs.Concat(CommandGrammar.Aliases.Keys.Where(alias => alias.Length > 2)));
        if (nearest is not null) return CommandGrammar.Aliases.GetValueOrDefault(nearest, nearest);
        // "sta" may be start or status: the first is better than nothing.
        return word.Length < 2 ? null : CommandGrammar.Verbs.FirstOrDefault(verb => verb.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Runnable(string line, ParseContext context) =>
        line.Length <= MostCharacters && Parse(line, context) is Parsed { Line.Spec.Destructive: false } ? line : null;
}

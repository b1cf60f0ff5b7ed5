using System.Runtime.InteropServices;
using System.Text;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Commands;

/// <summary>Reads the tokens of one line against its row: first what is given by name, then by place.</summary>
internal sealed partial class LineReader(VerbFamily family, VerbSpec spec, List<Token> tokens, ParseContext context)
{
    private readonly List<KeyValuePair<string, ArgValue>> _values = new(4);
    private readonly List<int> _left = [];
    private PartnerSlug? _partner;
    private string? _partnerText;
    private string? _occurrence;
    private Misread? _misread;
    private Misread? _instead;

    private bool KnowsPartner => _partner is not null || _partnerText is not null;

    private Span<Token> Tokens => CollectionsMarshal.AsSpan(tokens);

    public ParseResult Read()
    {
        Tokens[0] = default;
        ReadFlags();
        if (_misread is null && spec.Sub is null && family.Subs.Count > 0 && !family.IsTalk) LookForSub();
        if (_misread is null) ReadPlaces();
        if (_misread is null && _left.Count > 0) Settle();
        if (_misread is not null) return _misread;
        return new Parsed(CommandLine.Of(spec, ArgValues.Of(_values)) with { Partner = _partner, PartnerText = _partnerText, For = _occurrence }) { Instead = _instead };
    }

    private bool IsGiven(ArgSpec arg)
    {
        foreach (var entry in _values)
        {
            if (ReferenceEquals(entry.Key, arg.Name)) return true;
        }

        return false;
    }

    private void Give(ArgSpec arg, ArgValue value)
    {
        // The later of two equal flags counts: a form appends its answers to the line that opened it.
        for (var i = 0; i < _values.Count; i++)
        {
            if (_values[i].Key != arg.Name) continue;
            _values[i] = new(arg.Name, value);
            return;
        }

        _values.Add(new(arg.Name, value));
    }

    private void Take(int at, int count) => Tokens.Slice(at, count).Clear();

    // "opp updat #12" is a slip of the keyboard rather than an opportunity of that name.
    private void LookForSub()
    {
        foreach (var token in Tokens)
        {
            if (token.Kind == TokenKind.Taken) continue;
            if (token.Kind != TokenKind.Word || context.PartnerCalled(token.Text) is not null) return;
            if (Nearness.Nearest(token.Text, family.Subs) is { } near) _misread = CommandParser.UnknownSub(family, token, near);
            return;
        }
    }

    /// <summary>What to do with words that fit nowhere: a partner that nobody knows, a slip, or one word too many.</summary>
    private void Settle()
    {
        var first = Tokens[_left[0]];
        if (spec.Sub is null && family.Subs.Count > 0 && !family.IsTalk && _left.Count > 1)
        {
            _misread = CommandParser.UnknownSub(family, first, null);
            return;
        }

        ArgSpec? open = null;
        foreach (var arg in spec.Args)
        {
            if (IsGiven(arg)) continue;
            open ??= arg;
            if (arg is { Kind: ArgKind.Choice, Required: true }) open = arg;
        }

        var mayBePartner = spec.TakesPartner && !KnowsPartner && first.Kind != TokenKind.Mention && !LooksTyped(first.Text);
        if (open is not null && (!mayBePartner || open is { Kind: ArgKind.Choice, Required: true })) _misread = Bad(open, first);
        else if (mayBePartner && IsTogether())
        {
            _partnerText = Words(_left[0], _left[^1] + 1);
            _instead = open is null ? null : Bad(open, first);
        }
        else _misread = TooMany(first);
    }

    private bool IsTogether() => _left[^1] - _left[0] == _left.Count - 1;

    private static bool LooksTyped(string word) =>
        word.Length > 0 && (char.IsAsciiDigit(word[0]) || word[0] is '+' or '#' or '€' or '$' or '£' || Quotes.IsDash(word[0]));

    /// <summary>The words as typed, without what ends the last one.</summary>
    private string Words(int from, int to, bool isText = false)
    {
        var typed = tokens[from].Raw;
        if (to - from > 1)
        {
            var text = new StringBuilder(typed);
            for (var at = from + 1; at < to; at++) text.Append(' ').Append(tokens[at].Raw);
            typed = text.ToString();
        }

        return isText ? Quotes.TrimStop(typed) : Quotes.TrimEnd(typed);
    }
}

using System.Text;

namespace CadenceBot.Application.Commands;

/// <summary>Cuts a line into words, quoted texts, flags and mentions, forgiving what keyboards do to quotes and dashes.</summary>
internal ref struct Tokenizer
{
    private readonly string _line;
    private readonly List<Token> _tokens;
    private int _at;

    private Tokenizer(string line, List<Token> tokens) => (_line, _tokens) = (line, tokens);

    /// <summary>Adds the tokens of the line; the answer is where an unclosed quote starts, or -1.</summary>
    public static int Read(string line, List<Token> tokens)
    {
        var tokenizer = new Tokenizer(line, tokens);
        return tokenizer.Read();
    }

    private int Read()
    {
        while (true)
        {
            while (_at < _line.Length && Quotes.IsSpace(_line[_at])) _at++;
            if (_at == _line.Length) return -1;
            var start = _at;
            if (!ReadOne()) return start;
        }
    }

    private bool ReadOne()
    {
        var c = _line[_at];
        if (Quotes.IsDouble(c) || Quotes.IsSingle(c)) return ReadQuoted(Quotes.IsSingle(c));
        if (StartsFlag()) ReadFlag();
        else if (c == '<' && ReadAngle()) return true;
        else if (c == '@' && _at + 1 < _line.Length && char.IsLetterOrDigit(_line[_at + 1])) ReadMention();
        else ReadWord();
        return true;
    }

    private bool ReadQuoted(bool single)
    {
        var start = _at;
        StringBuilder? unescaped = null;
        for (var i = start + 1; i < _line.Length; i++)
        {
            var c = _line[i];
            if (c == '\\' && i + 1 < _line.Length && (_line[i + 1] == '\\' || Quotes.IsDouble(_line[i + 1]) || Quotes.IsSingle(_line[i + 1])))
            {
                unescaped ??= new StringBuilder(_line, start + 1, i - start - 1, _line.Length);
                unescaped.Append(_line[++i]);
            }
            else if (single ? Quotes.IsSingle(c) && EndsWord(i + 1) : Quotes.IsDouble(c))
            {
                _at = i + 1;
                // What ends the sentence behind the quote belongs to neither.
                var end = _at;
                while (end < _line.Length && Quotes.IsPunctuation(_line[end])) end++;
                if (end == _line.Length || Quotes.IsSpace(_line[end])) _at = end;
                var text = unescaped?.ToString() ?? _line.Substring(start + 1, i - start - 1);
                _tokens.Add(new(TokenKind.Quoted, text, text, start, i + 1));
                return true;
            }
            else unescaped?.Append(c);
        }

        return false;
    }

    // An apostrophe inside a word does not close: 'Leo's deal'.
    private readonly bool EndsWord(int at) => at >= _line.Length || !char.IsLetterOrDigit(_line[at]);

    private readonly bool StartsFlag()
    {
        if (!Quotes.IsDash(_line[_at])) return false;
        var at = _at + 1;
        if (at < _line.Length && Quotes.IsDash(_line[at])) at++;
        return at < _line.Length && char.IsLetter(_line[at]);
    }

    private void ReadFlag()
    {
        var start = _at;
        while (Quotes.IsDash(_line[_at])) _at++;
        var name = _at;
        while (_at < _line.Length && !Quotes.IsSpace(_line[_at]) && _line[_at] is not ('=' or ':')) _at++;
        var text = Quotes.TrimEnd(Hyphens(_line[name.._at]));
        var end = _at;
        var glued = _at < _line.Length && _line[_at] is '=' or ':';
        if (glued) _at++;
        var hasValue = glued && _at < _line.Length && !Quotes.IsSpace(_line[_at]);
        _tokens.Add(new(TokenKind.Flag, text, _line[start..end], start, end, HasValue: hasValue));
    }

    // What a chat platform wraps: <@U123|name>, <#C123|acme>, <mailto:a@b|a@b>, <https://…|text>.
    private bool ReadAngle()
    {
        var close = _line.IndexOf('>', _at);
        if (close < 0) return false;
        var inside = _line.AsSpan(_at + 1, close - _at - 1);
        var bar = inside.IndexOf('|');
        var target = bar < 0 ? inside : inside[..bar];
        var shown = bar < 0 ? null : inside[(bar + 1)..].ToString();
        if (inside.ContainsAny('\n', '<') || target.ContainsAny(' ', '\t')) return false;
        var token = target switch
        {
            ['@', _, ..] => new Token(TokenKind.Mention, target[1..].ToString(), "", 0, 0, shown),
            ['#', _, ..] => new Token(TokenKind.Word, shown is { Length: > 0 } ? shown : target.ToString(), "", 0, 0),
            _ when target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) => new Token(TokenKind.Word, target[7..].ToString(), "", 0, 0),
            _ when target.StartsWith("http", StringComparison.OrdinalIgnoreCase) => new Token(TokenKind.Word, target.ToString(), "", 0, 0),
            _ => default,
        };
        if (token.Kind == TokenKind.Taken || token.Text.Length == 0) return false;
        var raw = token.Kind == TokenKind.Word ? token.Text : _line[_at..(close + 1)];
        _tokens.Add(token with { Raw = raw, Start = _at, End = close + 1 });
        _at = close + 1;
        while (_at < _line.Length && Quotes.IsPunctuation(_line[_at])) _at++;
        return true;
    }

    private void ReadMention()
    {
        var start = _at++;
        while (_at < _line.Length && !Quotes.IsSpace(_line[_at])) _at++;
        var raw = _line[start.._at];
        _tokens.Add(new(TokenKind.Mention, Quotes.TrimEnd(raw[1..]), raw, start, _at));
    }

    private void ReadWord()
    {
        var start = _at;
        while (_at < _line.Length && !Quotes.IsSpace(_line[_at])) _at++;
        var raw = _line[start.._at];
        _tokens.Add(new(TokenKind.Word, Quotes.TrimEnd(raw), raw, start, _at));
    }

    private static string Hyphens(string name)
    {
        foreach (var c in name)
        {
            if (Quotes.IsWrittenDash(c)) return string.Create(name.Length, name, static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = Quotes.IsWrittenDash(from[i]) ? '-' : from[i];
            });
        }

        return name;
    }
}

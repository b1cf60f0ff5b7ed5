using System.Globalization;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>Reads one argument off the tokens.</summary>
internal static class ArgReader
{
    /// <summary>
    /// How many tokens at the front make a value of that argument; 0 when they do not.
    /// With <paramref name="byShape"/> only what can hardly be anything else counts: a plain word may mean so much by its place.
    /// </summary>
    public static int Read(ArgSpec arg, ReadOnlySpan<Token> tokens, LocalDate today, bool byShape, out ArgValue? value)
    {
        var most = tokens[0].Kind == TokenKind.Word ? Math.Min(tokens.Length, Longest(arg.Kind)) : 1;
        Span<char> buffer = stackalloc char[48];
        for (var count = most; count > 0; count--)
        {
            if (count == 1)
            {
                value = One(arg, tokens, today, byShape, out var taken);
                return taken;
            }

            var text = Join(tokens[..count], buffer);
            if (text.Length == 0) continue;
            value = Joined(arg.Kind, text, tokens, today);
            if (value is not null) return count;
        }

        value = null;
        return 0;
    }

    private static int Longest(ArgKind kind) => kind switch
    {
        ArgKind.Date => 4,
        ArgKind.Weekdays => 7,
        ArgKind.Money or ArgKind.WeekHour => 2,
        _ => 1,
    };

    private static ArgValue? Joined(ArgKind kind, ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, LocalDate today) => kind switch
    {
        ArgKind.Date => Date(text, today),
        ArgKind.WeekHour => WeekHour(text),
        // "80,000 EUR", but not "Northwind 365 12k": one of the two words is the currency.
        ArgKind.Money when MoneyReader.IsCurrency(tokens[0].Text) || MoneyReader.IsCurrency(tokens[1].Text) => Money(text, byShape: false),
        ArgKind.Weekdays => Weekdays(text),
        _ => null,
    };

    private static ArgValue? One(ArgSpec arg, ReadOnlySpan<Token> tokens, LocalDate today, bool byShape, out int taken)
    {
        var token = tokens[0];
        taken = 1;
        if (token.Text.Length == 0)
        {
            taken = 0;
            return null;
        }

        var value = token.Kind == TokenKind.Mention
            ? Mentioned(arg.Kind, token)
            : arg.Kind switch
            {
                ArgKind.Date => Date(token.Text, today),
                ArgKind.Money => Money(token.Text, byShape),
                ArgKind.Percent => Percent(token.Text, byShape),
                ArgKind.Number => Count(arg.Kind, token.Text, 9, 0),
                ArgKind.WeekRef => Count(arg.Kind, After(token.Text, "week", "w"), 2, 1),
                ArgKind.GateRef => Count(arg.Kind, After(token.Text, "gate", "d"), 3, 1),
                ArgKind.Days => Days(token.Text),
                ArgKind.WeekHour => WeekHour(token.Text),
                ArgKind.Hours => ClockReader.Hours(token.Text) is { } hours ? new HoursValue(hours) : null,
                ArgKind.Weekdays => Weekdays(token.Text),
                ArgKind.Choice => Choice(arg, token.Text),
                ArgKind.OppRef => Opp(token, byShape),
                ArgKind.Person => Person(tokens, byShape, ref taken),
                ArgKind.Item => byShape || string.IsNullOrWhiteSpace(token.Text) ? null : new TextValue(token.Text),
                _ => byShape || string.IsNullOrWhiteSpace(token.Text) ? null : new TextValue(arg.Kind == ArgKind.Text ? token.Raw : token.Text),
            };
        if (value is null) taken = 0;
        return value;
    }

    private static ArgValue? Mentioned(ArgKind kind, Token token) => kind switch
    {
        ArgKind.Person => new PersonValue(new PersonRef(token.Text, token.Name)),
        ArgKind.Text or ArgKind.Item => new TextValue(token.Raw),
        _ => null,
    };

    private static DateValue? Date(ReadOnlySpan<char> text, LocalDate today) =>
        DateReader.Read(text, today, out var date) == DateReading.Date ? new DateValue(date) : null;

    private static MoneyValue? Money(ReadOnlySpan<char> text, bool byShape) =>
        MoneyReader.Read(text, out var marked) is { } money && (marked || !byShape) ? new MoneyValue(money) : null;

    private static PercentValue? Percent(ReadOnlySpan<char> text, bool byShape)
    {
        var marked = text[^1..] is ['%'];
        var number = (marked ? text[..^1] : text).TrimEnd(' ');
        return (marked || !byShape) && number.Length is > 0 and <= 8
            && decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && share <= 100 && decimal.Round(share, 4) == share
            ? new PercentValue(share)
            : null;
    }

    private static CountValue? Count(ArgKind kind, ReadOnlySpan<char> digits, int longest, int least) =>
        digits.Length > 0 && digits.Length <= longest && int.TryParse(digits, NumberStyles.None, null, out var count) && count >= least
            ? new CountValue(kind, count)
            : null;

    private static CountValue? Days(ReadOnlySpan<char> text)
    {
        var weeks = text[^1..] is ['w' or 'W'];
        var digits = weeks || text[^1..] is ['d' or 'D'] ? text[..^1] : text;
        return Count(ArgKind.Days, digits.TrimStart('+'), 3, 1) is { } days ? days with { Value = days.Value * (weeks ? 7 : 1) } : null;
    }

    private static WeekHourValue? WeekHour(ReadOnlySpan<char> text) => ClockReader.WeekHour(text) is { } hour ? new WeekHourValue(hour) : null;

    private static WeekdaysValue? Weekdays(ReadOnlySpan<char> text) => ClockReader.Weekdays(text) is var bits and >= 0 ? new WeekdaysValue(bits) : null;

    private static ChoiceValue? Choice(ArgSpec arg, string text)
    {
        foreach (var choice in arg.Choices)
        {
            if (string.Equals(choice.Value, text, StringComparison.OrdinalIgnoreCase)) return new ChoiceValue(choice.Value);
        }

        return null;
    }

    private static OppValue? Opp(Token token, bool byShape)
    {
        var text = token.Text;
        if (token.Kind == TokenKind.Word)
        {
            // Without the sign at most three digits, so that an amount is not taken for a number.
            var signed = text[0] == '#';
            if (Count(ArgKind.OppRef, signed ? text.AsSpan(1) : text, signed ? 6 : 3, 1) is { } n) return new OppValue(new(n.Value));
            if (signed) return null;
        }

        return byShape || string.IsNullOrWhiteSpace(text) ? null : new OppValue(new(Name: text));
    }

    private static PersonValue? Person(ReadOnlySpan<Token> tokens, bool byShape, ref int taken)
    {
        var token = tokens[0];
        // "Tom Hall" <tom@acme.example>, with or without the quotes
        for (var at = 1; (!byShape || token.Kind == TokenKind.Quoted) && at < Math.Min(tokens.Length, 5) && tokens[at].Kind == TokenKind.Word; at++)
        {
            if (tokens[at].Text is not ['<', .., '>']) continue;
            if (PersonReader.Read(string.Join(' ', tokens[..(at + 1)].ToArray().Select(word => word.Text))) is not { Mail: not null } both) break;
            taken = at + 1;
            return new PersonValue(both);
        }

        return !byShape || PersonReader.IsMailWord(token.Text) || (token.Kind == TokenKind.Quoted && token.Text.Contains('<'))
            ? PersonReader.Read(token.Text) is { } person ? new PersonValue(person) : null
            : null;
    }

    private static ReadOnlySpan<char> After(string text, string word, string letter)
    {
        if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return text.AsSpan(word.Length);
        return text.StartsWith(letter, StringComparison.OrdinalIgnoreCase) ? text.AsSpan(letter.Length) : text;
    }

    private static ReadOnlySpan<char> Join(ReadOnlySpan<Token> tokens, Span<char> buffer)
    {
        var length = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word || length + token.Text.Length + 1 > buffer.Length) return [];
            if (length > 0) buffer[length++] = ' ';
            token.Text.CopyTo(buffer[length..]);
            length += token.Text.Length;
        }

        return buffer[..length];
    }
}

using System.Buffers;
using CadenceBot.Domain.Pipeline;

namespace CadenceBot.Application.Commands;

/// <summary>Reads amounts as people write them: <c>80k</c>, <c>€80.000</c>, <c>80,000 EUR</c>, <c>$5,000.50</c>.</summary>
internal static class MoneyReader
{
    /// <summary>The largest amount that is read.</summary>
    public const decimal Most = 1_000_000_000_000m;
    private const string DefaultCurrency = "EUR";

    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.,eE+-%kKmM€$£");

    private static readonly string[] Currencies =
    [
        "EUR", "USD", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "CAD", "AUD", "NZD", "INR", "SGD",
        "HKD", "CNY", "KRW", "BRL", "MXN", "ZAR", "AED", "ILS", "TRY",
    ];

    /// <summary>Reads the whole text as an amount; <paramref name="marked"/> tells whether it says of itself that it is one.</summary>
    public static Money? Read(ReadOnlySpan<char> text, out bool marked)
    {
        marked = false;
        text = text.Trim(' ');
        if (text.Length is 0 or > 40) return null;
        var currency = Prefix(ref text) ?? Suffix(ref text);
        var scale = Scale(ref text);
        marked = currency is not null || scale != 1 || text.ContainsAny('.', ',') || text.Length >= 4;
        text = text.TrimEnd(' ');
        if (!Amount(text, scale != 1, out var amount)) return null;
        amount *= scale;
        return amount > Most || decimal.Round(amount, 2) != amount ? null : new Money(amount, currency ?? DefaultCurrency);
    }

    /// <summary>Whether the word is a currency's code or sign, and so may stand apart from its number.</summary>
    public static bool IsCurrency(ReadOnlySpan<char> word) =>
        word is ['€'] or ['$'] or ['£'] || (word.Length == 3 && Code(word, anyUpper: false) is not null);

    /// <summary>Whether a word can only be meant as an amount, though it is none that is read: <c>-5k</c>, <c>5%</c>, <c>1e99</c>.</summary>
    public static bool IsMeant(ReadOnlySpan<char> word)
    {
        var number = word.TrimStart("+-−–€$£");
        return number.Length > 0 && char.IsAsciiDigit(number[0]) && number.IndexOfAnyExcept(Numeric) < 0 && Read(word, out _) is null;
    }

    private static string? Prefix(ref ReadOnlySpan<char> text)
    {
        if (Sign(text[0]) is { } sign)
        {
            text = text[1..].TrimStart(' ');
            return sign;
        }

        if (text.Length < 4 || Code(text[..3], anyUpper: true) is not { } code || !(char.IsAsciiDigit(text[3]) || text[3] == ' ')) return null;
        text = text[3..].TrimStart(' ');
        return code;
    }

    private static string? Suffix(ref ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return null;
        if (Sign(text[^1]) is { } sign)
        {
            text = text[..^1].TrimEnd(' ');
            return sign;
        }

        if (text.Length < 4 || Code(text[^3..], anyUpper: true) is not { } code) return null;
        text = text[..^3].TrimEnd(' ');
        return code;
    }

    private static string? Sign(char c) => c switch { '€' => "EUR", '$' => "USD", '£' => "GBP", _ => null };

    private static string? Code(ReadOnlySpan<char> word, bool anyUpper)
    {
        foreach (var currency in Currencies)
        {
            if (word.Equals(currency, StringComparison.OrdinalIgnoreCase)) return currency;
        }

        return anyUpper && word.IndexOfAnyExceptInRange('A', 'Z') < 0 ? word.ToString() : null;
    }

    private static decimal Scale(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return 1;
        var scale = text[^1] switch { 'k' or 'K' => 1_000m, 'm' or 'M' => 1_000_000m, _ => 1m };
        if (scale != 1) text = text[..^1];
        return scale;
    }

    // The last sign is the decimal one unless exactly three digits follow it: 80.000 and 80,000 are eighty thousand.
    private static bool Amount(ReadOnlySpan<char> text, bool scaled, out decimal amount)
    {
        amount = 0;
        if (text.Length is 0 or > 20 || !char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[^1])) return false;
        var last = text.LastIndexOfAny('.', ',');
        var whole = text;
        var fraction = ReadOnlySpan<char>.Empty;
        if (last >= 0)
        {
            var other = text[last] == '.' ? ',' : '.';
            var isOnlyOne = text[..last].IndexOf(text[last]) < 0;
            var groups = text.Length - last - 1 == 3 && !scaled && text[0] != '0';
            if (isOnlyOne && (text.Contains(other) || !groups))
            {
                whole = text[..last];
                fraction = text[(last + 1)..];
            }
        }

        if (!Grouped(whole, ref amount)) return false;
        var unit = 0.1m;
        foreach (var c in fraction)
        {
            if (!char.IsAsciiDigit(c)) return false;
            amount += (c - '0') * unit;
            unit /= 10;
        }

        return true;
    }

    private static bool Grouped(ReadOnlySpan<char> text, ref decimal amount)
    {
        var inGroup = 0;
        var separator = '\0';
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                amount = (amount * 10) + (c - '0');
                inGroup++;
                continue;
            }

            if (c is not ('.' or ',') || (separator != '\0' && c != separator)) return false;
            if (separator == '\0' ? inGroup is < 1 or > 3 : inGroup != 3) return false;
            (separator, inGroup) = (c, 0);
        }

        return separator == '\0' ? inGroup > 0 : inGroup == 3;
    }
}

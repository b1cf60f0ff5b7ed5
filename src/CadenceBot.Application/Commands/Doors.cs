namespace CadenceBot.Application.Commands;

/// <summary>What the doors put before a line.</summary>
public static class Doors
{
    /// <summary>The text without a leading <c>/onboard</c> or mention of the bot, as typed or as a platform wraps it.</summary>
    public static string Strip(string text)
    {
        var rest = text.AsSpan();
        while (true)
        {
            rest = TrimStart(rest);
            var address = Address(rest);
            if (address == 0) return rest.ToString();
            rest = rest[address..];
            // "@CadenceBot, status" and "@CadenceBot: status"
            if (rest is [',' or ':', ..]) rest = rest[1..];
        }
    }

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && Quotes.IsSpace(text[at])) at++;
        return text[at..];
    }

    // No verb starts with a mention, so a wrapped one at the start of a line can only be the bot's.
    private static int Address(ReadOnlySpan<char> text) => text switch
    {
        ['<', '@', ..] => text.IndexOf('>') + 1,
        ['<', 'a', 't', '>', ..] => text.IndexOf("</at>") is var end and >= 0 ? end + 5 : 0,
        ['/', ..] => Word(text, "/onboard"),
        ['@', ..] => Word(text, "@CadenceBot"),
        _ => 0,
    };

    private static int Word(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || Quotes.IsSpace(text[word.Length]) || text[word.Length] is ',' or ':')
            ? word.Length
            : 0;
}

namespace CadenceBot.Playground.Acts;

/// <summary>Whether somebody speaks to the bot, and what is then left to say.</summary>
internal static class Address
{
    private const string Slash = "/onboard";
    private const string Mention = "@CadenceBot";

    /// <summary>The line behind the slash command; null when the text is none.</summary>
    public static string? SlashLine(string text)
    {
        var rest = text.TrimStart();
        return rest.StartsWith(Slash, StringComparison.OrdinalIgnoreCase) && Ends(rest, Slash.Length) ? rest[Slash.Length..].Trim() : null;
    }

    /// <summary>The line behind the first mention, or before it when nothing follows; null when the bot is not mentioned.</summary>
    public static string? MentionLine(string text)
    {
        for (var at = 0; (at = text.IndexOf(Mention, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Mention.Length)
        {
            var end = at + Mention.Length;
            if (!Ends(text, end) || (at > 0 && IsWord(text[at - 1]))) continue;
            var after = text[end..].TrimStart(' ', ',', ':', '\t', '\n', '\r').TrimEnd();
            return after.Length > 0 ? after : text[..at].Trim();
        }

        return null;
    }

    private static bool Ends(string text, int at) => at >= text.Length || !IsWord(text[at]);

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}

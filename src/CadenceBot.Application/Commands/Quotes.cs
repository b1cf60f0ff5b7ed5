namespace CadenceBot.Application.Commands;

/// <summary>Characters that phones and word processors put in place of the plain ones.</summary>
internal static class Quotes
{
    public static bool IsDouble(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\uFF02';

    public static bool IsSingle(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B';

    public static bool IsDash(char c) => c is '-' || IsWrittenDash(c);

    /// <summary>A dash that a keyboard made of one or two hyphens.</summary>
    public static bool IsWrittenDash(char c) => c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212';

    /// <summary>White space, the kind without a width and control characters.</summary>
    public static bool IsSpace(char c) =>
        c == ' ' || (c < 128 ? c < 32 || c == 127 : char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF');

    /// <summary>What may end a sentence, and so stands behind a word without belonging to it.</summary>
    public static bool IsPunctuation(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or '\u2026';

    /// <summary>Free words without the full stop at their end; a question stays one.</summary>
    public static string TrimStop(string text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is ('.' or ',' or ';' or ':')) end--;
        return end == 0 || end == text.Length ? text : text[..end];
    }

    /// <summary>The word without what ends a sentence; a word of nothing else is left as it is.</summary>
    public static string TrimEnd(string word)
    {
        var end = word.Length;
        while (end > 0 && IsPunctuation(word[end - 1])) end--;
        return end == 0 || end == word.Length ? word : word[..end];
    }
}

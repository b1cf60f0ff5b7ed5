using System.Text.RegularExpressions;

namespace CadenceBot.TestSlack;

/// <summary>What a person types, as Slack passes it on: three signs escaped, addresses wrapped; mentions (<c>&lt;@U…&gt;</c>, <c>&lt;#C…&gt;</c>) are chosen from a list and stay.</summary>
internal static partial class Typed
{
    public static string Passed(string text) => Parts().Replace(text, m => m.Groups["url"].Success ? $"<{Escape(m.Value)}>" : m.Groups["sign"].Success ? Escape(m.Value) : m.Value);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    [GeneratedRegex(@"<[@#!][^<>\s]*>|(?<url>https?://[^\s<>]+)|(?<sign>[&<>])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parts();
}

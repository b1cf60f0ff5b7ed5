using System.Text;
using System.Text.RegularExpressions;

namespace CadenceBot.Slack.Inbound;

/// <summary>What people typed, freed of what Slack wraps around it: users, channels, links, and the three escaped signs.</summary>
internal static partial class SlackText
{
    /// <summary>The words behind the bot's first mention, or before it when nothing follows; null when the bot is not mentioned.</summary>
    public static string? Addressed(string text, string botUserId)
    {
        foreach (var match in Wrapped().EnumerateMatches(text))
        {
            var inside = text.AsSpan(match.Index + 1, match.Length - 2);
            if (inside is not ['@', ..] || !IsUser(inside[1..], botUserId)) continue;
            var after = text[(match.Index + match.Length)..].Trim(' ', ',', ':', '\t', '\n', '\r', '\u00a0');
            return after.Length > 0 ? after : text[..match.Index].Trim();
        }

        return null;
    }

    /// <summary>The users whom a text names, the bot aside.</summary>
    public static IEnumerable<string> Users(string text, string botUserId) =>
        Wrapped().Matches(text).Select(m => m.Value[1..^1]).Where(i => i.StartsWith('@')).Select(i => i[1..].Split('|')[0]).Where(u => u != botUserId && u.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>The text as it was typed, with users by their ids in the installation.</summary>
    /// <param name="text">As Slack sent it.</param>
    /// <param name="personOf">The person's id of a user's; null for one whom Slack does not know.</param>
    public static string Plain(string text, Func<string, string?> personOf)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        foreach (Match match in Wrapped().Matches(text))
        {
            Unescape(plain, text.AsSpan(at, match.Index - at));
            Unescape(plain, Inside(match.Value[1..^1], personOf));
            at = match.Index + match.Length;
        }

        Unescape(plain, text.AsSpan(at));
        return plain.ToString();
    }

    private static string Inside(string inside, Func<string, string?> personOf)
    {
        var bar = inside.IndexOf('|');
        var (target, shown) = bar < 0 ? (inside, null) : (inside[..bar], inside[(bar + 1)..]);
        return target switch
        {
            ['@', .. var user] => "@" + (personOf(user) ?? user),
            ['#', .. var channel] => shown is { Length: > 0 } ? shown : channel,
            ['!', ..] => shown ?? "",
            _ when target.StartsWith("mailto:", StringComparison.Ordinal) => target[7..],
            _ when target.StartsWith("tel:", StringComparison.Ordinal) => shown ?? target[4..],
            // What looked like an address without being typed as one stays as it was typed.
            _ => shown is not null && target.EndsWith("//" + shown, StringComparison.Ordinal) ? shown : target,
        };
    }

    private static void Unescape(StringBuilder into, ReadOnlySpan<char> text) =>
        into.Append(text.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal));

    private static bool IsUser(ReadOnlySpan<char> inside, string user) => inside.StartsWith(user, StringComparison.Ordinal) && (inside.Length == user.Length || inside[user.Length] == '|');

    // Slack escapes every angle that somebody typed, so that what stands in angles is its own.
    [GeneratedRegex("<[^<>\n]{1,2000}>", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Wrapped();
}

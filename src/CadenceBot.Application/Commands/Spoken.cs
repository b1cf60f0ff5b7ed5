using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Application.Commands;

/// <summary>Lines as people say them, as the lines that the grammar knows. Only what has one meaning is here; nothing that destroys is made of a guess.</summary>
internal static partial class Spoken
{
    private const int Longest = 200;

    /// <summary>The line that was meant; null when the words are none of these.</summary>
    /// <param name="text">As typed, without the door's own words.</param>
    /// <param name="today">Against which days are counted.</param>
    public static string? ToLine(string text, LocalDate today)
    {
        if (text.Length > Longest) return null;
        var whole = text.Trim().TrimEnd('.', '!', '?', ' ').Replace('’', '\'');
        var bare = Asking().Replace(Thanks().Replace(whole, ""), "");
        return Owing(bare) ?? Naming(bare) ?? Leaving(bare, today) ?? Moving(bare) ?? (bare == whole || bare.Length == 0 ? null : About().Replace(bare, " "));
    }

    private static string? Owing(string words) => Owes().Match(words) is not { Success: true } owes ? null
        : owes.Groups["me"].Success ? "today"
        : $"plan {(owes.Groups["partner"].Value is { Length: > 0 } partner && partner.ToLowerInvariant() is not ("them" or "you" or "us" or "each other") ? partner : "")}{(owes.Groups["us"].Success ? " --mine" : "")}";

    private static string? Naming(string words)
    {
        if (Asks().Match(words) is not { Success: true } asks) return null;
        var who = asks.Groups["who"].Value.ToLowerInvariant();
        if (who is "who") return "who";
        if (who is "you") return "help";
        var role = Role().Match(who) is { Success: true } match ? match.Groups["role"].Value : null;
        return role is not null ? $"who {(role.Length > 2 ? role.TrimEnd('s') : role)}" : $"who --name {LineWriter.Quote(asks.Groups["who"].Value)}";
    }

    // "Until Friday" and "this week" begin today; a week is told by its Monday and its Sunday, days off within it harm nobody.
    private static string? Leaving(string words, LocalDate today)
    {
        if (Away().Match(words) is not { Success: true } away) return null;
        var when = away.Groups["when"].Value.ToLowerInvariant();
        var monday = today.DayOfWeek == IsoDayOfWeek.Monday ? today : today.Previous(IsoDayOfWeek.Monday);
        return when switch
        {
            "next week" => Line(monday.PlusDays(7), monday.PlusDays(13)),
            "this week" or "the rest of the week" or "for the rest of the week" or "until next week" => Line(today, monday.PlusDays(6)),
            _ when Until().Match(when) is { Success: true } until => $"away --to {LineWriter.Quote(Day(until.Groups["day"].Value))}",
            _ when Span().Match(when) is { Success: true } span => $"away --from {LineWriter.Quote(Day(span.Groups["from"].Value))} --to {LineWriter.Quote(Day(span.Groups["to"].Value))}",
            _ when For().Match(when) is { Success: true } count => Line(today, today.PlusDays((count.Groups["n"].Value is { Length: > 0 } n && int.TryParse(n, out var days) ? days : 1) * (count.Groups["unit"].Value[0] == 'w' ? 7 : 1) - 1)),
            _ => $"away {Day(when)}",
        };

        static string Line(LocalDate from, LocalDate to) => $"away --from {LocalDatePattern.Iso.Format(from)} --to {LocalDatePattern.Iso.Format(to)}";
        static string Day(string day) => day.StartsWith("next ", StringComparison.Ordinal) ? day[5..] : day;
    }

    private static string? Moving(string words)
    {
        if (Moves().Match(words) is not { Success: true } moves) return null;
        var (what, when) = (moves.Groups["what"].Value, moves.Groups["when"].Value);
        return Week().Match(what) is { Success: true } week ? $"week w{week.Groups["n"].Value} move {when}" : $"meeting moved {LineWriter.Quote(what)} --on {LineWriter.Quote(when)}";
    }

    [GeneratedRegex(@"^(?:(?:please|pls|hey|hi|hello|ok|so|can you|could you|would you|can i see|could i see|i(?:'d| would) like to see|i want to see|show me|show|tell me|give me|let me see|what(?:'s| is)(?: (?:the|our|my))?|the|our)(?:[, ]+|$))+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Asking();

    // "The status of Acme"
    [GeneratedRegex(@" (?:of|for|with|about) (?=\S+$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex About();

    [GeneratedRegex(@"[, ]+(?:please|pls|thanks|thank you|thx|for me)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^(?:(?:what|how much) (?:do|does) (?:(?<us>we)|they|you|(?<me>i)) (?:still )?owe(?: (?<partner>.+))?|who (?:still )?owes(?: what| whom| who)?|(?:what(?:'s| is) )?(?:still )?owed)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Owes();

    [GeneratedRegex(@"^who(?:'s|s| is| are) (?:on |in )?(?<who>.{2,80})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^(?:(?:the|our|their|my) )?(?:(?:partner|executive|exec|account) )?(?<role>managers?|sponsors?|aes?|ses?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:i(?:'m| am|'ll be| will be) )?(?:away|ooo|off|out(?: of (?:the )?office)?|on (?:vacation|holiday|leave))(?: from| on)? (?<when>.{2,60})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Away();

    [GeneratedRegex(@"^(?:until|till|til|to|through) (?<day>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(?<from>.+?) (?:until|till|til|to|through|-|–) (?<to>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Span();

    [GeneratedRegex(@"^for (?:(?<n>\d{1,3})|a|one) ?(?<unit>days?|weeks?|d|w)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex For();

    [GeneratedRegex(@"^(?:move|shift|push|postpone|reschedule) (?:the |our )?(?<what>.{2,60}?) (?:(?:to|until|till) (?:the )?)(?<when>.{2,30})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moves();

    [GeneratedRegex(@"^(?:week |w)(?<n>\d{1,2})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Week();
}

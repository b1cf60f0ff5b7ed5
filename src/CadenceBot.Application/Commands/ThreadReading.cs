using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>What words in a question's thread were read as.</summary>
/// <param name="Option">The answer's word: <c>done same moved help names count won lost said</c>.</param>
/// <param name="Text">The words that belong to it.</param>
/// <param name="To">The date that was understood.</param>
/// <param name="Names">The names that were listed.</param>
internal sealed partial record ThreadReading(string Option, string? Text = null, LocalDate? To = null, ImmutableArray<string>? Names = null)
{
    private const int MostNames = 20;
    private const int LongestName = 80;

    private static readonly string[] Done = ["done", "yes done", "it's done", "that's the list"];
    private static readonly string[] Unchanged = ["same", "no change", "nothing new", "same as last week", "still the same", "not done", "not done yet", "it's not done", "not there yet"];
    private static readonly string[] Moved = ["moved", "moved to next week", "moved a week"];
    private static readonly string[] Later = ["next week", "later", "not yet"];
    private static readonly string[] Wins = ["won", "we won", "we won it", "it's won", "closed won"];

    /// <summary>Whether people say it to each other as well, so that it answers only who has not answered yet.</summary>
    public bool IsTalk { get; private init; }

    /// <summary>Whether it corrects something that was said before: "no, …", "… after all".</summary>
    public bool IsCorrection { get; private init; }

    /// <summary>Whether somebody agrees: "yep works". What is agreed to depends on the question.</summary>
    public bool IsYes { get; private init; }

    /// <summary>Whether somebody wants the own last change back.</summary>
    public static bool IsUndo(string text) => TakingBack().IsMatch(Plain(text));

    /// <summary>Reads the words; what is not understood is <c>said</c>.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">Against which dates are read.</param>
    /// <param name="asksNames">Whether the question asks for names, so that a bare list is one.</param>
    /// <param name="isPerson">Whether a word is a first name of somebody in the plan: such a list is about people.</param>
    public static ThreadReading Of(string text, LocalDate today, bool asksNames, Func<string, bool> isPerson)
    {
        var said = text.Trim().ReplaceLineEndings(" ");
        var first = Read(said, today, asksNames, isPerson);
        if (first.Option != "said") return first;
        var polite = Politeness().Replace(said, "");
        var rest = Insisting().Replace(Correcting().Replace(polite, ""), "");
        if (rest == said || Read(rest, today, asksNames, isPerson) is not { Option: not "said" } second) return first;
        return second with { IsCorrection = rest != polite, Text = second.Option == "help" ? said : second.Text };
    }

    private static ThreadReading Read(string said, LocalDate today, bool asksNames, Func<string, bool> isPerson)
    {
        var words = Plain(said);
        if (Done.Contains(words)) return new("done", words);
        if (Unchanged.Contains(words)) return new("same") { IsTalk = true };
        if (Wins.Contains(words)) return new("won");
        if (Moved.Contains(words)) return new("moved");
        if (Later.Contains(words)) return new("moved") { IsTalk = true };
        if (Agreeing().IsMatch(words)) return new("done", words) { IsTalk = true, IsYes = true };
        if (Moving().Match(words) is { Success: true } move && DateOf(move.Groups["date"].Value, today) is { } date) return new("moved", To: date);
        if (MovedBecause().IsMatch(words)) return new("moved");
        if (Lost().IsMatch(words)) return new("lost", words == "lost" ? null : said) { IsTalk = true };
        if (Stuck().Match(words) is { Success: true } stuck) return new("help", said) { IsTalk = !stuck.Groups["plain"].Success };
        if (Counting().Match(words) is { Success: true } count) return Counted(count);
        if (Labelled().Match(said) is { Success: true } labelled && Listed(labelled.Groups["list"].Value) is { Length: > 0 } given) return new("names", Names: given);
        return asksNames && Listed(said) is { Length: > 1 } bare && bare.All(n => IsName(n) && !isPerson(n)) ? new("names", Names: bare) { IsTalk = true } : new("said", said);
    }

    /// <summary>The day on which a deal is said to close: "closes 19 Feb", "they sign next Fri", "19 Feb"; null for other words.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">Against which it is read.</param>
    public static LocalDate? Closes(string text, LocalDate today) => Closing().Match(Plain(text)) is { Success: true } said ? DateOf(said.Groups["date"].Value, today) : null;

    private static string Plain(string text) => text.Trim().ReplaceLineEndings(" ").TrimEnd('.', '!', ' ').Replace('’', '\'').ToLowerInvariant();

    // "next Thu" is the next one, as "Thu" alone is.
    private static LocalDate? DateOf(string words, LocalDate today)
    {
        var date = words.StartsWith("next ", StringComparison.Ordinal) ? words[5..] : words;
        return DateReader.Read(date.TrimEnd('.', ','), today, out var read) == DateReading.Date && read >= today ? read : null;
    }

    private static ThreadReading Counted(Match count)
    {
        var (have, of) = (int.Parse(count.Groups["have"].ValueSpan), int.Parse(count.Groups["of"].ValueSpan));
        return of > 0 && have >= of ? new("done") : new("count", $"{have} of {of}");
    }

    private static ImmutableArray<string> Listed(string list)
    {
        ImmutableArray<string> parts = [.. Separators().Split(list).Select(p => p.Trim().Trim('.', '!').Trim()).Where(p => p.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        return parts.Length <= MostNames && parts.All(p => p.Length is > 1 and <= LongestName) ? parts : [];
    }

    // A name as companies write themselves; "we had lunch" is none.
    private static bool IsName(string part) =>
        part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= 4 } words
        && (char.IsUpper(part[0]) || char.IsDigit(part[0]))
        && words.All(w => !char.IsLower(w[0]) || w is "of" or "the" or "de" or "van" or "von");

    [GeneratedRegex(@"^(?:please )?(?:undo(?: (?:that|it|this|my (?:last )?(?:answer|change|word)))?|take (?:that|it|this) back)(?:,? please)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TakingBack();

    // "No, moved to Thu" corrects; "no change" and "no help needed" say no.
    [GeneratedRegex(@"^(?:(?:no|nope|nah)(?: *[,:;.!–—-]+ *| +(?=(?:moved|postponed|pushed|it|we|done|not|won|blocked|stuck)\b))|(?:sorry|oops|actually|correction|wait|rather|i mean|i meant|my mistake|scratch that|but|well|oh|ah)(?: *[,:;.!–—-]+ *| +))+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Correcting();

    [GeneratedRegex(@"[, ]+(?:after all|instead|actually|though|sorry)[.!]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Insisting();

    [GeneratedRegex(@"[, ]+(?:thanks|thank you|please|now|then|already)[.!]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Politeness();

    // Each piece is taken once and for all, so that no string of them is tried in every way of cutting it.
    [GeneratedRegex(@"^(?>(?:(?:i|we) (?:accept|agree|confirm)|(?:that|it)'s (?:fine|ok|good|right|done)|(?:that|it|this|the slot|the hour|the time) (?:works|suits|fits|is fine|is ok)|(?:sounds|looks|all) good|(?:(?:for|with) )?(?:us|me)(?: (?:too|both))?|of course|okay|ok|works|suits|fits|yes|yep|yup|yeah|sure|fine|great|perfect|good|agreed|confirmed|accepted|absolutely|definitely|done|👍|✅)(?:[, ]+|$))+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Agreeing();

    [GeneratedRegex(@"^(?:it'?s? )?(?:is |has |was |has been |was been |let's |please )?(?:moved?|moves|moving|push(?:ed)?|postponed?|shift(?:ed)?|make)(?: (?:it|this|that|(?:the|our) [a-z]+))?(?: out| back)? ?(?:(?:to|until|till) )(?:the )?(?<date>.{2,30})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moving();

    [GeneratedRegex(@"^(?:(?:it|we|they|the customer|the deal)(?:'ll| will)? )?(?:(?:close|sign)(?:s|ing|es)?(?: it)? )?(?:(?:on|by) )?(?:the )?(?<date>.{2,30})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:moved|postponed|pushed),? (?:because|since|as|due to) ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MovedBecause();

    [GeneratedRegex(@"^(?:we )?lost(?: it| the deal)?(?:$| (?:to|because|on|against) )", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lost();

    [GeneratedRegex(@"^(?:(?:i|we|it)(?:'m|'re|'s| am| are| is)? )?(?:still )?(?:(?<plain>need help|stuck|blocked)|help|waiting (?:for|on)|held up|our delay|conflict with)(?:$|[ ,:])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stuck();

    [GeneratedRegex(@"^(?<have>\d{1,3}) ?(?:of|out of|/) ?(?<of>\d{1,3})(?: done| ready| there)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counting();

    [GeneratedRegex(@"^(?:\d{1,2} )?(?:new |more )?(?:names?|accounts?|opportunit(?:y|ies)|opps?|deals?) ?[:=] ?(?<list>.+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+&\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Separators();
}

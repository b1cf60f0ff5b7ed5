using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Copy;

/// <summary>The manager's Monday: what needs the reader first, at most twelve lines.</summary>
public static class DigestCopy
{
    private const int LinesShown = 7;

    /// <summary>The digest of a manager's plans.</summary>
    /// <param name="reader">The manager.</param>
    /// <param name="lines">A line per running plan.</param>
    /// <param name="track">The record over all plans, closed ones included; null when it is not known.</param>
    public static Message Monday(Person reader, IReadOnlyList<DigestLine> lines, Track? track = null)
    {
        var red = lines.Count(l => l.Light == Light.Red);
        var owed = lines.Sum(l => l.Owed);
        var owes = owed == 0 ? "" : $"We owe {Phrases.Count(owed, "thing")} past {(owed == 1 ? "its" : "their")} date.";
        // "None needs you" beside things that we owe would be wrong: what we owe is said first.
        var needs = red == 1 ? "1 needs you today." : red > 1 ? $"{red} need you today." : owed > 0 ? owes : "None needs you today.";
        var title = lines.Count switch
        {
            0 => "No plan is running.",
            1 => red > 0 ? $"{Phrases.Name(lines[0].Partner)} needs you today." : owed > 0 ? $"{Phrases.Name(lines[0].Partner)} waits for {Phrases.Count(owed, "thing")} from us." : $"{Phrases.Name(lines[0].Partner)} needs nothing from you today.",
            _ => $"Your {Phrases.Count(lines.Count, "partner")}. {needs}",
        };
        var first = red > 0 && owed > 0 ? owes + " " : "";
        var ordered = lines.OrderBy(l => l.Light).ThenByDescending(l => l.Day).ToArray();
        var shown = ordered.Where(l => l.Light != Light.Green).Take(LinesShown).ToArray();
        var green = ordered.Where(l => l.Light == Light.Green).ToArray();
        var more = ordered.Length - shown.Length - green.Length;
        return Message.Of(title,
        [
            new Text(RichText.Of($"{Phrases.Name(reader.Name)}: {Rich.Bold(title)} {first}{Star(lines, track)}")),
            .. shown.Length == 0 ? [] : new[] { new Text(RichText.Join("\n", shown.Select(Line))) },
            .. more == 0 ? [] : new[] { new Text(RichText.Of($"And {more} more.")) },
            .. green.Length == 0 ? [] : new[] { new Text(RichText.Of($"{Rich.Bold("Green")}: {Phrases.Some([.. green.Select(g => $"{Phrases.Name(g.Partner)} day {g.Day} ({Phrases.Line(g.State, 60)}{(g.Owed == 0 ? "" : $", we owe {g.Owed}")})")], 5)}.")) },
            .. Buttons.Row([.. shown.Select(l => l.Next).OfType<Act>().Take(3), Buttons.To("Why this?", "why").Behind()]),
            .. Oldest(lines, owed) is { } oldest ? [new Note(oldest)] : Array.Empty<Element>(),
            .. track?.After() is { } after ? [new Note(after)] : Array.Empty<Element>(),
            .. lines.Sum(l => l.Undelivered) is > 0 and var lost ? [DoctorCopy.Hint(lost)] : Array.Empty<Element>(),
        ]);
    }

    // How many there are stands in the first line.
    private static string? Oldest(IReadOnlyList<DigestLine> lines, int owed)
    {
        var oldest = lines.Where(l => l.OldestOwed is not null).MaxBy(l => l.OldestOwed!.Value.Days);
        return oldest?.OldestOwed is not { } first ? null
            : $"{(owed == 1 ? "We owe" : "The oldest")}: {Phrases.Name(oldest.Partner)}, {Phrases.Line(first.Title, 60)}, {DateCopy.Days(first.Days)} past its date.";
    }

    private static RichText Line(DigestLine line) => RichText.Of($"{Rich.Bold(line.Light.ToString())}: {Phrases.Name(line.Partner)}, day {line.Day}: {Phrases.Line(line.State, 160)}.{(line.Owed == 0 ? "" : $" We owe {Phrases.Count(line.Owed, "thing")}.")}");

    private static string Star(IReadOnlyList<DigestLine> lines, Track? track)
    {
        if (track?.Star() is { } star) return $"Time to first joint sourced deal: {star}.";
        var days = lines.Select(l => l.StarDays).OfType<int>().Order().ToArray();
        return days.Length == 0
            ? "Time to first joint sourced deal: none yet."
            : $"Time to first joint sourced deal: median {DateCopy.Days(days[days.Length / 2])} ({days.Length} of {lines.Count}).";
    }
}

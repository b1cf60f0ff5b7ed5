using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Application.Copy;

/// <summary>The manager's Monday: what needs the reader first, at most twelve lines.</summary>
public static class DigestCopy
{
    private const int LinesShown = 7;

    /// <summary>The digest of a manager's plans.</summary>
    public static Message Monday(Person reader, IReadOnlyList<DigestLine> lines)
    {
        var red = lines.Count(l => l.Light == Light.Red);
        var needs = red == 0 ? "None needs you today." : red == 1 ? "1 needs you today." : $"{red} need you today.";
        var title = lines.Count == 0 ? "No running plan." : lines.Count == 1 ? red == 0 ? "Your partner needs nothing from you today." : "Your partner needs you today." : $"Your {Phrases.Count(lines.Count, "partner")}. {needs}";
        var ordered = lines.OrderBy(l => l.Light).ThenByDescending(l => l.Day).ToArray();
        var shown = ordered.Where(l => l.Light != Light.Green).Take(LinesShown).ToArray();
        var green = ordered.Where(l => l.Light == Light.Green).ToArray();
        var more = ordered.Length - shown.Length - green.Length;
        return Message.Of(title,
        [
            new Text(RichText.Of($"{Phrases.Name(reader.Name)}: {Rich.Bold(title)} {Star(lines)}")),
            .. shown.Length == 0 ? [] : new[] { new Text(RichText.Join("\n", shown.Select(Line))) },
            .. more == 0 ? [] : new[] { new Text(RichText.Of($"and {more} more")) },
            .. green.Length == 0 ? [] : new[] { new Text(RichText.Of($"{Rich.Bold("Green")}: {Phrases.Some([.. green.Select(g => $"{Phrases.Name(g.Partner)} day {g.Day} ({Phrases.Line(g.State, 60)})")], 5)}.")) },
            .. Buttons.Row([.. shown.Select(l => l.Next).OfType<Act>().Take(3), Buttons.To("Why this?", "why").Behind()]),
            .. lines.Sum(l => l.Owed) is > 0 and var owed ? [new Note(Owed(lines, owed))] : Array.Empty<Element>(),
            .. lines.Sum(l => l.Undelivered) is > 0 and var lost ? [DoctorCopy.Hint(lost)] : Array.Empty<Element>(),
        ]);
    }

    private static string Owed(IReadOnlyList<DigestLine> lines, int owed)
    {
        var oldest = lines.Where(l => l.OldestOwed is not null).MaxBy(l => l.OldestOwed!.Value.Days);
        return oldest?.OldestOwed is not { } first
            ? $"We owe {Phrases.Count(owed, "thing")} past their date."
            : $"We owe {Phrases.Count(owed, "thing")} past {(owed == 1 ? "its" : "their")} date{(owed == 1 ? "" : "; the oldest")}: {Phrases.Name(oldest.Partner)}, {Phrases.Line(first.Title, 60)}, {DateCopy.Days(first.Days)}.";
    }

    private static RichText Line(DigestLine line) => RichText.Of($"{Rich.Bold(line.Light.ToString())}: {Phrases.Name(line.Partner)}, day {line.Day}: {Phrases.Line(line.State, 160)}.");

    private static string Star(IReadOnlyList<DigestLine> lines)
    {
        var days = lines.Select(l => l.StarDays).OfType<int>().Order().ToArray();
        return days.Length == 0
            ? "Time to first joint sourced deal: none yet."
            : $"Time to first joint sourced deal: median {DateCopy.Days(days[days.Length / 2])} ({days.Length} of {lines.Count}).";
    }
}

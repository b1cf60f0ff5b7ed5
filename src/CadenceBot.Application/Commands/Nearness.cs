namespace CadenceBot.Application.Commands;

/// <summary>How near two words are: Damerau–Levenshtein, with neighbours swapped counting once.</summary>
internal static class Nearness
{
    /// <summary>The longest word worth comparing.</summary>
    private const int Longest = 24;

    /// <summary>The nearest of the candidates within two edits, one for short words; the first of equals.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is < 2 or > Longest) return null;
        var most = word.Length <= 3 ? 1 : 2;
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, most);
            if (distance > most || (distance == most && nearest is not null)) continue;
            (nearest, most) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>The number of edits, or more than <paramref name="most"/> when there are more.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Longest || b.Length > Longest) return most + 1;
        Span<int> before = stackalloc int[Longest + 1];
        Span<int> previous = stackalloc int[Longest + 1];
        Span<int> current = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Fold(a[i - 1]) == Fold(b[j - 1]);
                var least = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1])) least = Math.Min(least, before[j - 2] + 1);
                current[j] = least;
            }

            var spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }

    private static char Fold(char c) => char.ToLowerInvariant(c);
}

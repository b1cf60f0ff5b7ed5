using CadenceBot.Application.Commands;

namespace CadenceBot.Tests.Commands;

/// <summary>The grammar's examples as a hurried or hostile hand would type them: letters lost, turned round, strange signs between them. One seed, one sequence.</summary>
internal static class MangledLines
{
    private static readonly string[] Scraps =
    [
        "\"", "'", "“", "”", "\\", "--", "—", "=", ":", "<@", ">", "|", "@", "#", "€", "-", "+", ".", "\u00A0", "\0", "\uD83D", "🎉", "99999999999", "acme",
        "w6", "60", "03/04", "31-02", "fri", "80k", "-80k", "--why", "--partner", "--for", "<mailto:", "<#C1|acme>", " ", "\n",
    ];

    public static IEnumerable<string> From(int seed)
    {
        var lines = CommandGrammar.All.SelectMany(spec => spec.Examples).ToArray();
        var random = new Random(seed);
        while (true) yield return Mangled(lines[random.Next(lines.Length)], random);
    }

    private static string Mangled(string line, Random random)
    {
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(line.Length + 1);
            var to = Math.Min(line.Length, at + random.Next(4));
            line = random.Next(4) switch
            {
                0 => line.Insert(at, Scraps[random.Next(Scraps.Length)]),
                1 => $"{line} {Scraps[random.Next(Scraps.Length)]}",
                2 => line.Remove(at, to - at),
                _ => line[..at] + new string([.. line[at..to].Reverse()]) + line[to..],
            };
        }

        return line;
    }
}

using System.Globalization;
using System.Text;

namespace CadenceBot.Domain.Partners;

/// <summary>Whether a name could pass for another one: signs that nobody sees, letters of several alphabets in one word, letters that look alike.</summary>
public static class Likeness
{
    // What looks like the first sign of each row. The runtime knows no tables of Unicode here, so the rows name what keyboards of Europe write.
    private static readonly string[] Alike =
    [
        "aàáâãäåāăąǎаαɑ", "bвβь", "cçćĉċčсϲ", "dďđԁ", "eèéêëēĕėęěеєεё", "fƒ", "gĝğġģɡ", "hĥħнһη", "kķкκ", "lìíîïĩīĭįıĺļľłiіїιӏ1|!jјϳ", "mмμ", "nñńņňпԥ",
        "oòóôõöøōŏőоοσ0", "pрρþ", "qԛ", "rŕŗřг", "sśŝşšѕ5", "tţťŧтτ", "uùúûüũūŭůűųυцս", "vνѵ", "wŵωѡԝ", "xхχ", "yýÿŷуγү", "zźżžζ",
    ];

    private static readonly Dictionary<char, char> Folds = Alike.SelectMany(row => row.Skip(1).Select(c => KeyValuePair.Create(c, row[0]))).ToDictionary();

    /// <summary>Whether it holds a sign that is not drawn.</summary>
    public static bool HasHidden(string name) => name.Any(c => char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format || (!char.IsWhiteSpace(c) && !Naming.IsVisible($"{c}")));

    /// <summary>Whether one of its words mixes Latin, Greek and Cyrillic letters.</summary>
    public static bool MixesAlphabets(string name) => name.Split([' ', '-', '.', '&', '/']).Any(word => word.Select(AlphabetOf).Where(a => a != 0).Distinct().Count() > 1);

    /// <summary>What two names have in common that are taken for each other at a glance.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) continue;
            // Letters as wide as Chinese ones are the same letters.
            var letter = char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
            letter = Folds.GetValueOrDefault(letter, letter);
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) folded.Append(letter);
        }

        return folded.ToString();
    }

    private static int AlphabetOf(char c) => c switch
    {
        _ when !char.IsLetter(c) => 0,
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A') => 1,
        (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => 2,
        >= '\u0400' and <= '\u052F' => 3,
        _ => 0,
    };
}

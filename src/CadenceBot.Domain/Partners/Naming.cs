using System.Globalization;

namespace CadenceBot.Domain.Partners;

/// <summary>What makes a name: at least one mark that somebody sees.</summary>
public static class Naming
{
    // Letters by their category that are drawn as nothing: fillers of Hangul, and the empty Braille cell.
    private const string Blanks = "\u115F\u1160\u3164\uFFA0\u2800";

    /// <summary>Whether anything of it is seen.</summary>
    public static bool IsVisible(string text) =>
        text.Any(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format && !Blanks.Contains(c, StringComparison.Ordinal));
}

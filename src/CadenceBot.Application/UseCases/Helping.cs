using CadenceBot.Application.Commands;

namespace CadenceBot.Application.UseCases;

/// <summary>Why somebody wants help, as it is kept for the manager of the own side.</summary>
internal static class Helping
{
    /// <summary>The reason that was chosen, and the words that go with it; null when neither was given.</summary>
    public static string? Why(CommandLine line)
    {
        var (words, chosen) = (line.Text("why") ?? line.Text("text"), line.Choice("reason"));
        var label = chosen is null ? null : line.Spec.Find("reason")!.Choices.First(c => c.Value == chosen).Label;
        if (string.IsNullOrWhiteSpace(words)) return label;
        return chosen is null or "other" ? words : $"{label}: {words}";
    }
}

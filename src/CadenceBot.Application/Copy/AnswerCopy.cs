using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>How a recorded answer is told to others. What may be sensitive is told as "answered".</summary>
internal static class AnswerCopy
{
    internal const string Answered = "answered";

    /// <summary>The words of an answer for the readers of a scene.</summary>
    public static string Word(Scene scene, Prompt prompt, PromptAnswer answer)
    {
        // The names that were given stay on record whatever is said after them.
        if (answer.Names is { Length: > 0 } given) return Word(scene, prompt, answer with { Names = null }) is var word && word == Answered ? Told("names", given) : $"{Told("names", given)}; {word}";
        if (prompt.Question != "pulse" && answer.Option is "count" or "names" && answer.Text is { Length: > 0 } told) return Told(answer.Option, told);
        // What somebody wrote is for the own side; so is that help was asked for.
        var own = scene.Audience == (answer.By.Side == Side.Host ? Audience.Host : Audience.Partner);
        if (own && answer.Text is { Length: > 0 } text) return answer.Option == "moved" ? $"moved {Phrases.Line(text, 40)}" : $"\"{Phrases.Line(text, 80)}\"";
        if (own && answer.Option == "help") return "asked for help";
        return prompt.Question == "pulse" ? Answered : Word(scene, prompt.Item, answer.Option);
    }

    /// <summary>To the one who answered and writes on: what stands, and what can be said here.</summary>
    public static Message Standing(Scene scene, Prompt prompt, PromptAnswer answer)
    {
        var word = Word(scene.For(Audience.Shared), prompt, answer);
        return Message.Of(
        [
            new Text($"Your answer stands{(word == Answered ? "" : $": {word}")}. To change it, say it anew, such as \"done\" or \"no, moved to Thu\"; \"undo\" takes it back. Other words here I leave to the people."),
            .. Buttons.Row(Buttons.SeeStatus(scene)),
        ]);
    }

    /// <summary>An answer as a sentence: <c>Dana: that's the list.</c></summary>
    public static string Told(By by, string word) => word == Answered ? $"{by.Name()} answered." : $"{by.Name()}: {word}.";

    /// <summary>Names and counts, which both companies read as they were given.</summary>
    public static string Told(string option, string text) => option == "count" ? $"{Phrases.Line(text, 20)} so far" : Phrases.Some([.. text.Split(", ").Select(n => Phrases.Line(n, 60))], 6);

    /// <summary>The words of an option.</summary>
    public static string Word(Scene scene, string? item, string option) => option switch
    {
        "done" or "yes" => Yes(scene, item),
        "same" => "no change",
        "moved" => item is not null && scene.Plan.Item(item)?.MovedTo is { } week ? $"moved to week {week}" : "moved",
        "dropped" => "left out",
        "keep" => "still on",
        "won" => "won",
        "lost" => "closed without a win",
        "pinned" => "named the deal",
        _ => Answered,
    };

    private static string Yes(Scene scene, string? key)
    {
        var week = key is null ? null : scene.Plan.Template.Weeks.FirstOrDefault(w => scene.Plan.Item(key)?.Week == w.Week);
        return week is null ? "done" : Phrases.Small(week.Yes);
    }
}

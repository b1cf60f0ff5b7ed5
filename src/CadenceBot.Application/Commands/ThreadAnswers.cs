using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Commands;

/// <summary>Free words in the thread of a question, as the command line that they mean.</summary>
public static class ThreadAnswers
{
    private static readonly string[] Yes = ["done", "yes", "yep", "yes done", "it's done", "that's the list", "ok", "✅"];
    private static readonly string[] Same = ["same", "no change", "nothing new", "same as last week", "still the same"];
    private static readonly string[] Moved = ["moved", "next week", "later", "not yet", "moved to", "move to"];
    private static readonly string[] Help = ["help", "need help", "stuck", "blocked", "blocked by", "waiting for"];

    /// <summary>The line; null when the words answer nothing and are talk between people.</summary>
    public static string? ToLine(string text, PartnerPlan plan, string occurrence, Side side)
    {
        if (plan.Prompts.FirstOrDefault(p => p.Occurrence == occurrence && p.Question != "pulse") is not { } prompt) return null;
        var words = text.Trim().TrimEnd('.', '!', ' ').Replace('’', '\'').ToLowerInvariant();
        if (words.Length == 0) return null;
        if (Yes.Contains(words)) return Line("done", null);
        if (Same.Contains(words)) return Line("same", null);
        if (Moved.Any(m => words == m || words.StartsWith(m + " ", StringComparison.Ordinal))) return Line("moved", null);
        if (Help.Any(h => words == h || words.StartsWith(h + " ", StringComparison.Ordinal))) return Line("help", text);

        // The first free words of a side that has not answered are its answer; after that they are talk.
        return prompt.AnswerOf(side) is null && !plan.IsSettled(prompt) && text.Length <= 500 ? Line("said", text) : null;

        string Line(string option, string? said)
        {
            var line = CommandGrammar.Line("answer").With("occurrence", occurrence).With("option", option);
            if (said is not null) line = line.With("text", said.Trim().ReplaceLineEndings(" "));
            return (line with { Partner = plan.Id.Partner, For = occurrence }).ToLine();
        }
    }
}

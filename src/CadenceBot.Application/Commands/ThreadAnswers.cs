using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>Free words in the thread of a question, as the command line that they mean.</summary>
public static class ThreadAnswers
{
    private const int Longest = 500;

    /// <summary>The line; null when the words answer nothing and are talk between people.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="occurrence">The question in whose thread they stand.</param>
    /// <param name="side">Whose words.</param>
    /// <param name="today">The host's local date.</param>
    public static string? ToLine(string text, PartnerPlan plan, string occurrence, Side side, LocalDate today)
    {
        if (plan.Prompts.FirstOrDefault(p => p.Occurrence == occurrence && p.Question != "pulse") is not { } prompt) return null;
        if (text.Trim().Length == 0) return null;
        text = Messages.Limits.Fit(text.Trim(), Longest);
        var read = ThreadReading.Of(text, today, plan.AsksNames(prompt), word => plan.People.Values.Any(p => p.Name.Split(' ')[0].Equals(word, StringComparison.OrdinalIgnoreCase)));

        // Once a side has answered, and once the matter is settled, people talk; the words that can only mean the question still count.
        var answered = prompt.AnswerOf(side) is { Option: not "said" };
        if (answered && !(read.IsPlain && IsOpen(plan, prompt, side))) return null;
        if (read.Option == "said" && (prompt.AnswerOf(side) is not null || plan.IsSettled(prompt))) return null;
        var deal = DealOf(plan, prompt);
        return read switch
        {
            { Option: "names", Names: { } names } => Answer("names", text: string.Join(", ", names)),
            { Option: "moved", To: { } date } when prompt.Opportunity is { } n => Line(CommandGrammar.Line("opp", "update").With("opp", n).With("close", date)),
            { Option: "moved" } => Answer("moved", to: read.To),
            { Option: "won" } when deal is { } n => Line(CommandGrammar.Line("deal", "won").With("opp", n)),
            { Option: "lost", Text: { } why } when deal is { } n => Line(CommandGrammar.Line("deal", "lost").With("opp", n).With("why", why)),
            { Option: "lost", Text: null } when deal is not null => Answer("lost"),
            { Option: "won" or "lost" } => prompt.AnswerOf(side) is null ? Answer("said", text.Trim().ReplaceLineEndings(" ")) : null,
            { Option: "done" or "same" } => Answer(read.Option),
            _ => Answer(read.Option, read.Text),
        };

        string Answer(string option, string? text = null, LocalDate? to = null)
        {
            var line = CommandGrammar.Line("answer").With("occurrence", occurrence).With("option", option);
            if (text is not null) line = line.With("text", text);
            if (to is { } date) line = line.With("to", date);
            return Line(line);
        }

        string Line(CommandLine line) => (line with { Partner = plan.Id.Partner, For = occurrence }).ToLine();
    }

    private static int? DealOf(PartnerPlan plan, Prompt prompt) => prompt.Opportunity ?? plan.FindDeal(null, null).Deal?.N;

    private static bool IsOpen(PartnerPlan plan, Prompt prompt, Side side) => prompt.Item is { } key
        ? plan.Item(key) is { Holds: false, State: not ItemState.Dropped } item && item.ConfirmedBy(side) is null
        : prompt.Opportunity is { } n ? plan.Deal(n) is { IsOpen: true } : !plan.IsSettled(prompt);
}

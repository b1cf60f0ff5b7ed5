using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Commands;

/// <summary>Free words in the thread of a message, as the command line that they mean.</summary>
public static class ThreadAnswers
{
    private const int Longest = 500;

    /// <summary>The line that words in any thread mean, whoever answered before: an undo of the writer's own change; null for others.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="partner">The partner whose plan the thread is about; null where it is about none.</param>
    public static string? Undoing(string text, PartnerSlug? partner) => text.Length <= Longest && ThreadReading.IsUndo(text) ? (CommandGrammar.Line("undo") with { Partner = partner }).ToLine() : null;

    /// <summary>The line that a yes means under a message that asks for one by its button; null for other words and messages.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="name">The message's name within the plan: <c>welcome/d0</c>, <c>win/o3</c>.</param>
    /// <param name="side">Whose words.</param>
    public static string? Agreeing(string text, PartnerPlan plan, string name, Side side)
    {
        if (text.Length > Longest || ThreadReading.Of(text, plan.Day0, asksNames: false, _ => false) is not { IsYes: true }) return null;
        return name.Split('/') switch
        {
            ["welcome", _] when plan.Meeting("weekly").AcceptedBy.All(c => c.By.Side != side) => (CommandGrammar.Line("meeting", "accept").With("kind", "weekly") with { Partner = plan.Id.Partner }).ToLine(),
            ["win", var deal] when int.TryParse(deal.Split('.')[0].AsSpan(1), out var n) && plan.Deal(n) is { WonBy: { } winner, WinConfirmedBy: null } && winner.Side != side => (CommandGrammar.Line("confirm").With("item", $"#{n}") with { Partner = plan.Id.Partner }).ToLine(),
            _ => null,
        };
    }

    /// <summary>The line; null when the words answer nothing, or are talk between people because their side has answered.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="occurrence">The question in whose thread they stand.</param>
    /// <param name="side">Whose words.</param>
    /// <param name="today">The host's local date.</param>
    /// <param name="notes">Whether words that answer nothing are kept as they were said.</param>
    public static string? ToLine(string text, PartnerPlan plan, string occurrence, Side side, LocalDate today, bool notes = true)
    {
        if (QuestionOf(plan, occurrence) is not { } prompt || text.Trim().Length == 0) return null;
        text = Messages.Limits.Fit(text.Trim(), Longest);
        // Asked when a deal closes, people say the day alone.
        if (prompt.Opportunity is { } asked && ThreadReading.Closes(text, today) is { } on) return (CommandGrammar.Line("opp", "update").With("opp", asked).With("close", on) with { Partner = plan.Id.Partner, For = occurrence }).ToLine();
        var read = ThreadReading.Of(text, today, plan.AsksNames(prompt), word => plan.People.Values.Any(p => IsFirstName(p, word)));

        // Once a side has answered people talk; the words that can only mean the question, or correct what was said, still count.
        var answered = prompt.AnswerOf(side) is { Option: not "said" };
        var counts = !answered || !notes || read.IsCorrection || !read.IsTalk;
        if (read is { IsYes: true } && !(counts && TakesYes(plan, prompt))) read = new ThreadReading("said", text.ReplaceLineEndings(" "));
        if (read.Option == "said" && !notes) return null;
        if (read.Option == "said" ? prompt.AnswerOf(side) is not null || plan.IsSettled(prompt) : !counts) return null;
        var deal = DealOf(plan, prompt);
        return read switch
        {
            { Option: "names", Names: { } names } => Answer("names", text: string.Join(", ", names)),
            { IsYes: true } when prompt.Opportunity is not null => Answer("keep"),
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

    /// <summary>
    /// The answer of which somebody is reminded who gave it and writes on: they speak to the bot for as long as the
    /// other company has not answered and they address nobody else. Null for talk between people.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="occurrence">The question in whose thread they write.</param>
    /// <param name="person">Who writes.</param>
    public static (Prompt Prompt, PromptAnswer Answer)? Standing(string text, PartnerPlan plan, string occurrence, Person person)
    {
        if (QuestionOf(plan, occurrence) is not { } prompt || prompt.AnswerOf(person.Side) is not { } answer || answer.By.PersonId != person.Id) return null;
        if (prompt.AnswerOf(person.Side.Other()) is not null || text.Trim().Length == 0 || text.Contains('@')) return null;
        var words = Messages.Limits.Fit(text, Longest).Split([' ', ',', '.', '!', '?', ':', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(w => plan.People.Values.Any(p => p.PersonId != person.Id && IsFirstName(p, w))) ? null : (prompt, answer);
    }

    private static Prompt? QuestionOf(PartnerPlan plan, string occurrence) => plan.Prompts.FirstOrDefault(p => p.Occurrence == occurrence && p.Question != "pulse");

    private static bool IsFirstName(Participant person, string word) => person.Name.Split(' ')[0].Equals(word, StringComparison.OrdinalIgnoreCase);

    private static int? DealOf(PartnerPlan plan, Prompt prompt) => prompt.Opportunity ?? plan.FindDeal(null, null).Deal?.N;

    // A yes is an answer where the question can be answered by one: whether something is there, fits, or still holds.
    private static bool TakesYes(PartnerPlan plan, Prompt prompt) =>
        prompt.Item is not null
        || prompt.Ask?.Command.Split(' ')[0] is "meeting" or "done" or "confirm"
        || (prompt is { Question: "forecast", Opportunity: { } n } && plan.Deal(n)?.Close is not null);
}

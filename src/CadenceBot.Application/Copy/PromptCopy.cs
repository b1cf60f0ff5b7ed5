using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>The weekly question: one line, answers to press, one person per side.</summary>
public static partial class PromptCopy
{
    /// <summary>The question of a week or month, before and after its answers.</summary>
    public static Message Week(Scene scene, Prompt prompt)
    {
        var question = PromptQuestion.Of(scene, prompt);
        // A question that went to nobody is settled by its deed alone.
        var open = !scene.Plan.IsSettled(prompt) || (prompt.Slots.IsEmpty && prompt.Item is { } key && scene.Plan.Item(key) is { State: ItemState.Open });
        return open ? Open(scene, prompt, question) : Settled(scene, prompt, question);
    }

    /// <summary>Three quick checks at the end of the first week (S3).</summary>
    public static Message Pulse(Scene scene, Prompt prompt)
    {
        const string Question = "Access works, contacts known, next date set: all three in place?";
        var line = RichText.Of($"{Asked(scene, prompt)}One week in. {Rich.Bold(Question)}");
        if (scene.Plan.IsSettled(prompt)) return Message.Of(Question, new Text(RichText.Of($"One week in: three quick checks. {Answers(scene, prompt)}")), Footers.Seen(scene));
        return Message.Of(Question,
        [
            new Text(line),
            .. Told(scene, prompt),
            .. Buttons.Row([
                Buttons.To("All three: yes", scene.Line($"answer {prompt.Occurrence} yes-yes-yes", prompt.Occurrence)),
                Buttons.Form("Not all yet", scene.Line($"answer {prompt.Occurrence}", prompt.Occurrence)),
                .. Buttons.About(scene, prompt.Occurrence)]),
            Footers.Readers(scene),
        ]);
    }

    /// <summary>What the recorded answers are, with names: <c>Dana: that's the list</c>.</summary>
    internal static string Answers(Scene scene, Prompt prompt)
    {
        var count = $"{prompt.Answers.Select(a => a.By.Side).Distinct().Count()} of {prompt.Slots.Select(Slot.SideOf).Distinct().Count()} answered.";
        return $"{count} {string.Join(' ', prompt.Answers.Select(a => AnswerCopy.Told(a.By, AnswerCopy.Word(scene, prompt, a))))}".Trim();
    }

    private static Message Open(Scene scene, Prompt prompt, PromptQuestion question)
    {
        var moved = PromptRecord.DaysMoved(scene, prompt);
        var usual = moved == 0 ? "" : moved == 1 ? "A day later than usual. " : $"{moved} days later than usual. ";
        var head = RichText.Of($"{Asked(scene, prompt)}{usual}{Rich.Bold(question.Words)}");
        var also = ThreadCopy.Line(scene, prompt);
        var record = question.RecordAfter(also is null ? head : RichText.Of($"{head} {also}"));
        return Message.Of(question.Words,
        [
            new Text(record.Length == 0 ? head : RichText.Of($"{head} {record}")),
            .. Told(scene, prompt),
            .. also is null ? [] : new[] { new Text(also) },
            .. Buttons.Row([.. question.Answers, .. prompt.Slots.IsEmpty ? [Buttons.To("Who is who", scene.Line("people"))] : Array.Empty<Act>(), Buttons.Form("Material is missing", scene.Line($"answer {prompt.Occurrence} missing", prompt.Occurrence)).Behind(), Buttons.SeePlan(scene).Behind(), .. Buttons.About(scene, prompt.Occurrence)]),
            Footers.Next(scene),
            Footers.Readers(scene),
        ]);
    }

    private static Message Settled(Scene scene, Prompt prompt, PromptQuestion question)
    {
        var outcome = Outcome(scene, prompt);
        var confirm = Waiting(scene, prompt) is null ? null : question.Answers.FirstOrDefault(a => a.Command is { } command && (command.StartsWith("done ", StringComparison.Ordinal) || command.StartsWith("meeting accept ", StringComparison.Ordinal)));
        return Message.Of(confirm is null ? outcome : question.Words,
        [
            new Text(RichText.Of($"{Phrases.Capital(question.Words)} {Rich.Bold(outcome)}")),
            .. Told(scene, prompt),
            .. confirm is null ? [] : Buttons.Row([confirm, Buttons.SeePlan(scene).Behind(), .. Buttons.About(scene, prompt.Occurrence)]),
            .. ThreadCopy.Line(scene, prompt) is { } also ? [new Text(also)] : Array.Empty<Element>(),
            Footers.Next(scene),
            Footers.Seen(scene),
        ]);
    }

    // Both answered, and one of them did not mean yes: what takes two words has one.
    private static Side? Waiting(Scene scene, Prompt prompt) =>
        prompt.Item is { } key && scene.Plan.Item(key) is { TwoSided: true, State: ItemState.Open, Confirmations: [{ By: var by }] } && prompt.AnswerOf(by.Side.Other()) is not { Option: "moved" } ? by.Side.Other() : null;

    private static string Outcome(Scene scene, Prompt prompt)
    {
        if (Waiting(scene, prompt) is { } side) return $"Confirmed by {scene.Company(side.Other())}; it counts once {scene.Company(side)} confirms.";
        if (prompt.Question == "pin" && scene.Plan.PinnedDeal is { } pinned) return $"Our deal: {pinned.Name()}.";
        if (prompt.Question == "forecast" && prompt.Opportunity is { } n && scene.Plan.Deal(n) is { IsOpen: false } deal)
            return deal.Stage == Domain.Pipeline.Stage.Won ? $"{deal.Name()} is won." : $"{deal.Name()} is closed without a win.";
        if (prompt.Ask is { } ask && !scene.Plan.IsMissing(ask)) return scene.Plan.Gate(ask.Gate) is { PassedAt: not null } ? $"Gate {ask.Gate} passed with it." : "It's there.";
        if (prompt.Item is { } key && scene.Plan.Item(key) is { } item)
        {
            switch (item.State)
            {
                case ItemState.Done: return item.TwoSided ? $"Done: {PromptRecord.Marks(scene, item.Confirmations)}." : "Done.";
                case ItemState.Moved: return item.Due is { } on && on != scene.Plan.DateOf(7 * (item.MovedTo ?? 0)) ? $"Moved to {DateCopy.Day(scene, on)}." : $"Moved to week {item.MovedTo}.";
                case ItemState.Dropped: return "Left out of the plan.";
            }
        }

        return "Answered, thank you.";
    }

    private static IEnumerable<Element> Told(Scene scene, Prompt prompt) =>
        prompt.Answers.Length == 0 ? [] : [new Text(Answers(scene, prompt))];

    /// <summary>Addresses those who have not answered, and nobody who has.</summary>
    private static RichText Asked(Scene scene, Prompt prompt)
    {
        var open = prompt.Slots.Where(s => prompt.AnswerOf(Slot.SideOf(s)) is null).Select(scene.Mention).ToArray();
        return open.Length == 0 ? RichText.Empty : RichText.Of($"{RichText.Join(" ", open)} — ");
    }
}

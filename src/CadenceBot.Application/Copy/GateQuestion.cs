using System.Collections.Immutable;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>A question for the missing thing that moves the nearest gate most (N3); it reads the same for as long as it stands.</summary>
internal static class GateQuestion
{
    private const int LongestWords = 52;

    /// <summary>The question.</summary>
    public static PromptQuestion Of(Scene scene, Prompt prompt, GateAsk ask)
    {
        var week = scene.Plan.Template.Weeks.FirstOrDefault(w => ask.IsAbout(w.Command ?? $"done w{w.Week}"));
        var missing = new Missing(ask.Words, week?.Yes ?? ask.Label, ask.Command);
        var yes = Buttons.Supply(scene, [missing], prompt.Occurrence);
        var help = PromptQuestion.Help(scene, prompt);
        ImmutableArray<Act> answers = PromptRecord.IsQuiet(scene.Plan, prompt)
            ? [PromptQuestion.Same(scene, prompt, "Same as last week"), .. yes, help]
            : [.. yes, PromptQuestion.Same(scene, prompt, "Not yet"), help];
        return new PromptQuestion(week?.Question ?? Words(scene, ask), Records(scene, ask), answers);
    }

    private static string Words(Scene scene, GateAsk ask)
    {
        var what = Phrases.Line(scene.Found(ask.Words), LongestWords);
        return ask.Command.Split(' ') switch
        {
            ["opp", "add"] => "Which joint deal can we name next?",
            ["meeting", "accept", var kind] => $"Does the {Title(kind)} fit your calendar?",
            ["meeting", "held", var kind] => $"Did we hold the {Title(kind)}?",
            // What is missing of two words is asked of the one who has still to say it, whole.
            ["attest", ..] when Whose(": a witness of the host") is { } title => $"Did {Phrases.Line(scene.Host(), 20)} see it: {title}?",
            ["confirm", ..] when ask.Words.EndsWith("'s own word", StringComparison.Ordinal) && ask.Words.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var at =>
                $"Can {Phrases.Line(ask.Words[(at + 2)..^"'s own word".Length], 20)} do it alone: {Phrases.Line(ask.Words[..at], 40)}?",
            ["session", ..] => $"Did it take place: {what}?",
            _ when ask.Item is { } key && scene.Plan.Item(key) is { } item => $"Is this done: {Phrases.Line(item.Title, LongestWords)}?",
            _ => $"Is this done: {what}?",
        };

        string? Whose(string end) => ask.Words.EndsWith(end, StringComparison.Ordinal) ? Phrases.Line(ask.Words[..^end.Length], 40) : null;

        string Title(string kind) => Phrases.Line(scene.Plan.MeetingTitle(kind), LongestWords);
    }

    private static ImmutableArray<string> Records(Scene scene, GateAsk ask)
    {
        var gate = scene.Plan.Gate(ask.Gate)!;
        var aim = gate.Due < scene.Today ? $"Gate {ask.Gate} waits for it." : $"It is for gate {ask.Gate} on {DateCopy.Day(scene, gate.Due)}.";
        var marks = ask.Item is { } key && scene.Plan.Item(key) is { TwoSided: true, Confirmations.Length: > 0 } item ? PromptRecord.Marks(scene, item.Confirmations) + ". "
            : ask.Command.StartsWith("meeting accept ", StringComparison.Ordinal) && scene.Plan.Meeting(ask.Command["meeting accept ".Length..]).AcceptedBy is { Count: > 0 } accepted ? PromptRecord.Accepted(scene, accepted) + ". "
            : "";
        if (ask.Command != "opp add") return [marks + aim, marks.Trim(), ""];
        var names = scene.Plan.Deals.Where(d => d.IsNamed).Select(d => d.Name()).ToArray();
        return names.Length == 0
            ? [$"A name is enough to begin with. {aim}", aim, ""]
            : [$"I have {Phrases.Count(names.Length, "name")} so far: {Phrases.Some(names, 3)}. {aim}", $"I have {Phrases.Count(names.Length, "name")} so far. {aim}", aim, ""];
    }
}

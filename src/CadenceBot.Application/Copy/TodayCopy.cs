using CadenceBot.Application.Messages;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>What needs one person, across the plans: a line each with the button that settles it.</summary>
public static class TodayCopy
{
    private const int LinesShown = 7;

    /// <summary>The list, or that nothing waits and what comes next.</summary>
    /// <param name="scenes">The reader's plans.</param>
    /// <param name="person">The reader's id.</param>
    public static Message Of(IReadOnlyList<Scene> scenes, string person)
    {
        var all = scenes.SelectMany(scene => scene.Plan.NeedsOf(person, scene.Today).Where(n => n is not Need.Owe owe || Footers.MayShow(scene, owe.Item)).Select(need => (Scene: scene, Need: need)))
            .OrderBy(n => Rank(n.Need)).ToArray();
        if (all.Length == 0) return Nothing(scenes);
        var title = $"{Phrases.Count(all.Length, "thing")} {(all.Length == 1 ? "needs" : "need")} you.";
        var shown = all.Take(LinesShown).ToArray();
        var day = DateCopy.Day(shown[0].Scene, DateCopy.DateOf(shown[0].Scene, shown[0].Scene.Now));
        return Message.Of(title,
        [
            new Text(RichText.Of($"{day}: {Rich.Bold(title)}")),
            new Text(RichText.Join("\n", shown.Select((n, i) => RichText.Of($"{i + 1}. {Line(n.Scene, n.Need, scenes.Count > 1)}")))),
            .. Buttons.Row(shown.SelectMany(n => Acts(n.Scene, n.Need, scenes.Count > 1).Take(shown.Length + scenes.Count <= Limits.Actions ? 2 : 1))),
            .. all.Length > shown.Length ? [new Note($"And {all.Length - shown.Length} more after these.")] : Array.Empty<Element>(),
        ]);
    }

    private static Message Nothing(IReadOnlyList<Scene> scenes)
    {
        var next = scenes.Where(s => s.Plan is { IsOpen: true, NextGate: not null } && s.Plan.NextGate.Due >= s.Today).MinBy(s => s.Plan.NextGate!.Due);
        return Message.Of(
        [
            new Text(next is null ? "Nothing needs you today." : $"Nothing needs you today. Next: {next.Both()}, gate {next.Plan.NextGate!.Day} on {DateCopy.Day(next, next.Plan.NextGate.Due)}."),
            .. next is null ? [] : Buttons.Row(Buttons.SeeStatus(next)),
        ]);
    }

    private static int Rank(Need need) => need switch
    {
        Need.Decide => 0,
        Need.GoOn or Need.Choose => 1,
        Need.Reply => 2,
        Need.ConfirmWin => 3,
        Need.Confirm => 4,
        Need.Owe => 5,
        _ => 6,
    };

    private static string Line(Scene scene, Need need, bool several)
    {
        var words = need switch
        {
            Need.Decide { Checkin: var c } => c.Unreachable && scene.Audience == Audience.Host ? $"the day-{c.Day} decision, to pass on to {scene.Somebody(c.Slot)}" : $"the day-{c.Day} decision",
            Need.Reply { Prompt: { Question: "pulse" } } => "three quick checks of the first week",
            Need.Reply { Prompt: var p } => PromptQuestion.Of(scene, p).Words,
            Need.Choose { Gate: var g } => $"gate {g.Day} stays open, choose how to go on",
            Need.GoOn { Day: var d } => $"day {d}, choose how we go on",
            Need.ConfirmWin { Deal: var d } => $"confirm that {d.Name()} is won",
            Need.Confirm { Item: var i } => $"confirm {Phrases.Line(i.Title, 80)}",
            Need.Owe { Item: { Due: { } due } i } => $"{Phrases.Line(i.Title, 80)}, {(due < scene.Today ? "was for" : "by")} {DateCopy.Day(scene, due)}{(due < scene.Today && scene.ShowsPrivate ? $", {DateCopy.Days(Footers.Age(scene, i))} ago" : "")}",
            _ => "your lines for the retro",
        };
        return several ? $"{scene.Partner()}: {words}" : Phrases.Capital(words);
    }

    // A question has two likely answers; either is one press away.
    private static IEnumerable<Act> Acts(Scene scene, Need need, bool several)
    {
        if (need is not Need.Reply { Prompt: { Question: not "pulse" } prompt }) return [Button(scene, need, several)];
        var answers = PromptQuestion.Of(scene, prompt).Answers;
        return answers.Take(1).Concat(answers.Skip(1).Where(a => !a.OpensForm).Take(1)).Select(a => several ? a with { Label = Buttons.Fit($"{scene.Partner()}: {a.Label}") } : a);
    }

    private static Act Button(Scene scene, Need need, bool several)
    {
        var act = need switch
        {
            Need.Decide { Checkin: var c } => Buttons.Form("Decide", scene.Line($"checkin --day {c.Day}", c.Key)),
            Need.Reply { Prompt: { Question: "pulse" } p } => Buttons.Form("Answer the checks", scene.Line($"answer {p.Occurrence}", p.Occurrence)),
            Need.Choose { Gate: var g } => Buttons.To($"Gate {g.Day}", scene.Line($"gate {g.Day}")),
            Need.GoOn => Buttons.Form("Choose how to go on", scene.Line("close")),
            Need.ConfirmWin { Deal: var d } => Buttons.To($"Yes, {d.Name()} is won", scene.Line($"confirm #{d.N}")),
            Need.Confirm { Item: var i } => Buttons.To($"Confirm {Phrases.Line(i.Title, 24)}", scene.Line($"confirm {i.Key}")),
            Need.Owe { Item: var i } => Buttons.To($"Done: {Phrases.Line(i.Title, 24)}", scene.Line($"done {i.Key}")) with { OpensForm = i is { NeedsLink: true, Link: null } or { NeedsOpportunity: true, Opportunity: null } },
            _ => Buttons.Form("Answer the retro", scene.Line("retro answer")),
        };
        return several ? act with { Label = Buttons.Fit($"{scene.Partner()}: {act.Label}") } : act;
    }
}

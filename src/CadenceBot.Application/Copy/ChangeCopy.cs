using CadenceBot.Application.Commands;
using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Application.Copy;

/// <summary>What is said after a change: to the one who made it, and one line with the name in the plan's thread.</summary>
public static partial class ChangeCopy
{
    /// <summary>The confirmation for the one who acted, with an undo. The scene's plan is the plan after the change.</summary>
    public static Message Done(Scene scene, PlanEvent happened, By by, long? step = null)
    {
        var words = OwnWords(scene, happened, by);
        var undo = happened is ChangeUndone or PlanStarted or CheckinAsked ? [] : Buttons.Row(Buttons.Undo(scene, step) with { Style = ActStyle.Plain });
        var undoable = undo.OfType<Actions>().Select(a => new Actions([.. a.Items.Select(i => i with { Style = ActStyle.Plain })]));
        return Message.Of([new Text(words), .. undoable]);
    }

    /// <summary>An item's name was not quite understood: asked back, with a button that says yes.</summary>
    /// <param name="scene">The scene of the one who typed.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="near">What may have been meant, with the line that says so.</param>
    internal static Message Meant(Scene scene, string typed, IReadOnlyList<(PlanItem Item, CommandLine Line)> near)
    {
        var acts = near.Select(n => (n.Item, Line: n.Line.ToLine())).Where(n => n.Line.Length <= Limits.Command)
            .Select(n => Buttons.To(near.Count == 1 ? "Yes" : Phrases.Line(n.Item.Title, 40), n.Line));
        return Message.Of(
        [
            new Text(near.Count == 1
                ? $"I found nothing called \"{Phrases.Line(typed, 60)}\". Did you mean {Phrases.Line(near[0].Item.Title, 100)} ({near[0].Item.Key})?"
                : $"Which one is \"{Phrases.Line(typed, 60)}\"? {Phrases.And([.. near.Select(n => $"{Phrases.Line(n.Item.Title, 80)} ({n.Item.Key})")])}."),
            .. Buttons.Row([.. acts, Buttons.SeePlan(scene).Behind()]),
        ]);
    }

    private static string OwnWords(Scene scene, PlanEvent happened, By by) => happened switch
    {
        ItemConfirmed e when scene.Plan.Item(e.Item) is { TwoSided: true, Holds: false } item =>
            $"Recorded for {scene.Company((e.DoneBy ?? by).Side)}: {Title(scene, e.Item)}{DoneBy(e)}. It counts once {scene.Company((e.DoneBy ?? by).Side.Other())} confirms. {PromptRecord.Marks(scene, item.Confirmations)}.",
        ItemBlocked e => $"Recorded: {Title(scene, e.Item)} is stuck. The reason stays private{With(scene, by)}; the channel reads only that you answered.",
        CheckinAnswered e => SponsorCopy.Thanks(scene, e),
        Answered { Option: "help" } => $"Recorded. Your partner manager, {scene.Somebody(Slot.Of(by.Side, "manager"))}, hears that you want help; the channel reads only that you answered.",
        Answered { Option: "same" } => "Recorded: no change. That is an answer too.",
        Answered { Option: "said", Text: { Length: > 0 } said } => $"Noted in your words: \"{Phrases.Line(said, 160)}\". A button, or \"done\", settles the question.",
        Answered { Option: "count", Text: { Length: > 0 } count } => $"Recorded: {Phrases.Line(count, 20)} so far.",
        Answered { Option: "names", Text: { Length: > 0 } names } => Named(scene, names),
        Answered { Option: "moved", Text: { Length: > 0 } to } => $"Recorded: moved {Phrases.Line(to, 40)}.",
        Answered { Option: "moved" } => "Recorded: moved. With a date I can write it down; answer \"moved to Thu\", or with the date.",
        Answered => "Recorded, thank you.",
        NoteAdded => $"Noted for {scene.Company(by.Side)} only.",
        RetroAnswered { Private: true } => $"Recorded for {scene.Company(by.Side)} only.",
        OpportunityWon e => $"Recorded: {Deal(scene, e.N)} is won. I ask {scene.Company(by.Side.Other())} to confirm.",
        GateOverridden e => $"Recorded: we go on without gate {e.Gate}. The reason stays with {scene.Host()}.",
        VerdictProposed e => $"Sent to {scene.Somebody(Slot.HostManager)} as your proposal for gate {e.Gate}.",
        NotMine => $"Thank you. {scene.Somebody(Slot.Of(by.Side, "manager"))} can say who it is for.",
        ChangeUndone => "Taken back.",
        ItemUnblocked e => $"Recorded: {Title(scene, e.Item)} moves again. Only {scene.Company(by.Side)} knew, and only its manager hears it.",
        CheckinAsked e => $"Asked: {Phrases.And(Asked(scene, e))}, with four working days for the decision. I tell you the answer; the channel sees nothing of it.",
        PlanArchived => $"Archived: nothing of this plan comes any more. You can still read it by name, and start a new one.",
        _ => Own(scene, happened, by) ?? $"Recorded. {Line(scene, happened, by)?.Plain}".TrimEnd(),
    };

    private static string With(Scene scene, By by) => Slot.Of(by.Side, "manager") is var slot && scene.Plan.PersonIn(slot) is { } id && id != by.PersonId ? $", with {scene.Name(id)}" : "";

    private static string Named(Scene scene, string names)
    {
        var list = names.Split(", ");
        var deals = scene.Plan.Deals.Where(d => !d.Test && list.Contains(d.Name, StringComparer.OrdinalIgnoreCase)).ToArray();
        return deals.Length == list.Length
            ? $"Recorded as joint deals: {Phrases.Some([.. deals.Select(d => $"{d.Name()} (#{d.N})")], 8)}."
            : $"Recorded {Phrases.Count(list.Length, "name")}: {Phrases.Some([.. list.Select(n => Phrases.Line(n, 60))], 8)}.";
    }

    // One command may ask both sponsors.
    private static string[] Asked(Scene scene, CheckinAsked e) =>
        [.. scene.Plan.Checkins.Where(c => c.Day == e.Day && c.State == CheckinState.Asked && c.AskedAt == scene.Now).Select(c => c.Slot).DefaultIfEmpty(e.Slot).Select(scene.Somebody)];

    private static string DoneBy(ItemConfirmed e) => e.DoneBy is { } who ? $", done by {who.Name()}" : "";

    private static string Title(Scene scene, string key) => scene.Plan.Item(key) is { } item ? Phrases.Line(item.Title, 100) : key;

    private static string Deal(Scene scene, int n) => scene.Plan.Deal(n)?.Name() ?? $"#{n}";
}

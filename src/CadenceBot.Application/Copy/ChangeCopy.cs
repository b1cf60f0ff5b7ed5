using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>What is said after a change: to the one who made it, and one line with the name in the plan's thread.</summary>
public static partial class ChangeCopy
{
    /// <summary>The confirmation for the one who acted, with an undo. The scene's plan is the plan after the change.</summary>
    public static Message Done(Scene scene, PlanEvent happened, By by, long? step = null)
    {
        var words = OwnWords(scene, happened, by);
        var undo = happened is ChangeUndone or PlanStarted ? [] : Buttons.Row(Buttons.Undo(scene, step) with { Style = ActStyle.Plain });
        var undoable = undo.OfType<Actions>().Select(a => new Actions([.. a.Items.Select(i => i with { Style = ActStyle.Plain })]));
        return Message.Of([new Text(words), .. undoable]);
    }

    private static string OwnWords(Scene scene, PlanEvent happened, By by) => happened switch
    {
        ItemConfirmed e when scene.Plan.Item(e.Item) is { TwoSided: true, Holds: false } item =>
            $"Recorded for {scene.Company(by.Side)}: {Title(scene, e.Item)}. It counts once {scene.Company(by.Side.Other())} confirms. {PromptRecord.Marks(scene, item.Confirmations)}.",
        ItemBlocked e => $"Recorded: {Title(scene, e.Item)} is stuck. The reason stays private; the channel reads only that you answered.",
        CheckinAnswered => $"Recorded, thank you. {scene.Managers()} see your answer; the channel does not.",
        Answered { Option: "help" } => $"Recorded. Your partner manager, {scene.Somebody(Slot.Of(by.Side, "manager"))}, hears that you want help; the channel reads only that you answered.",
        Answered { Option: "same" } => "Recorded: no change. That is an answer too.",
        Answered => "Recorded, thank you.",
        NoteAdded => $"Noted for {scene.Company(by.Side)} only.",
        RetroAnswered { Private: true } => $"Recorded for {scene.Company(by.Side)} only.",
        OpportunityWon e => $"Recorded: {Deal(scene, e.N)} is won. I ask {scene.Company(by.Side.Other())} to confirm.",
        GateOverridden e => $"Recorded: we go on without gate {e.Gate}. The reason stays with {scene.Host()}.",
        VerdictProposed e => $"Sent to {scene.Somebody(Slot.HostManager)} as your proposal for gate {e.Gate}.",
        NotMine => $"Thank you. {scene.Somebody(Slot.Of(by.Side, "manager"))} can say who it is for.",
        ChangeUndone => "Taken back.",
        _ => Own(scene, happened, by) ?? $"Recorded. {Line(scene, happened, by)?.Plain}".TrimEnd(),
    };

    private static string Title(Scene scene, string key) => scene.Plan.Item(key) is { } item ? Phrases.Line(item.Title, 100) : key;

    private static string Deal(Scene scene, int n) => scene.Plan.Deal(n)?.Name() ?? $"#{n}";
}

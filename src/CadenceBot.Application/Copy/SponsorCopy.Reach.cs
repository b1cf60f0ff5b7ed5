using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <content>How a sponsor would be reached, said long before it matters (N12).</content>
public static partial class SponsorCopy
{
    /// <summary>The ladder for each sponsor; nothing was sent.</summary>
    /// <param name="scene">The scene of the reader.</param>
    /// <param name="found">By slot whether a direct message reaches the sponsor; null where none is named.</param>
    public static Message Reach(Scene scene, IReadOnlyList<(string Slot, bool? Reached)> found)
    {
        var doubtful = found.Where(f => f.Reached is not true).ToArray();
        return Message.Of(doubtful.Length == 0 ? "A direct message reaches the sponsors" : $"{Phrases.Capital(scene.Somebody(doubtful[0].Slot))}: no direct message yet",
        [
            new Text("How a decision would reach the sponsors; I sent nothing."),
            new Facts([.. found.Select(f => new Fact(scene.InSlot(f.Slot) is { } name ? $"{name} ({scene.Company(Slot.SideOf(f.Slot))})" : Phrases.Capital(scene.Somebody(f.Slot)), Rung(scene, f.Slot, f.Reached)))]),
            .. Buttons.Row([
                .. found.Where(f => f.Reached is null).Select(f => Buttons.Form($"Name {scene.Company(Slot.SideOf(f.Slot))}'s sponsor", scene.Line($"sponsor set {Slot.SideOf(f.Slot).Word()}"))),
                Buttons.To("Who is who", scene.Line("people"))]),
        ]);
    }

    private static string Rung(Scene scene, string slot, bool? reached) => reached switch
    {
        true => "Step 1, a direct message: works.",
        false => $"Step 1, a direct message: does not work. Step 2: one neutral line in the channel, with a button for them alone. Step 3: {scene.Somebody(Slot.HostManager)} gets the text and records the answer.",
        null => $"Nobody is named, so the decision goes to {scene.Somebody(Slot.Of(Slot.SideOf(slot), "manager"))}.",
    };
}

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

    /// <summary>To the host's manager on the first day: whom no direct message reaches, and what happens on day 30 instead.</summary>
    public static Message Unreached(Scene scene, IReadOnlyList<(string Slot, bool? Reached)> found)
    {
        string[] names = [.. found.Where(f => f.Reached == false).Select(f => $"{scene.Somebody(f.Slot)} ({scene.Company(Slot.SideOf(f.Slot))})")];
        var day = scene.Plan.Checkins.Select(c => c.Day).DefaultIfEmpty(30).Min();
        return Message.Of($"{scene.Both()}: no direct message reaches {Phrases.And(names)}",
        [
            new Text(RichText.Of($"On {scene.Both()}, no direct message of mine reaches {Rich.Bold(Phrases.And(names))} so far. The first decision is asked on day {day}, so there is time.")),
            new Text("Until that changes I write one neutral line in the channel with a button for them alone, and you get the text to pass on."),
            .. Buttons.Row([Buttons.To("Try it again", scene.Line("sponsor test")), Buttons.To("Who is who", scene.Line("people")), Buttons.WhyTold(scene)]),
            new Note("Only you see this."),
        ]);
    }

    /// <summary>A recorded sponsor, with a word when no direct message gets there.</summary>
    public static Message WithWarning(Scene scene, Message recorded, string slot) => Message.Of(
    [
        .. recorded.Elements,
        new Note($"No direct message of mine reaches {scene.Somebody(slot)} so far: a decision would go through the channel, and its text to {scene.Somebody(Slot.HostManager)}."),
    ]);

    /// <summary>How a sponsor is reached, in three words behind the name; null where nobody is named.</summary>
    internal static string? Way(bool? reached) => reached switch { true => "by direct message", false => "through the channel", null => null };

    private static string Rung(Scene scene, string slot, bool? reached) => reached switch
    {
        true => "Step 1, a direct message: works.",
        false => $"Step 1, a direct message: does not work. Step 2: one neutral line in the channel, with a button for them alone. Step 3: {scene.Somebody(Slot.HostManager)} gets the text and records the answer.",
        null => $"Nobody is named, so the decision goes to {scene.Somebody(Slot.Of(Slot.SideOf(slot), "manager"))}.",
    };
}

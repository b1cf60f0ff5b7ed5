using CadenceBot.Application.Messages;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Application.Copy;

/// <content>How a recorded decision is told.</content>
public static partial class SponsorCopy
{
    /// <summary>What a manager was to pass on, to record or to decide, once the answer is there.</summary>
    public static Message Settled(Scene scene, Checkin checkin, string slot)
    {
        scene = scene.To(slot);
        return Message.Of("The answer is recorded, thank you",
        [
            new Text(RichText.Of($"{scene.Both()}, the day-{checkin.Day} decision for {scene.Company(Slot.SideOf(checkin.Slot))} is recorded: {Recorded(scene, checkin)}")),
            .. Buttons.Why(scene),
            new Note("The channel does not see this."),
        ]);
    }

    internal static RichText Recorded(Scene scene, Checkin checkin)
    {
        var option = scene.Plan.AskOf(checkin).Options.FirstOrDefault(o => o.Key == checkin.Answer);
        var words = Phrases.Small(Phrases.Line(option?.Label ?? checkin.Answer ?? "answered", 60));
        var text = checkin.Text is { Length: > 0 } said ? $" ({Phrases.Line(said, 120)})" : "";
        var proxy = checkin.AnsweredBy is { } by && by.PersonId != scene.Plan.PersonIn(checkin.Slot) ? $", recorded by {by.Name()}" : "";
        var at = checkin.AnsweredAt is { } when ? $", on {DateCopy.When(scene, when)}" : "";
        var starts = option?.Starts is { } title
            ? $" Next step: {Phrases.Line(title, 80)} ({scene.Somebody(option.TaskOwner ?? Slot.HostManager)})."
            : "";
        return RichText.Of($"{Rich.Bold(words)}{text}{proxy}{at}.{starts}");
    }
}

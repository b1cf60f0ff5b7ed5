using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
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
        var text = checkin.Text is { Length: > 0 } said ? RichText.Of($" ({Phrases.Line(said, 120)}{Unknown(scene, checkin, said)})") : RichText.Empty;
        var proxy = checkin.AnsweredBy is { } by && by.PersonId != scene.Plan.PersonIn(checkin.Slot) ? $", recorded by {by.Name()}" : "";
        var at = checkin.AnsweredAt is { } when ? $", on {DateCopy.When(scene, when)}" : "";
        var starts = option?.Starts is { } title
            ? $" Next step: {Phrases.Line(title, 80)} ({scene.Somebody(option.TaskOwner ?? Slot.HostManager)})."
            : "";
        return RichText.Of($"{Rich.Bold(words)}{text}{proxy}{at}.{starts}");
    }

    /// <summary>To the one who decided: what was understood.</summary>
    internal static string Thanks(Scene scene, CheckinAnswered answered)
    {
        var checkin = scene.Plan.Checkins.FirstOrDefault(c => c.Day == answered.Day && c.Slot == answered.Slot);
        var option = checkin is null ? null : scene.Plan.AskOf(checkin).Options.FirstOrDefault(o => o.Key == answered.Option);
        var name = option is { AsksName: true } && answered.Text is { Length: > 0 } said ? $"Recorded: {Phrases.Line(said, 120)}{(option.NamesDeal ? New(scene, said) : Unknown(scene, checkin!, said).Plain)}." : "Recorded, thank you.";
        // A manager who passes the answer on reads whose it is.
        if (checkin?.AnsweredBy is { } by && by.PersonId != scene.Plan.PersonIn(checkin.Slot)) return $"{name.Replace("Recorded, thank you", $"Recorded for {scene.Somebody(checkin.Slot)}", StringComparison.Ordinal)} {scene.Managers()} see the answer; the channel does not.";
        return $"{name} {scene.Managers()} see your answer; the channel does not.";
    }

    // A name is a word until somebody of that name is in the plan's companies; a manager reads how that is done.
    private static RichText Unknown(Scene scene, Checkin checkin, string said)
    {
        if (scene.Plan.AskOf(checkin).Options.FirstOrDefault(o => o.Key == checkin.Answer) is not { AsksName: true, NamesDeal: false }) return RichText.Empty;
        var people = scene.People.People.Where(p => p.Side == Side.Host || p.Company == scene.Plan.Id.Partner).Select(p => p.Name).ToArray();
        var strangers = said.Split(" and ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(n => !people.Any(p => p.Equals(n, StringComparison.OrdinalIgnoreCase) || p.StartsWith(n + " ", StringComparison.OrdinalIgnoreCase))).ToArray();
        if (strangers.Length == 0) return RichText.Empty;
        var which = said == strangers[0] ? "" : $" {Phrases.Some([.. strangers.Select(s => Phrases.Name(s))], 2)}";
        return RichText.Of($",{which} not known here yet: {scene.Somebody(Slot.Of(Slot.SideOf(checkin.Slot), "manager"))} adds them with {Rich.Code($"people add {Slot.SideOf(checkin.Slot).Word()}.ae \"{Phrases.Name(strangers[0]).Replace('"', '\'')} <mail>\"")}");
    }

    private static string New(Scene scene, string said) => scene.Plan.Deals.FirstOrDefault(d => d.Name == said) is { } deal && deal.AddedAt == scene.Now ? $", a new deal (#{deal.N})" : "";
}

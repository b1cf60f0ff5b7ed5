using CadenceBot.Application.Messages;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <content>A plan that begins, and a change that was only tried.</content>
public static partial class ChangeCopy
{
    /// <summary>To the one who started a plan: when the first question comes, and who is missing.</summary>
    public static Message Started(Scene scene)
    {
        var plan = scene.Plan;
        var missing = plan.Template.Slots.Where(s => s.Required && plan.PersonIn(s.Slot) is null).Select(s => scene.SlotTitle(s.Slot)).ToArray();
        var overlap = scene.Rhythm.HasNoOverlap(plan.Day0) ? $" {scene.Both()} have no common working hour; I ask when the hours lie nearest." : "";
        return Message.Of(
        [
            new Text(RichText.Of($"{Rich.Bold(scene.Partner())} runs: day 0 is {DateCopy.Day(scene, plan.Day0)}, one question every {plan.Weekday.ToString()} at {DateCopy.Time(scene, plan.Hour)} {DateCopy.City(scene.Hours.Host.ZoneId)}.{overlap}")),
            .. missing.Length == 0 ? [] : new Element[] { new Text($"Still to name: {Phrases.And(missing)}.") },
            .. Buttons.Row([Buttons.SeeStatus(scene), Buttons.To("Who is who", scene.Line("people"))]),
        ]);
    }

    /// <summary>What a change would do; nothing was recorded.</summary>
    public static Message DryRun(Scene scene, IReadOnlyList<PlanEntry> entries)
    {
        var lines = entries.Select(e => Line(scene, e.Event, e.By)?.Plain).OfType<string>().Take(10).ToArray();
        return Message.Of(new Text($"Only tried, nothing was recorded. It would say: {(lines.Length == 0 ? "nothing in the channel." : string.Join(" ", lines))}"));
    }
}

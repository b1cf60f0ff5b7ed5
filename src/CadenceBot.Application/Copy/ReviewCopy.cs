using CadenceBot.Application.Messages;
using CadenceBot.Domain.Pipeline;

namespace CadenceBot.Application.Copy;

/// <summary>The review and the end: one number first, then one choice (S5, S56).</summary>
public static class ReviewCopy
{
    /// <summary>The review's day: the number, what there is, and the choice how to go on.</summary>
    public static Message Qbr(Scene scene)
    {
        var review = scene.Plan.Template.Reviews.FirstOrDefault();
        var day = review?.Day ?? scene.Day;
        return Choice(scene, $"d{day}", $"Day {day}, {Phrases.Line(review?.Title ?? "business review", 60)}: how do we go on?", "");
    }

    /// <summary>The same choice again while nobody has chosen.</summary>
    public static Message QbrAgain(Scene scene)
    {
        var again = scene.Plan.Template.Reviews.FirstOrDefault()?.AskAgainDay ?? scene.Day;
        return Choice(scene, $"d{again}", $"Day {again}: how do we go on?", "The plan stays open, with one question a month, until one of you chooses.");
    }

    /// <summary>The plan graduated.</summary>
    public static Message Graduation(Scene scene)
    {
        var plan = scene.Plan;
        var end = plan.ClosedAt is { } at ? plan.DayOf(scene.Hours.Host.At(at).Date) : scene.Day;
        var won = plan.Deals.Count(d => d is { Test: false, Stage: Stage.Won });
        var win = NorthStar.DaysToWin(scene) is { } days ? $" The first joint win came on day {days}; {Phrases.Count(won, "joint win")} in all." : " Our retro stands in for a win, and the pipeline stays.";
        return Message.Of($"{scene.Partner()} graduates. {NorthStar.Line(scene)}",
        [
            new Text(RichText.Of($"{Rich.Bold($"{scene.Partner()} graduates")} on day {end}. {NorthStar.Line(scene)}{win}")),
            new Text($"Thank you, {Phrases.Some([.. plan.People.Values.Select(p => scene.Name(p.PersonId)).Distinct()], 8)}. My weekly questions end here; the deals and this channel stay yours."),
            .. Buttons.Why(scene),
            Footers.Seen(scene),
        ]);
    }

    private static Message Choice(Scene scene, string occurrence, string title, string lead)
    {
        var plan = scene.Plan;
        var open = plan.Deals.Count(d => d is { IsOpen: true, IsNamed: true });
        var won = plan.Deals.Count(d => d is { Test: false, Stage: Stage.Won });
        var last = plan.Gates[^1];
        var facts = $"Joint wins: {won}. Open named deals: {open}.{(last.IsOpen ? $" Gate {last.Day} is still open: {scene.Found(plan.Judge(last))}." : "")}";
        if (plan.Closed is { } closed) return Message.Of($"{scene.Both()}: {(closed == "graduate" ? "graduated" : "stopped")}", [new Text($"{NorthStar.Line(scene)} {facts} The plan is closed: {(closed == "graduate" ? "graduated" : "stopped")}."), .. Buttons.Why(scene), Footers.Seen(scene)]);
        return Message.Of(title,
        [
            new Text(RichText.Of($"{Rich.Bold(NorthStar.Line(scene))} {Rich.Bold(title)} {scene.Mention(Domain.Plans.Slot.HostManager)} and {scene.Mention(Domain.Plans.Slot.PartnerManager)} choose.")),
            new Text($"{facts} {lead}".TrimEnd()),
            .. Buttons.Row([
                .. last.IsOpen ? [] : new[] { Buttons.To("Graduate", scene.Line("close graduate", occurrence)) },
                Buttons.To("Go on for now", scene.Line("close extend", occurrence)),
                .. last.IsOpen ? [] : new[] { Buttons.Form("Stop here", scene.Line("close stop", occurrence)) with { Style = ActStyle.Danger } },
                GateCopy.Show(scene, last).Behind(), .. Buttons.About(scene)]),
            Footers.Seen(scene),
        ]);
    }
}

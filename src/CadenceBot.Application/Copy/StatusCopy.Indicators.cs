using CadenceBot.Application.Messages;
using CadenceBot.Domain.Pipeline;

namespace CadenceBot.Application.Copy;

/// <content>The leading indicators: labelled so, each with its target day, none of them a gate (S65 to S69).</content>
public static partial class StatusCopy
{
    private static IEnumerable<Element> Indicators(Scene scene)
    {
        var plan = scene.Plan;
        var pitch = plan.Attestations("pitch").FirstOrDefault(a => a is { Witness: not null, OwnWord: not null });
        var list = plan.Items.FirstOrDefault(i => i.IsCalled("accounts"));
        var review = plan.Meetings.FirstOrDefault(m => m.Kind == "pipelineReview");
        var named = plan.Deals.Count(d => d.IsNamed);
        yield return new Facts(
        [
            new("Leading: partner AE certified, by day 30", pitch is null ? "not yet" : Phrases.Name(pitch.Name)),
            new("Leading: joint account list, by day 30", list is null ? "not in this plan" : list.Holds ? "done" : list.Confirmations.Length > 0 ? PromptRecord.Marks(scene, list.Confirmations) : "open"),
            new("Leading: pipeline review held, by day 45", review is { HeldOn.Length: > 0 } ? DateCopy.Day(scene, review.HeldOn[^1]) : "not yet"),
            new("Leading: named deals, by day 60", $"{named} (target 3)"),
            new("Leading: first forecasted win, by day 90", Forecasted(scene)),
        ]);
    }

    private static string Forecasted(Scene scene)
    {
        if (scene.Plan.Deals.FirstOrDefault(d => d is { Test: false, WonAt: not null }) is { WonAt: { } at }) return $"won {DateCopy.Day(scene, scene.Hours.Host.At(at).Date)}";
        if (scene.Plan.Deals.Where(d => d is { Test: false, IsOpen: true, Forecast: Forecast.Commit, Close: not null }).MinBy(d => d.Close) is { } deal)
            return $"{DateCopy.Day(scene, deal.Close!.Value)}{(scene.ShowsPrivate && deal.Slips > 0 ? $", moved {Phrases.Count(deal.Slips, "time")}" : "")}";
        return "not yet";
    }
}

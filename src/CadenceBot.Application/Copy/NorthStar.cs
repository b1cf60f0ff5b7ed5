using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>The one number: days from day 0 to the first joint sourced deal (S14, S56, S64). Everything else is leading.</summary>
internal static class NorthStar
{
    /// <summary>What the number counts to.</summary>
    public static string Title(PartnerPlan plan) => plan.Template.Star switch
    {
        "firstRegistered" => "Time to first registered joint deal",
        "firstWon" => "Time to first joint win",
        _ => "Time to first joint sourced deal",
    };

    /// <summary>The number; null while there is no such deal.</summary>
    public static int? Days(Scene scene) => Days(scene, scene.Plan.Template.Star);

    /// <summary>The number of a plan, with days of the host.</summary>
    public static int? Days(PartnerPlan plan, WorkHours host) => Days(plan, host, plan.Template.Star);

    /// <summary>The days to the first joint win; null while there is none.</summary>
    public static int? DaysToWin(Scene scene) => Days(scene, "firstWon");

    /// <summary>The first line of every status, digest and review.</summary>
    public static string Line(Scene scene)
    {
        var target = scene.Plan.Template.TargetDays;
        if (Days(scene) is { } days) return $"{Title(scene.Plan)}: {DateCopy.Days(days)} (target {target}).";
        var red = scene.Day > scene.Plan.Template.RedDays ? " Red: past its last day." : "";
        return $"{Title(scene.Plan)}: none yet on day {scene.Day} (target {target}).{red}";
    }

    private static int? Days(Scene scene, string star) => Days(scene.Plan, scene.Hours.Host, star);

    private static int? Days(PartnerPlan plan, WorkHours host, string star)
    {
        var first = plan.Deals.Where(d => !d.Test).Select(d => At(d, star)).Where(a => a is not null).Min();
        return first is { } at ? Math.Max(0, plan.DayOf(host.At(at).Date)) : null;
    }

    private static Instant? At(Opportunity deal, string star) => star switch
    {
        "firstRegistered" => deal.IsJointSourced ? deal.RegisteredAt : null,
        "firstWon" => deal.Stage == Stage.Won ? deal.WonAt : null,
        _ => deal.IsJointSourced ? deal.AddedAt : null,
    };
}

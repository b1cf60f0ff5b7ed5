using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Domain.Metrics;

/// <summary>
/// Whether a first joint win inside the plan's days is followed by more (S4): partners whose days are over, apart by that, with
/// the wins of the two quarters after. Plan days are dates in the host's zone.
/// </summary>
/// <param name="InTime">Those who won a joint deal by the last day of their plan.</param>
/// <param name="Others">Those who did not.</param>
public sealed record Cohorts(Cohort InTime, Cohort Others)
{
    /// <summary>Two quarters.</summary>
    public const int DaysAfter = 182;

    /// <summary>Of these plans, as known on a date in the host's zone.</summary>
    public static Cohorts Of(IEnumerable<PartnerPlan> plans, LocalDate today, DateTimeZone host)
    {
        var over = plans.Where(p => p.DayOf(today) > p.Template.LengthDays)
            .Select(p => (p.Template.LengthDays, Wins: WinDays(p, host)))
            .ToLookup(p => p.Wins.Any(day => day <= p.LengthDays), p => p.Wins.Count(day => day > p.LengthDays && day <= p.LengthDays + DaysAfter));
        return new Cohorts(new Cohort(over[true].Count(), over[true].Sum()), new Cohort(over[false].Count(), over[false].Sum()));
    }

    private static int[] WinDays(PartnerPlan plan, DateTimeZone host) =>
        [.. plan.Deals.Where(d => !d.Test).Select(d => d.WonAt).OfType<Instant>().Select(at => plan.DayOf(at.InZone(host).Date))];
}

/// <summary>One of the two groups.</summary>
/// <param name="Partners">How many partners.</param>
/// <param name="LaterWins">Their joint wins in the two quarters after the plan's days, all together.</param>
public sealed record Cohort(int Partners, int LaterWins);

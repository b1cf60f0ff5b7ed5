using System.Collections.Immutable;
using CadenceBot.Domain.Metrics;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>A manager's record over all plans, closed ones included: how fast the latest partners were, and whether those who won in time go on (S4, S56).</summary>
/// <param name="Recent">The days to the first joint sourced deal of each partner signed in the last two quarters; null while there is none.</param>
/// <param name="Cohorts">Those whose days are over, apart by a win in time.</param>
public sealed record Track(ImmutableArray<int?> Recent, Cohorts Cohorts)
{
    /// <summary>Of these plans, as known on a date of the host.</summary>
    public static Track Of(IReadOnlyList<PartnerPlan> plans, LocalDate today, WorkHours host) => new(
        [.. plans.Where(p => p.Day0 <= today && p.Day0 > today.PlusDays(-Cohorts.DaysAfter)).Select(p => NorthStar.Days(p, host))],
        Cohorts.Of(plans, today, host.Zone));

    /// <summary>The one number of the latest partners; null when none was signed lately.</summary>
    internal string? Star()
    {
        int[] days = [.. Recent.OfType<int>().Order()];
        var among = $"{days.Length} of {Phrases.Count(Recent.Length, "partner")} signed in the last two quarters";
        return Recent.IsEmpty ? null : days.Length == 0 ? $"none yet ({among})" : $"median {DateCopy.Days(days[days.Length / 2])} ({among})";
    }

    /// <summary>Whether a win in time is followed by more; null while no partner's days are over.</summary>
    internal string? After()
    {
        var (won, others) = (Cohorts.InTime, Cohorts.Others);
        return (won.Partners, others.Partners) switch
        {
            (0, 0) => null,
            (_, 0) => $"In the two quarters after their days, {Won()}.",
            (0, _) => $"In the two quarters after their days, {Others("partner")}.",
            _ => $"In the two quarters after their days, {Won()}; {Others(null)}.",
        };

        string Won() => $"{Phrases.Count(won.Partners, "partner")} with a win in time won {More(won.LaterWins)}";
        string Others(string? noun) => $"{(noun is null ? $"{others.Partners} without" : $"{Phrases.Count(others.Partners, noun)} without a win in time")} won {More(others.LaterWins)}";
        static string More(int wins) => wins == 0 ? "none yet" : Phrases.Count(wins, "more joint deal");
    }
}

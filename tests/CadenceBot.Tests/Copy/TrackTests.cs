using CadenceBot.Application.Copy;
using CadenceBot.Domain.Metrics;
using CadenceBot.Domain.Partners;
using CadenceBot.Tests.Calendar;

namespace CadenceBot.Tests.Copy;

public sealed class TrackTests
{
    private static readonly Person Sam = new("host.manager", "Sam Ito", PartnerSlug.Host, Roles.Manager);

    [Theory, Trait("Requirement", "S4")]
    [InlineData(2, 5, 1, 0, "In the two quarters after their days, 2 partners with a win in time won 5 more joint deals; 1 without won none yet.")]
    [InlineData(1, 0, 0, 0, "In the two quarters after their days, 1 partner with a win in time won none yet.")]
    [InlineData(0, 0, 2, 1, "In the two quarters after their days, 2 partners without a win in time won 1 more joint deal.")]
    public void Whether_a_win_in_time_is_followed_by_more_is_one_line(int won, int more, int others, int theirs, string line) =>
        Say(new Track([], new Cohorts(new Cohort(won, more), new Cohort(others, theirs)))).ShouldContain(line);

    [Fact, Trait("Requirement", "S56")]
    public void The_median_is_that_of_the_partners_signed_in_the_last_two_quarters_with_their_number()
    {
        var none = new Cohorts(new Cohort(0, 0), new Cohort(0, 0));
        Say(new Track([20, 41, 60, null], none)).ShouldContain("Time to first joint sourced deal: median 41 days (3 of 4 partners signed in the last two quarters).");
        Say(new Track([null], none)).ShouldContain("none yet (0 of 1 partner signed in the last two quarters).");
        Say(new Track([], none)).ShouldNotContain("quarters");
    }

    [Fact]
    public void Who_was_signed_longer_ago_is_no_longer_among_the_recent()
    {
        var plan = new PlanRun().Plan;
        Track.Of([plan], PlanRun.March2.PlusDays(181), PlanRun.LondonAndNewYork.Host).Recent.Length.ShouldBe(1);
        Track.Of([plan], PlanRun.March2.PlusDays(182), PlanRun.LondonAndNewYork.Host).Recent.ShouldBeEmpty();
    }

    private static string Say(Track track) => DigestCopy.Monday(Sam, [], track).PlainText;
}

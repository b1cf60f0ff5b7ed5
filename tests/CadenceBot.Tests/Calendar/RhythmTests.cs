using System.Collections.Immutable;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Tests.Calendar;

public sealed class RhythmTests
{
    private static readonly LocalDate Winter = new(2026, 1, 14);
    private static readonly LocalDate Summer = new(2026, 7, 15);

    [Theory]
    [InlineData("Europe/London", "America/New_York", "14:00", "14:00")]
    [InlineData("America/New_York", "Europe/London", "09:00", "09:00")]
    [InlineData("Europe/London", "Europe/Berlin", "09:00", "09:00")]
    [InlineData("Europe/Berlin", "Europe/London", "10:00", "10:00")]
    [InlineData("Europe/London", "Asia/Kolkata", "09:00", "09:00")]
    [InlineData("Asia/Kolkata", "Europe/London", "15:00", "14:00")]
    [InlineData("Europe/London", "Europe/London", "09:00", "09:00")]
    [InlineData("Europe/London", "Asia/Tokyo", "09:00", "09:00")]
    [InlineData("Asia/Tokyo", "Europe/London", "16:00", "16:00")]
    [InlineData("America/Los_Angeles", "Europe/London", "09:00", "09:00")]
    [InlineData("Europe/London", "America/Los_Angeles", "16:00", "16:00")]
    [InlineData("Pacific/Auckland", "America/Los_Angeles", "09:00", "09:00")]
    [InlineData("America/Los_Angeles", "Pacific/Auckland", "12:00", "14:00")]
    [InlineData("Europe/London", "Asia/Singapore", "09:00", "09:00")]
    [InlineData("Asia/Kathmandu", "Europe/London", "15:00", "14:00")]
    [InlineData("Europe/London", "Africa/Cairo", "09:00", "09:00")]
    public void The_default_hour_is_the_first_full_hour_that_both_work_or_the_hosts_nearest(string host, string partner, string winter, string summer)
    {
        var hours = PlanRun.Zones(host, partner);
        Rhythm.DefaultHour(hours, Winter).ToString("HH:mm", null).ShouldBe(winter);
        Rhythm.DefaultHour(hours, Summer).ToString("HH:mm", null).ShouldBe(summer);
    }

    [Theory]
    [InlineData("Asia/Tokyo", "Europe/London", true)]
    [InlineData("Europe/London", "America/New_York", false)]
    [InlineData("Pacific/Auckland", "America/Los_Angeles", false)]
    public void A_preview_can_say_that_there_is_no_common_hour(string host, string partner, bool none) =>
        new Rhythm(PlanRun.Zones(host, partner), new LocalTime(9, 0)).HasNoOverlap(Winter).ShouldBe(none);

    [Fact]
    public void The_hour_stays_put_for_the_host_through_both_changes_of_both_sides()
    {
        var rhythm = new Rhythm(PlanRun.LondonAndNewYork, new LocalTime(14, 0));
        for (var date = new LocalDate(2026, 1, 7); date.Year == 2026; date = date.PlusWeeks(1))
            rhythm.PostInstant(date).InZone(rhythm.Zone).LocalDateTime.ShouldBe(date.At(new LocalTime(14, 0)));
        PartnerHour(new LocalDate(2026, 3, 4)).ShouldBe(9);
        PartnerHour(new LocalDate(2026, 3, 11)).ShouldBe(10);
        PartnerHour(new LocalDate(2026, 4, 1)).ShouldBe(9);
        PartnerHour(new LocalDate(2026, 10, 28)).ShouldBe(10);
        PartnerHour(new LocalDate(2026, 11, 4)).ShouldBe(9);

        int PartnerHour(LocalDate date) => PlanRun.LondonAndNewYork.Partner.At(rhythm.PostInstant(date)).Hour;
    }

    [Fact]
    public void The_hour_moves_only_while_it_would_leave_the_overlap()
    {
        // New York's 9 o'clock is London's 13:00 between the two changes in spring and autumn, and 14:00 else.
        var rhythm = new Rhythm(PlanRun.LondonAndNewYork, new LocalTime(13, 0));
        Hour(new LocalDate(2026, 3, 4)).ShouldBe(14);
        Hour(new LocalDate(2026, 3, 11)).ShouldBe(13);
        Hour(new LocalDate(2026, 4, 1)).ShouldBe(14);
        Hour(new LocalDate(2026, 10, 28)).ShouldBe(13);
        var late = new Rhythm(PlanRun.LondonAndNewYork, new LocalTime(18, 0));
        late.PostInstant(new LocalDate(2026, 3, 4)).InZone(late.Zone).Hour.ShouldBe(16);

        int Hour(LocalDate date) => rhythm.PostInstant(date).InZone(rhythm.Zone).Hour;
    }

    [Fact]
    public void Without_an_overlap_the_hour_stays_and_results_are_told_then()
    {
        var rhythm = new Rhythm(PlanRun.Zones("Asia/Tokyo", "Europe/London"), new LocalTime(16, 0));
        rhythm.PostInstant(Winter).InZone(rhythm.Zone).LocalDateTime.ShouldBe(Winter.At(new LocalTime(16, 0)));
        rhythm.NextShared(rhythm.At(Winter, new LocalTime(17, 0))).ShouldBe(rhythm.At(Winter.PlusDays(1), new LocalTime(16, 0)));
    }

    [Fact]
    public void An_overlap_that_holds_no_full_hour_is_used_from_its_beginning()
    {
        var early = WorkHours.Default("Europe/London") with { Start = new LocalTime(16, 45), End = new LocalTime(23, 0) };
        var hours = new BothHours(WorkHours.Default("Europe/London"), early);
        Rhythm.DefaultHour(hours, Winter).ShouldBe(new LocalTime(16, 45));
        var rhythm = new Rhythm(hours, new LocalTime(10, 0));
        rhythm.OverlapOn(Winter)!.Value.Contains(rhythm.PostInstant(Winter)).ShouldBeTrue();
    }

    [Fact]
    public void A_day_counts_for_the_partner_by_the_partners_own_date()
    {
        // Friday afternoon in Los Angeles is Saturday in Auckland.
        var west = new Rhythm(PlanRun.Zones("America/Los_Angeles", "Pacific/Auckland"), new LocalTime(14, 0));
        west.IsCommon(new LocalDate(2026, 1, 16)).ShouldBeFalse();
        west.IsCommon(new LocalDate(2026, 1, 15)).ShouldBeTrue();
        west.OnOrAfter(new LocalDate(2026, 1, 16)).ShouldBe(new LocalDate(2026, 1, 19));
        var east = new Rhythm(PlanRun.Zones("Pacific/Auckland", "America/Los_Angeles"), new LocalTime(9, 0));
        east.IsCommon(new LocalDate(2026, 1, 12)).ShouldBeFalse("Monday morning in Auckland is Sunday in Los Angeles");
        east.IsCommon(new LocalDate(2026, 1, 13)).ShouldBeTrue();
    }

    [Fact]
    public void Weekends_are_the_companies_own_and_so_are_days_off()
    {
        var cairo = WorkHours.Default("Africa/Cairo") with { Weekend = [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday] };
        var hours = new BothHours(WorkHours.Default("Europe/London") with { DaysOff = [new LocalDate(2026, 1, 15)] }, cairo);
        var rhythm = new Rhythm(hours, new LocalTime(9, 0));
        Enumerable.Range(0, 7).Select(n => new LocalDate(2026, 1, 12).PlusDays(n)).Where(rhythm.IsCommon).Select(d => d.Day).ShouldBe([12, 13, 14]);
        rhythm.OnOrAfter(new LocalDate(2026, 1, 15)).ShouldBe(new LocalDate(2026, 1, 19));
        rhythm.OnOrBefore(new LocalDate(2026, 1, 18)).ShouldBe(new LocalDate(2026, 1, 14));
        rhythm.CommonDaysBefore(new LocalDate(2026, 1, 20), 5).ShouldBe(new LocalDate(2026, 1, 8), "Mon 19, Wed 14, Tue 13, Mon 12, Thu 8");
    }

    [Fact]
    public void A_long_closure_is_passed_over_in_both_directions()
    {
        var august = Enumerable.Range(1, 28).Select(d => new LocalDate(2026, 8, d)).ToImmutableSortedSet();
        var hours = PlanRun.LondonAndNewYork with { Partner = PlanRun.LondonAndNewYork.Partner with { DaysOff = august } };
        var rhythm = new Rhythm(hours, new LocalTime(14, 0));
        rhythm.OnOrAfter(new LocalDate(2026, 8, 3)).ShouldBe(new LocalDate(2026, 8, 31));
        rhythm.OnOrBefore(new LocalDate(2026, 8, 26)).ShouldBe(new LocalDate(2026, 7, 31));
    }

    [Theory]
    [InlineData("2026-01-14T14:00", 1, "2026-01-15T14:00")]
    [InlineData("2026-01-16T14:00", 1, "2026-01-19T14:00")]
    [InlineData("2026-01-14T14:00", 4, "2026-01-20T14:00")]
    [InlineData("2026-01-17T11:00", 1, "2026-01-19T11:00")]
    [InlineData("2026-01-14T07:00", 1, "2026-01-15T09:00")]
    [InlineData("2026-01-14T20:00", 1, "2026-01-16T09:00")]
    [InlineData("2026-03-27T14:00", 1, "2026-03-30T14:00")]
    public void Working_days_are_counted_at_the_same_time_of_day_inside_that_sides_hours(string from, int days, string until)
    {
        var rhythm = new Rhythm(PlanRun.LondonAndNewYork, new LocalTime(14, 0));
        var host = PlanRun.LondonAndNewYork.Host;
        host.At(rhythm.AfterWorkingDays(Side.Host, Instant(from), days)).ToString("uuuu-MM-dd'T'HH:mm", null).ShouldBe(until);

        Instant Instant(string local)
        {
            var time = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value;
            return host.InstantOf(time.Date, time.TimeOfDay);
        }
    }

    [Fact]
    public void A_result_waits_for_the_next_moment_that_both_work()
    {
        var rhythm = new Rhythm(PlanRun.LondonAndNewYork, new LocalTime(14, 0));
        var friday = new LocalDate(2026, 1, 16);
        Told(friday, 10).ShouldBe(friday.At(new LocalTime(14, 0)));
        Told(friday, 15).ShouldBe(friday.At(new LocalTime(15, 0)));
        Told(friday, 17).ShouldBe(friday.PlusDays(3).At(new LocalTime(14, 0)), "17:00 is no working minute any more");

        LocalDateTime Told(LocalDate date, int hour) => rhythm.NextShared(rhythm.At(date, new LocalTime(hour, 0))).InZone(rhythm.Zone).LocalDateTime;
    }

    [Fact]
    public void A_week_of_the_calendar_is_the_hosts()
    {
        var rhythm = new Rhythm(PlanRun.Zones("Pacific/Auckland", "Europe/London"), new LocalTime(9, 0));
        rhythm.IsoWeek(NodaTime.Instant.FromUtc(2026, 1, 4, 12, 0)).ShouldBe("2026-w02");
        new Rhythm(PlanRun.LondonAndNewYork, new LocalTime(9, 0)).IsoWeek(NodaTime.Instant.FromUtc(2026, 1, 4, 12, 0)).ShouldBe("2026-w01");
    }
}

using CadenceBot.Playground.Clock;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Tests.Playground;

public sealed class ClockTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void The_clock_only_goes_forward()
    {
        var clock = new AdjustableClock();
        clock.MoveTo(At("2026-03-02T08:00:00Z"));
        clock.MoveTo(At("2026-03-02T08:00:00Z"));

        Should.Throw<ArgumentOutOfRangeException>(() => clock.MoveTo(At("2026-03-02T07:59:59Z")));
        clock.Now.ShouldBe(At("2026-03-02T08:00:00Z"));
    }

    [Theory]
    [InlineData("2026-03-02T07:59:00Z", "2026-03-02T08:00:00Z")]
    [InlineData("2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z")]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-30T07:00:00Z")]
    public void A_playground_begins_on_the_coming_Monday_at_eight(string from, string monday) => AdjustableClock.ComingMonday(At(from), London).ShouldBe(At(monday));

    [Theory]
    [InlineData("P1D", "2026-03-29T08:00:00+01:00")]
    [InlineData("PT24H", "2026-03-29T09:00:00+01:00")]
    [InlineData("P1W", "2026-04-04T08:00:00+01:00")]
    [InlineData("P7D", "2026-04-04T08:00:00+01:00")]
    [InlineData("P1M", "2026-04-28T08:00:00+01:00")]
    [InlineData("P1DT2H", "2026-03-29T10:00:00+01:00")]
    [InlineData("PT90M", "2026-03-28T09:30:00+00:00")]
    public void Days_go_by_the_calendar_and_hours_as_they_pass(string period, string to) =>
        IsoTime.Write(Reach.After(At("2026-03-28T08:00:00Z"), London, Reach.ReadPeriod(period)!)!.Value, London).ShouldBe(to);

    [Theory]
    [InlineData("7D")]
    [InlineData("P")]
    [InlineData("a week")]
    [InlineData("P1.5D")]
    [InlineData("P99999999999999999999D")]
    [InlineData("")]
    public void What_is_no_period_is_none(string text) => Reach.ReadPeriod(text).ShouldBeNull();

    [Fact]
    public void A_period_out_of_the_calendar_leads_nowhere() => Reach.After(At("2026-03-28T08:00:00Z"), London, Reach.ReadPeriod("P20000Y")!).ShouldBeNull();

    [Theory]
    [InlineData("2026-03-02T08:00:00+00:00", "2026-03-02T08:00:00Z")]
    [InlineData("2026-03-02T08:00:00Z", "2026-03-02T08:00:00Z")]
    [InlineData("2026-03-02T08:00Z", "2026-03-02T08:00:00Z")]
    [InlineData("2026-03-02T08:00:00.500+01:00", "2026-03-02T07:00:00.5Z")]
    [InlineData("2026-03-02T08:00:00-0500", "2026-03-02T13:00:00Z")]
    [InlineData("2026-03-02T13:30:00+05:30", "2026-03-02T08:00:00Z")]
    public void A_time_with_an_offset_is_read(string text, string instant) => IsoTime.Read(text).ShouldBe(InstantPattern.ExtendedIso.Parse(instant).Value);

    [Theory]
    [InlineData("2026-03-02T08:00:00")]
    [InlineData("2026-03-02")]
    [InlineData("2026-02-30T08:00:00Z")]
    [InlineData("03/04/2026 08:00")]
    [InlineData("tomorrow")]
    public void A_time_without_an_offset_is_none(string text) => IsoTime.Read(text).ShouldBeNull();

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}

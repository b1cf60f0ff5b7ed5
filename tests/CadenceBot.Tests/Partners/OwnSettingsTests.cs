using CadenceBot.Application.Copy;
using CadenceBot.Domain.Partners;
using CadenceBot.Tests.Support;
using NodaTime;

namespace CadenceBot.Tests.Partners;

public sealed class OwnSettingsTests
{
    private static readonly LocalDate Today = new(2026, 3, 4);

    [Fact]
    public void Days_away_that_touch_become_one_and_past_ones_are_forgotten()
    {
        var own = OwnSettings.None.With(Days(-9, -3), Today.PlusDays(-9)).With(Days(5, 6), Today).With(Days(1, 2), Today).With(Days(3, 4), Today).With(Days(9, 9), Today);
        own.Away.ShouldBe([Days(1, 6), Days(9, 9)]);
        own.BackAfter(Today.PlusDays(3)).ShouldBe(Today.PlusDays(7));
        own.AwayOn(Today.PlusDays(7)).ShouldBeNull();
    }

    [Fact]
    public void Back_ends_what_runs_and_keeps_what_lies_ahead()
    {
        var own = OwnSettings.None.With(Days(0, 2), Today).With(Days(8, 9), Today) with { SnoozedUntil = Instant.FromUtc(2026, 3, 9, 9, 0) };
        own.BackOn(Today).ShouldSatisfyAllConditions(o => o.Away.ShouldBe([Days(8, 9)]), o => o.SnoozedUntil.ShouldBeNull());
    }

    [Fact]
    public void The_same_choice_made_anew_says_the_same()
    {
        var own = OwnSettings.None.With(Days(0, 2), Today) with { Muted = ["digest"], Quiet = new HourSpan(new(18, 0), new(9, 0)) };
        own.Says(OwnSettings.None.With(Days(0, 2), Today) with { Muted = ["digest"], Quiet = new HourSpan(new(18, 0), new(9, 0)), Version = 7 }).ShouldBeTrue();
        own.Says(own with { Muted = [] }).ShouldBeFalse();
        own.Says(own with { Style = new DateStyle(true, false) }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("berlin", "Europe/Berlin")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Mars/Base", null)]
    [InlineData("", null)]
    public void A_zone_is_found_by_id_and_by_city(string word, string? zone) => Zones.Called(word).ShouldBe(zone);

    [Theory]
    [InlineData(false, false, "Tue 3 Mar, 14:00")]
    [InlineData(true, false, "Tue Mar 3, 14:00")]
    [InlineData(false, true, "Tue 3 Mar, 2:00 pm")]
    [InlineData(true, true, "Tue Mar 3, 2:00 pm")]
    public void Dates_and_hours_follow_the_reader_in_private_and_nobody_in_the_channel(bool monthFirst, bool twelve, string shown)
    {
        var story = Samples.Story();
        var reader = new Reader(WorkHours.Default("Europe/London"), new DateStyle(monthFirst, twelve));
        var scene = story.Scene(Audience.Host) with { Reader = reader };
        DateCopy.When(scene, story.At(1, 14)).ShouldBe(shown);
        DateCopy.When(scene with { Reader = reader with { Hours = WorkHours.Default("Asia/Tokyo") } }, story.At(1, 14)).ShouldContain(twelve ? "11:00 pm" : "23:00");
        DateCopy.When(scene with { Audience = Audience.Shared }, story.At(1, 14)).ShouldBe("Tue 3 Mar, 14:00 London / 09:00 New York");
        DateCopy.Day(scene with { Audience = Audience.Shared }, new LocalDate(2026, 3, 3)).ShouldBe("Tue 3 Mar");
        scene.For(Audience.Partner).Reader.ShouldBeNull();
    }

    private static Absence Days(int from, int to) => new(Today.PlusDays(from), Today.PlusDays(to));
}

using CadenceBot.Application.Copy;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Tests.Support;
using NodaTime;

namespace CadenceBot.Tests.Copy;

/// <summary>A date of another year is written with that year.</summary>
public sealed class DateTests
{
    private static readonly LocalDate Today = new(2026, 12, 30);

    [Theory]
    [InlineData("2026-12-31", false, "Thu 31 Dec")]
    [InlineData("2027-01-01", false, "Fri 1 Jan 2027")]
    [InlineData("2030-03-01", false, "Fri 1 Mar 2030")]
    [InlineData("2025-12-25", false, "Thu 25 Dec 2025")]
    [InlineData("2027-01-01", true, "Fri Jan 1, 2027")]
    [InlineData("2026-12-31", true, "Thu Dec 31")]
    public void The_present_year_goes_without_saying(string date, bool monthFirst, string words) =>
        DateCopy.Day(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, Today, new DateStyle(monthFirst, false)).ShouldBe(words);

    [Fact]
    public void It_holds_for_every_reader_of_a_plan()
    {
        var scene = Samples.Story().Scene();
        foreach (var audience in Enum.GetValues<Audience>()) DateCopy.Day(scene.For(audience), new LocalDate(2030, 3, 1)).ShouldBe("Fri 1 Mar 2030");
        ChangeCopy.Line(scene, new MeetingMoved("kickoff", new LocalDate(2030, 3, 1)), new By("host.manager", "Sam", Side.Host))!.Plain.ShouldContain("Fri 1 Mar 2030");
        PresenceCopy.DaysOf(OwnSettings.None with { Away = [new Absence(Today, new LocalDate(2027, 1, 5))] }, Today).ShouldBe("from Wed 30 Dec to Tue 5 Jan 2027");
        DateWord.Of(new LocalDate(2027, 1, 5), Today).ShouldBe("Tue 5 Jan 2027");
        DateWord.Of(Today, Today).ShouldBe("Wed 30 Dec");
    }
}

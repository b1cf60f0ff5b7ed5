using CadenceBot.Domain.Holidays;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Tests.Holidays;

/// <summary>National holidays by rule, held against dates that the countries published.</summary>
public sealed class HolidayTests
{
    [Theory]
    [InlineData("AT", 2026, "1-1 1-6 4-6 5-1 5-14 5-25 6-4 8-15 10-26 11-1 12-8 12-25 12-26")]
    [InlineData("CH", 2026, "1-1 5-14 8-1 12-25")]
    [InlineData("DE", 2026, "1-1 4-3 4-6 5-1 5-14 5-25 10-3 12-25 12-26")]
    [InlineData("ES", 2026, "1-1 1-6 4-3 5-1 8-15 10-12 11-1 12-6 12-8 12-25")]
    [InlineData("FR", 2026, "1-1 4-6 5-1 5-8 5-14 5-25 7-14 8-15 11-1 11-11 12-25")]
    [InlineData("GB", 2026, "1-1 4-3 4-6 5-4 5-25 8-31 12-25 12-26 12-28")]
    [InlineData("GB", 2022, "1-1 1-3 4-15 4-18 5-2 5-30 8-29 12-25 12-26 12-27")]
    [InlineData("GB", 2027, "1-1 3-26 3-29 5-3 5-31 8-30 12-25 12-26 12-27 12-28")]
    [InlineData("IE", 2026, "1-1 2-2 3-17 4-6 5-4 6-1 8-3 10-26 12-25 12-26")]
    [InlineData("IE", 2030, "1-1 2-1 3-17 4-22 5-6 6-3 8-5 10-28 12-25 12-26")]
    [InlineData("IN", 2026, "1-26 8-15 10-2")]
    [InlineData("IT", 2025, "1-1 1-6 4-21 4-25 5-1 6-2 8-15 11-1 12-8 12-25 12-26")]
    [InlineData("IT", 2026, "1-1 1-6 4-6 4-25 5-1 6-2 8-15 10-4 11-1 12-8 12-25 12-26")]
    [InlineData("NL", 2025, "1-1 4-21 4-26 5-29 6-9 12-25 12-26")]
    [InlineData("NL", 2026, "1-1 4-6 4-27 5-14 5-25 12-25 12-26")]
    [InlineData("US", 2026, "1-1 1-19 2-16 5-25 6-19 7-3 7-4 9-7 10-12 11-11 11-26 12-25")]
    [InlineData("US", 2027, "1-1 1-18 2-15 5-31 6-18 6-19 7-4 7-5 9-6 10-11 11-11 11-25 12-24 12-25 12-31")]
    public void A_year_has_these_days(string code, int year, string days)
    {
        var calendar = HolidayCalendar.Find(code)!;
        var first = new LocalDate(year, 1, 1);
        Enumerable.Range(0, 366).Select(d => first.PlusDays(d)).Where(d => d.Year == year && calendar.On(d) is not null).Select(d => $"{d.Month}-{d.Day}").ShouldBe(days.Split(' '));
    }

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2100, 3, 28)]
    public void Easter_falls_on_its_sunday(int year, int month, int day) => EasterHoliday.Easter(year).ShouldBe(new LocalDate(year, month, day));

    [Fact]
    public void The_shipped_calendars_are_those_of_the_list_and_each_day_has_a_name()
    {
        HolidayCalendar.All.Select(c => c.Code).ShouldBe(["AT", "CH", "DE", "ES", "FR", "GB", "IE", "IN", "IT", "NL", "US"]);
        HolidayCalendar.Find("de")!.Name.ShouldBe("Germany");
        HolidayCalendar.Find("XX").ShouldBeNull();
        HolidayCalendar.Find("GB")!.On(new LocalDate(2026, 12, 28)).ShouldBe("Boxing Day");
        HolidayCalendar.Find("DE")!.From(new LocalDate(2026, 10, 1)).First().Date.ShouldBe(new LocalDate(2026, 12, 25), "3 October 2026 is a Saturday");
    }

    [Fact]
    public void A_company_does_not_work_on_the_holidays_of_its_country_nor_on_its_own_days()
    {
        var hours = WorkHours.Default("Europe/Berlin") with { Holidays = "DE", DaysOff = [new LocalDate(2026, 4, 7)] };
        hours.Works(new LocalDate(2026, 4, 2)).ShouldBeTrue();
        hours.WorkingDayFrom(new LocalDate(2026, 4, 3)).ShouldBe(new LocalDate(2026, 4, 8));
        (hours with { Holidays = null }).Works(new LocalDate(2026, 4, 3)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("{ \"countries\": [{ \"code\": \"De\", \"name\": \"Germany\", \"days\": [{ \"name\": \"x\", \"on\": \"05-01\" }] }] }", "$.countries[0].code", "two capital letters")]
    [InlineData("{ \"countries\": [{ \"code\": \"DE\", \"name\": \"Germany\", \"days\": [] }] }", "$.countries[0].days", "entries")]
    [InlineData("{ \"countries\": [{ \"code\": \"DE\", \"name\": \"Germany\", \"days\": [{ \"name\": \"x\", \"on\": \"02-30\" }] }] }", "$.countries[0].days[0].on", "month and day")]
    [InlineData("{ \"countries\": [{ \"code\": \"DE\", \"name\": \"Germany\", \"days\": [{ \"name\": \"x\", \"on\": \"05-01\", \"easter\": 1 }] }] }", "$.countries[0].days[0]", "one of")]
    [InlineData("{ \"countries\": [{ \"code\": \"DE\", \"name\": \"Germany\", \"days\": [{ \"name\": \"x\", \"nth\": 0, \"weekday\": \"monday\", \"month\": 5 }] }] }", "$.countries[0].days[0].nth", "-1 for the last")]
    [InlineData("{ \"countries\": [{ \"code\": \"DE\", \"name\": \"Germany\", \"days\": [{ \"name\": \"x\", \"easter\": 1, \"observed\": \"later\" }] }] }", "$.countries[0].days[0].observed", "one of next, nearest, eve")]
    [InlineData("{ \"countries\": [{ \"code\": \"DE\", \"name\": \"Germany\", \"day\": [] }] }", "$.countries[0].day", "the keys of a country")]
    [InlineData("{ \"countries\": ", "$", "not JSON")]
    [InlineData("[]", "$", "an object in braces")]
    public void A_wrong_file_is_answered_with_the_place_and_an_example(string json, string path, string words)
    {
        var (calendars, problems) = HolidayReader.Read("x.json", json);
        calendars.ShouldBeEmpty();
        problems.ShouldContain(p => p.Path == path && p.Sentence.Contains(words) && p.Sentence.Contains("Example: "), string.Join('\n', problems));
    }
}

using CadenceBot.Application.Commands;
using NodaTime;

namespace CadenceBot.Tests.Commands;

public sealed class ReaderTests
{
    [Theory]
    [InlineData("2026-02-28", "2026-02-28")]
    [InlineData("28 Feb", "2026-02-28")]
    [InlineData("28-feb", "2026-02-28")]
    [InlineData("28–feb", "2026-02-28")]
    [InlineData("feb 28", "2026-02-28")]
    [InlineData("February 28th, 2027", "2027-02-28")]
    [InlineData("2 nov", "2026-11-02")]
    [InlineData("2nov", "2026-11-02")]
    [InlineData("1st april", "2026-04-01")]
    [InlineData("29 feb", "2028-02-29")]
    [InlineData("3 jan", "2026-01-03")]
    [InlineData("2 jan", "2027-01-02")]
    [InlineData("fri", "2026-03-06")]
    [InlineData("wed", "2026-03-11")]
    [InlineData("thursday", "2026-03-05")]
    [InlineData("Wed 29 Apr", "2026-04-29")]
    [InlineData("+14d", "2026-03-18")]
    [InlineData("+2w", "2026-03-18")]
    [InlineData("-7d", "2026-02-25")]
    [InlineData("today", "2026-03-04")]
    [InlineData("Tomorrow", "2026-03-05")]
    public void A_date_is_read_as_people_write_it(string text, string iso)
    {
        DateReader.Read(text, Lines.Today, out var date).ShouldBe(DateReading.Date);
        date.ShouldBe(NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value);
    }

    [Theory]
    [InlineData("03/04", "3 Apr or 4 Mar")]
    [InlineData("3.4.2026", "3 Apr 2026 or 4 Mar 2026")]
    [InlineData("03-04-26", "3 Apr 2026 or 4 Mar 2026")]
    public void A_date_with_two_readings_is_refused_with_both(string text, string readings)
    {
        DateReader.Read(text, Lines.Today, out _).ShouldBe(DateReading.Ambiguous);
        DateReader.Readings(text).ShouldBe(readings);
    }

    [Theory]
    [InlineData("31-02")]
    [InlineData("31 feb")]
    [InlineData("2026-02-30")]
    [InlineData("29 feb 2027")]
    [InlineData("0 mar")]
    [InlineData("may")]
    [InlineData("Thu 29 Apr")]
    [InlineData("+14")]
    [InlineData("+99999d")]
    [InlineData("12345")]
    [InlineData("9999-01-01")]
    [InlineData("soon")]
    [InlineData("")]
    public void What_is_no_date_is_refused(string text) => DateReader.Read(text, Lines.Today, out _).ShouldBe(DateReading.None);

    [Theory]
    [InlineData("80k", "80000", "EUR")]
    [InlineData("80K€", "80000", "EUR")]
    [InlineData("€80.000", "80000", "EUR")]
    [InlineData("80,000 EUR", "80000", "EUR")]
    [InlineData("1.2M", "1200000", "EUR")]
    [InlineData("1.250k", "1250", "EUR")]
    [InlineData("$5,000.50", "5000.50", "USD")]
    [InlineData("5.000,50 usd", "5000.50", "USD")]
    [InlineData("1.234.567", "1234567", "EUR")]
    [InlineData("80000", "80000", "EUR")]
    [InlineData("£12.5", "12.5", "GBP")]
    [InlineData("GBP 5", "5", "GBP")]
    [InlineData("0.5M", "500000", "EUR")]
    [InlineData("1000000000000", "1000000000000", "EUR")]
    public void An_amount_is_read_as_people_write_it(string text, string amount, string currency) =>
        MoneyReader.Read(text, out _).ShouldBe(new Domain.Pipeline.Money(decimal.Parse(amount), currency));

    [Theory]
    [InlineData("-80k")]
    [InlineData("1000000000001")]
    [InlineData("8,00,00")]
    [InlineData("1.2.3")]
    [InlineData("80kk")]
    [InlineData("0.001")]
    [InlineData("€")]
    [InlineData("k")]
    [InlineData("12abc")]
    public void What_is_no_amount_is_refused(string text) => MoneyReader.Read(text, out _).ShouldBeNull();

    [Theory]
    [InlineData("wed 14:00", 3, 14, 0)]
    [InlineData("Wednesday 2pm", 3, 14, 0)]
    [InlineData("fri 9", 5, 9, 0)]
    [InlineData("mon 12:30am", 1, 0, 30)]
    public void A_weekly_moment_is_a_day_and_a_time(string text, int day, int hour, int minute) =>
        ClockReader.WeekHour(text).ShouldBe(new WeekHour((IsoDayOfWeek)day, new LocalTime(hour, minute)));

    [Theory]
    [InlineData("wed")]
    [InlineData("wed 25:00")]
    [InlineData("wed 14:60")]
    [InlineData("wed 13pm")]
    [InlineData("14:00")]
    public void What_is_no_weekly_moment_is_refused(string text) => ClockReader.WeekHour(text).ShouldBeNull();

    [Theory]
    [InlineData("80%", "80%")]
    [InlineData("12.5%", "12.5%")]
    [InlineData("101%", null)]
    [InlineData("many", null)]
    public void A_share_is_a_number_up_to_a_hundred(string text, string? written)
    {
        var arg = new ArgSpec("share", ArgKind.Percent) { Label = "Share" };
        ArgReader.Read(arg, [new Token(TokenKind.Word, text, text, 0, 0)], Lines.Today, byShape: false, out var value);
        value?.ToString().ShouldBe(written);
        (value is null).ShouldBe(written is null);
    }

    [Theory]
    [InlineData("status", "statsu", 1)]
    [InlineData("status", "stats", 1)]
    [InlineData("opp", "oop", 1)]
    [InlineData("done", "gone fishing", 3)]
    public void Neighbours_swapped_count_as_one_edit(string a, string b, int distance) => Nearness.Distance(a, b, 2).ShouldBe(distance);
}

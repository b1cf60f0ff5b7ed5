using System.Globalization;
using CadenceBot.Domain.Partners;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Application.Copy;

/// <summary>Dates and times as people read them: weekday first, never 03/04, and a zone's city wherever two zones read.</summary>
public static class DateCopy
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    private static readonly LocalDatePattern MonthFirstPattern = LocalDatePattern.CreateWithInvariantCulture("ddd MMM d");
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern TwelvePattern = LocalTimePattern.CreateWithInvariantCulture("h:mm tt");

    /// <summary>A date: <c>Wed 4 Mar</c>, or <c>Wed Mar 4</c> for those who read it so.</summary>
    public static string Day(LocalDate date, DateStyle? style = null) => (style?.MonthFirst == true ? MonthFirstPattern : DayPattern).Format(date);

    /// <summary>The same, and with the year where it is not the present one: <c>Fri 1 Mar 2030</c>.</summary>
    public static string Day(LocalDate date, LocalDate today, DateStyle? style = null) =>
        date.Year == today.Year ? Day(date, style) : string.Create(CultureInfo.InvariantCulture, $"{Day(date, style)}{(style?.MonthFirst == true ? "," : "")} {date.Year}");

    /// <summary>A time: <c>14:00</c>, or <c>2:00 pm</c> for those who read it so.</summary>
    public static string Time(LocalTime time, DateStyle? style = null) =>
        style?.TwelveHours == true ? TwelvePattern.Format(time).ToLowerInvariant() : TimePattern.Format(time);

    /// <summary>A date as the reader of a scene writes it; where both companies read, day first; a date of another year with that year.</summary>
    public static string Day(Scene scene, LocalDate date) => Day(date, scene.Today, StyleOf(scene));

    /// <summary>A time as the reader of a scene writes it; where both companies read, of 24 hours.</summary>
    public static string Time(Scene scene, LocalTime time) => Time(time, StyleOf(scene));

    /// <summary>From one time to another.</summary>
    public static string Span(HourSpan span, DateStyle? style = null) => $"{Time(span.From, style)} to {Time(span.To, style)}";

    /// <summary>The city of a zone: <c>America/New_York</c> is New York.</summary>
    public static string City(string zoneId) => zoneId[(zoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>A weekday in the plural: <c>Wednesdays</c>.</summary>
    public static string Every(IsoDayOfWeek weekday) => weekday + "s";

    /// <summary>The time alone: in the reader's zone, or in both with their cities.</summary>
    public static string Clock(Scene scene, Instant at) => Shown(scene, at, withDay: false);

    /// <summary>Day and time: in the reader's zone, or in both with their cities.</summary>
    public static string When(Scene scene, Instant at) => Shown(scene, at, withDay: true);

    /// <summary>The same as a moment, which a platform may add in the time of whoever reads.</summary>
    public static Messages.Span Moment(Scene scene, Instant at) => Messages.Rich.At(When(scene, at), at);

    /// <summary>The weekly slot as it fits on a button: in the reader's zone, or in the host's with its city where both read.</summary>
    public static string WeeklyHour(Scene scene)
    {
        var date = scene.Today > scene.Plan.Day0 ? scene.Today : scene.Plan.Day0;
        while (date.DayOfWeek != scene.Plan.Weekday) date = date.PlusDays(1);
        var local = Reader(scene).At(scene.Rhythm.PostInstant(date));
        return $"{local.DayOfWeek.ToString()[..3]} {Time(scene, local.TimeOfDay)}{(scene.Audience == Audience.Shared ? " " + City(scene.Hours.Host.ZoneId) : "")}";
    }

    /// <summary>The reader's own date of an instant; the host's where both read.</summary>
    public static LocalDate DateOf(Scene scene, Instant at) => Reader(scene).At(at).Date;

    /// <summary>A moment in one zone: <c>Wed 4 Mar, 14:02</c>; with its city for those who may be elsewhere.</summary>
    public static string Stamp(WorkHours? hours, Instant at, DateStyle? style = null, bool withCity = false)
    {
        var local = hours is null ? at.InUtc().LocalDateTime : hours.At(at);
        return $"{Day(local.Date, style)}, {Time(local.TimeOfDay, style)}{(hours is null ? " UTC" : withCity ? " " + City(hours.ZoneId) : "")}";
    }

    /// <summary>A moment that a refusal carries as ISO text; other text stays as it is.</summary>
    public static string Stamp(WorkHours? hours, string text, DateStyle? style = null, bool withCity = false) =>
        InstantPattern.General.Parse(text) is { Success: true } parsed ? Stamp(hours, parsed.Value, style, withCity) : text;

    /// <summary>How many days, in words: <c>1 day</c>, <c>12 days</c>.</summary>
    public static string Days(int days) => days == 1 ? "1 day" : string.Create(CultureInfo.InvariantCulture, $"{days} days");

    private static DateStyle? StyleOf(Scene scene) => scene.Audience == Audience.Shared ? null : scene.Reader?.Style;

    private static WorkHours Reader(Scene scene) => scene.Audience == Audience.Shared ? scene.Hours.Host
        : scene.Reader?.Hours ?? (scene.Audience == Audience.Partner ? scene.Hours.Partner : scene.Hours.Host);

    private static string Shown(Scene scene, Instant at, bool withDay)
    {
        var local = Reader(scene).At(at);
        var day = withDay ? Day(scene, local.Date) + ", " : "";
        if (scene.Audience != Audience.Shared) return day + Time(scene, local.TimeOfDay);
        var here = $"{day}{Time(local.TimeOfDay)} {City(scene.Hours.Host.ZoneId)}";
        if (scene.Hours.Host.ZoneId == scene.Hours.Partner.ZoneId) return here;
        var there = scene.Hours.Partner.At(at);
        var other = there.Date == local.Date ? "" : there.Date.DayOfWeek.ToString()[..3] + " ";
        return $"{here} / {other}{Time(there.TimeOfDay)} {City(scene.Hours.Partner.ZoneId)}";
    }
}

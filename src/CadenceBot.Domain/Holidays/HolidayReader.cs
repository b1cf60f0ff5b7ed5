using System.Collections.Immutable;
using System.Text.Json;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Domain.Holidays;

/// <summary>Turns the text of the country calendars into calendars, or into sentences about everything that is wrong with it, as templates are read.</summary>
public static class HolidayReader
{
    private const string Country = "{ \"code\": \"DE\", \"name\": \"Germany\", \"days\": [] }";
    private const string Day = "{ \"name\": \"Labour Day\", \"on\": \"05-01\" }";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    private static readonly string[] Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Reads the calendars.</summary>
    /// <param name="fileName">The file, for the problems.</param>
    /// <param name="json">The text: JSON, comments and trailing commas allowed.</param>
    public static (ImmutableArray<HolidayCalendar> Calendars, ImmutableArray<TemplateProblem> Problems) Read(string fileName, string json)
    {
        var problems = new TemplateProblems(fileName);
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var root = TemplateCursor.Root(document.RootElement, problems);
            var calendars = root.IsObject("the file", $"{{ \"countries\": [{Country}] }}", "countries") ? Countries(root["countries"]) : [];
            return (problems.Count == 0 ? calendars : [], problems.ToImmutable());
        }
        catch (JsonException e)
        {
            problems.Add("$", $"I read text that is not JSON, line {(e.LineNumber ?? 0) + 1}. Example: `{{ \"countries\": [{Country}] }}`.");
            return ([], problems.ToImmutable());
        }
    }

    private static ImmutableArray<HolidayCalendar> Countries(TemplateCursor at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var calendars = ImmutableArray.CreateBuilder<HolidayCalendar>();
        foreach (var country in at.Entries("the countries", $"[{Country}]"))
        {
            if (!country.IsObject("a country", Country, "code", "name", "days")) continue;
            var code = country["code"].Text("the code of a country", "\"code\": \"DE\"", 2);
            if (code is not null && (code.Length != 2 || !code.All(char.IsAsciiLetterUpper))) country["code"].Problem("the code of a country has two capital letters", "\"code\": \"DE\"");
            country["code"].Once(seen, code, "a country", "\"code\": \"AT\"");
            var name = country["name"].Text("the name of a country", "\"name\": \"Germany\"", 40);
            ImmutableArray<HolidayRule> rules = [.. country["days"].Entries("the holidays", $"[{Day}]").Select(Rule).OfType<HolidayRule>()];
            if (code is not null && name is not null) calendars.Add(new HolidayCalendar(code, name, rules));
        }

        return calendars.ToImmutable();
    }

    private static HolidayRule? Rule(TemplateCursor at)
    {
        if (!at.IsObject("a holiday", Day, "name", "on", "easter", "nth", "weekday", "month", "unlessFriday", "observed", "from")) return null;
        var name = at["name"].Text("the name of a holiday", "\"name\": \"Labour Day\"", 60) ?? "";
        if (new[] { "on", "easter", "nth" }.Count(at.Has) != 1)
        {
            at.Problem("a holiday has one of `on`, `easter` and `nth`", Day);
            return null;
        }

        HolidayRule? rule = at.Has("on") ? On(at["on"], name) : at.Has("easter") ? AfterEaster(at["easter"], name) : Nth(at, name);
        return rule is null ? null : rule with
        {
            From = at.Has("from") ? at["from"].Number("the first year", 1900, 2200, "\"from\": 2026") ?? 0 : 0,
            Observed = at.Has("observed")
                ? at["observed"].OneOf("what a weekend does", "\"observed\": \"next\"", "next", "nearest", "eve") switch { "next" => Observed.Next, "nearest" => Observed.Nearest, "eve" => Observed.Eve, _ => Observed.AsItIs }
                : Observed.AsItIs,
        };
    }

    private static FixedHoliday? On(TemplateCursor at, string name)
    {
        var text = at.PeekText()?.Split('-');
        if (text is [{ Length: 2 } m, { Length: 2 } d] && int.TryParse(m, out var month) && int.TryParse(d, out var day)
            && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2001, month)) return new FixedHoliday(name, month, day);
        at.Problem("a fixed date is month and day, and there every year", "\"on\": \"12-25\"");
        return null;
    }

    private static EasterHoliday? AfterEaster(TemplateCursor at, string name) =>
        at.Number("days after Easter Sunday", -60, 70, "\"easter\": 39") is { } days ? new EasterHoliday(name, days) : null;

    private static WeekdayHoliday? Nth(TemplateCursor at, string name)
    {
        var nth = at["nth"].Number("which one of the month", -1, 4, "\"nth\": -1");
        if (nth == 0) at["nth"].Problem("it is 1 to 4, or -1 for the last", "\"nth\": -1");
        var weekday = at["weekday"].OneOf("a weekday", "\"weekday\": \"monday\"", Weekdays);
        var month = at["month"].Number("the month", 1, 12, "\"month\": 5");
        var unless = at.Has("unlessFriday") ? at["unlessFriday"].Number("a day of that month", 1, 28, "\"unlessFriday\": 1") : null;
        return nth is { } n and not 0 && weekday is not null && month is { } m
            ? new WeekdayHoliday(name, n, (IsoDayOfWeek)(Array.IndexOf(Weekdays, weekday) + 1), m) { UnlessFriday = unless }
            : null;
    }
}

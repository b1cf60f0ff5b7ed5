using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace CadenceBot.Domain.Holidays;

/// <summary>The national holidays of one country, computed from its rules; what single regions keep is a company's own date.</summary>
public sealed class HolidayCalendar(string code, string name, ImmutableArray<HolidayRule> rules)
{
    private static readonly Lazy<FrozenDictionary<string, HolidayCalendar>> Shipped =
        new(() => ShippedHolidays.Read().ToFrozenDictionary(c => c.Code, StringComparer.OrdinalIgnoreCase));

    // The rhythm asks for many days of few years, so a year is computed once.
    private readonly ConcurrentDictionary<int, FrozenDictionary<LocalDate, string>> _years = new();

    /// <summary>The ISO code of the country: <c>DE</c>.</summary>
    public string Code => code;

    /// <summary>The name of the country.</summary>
    public string Name => name;

    /// <summary>How each holiday finds its date.</summary>
    public ImmutableArray<HolidayRule> Rules => rules;

    /// <summary>The countries that come with the program, by code.</summary>
    public static IEnumerable<HolidayCalendar> All => Shipped.Value.Values.OrderBy(c => c.Code, StringComparer.Ordinal);

    /// <summary>The calendar of a country; null when there is none.</summary>
    public static HolidayCalendar? Find(string code) => Shipped.Value.GetValueOrDefault(code);

    /// <summary>The name of the holiday on a date; null when it is none.</summary>
    public string? On(LocalDate date) => _years.GetOrAdd(date.Year, Year).GetValueOrDefault(date);

    /// <summary>The holidays on and after a date that are weekdays, in order.</summary>
    public IEnumerable<(LocalDate Date, string Name)> From(LocalDate date) => Enumerable.Range(date.Year, 2)
        .SelectMany(year => _years.GetOrAdd(year, Year))
        .Where(day => day.Key >= date && !IsWeekend(day.Key))
        .OrderBy(day => day.Key)
        .Select(day => (day.Key, day.Value));

    // A New Year's Day on a Saturday may be kept on the last day of the year before.
    private FrozenDictionary<LocalDate, string> Year(int year)
    {
        var days = new Dictionary<LocalDate, string>();
        var dated = new[] { year, year + 1 }.SelectMany(y => rules.Where(r => r.From <= y).Select(r => (Rule: r, Date: r.In(y)))).ToArray();
        foreach (var (rule, date) in dated) days.TryAdd(rule.Observed == Observed.Eve && date.DayOfWeek == IsoDayOfWeek.Sunday ? date.PlusDays(-1) : date, rule.Name);
        foreach (var (rule, date) in dated.Where(r => IsWeekend(r.Date)))
        {
            if (rule.Observed == Observed.Nearest) days.TryAdd(date.DayOfWeek == IsoDayOfWeek.Saturday ? date.PlusDays(-1) : date.PlusDays(1), rule.Name);
            if (rule.Observed != Observed.Next) continue;
            var next = date.PlusDays(1);
            while (IsWeekend(next) || days.ContainsKey(next)) next = next.PlusDays(1);
            days.Add(next, rule.Name);
        }

        return days.Where(d => d.Key.Year == year).ToFrozenDictionary();
    }

    private static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
}

using System.Collections.Immutable;

namespace CadenceBot.Domain.Holidays;

/// <summary>The country calendars that come with the program.</summary>
public static class ShippedHolidays
{
    private const string Resource = "national-holidays";

    /// <summary>All of them.</summary>
    /// <exception cref="InvalidOperationException">The file has a problem.</exception>
    public static ImmutableArray<HolidayCalendar> Read()
    {
        var (calendars, problems) = HolidayReader.Read("national-holidays.json", Text());
        return problems.IsEmpty ? calendars : throw new InvalidOperationException($"The shipped holidays cannot be used. {string.Join(" ", problems)}");
    }

    /// <summary>The shipped text as it is.</summary>
    internal static string Text()
    {
        using var stream = typeof(ShippedHolidays).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException("The program has no country calendars.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

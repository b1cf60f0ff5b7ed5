using NodaTime;

namespace CadenceBot.Domain.Partners;

/// <summary>Finds a time zone by what people call it.</summary>
public static class Zones
{
    /// <summary>The IANA id of a zone by its id in any case, or by its city alone: <c>berlin</c>, <c>New York</c>; null when there is none.</summary>
    public static string? Called(string word)
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var typed = word.Trim().Replace(' ', '_');
        if (ids.FirstOrDefault(id => id.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } exact) return exact;
        var cities = ids.Where(id => id.Contains('/') && id[(id.LastIndexOf('/') + 1)..].Equals(typed, StringComparison.OrdinalIgnoreCase)).ToArray();
        return cities.Length == 0 ? null : cities.FirstOrDefault(id => DateTimeZoneProviders.Tzdb[id].Id == id && id.Count(c => c == '/') == 1) ?? cities[0];
    }
}

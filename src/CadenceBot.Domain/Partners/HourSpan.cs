using NodaTime;

namespace CadenceBot.Domain.Partners;

/// <summary>From one time of the day to another, perhaps over midnight.</summary>
/// <param name="From">The start.</param>
/// <param name="To">The end, exclusive.</param>
public sealed record HourSpan(LocalTime From, LocalTime To)
{
    /// <summary>Whether a time of the day lies in it.</summary>
    public bool Contains(LocalTime time) => From < To ? From <= time && time < To : time >= From || time < To;

    /// <summary>How many of its minutes the other span leaves.</summary>
    public int MinutesWithout(HourSpan other) =>
        Enumerable.Range(0, 24 * 60).Select(m => LocalTime.Midnight.PlusMinutes(m)).Count(t => Contains(t) && !other.Contains(t));
}

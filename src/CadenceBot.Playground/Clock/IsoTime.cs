using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Playground.Clock;

/// <summary>Times as the door writes and reads them: ISO 8601, always with an offset.</summary>
internal static class IsoTime
{
    private static readonly OffsetDateTimePattern Written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFo<+HH:mm>");

    private static readonly OffsetDateTimePattern[] Understood =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFFo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss;FFFFFFFFFo<Z+HHmm>"),
    ];

    /// <summary>The instant as the clocks of a zone show it.</summary>
    public static string Write(Instant at, DateTimeZone zone) => Written.Format(at.InZone(zone).ToOffsetDateTime());

    /// <summary>The instant of a text, cut to milliseconds as the store keeps it; null when it is none or has no offset.</summary>
    public static Instant? Read(string text)
    {
        foreach (var pattern in Understood)
        {
            if (pattern.Parse(text.ToUpperInvariant()) is { Success: true, Value: var time }) return Instant.FromUnixTimeMilliseconds(time.ToInstant().ToUnixTimeMilliseconds());
        }

        return null;
    }
}

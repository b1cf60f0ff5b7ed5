using NodaTime;

namespace CadenceBot.Storage.Sqlite;

/// <summary>Instants as unix milliseconds.</summary>
internal static class Times
{
    /// <summary>What happened: cut to the millisecond.</summary>
    public static long Ms(this Instant instant) => instant.ToUnixTimeMilliseconds();

    /// <summary>What must not happen before: rounded up, or it would be found due a moment early, again and again.</summary>
    public static long NotBefore(this Instant instant)
    {
        var cut = instant.ToUnixTimeMilliseconds();
        return Of(cut) < instant ? cut + 1 : cut;
    }

    public static Instant Of(long milliseconds) => Instant.FromUnixTimeMilliseconds(milliseconds);
}

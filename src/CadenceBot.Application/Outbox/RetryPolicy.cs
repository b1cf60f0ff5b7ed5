using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>When a send that failed is tried again, and when it is given up.</summary>
public static class RetryPolicy
{
    /// <summary>After so many attempts a row is a dead letter.</summary>
    public const int MostAttempts = 8;

    /// <summary>How long a lease lasts; a dispatcher that takes longer has died.</summary>
    public static Duration Lease { get; } = Duration.FromMinutes(2);

    /// <summary>When to look again at a workspace whose way out is shut, unless the platform says otherwise.</summary>
    public static Duration WhileShut { get; } = Duration.FromMinutes(15);

    /// <summary>When to look again whether the message stands in whose thread a row belongs.</summary>
    public static Duration ForRoot { get; } = Duration.FromMinutes(1);

    private static readonly Duration Longest = Duration.FromHours(1);

    /// <summary>A platform that asks for no wait at all would have all its attempts within one breath.</summary>
    public static Duration Shortest { get; } = Duration.FromSeconds(1);

    /// <summary>
    /// The wait before the next attempt: what the platform asks for, else it doubles from five seconds up to an hour. The jitter of
    /// up to a quarter comes from the row's own position, so that rows spread and a test can repeat it.
    /// </summary>
    public static Duration Wait(long row, int attempts, Duration? asked)
    {
        if (asked is { } wanted) return Duration.Max(wanted, Shortest);
        var wait = Duration.Min(Longest, Duration.FromSeconds(5 * Math.Pow(2, Math.Min(attempts, 12))));
        var spread = ((row * 2654435761L) + attempts) % 1000 / 4000.0;
        return wait + Duration.FromSeconds(wait.TotalSeconds * spread);
    }
}

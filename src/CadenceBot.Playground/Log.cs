using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Playground;

/// <summary>What the playground logs: ids, counts and paths, never what people wrote.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Information, "Everything was forgotten; the clock stands at {At}, demo {Demo}")]
    public static partial void Reset(this ILogger logger, Instant at, bool demo);

    [LoggerMessage(4001, LogLevel.Warning, "Something due at {Next} is still due after many ticks; the clock walks on")]
    public static partial void Stuck(this ILogger logger, Instant next);

    [LoggerMessage(4002, LogLevel.Error, "The running clock stopped")]
    public static partial void RunFailed(this ILogger logger, Exception exception);

    [LoggerMessage(4003, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger logger, string method, string path, Exception exception);

    [LoggerMessage(4004, LogLevel.Information, "A reader of events was too slow and was let go")]
    public static partial void ReaderDropped(this ILogger logger);

    [LoggerMessage(4005, LogLevel.Error, "The demo plan did not start")]
    public static partial void DemoRefused(this ILogger logger);

    [LoggerMessage(4006, LogLevel.Warning, "What an answer leads to waits in the outbox, for the store is away")]
    public static partial void FollowsLater(this ILogger logger, Exception exception);
}

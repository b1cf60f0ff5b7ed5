namespace CadenceBot.Host;

/// <summary>Everything that the host logs. Event ids 5000 to 5099.</summary>
internal static partial class Log
{
    [LoggerMessage(5000, LogLevel.Information, "The playground is open at {Url}")]
    public static partial void Open(this ILogger log, string url);

    [LoggerMessage(5001, LogLevel.Information, "On Slack by {Mode}; listening on {Url}")]
    public static partial void OnSlack(this ILogger log, string mode, string url);

    [LoggerMessage(5010, LogLevel.Information, "Backed up to {File}")]
    public static partial void BackedUp(this ILogger log, string file);

    [LoggerMessage(5011, LogLevel.Information, "The backup {File} was removed, newer ones are kept")]
    public static partial void BackupRemoved(this ILogger log, string file);

    [LoggerMessage(5020, LogLevel.Error, "The outbox could not be driven; it is tried again")]
    public static partial void PumpBroke(this ILogger log, Exception exception);

    [LoggerMessage(5021, LogLevel.Warning, "The program ends while {Count} messages are on their way; their outcomes are unknown")]
    public static partial void LeftOnTheWay(this ILogger log, int count);
}

using CadenceBot.Application.Outbox;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Application;

/// <summary>Everything that the application logs: ids, never what people wrote. Event ids 1000 to 1099.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "{Verb} by {Actor} in {Conversation}: {Outcome}")]
    public static partial void Handled(this ILogger log, string verb, string actor, string conversation, string outcome);

    [LoggerMessage(1003, LogLevel.Debug, "{Verb} by {Actor} in {Conversation}: answered")]
    public static partial void Answered(this ILogger log, string verb, string actor, string conversation);

    [LoggerMessage(1001, LogLevel.Error, "The line of {Actor} in {Conversation} could not be answered, incident {Incident}")]
    public static partial void Broken(this ILogger log, Exception exception, string actor, string conversation, string incident);

    [LoggerMessage(1002, LogLevel.Warning, "The store could not take a change by {Actor}, incident {Incident}")]
    public static partial void NotStored(this ILogger log, Exception exception, string actor, string incident);

    [LoggerMessage(1010, LogLevel.Error, "{Key} is a dead letter after {Attempts} attempts")]
    public static partial void DeadLetter(this ILogger log, string key, int attempts);

    [LoggerMessage(1011, LogLevel.Error, "Nobody knows whether {Key} was sent; it is not sent again")]
    public static partial void UnknownOutcome(this ILogger log, string key);

    [LoggerMessage(1012, LogLevel.Warning, "{Key} will be tried again after attempt {Attempts}")]
    public static partial void WillRetry(this ILogger log, string key, int attempts);

    [LoggerMessage(1014, LogLevel.Error, "{Key} could not be prepared for sending")]
    public static partial void NotPrepared(this ILogger log, Exception exception, string key);

    [LoggerMessage(1015, LogLevel.Error, "The platform broke off while {Key} was being sent")]
    public static partial void SendBroke(this ILogger log, Exception exception, string key);

    [LoggerMessage(1013, LogLevel.Information, "{Key} goes another way than it was meant to")]
    public static partial void Rerouted(this ILogger log, string key);

    [LoggerMessage(1016, LogLevel.Error, "{Key} is leased to nobody; what became of it was not noted")]
    public static partial void NotLeased(this ILogger log, string key);

    [LoggerMessage(1017, LogLevel.Warning, "The workspace of {Key} takes no messages; {Count} more wait")]
    public static partial void WayIsShut(this ILogger log, string key, int count);

    [LoggerMessage(1018, LogLevel.Warning, "{Key} cannot be posted in {Conversation}: {Reason}")]
    public static partial void Closed(this ILogger log, string key, string conversation, string reason);

    /// <summary>Says what an attempt came to, where somebody may have to know.</summary>
    public static void Tell(this ILogger log, OutboxRow row, Settlement settlement)
    {
        switch (settlement)
        {
            case Settlement.Dead: log.DeadLetter(row.Draft.Key, row.Attempts + 1); break;
            case Settlement.Unknown: log.UnknownOutcome(row.Draft.Key); break;
            case Settlement.Retried or Settlement.Repeated: log.WillRetry(row.Draft.Key, row.Attempts + 1); break;
            case Settlement.Rerouted: log.Rerouted(row.Draft.Key); break;
        }
    }
}

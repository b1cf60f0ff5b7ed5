using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack;

/// <summary>Everything that the Slack room logs: ids, never what people wrote, never a token. Event ids 3000 to 3099.</summary>
internal static partial class Log
{
    [LoggerMessage(3000, LogLevel.Warning, "Slack refused {Method}: {Error} ({Status})")]
    public static partial void Refused(this ILogger log, string method, string error, int status);

    [LoggerMessage(3001, LogLevel.Warning, "The call of {Method} broke off")]
    public static partial void CallBroke(this ILogger log, Exception broken, string method);

    [LoggerMessage(3002, LogLevel.Information, "Installed in {Workspace} as {BotUser}")]
    public static partial void Installed(this ILogger log, string workspace, string botUser);

    [LoggerMessage(3003, LogLevel.Error, "What follows the delivery {Delivery} broke off")]
    public static partial void FollowUpBroke(this ILogger log, Exception broken, string delivery);

    [LoggerMessage(3004, LogLevel.Warning, "The delivery {Delivery} is for {Install}, where nothing is installed")]
    public static partial void UnknownInstall(this ILogger log, string delivery, string install);

    [LoggerMessage(3005, LogLevel.Warning, "The delivery {Delivery} is for another app, {App}")]
    public static partial void OtherApp(this ILogger log, string delivery, string app);

    [LoggerMessage(3006, LogLevel.Warning, "The delivery {Delivery} takes longer than Slack waits")]
    public static partial void Slow(this ILogger log, string delivery);

    [LoggerMessage(3007, LogLevel.Error, "The delivery {Delivery} could not be recorded")]
    public static partial void NotStored(this ILogger log, Exception away, string delivery);

    [LoggerMessage(3008, LogLevel.Error, "The delivery {Delivery} broke something")]
    public static partial void Broken(this ILogger log, Exception broken, string delivery);

    [LoggerMessage(3009, LogLevel.Debug, "The delivery {Delivery} is a {What}, which is not needed")]
    public static partial void Ignored(this ILogger log, string delivery, string what);

    [LoggerMessage(3010, LogLevel.Warning, "A form was not opened: {Error}")]
    public static partial void FormNotOpened(this ILogger log, string error);

    [LoggerMessage(3011, LogLevel.Warning, "Slack does not take the blocks of a message ({Error}); it goes as text")]
    public static partial void AsText(this ILogger log, string error);

    [LoggerMessage(3012, LogLevel.Information, "In {Workspace} the channel {Old} is called {New} from now on")]
    public static partial void Renumbered(this ILogger log, string workspace, string old, string @new);

    [LoggerMessage(3013, LogLevel.Error, "The installation in {Workspace} ended: {Event}. What is due there waits until it is installed again")]
    public static partial void Ended(this ILogger log, string workspace, string @event);

    [LoggerMessage(3014, LogLevel.Warning, "A request to {Path} was refused: {Reason}")]
    public static partial void NotFromSlack(this ILogger log, string path, string reason);
}

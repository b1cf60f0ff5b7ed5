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

    [LoggerMessage(3060, LogLevel.Warning, "When the last delivery came could not be written down")]
    public static partial void TrafficNotKept(this ILogger log, Exception away);

    [LoggerMessage(3020, LogLevel.Information, "Socket {Number} is open")]
    public static partial void SocketOpened(this ILogger log, int number);

    [LoggerMessage(3021, LogLevel.Information, "Socket {Number} is replaced: {Reason}")]
    public static partial void SocketTurned(this ILogger log, int number, string reason);

    [LoggerMessage(3022, LogLevel.Warning, "Socket {Number} was not opened: {Reason}; next attempt in {Milliseconds} ms")]
    public static partial void SocketNotOpened(this ILogger log, int number, string reason, int milliseconds);

    [LoggerMessage(3023, LogLevel.Warning, "Socket {Number} was not reached")]
    public static partial void SocketNotReached(this ILogger log, Exception failed, int number);

    [LoggerMessage(3024, LogLevel.Warning, "Socket {Number} broke off")]
    public static partial void SocketBroke(this ILogger log, Exception broken, int number);

    [LoggerMessage(3025, LogLevel.Error, "Socket {Number} failed in a way that nobody thought of; it is tried again")]
    public static partial void SocketFailed(this ILogger log, Exception broken, int number);

    [LoggerMessage(3026, LogLevel.Error, "Socket Mode has ended ({Reason}); nothing is received any more: {Remedy}")]
    public static partial void SocketModeEnded(this ILogger log, string reason, string remedy);

    [LoggerMessage(3027, LogLevel.Warning, "Socket {Number} was closed although something was still being handled after {Seconds} s")]
    public static partial void SocketNotDrained(this ILogger log, int number, int seconds);

    [LoggerMessage(3028, LogLevel.Warning, "Socket {Number} brought a message of {Length} bytes, which is too long; it was skipped")]
    public static partial void MessageTooLong(this ILogger log, int number, long length);

    [LoggerMessage(3029, LogLevel.Warning, "Socket {Number} brought a message of {Length} bytes that cannot be read; it was skipped")]
    public static partial void MessageUnread(this ILogger log, int number, long length);

    [LoggerMessage(3030, LogLevel.Warning, "Delivery {Envelope} of type {Type} was not understood; it was acknowledged")]
    public static partial void EnvelopeUnread(this ILogger log, string envelope, string type);

    [LoggerMessage(3031, LogLevel.Warning, "Delivery {Envelope} is for app {App}, which is not this one; it was dropped")]
    public static partial void EnvelopeOfAnotherApp(this ILogger log, string envelope, string app);

    [LoggerMessage(3032, LogLevel.Warning, "Delivery {Envelope} ({Delivery}) was not recorded; Slack sends it again")]
    public static partial void EnvelopeNotStored(this ILogger log, string envelope, string delivery);

    [LoggerMessage(3033, LogLevel.Warning, "Delivery {Envelope} ({Delivery}) was given up because its socket closed")]
    public static partial void EnvelopeAbandoned(this ILogger log, string envelope, string delivery);

    [LoggerMessage(3034, LogLevel.Error, "Delivery {Envelope} ({Delivery}) broke off")]
    public static partial void EnvelopeBroke(this ILogger log, Exception broken, string envelope, string delivery);

    [LoggerMessage(3035, LogLevel.Warning, "Delivery {Envelope} was handled, but socket {Number} ended before its acknowledgement")]
    public static partial void EnvelopeNotAcknowledged(this ILogger log, string envelope, int number);

    [LoggerMessage(3061, LogLevel.Error, "The token of {Workspace} cannot be opened with the keys in Cadence:Slack:KeysFolder; install the app there again")]
    public static partial void NotUnsealed(this ILogger log, Exception unreadable, string workspace);

    [LoggerMessage(3062, LogLevel.Warning, "The token of {Workspace} was not renewed: {Error}")]
    public static partial void NotRenewed(this ILogger log, string workspace, string error);

    [LoggerMessage(3063, LogLevel.Information, "The token of {Workspace} was renewed")]
    public static partial void Renewed(this ILogger log, string workspace);

    [LoggerMessage(3064, LogLevel.Error, "An installation could not be recorded")]
    public static partial void NotKept(this ILogger log, Exception away);

    [LoggerMessage(3065, LogLevel.Warning, "An installation was refused: {Why}")]
    public static partial void NotInstalled(this ILogger log, string why);
}

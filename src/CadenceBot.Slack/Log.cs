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
}

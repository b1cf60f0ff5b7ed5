using System.Data.Common;
using CadenceBot.Application.Ports;
using CadenceBot.Host.Settings;
using CadenceBot.Slack;

namespace CadenceBot.Host.Admin;

/// <summary>What the world outside the program may do to it, said in a sentence; what is left is a defect and shows its trace.</summary>
internal static class Trouble
{
    /// <summary>The sentence; null when the error is a defect.</summary>
    public static string? SentenceOf(Exception error) => error switch
    {
        SettingException or SlackStartException => error.Message,
        InvalidDataException { InnerException: { } inner } => $"{error.Message} {inner.Message}",
        InvalidDataException => error.Message,
        StoreUnavailableException => $"The database could not be used, and nothing was changed: {error.Message}",
        DbException => $"The database could not be opened: {error.Message} Name another file with Cadence__Database=data/other.db, or restore a backup.",
        IOException when error.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase) =>
            $"{error.Message} Stop the other program, or choose another port with Cadence__Url=http://127.0.0.1:5081.",
        IOException or UnauthorizedAccessException => error.Message,
        FormatException => $"{error.Message} CadenceBot help lists what can be typed.",
        // Parts of the host start side by side; the first thing that stopped them is told.
        AggregateException { InnerException: { } first } => SentenceOf(first),
        _ => null,
    };
}

using System.Text.Json;
using NodaTime;

namespace CadenceBot.Slack.Outbound;

/// <summary>What Slack answered to a call.</summary>
/// <param name="Kind">What became of the call.</param>
/// <param name="Error">Slack's word, such as <c>channel_not_found</c>, or ours for what never got that far.</param>
/// <param name="Body">The whole answer; undefined when there was none.</param>
/// <param name="After">How long Slack asks to wait.</param>
internal sealed record SlackAnswer(SlackOutcome Kind, string? Error, JsonElement Body, Duration? After = null)
{
    /// <summary>The scopes that Slack granted, with commas between; null where the answer does not tell.</summary>
    public string? Scopes { get; init; }

    /// <summary>By how much our clock was ahead of Slack's when the answer came; null where it does not tell.</summary>
    public Duration? Skew { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool Ok => Kind == SlackOutcome.Done;

    /// <summary>A text of the answer; null when it is not there.</summary>
    public string? Text(params ReadOnlySpan<string> path)
    {
        var at = Body;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        }

        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }
}

/// <summary>What became of a call.</summary>
internal enum SlackOutcome
{
    /// <summary>Slack did it.</summary>
    Done,

    /// <summary>Slack said no, and why.</summary>
    Refused,

    /// <summary>Too many calls; nothing was done.</summary>
    Limited,

    /// <summary>Slack was never reached; nothing was done.</summary>
    NotSent,

    /// <summary>Nobody knows: time-out, broken connection, or an error in the middle of the work.</summary>
    Unknown,
}

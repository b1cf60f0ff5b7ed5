using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

public enum DeliveryKind
{
    Event,
    Command,
    Interaction,
}

/// <summary>What the bot said to a delivery.</summary>
/// <param name="Status">The HTTP status; 200 for a socket's acknowledgement, 0 where none came.</param>
/// <param name="Body">The body, or the acknowledgement's payload.</param>
public sealed record Answer(int Status, string Body)
{
    /// <summary>Nothing within three seconds.</summary>
    public bool TimedOut { get; init; }

    /// <summary>Why nobody was reached.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the bot asked for no further try.</summary>
    public bool NoRetry { get; init; }

    public bool IsOk => Status is >= 200 and < 300;

    internal string Reason => TimedOut ? "http_timeout" : Failure is not null ? "connection_failed" : "http_error";

    /// <summary>The body as an object; null where it is none.</summary>
    public JsonObject? Json
    {
        get
        {
            if (!Body.TrimStart().StartsWith('{')) return null;
            return JsonNode.Parse(Body) as JsonObject;
        }
    }
}

/// <summary>One thing sent to the bot, with each try's answer.</summary>
public sealed class Delivery(DeliveryKind kind, string type, JsonObject payload)
{
    public DeliveryKind Kind { get; } = kind;

    /// <summary>The event's, interaction's or command's name.</summary>
    public string Type { get; } = type;

    public JsonObject Payload { get; } = payload;

    /// <summary>The answers so far, the last one last.</summary>
    public IReadOnlyList<Answer> Answers { get; internal set; } = [];

    /// <summary>The first answer.</summary>
    public Task<Answer> FirstAnswer => First.Task;

    internal TaskCompletionSource<Answer> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal IReadOnlyDictionary<string, string>? Form { get; init; }

    public override string ToString() => $"{Type}: {string.Join(", ", Answers.Select(a => a.TimedOut ? "timed out" : a.Failure ?? a.Status.ToString()))}";
}

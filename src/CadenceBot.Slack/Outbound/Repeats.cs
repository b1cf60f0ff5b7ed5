using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CadenceBot.Application.Chat;
using CadenceBot.Slack.Install;

namespace CadenceBot.Slack.Outbound;

/// <summary>
/// Looks whether a message whose outcome is unknown stands in its channel already. It can where the history may be read alone; elsewhere the
/// written rule by kind decides.
/// </summary>
internal sealed class Repeats(SlackClient client, SlackOptions options)
{
    private const string Type = "cadence_row";
    private const string Name = "row";
    private const string Latest = "50";

    /// <summary>The mark of a row: a hash of its key, which tells nobody anything.</summary>
    public MessageMetadata? MarkOf(Outgoing outgoing) => options.ReadThreads && outgoing.Key.Length > 0
        ? new MessageMetadata(Type, ImmutableDictionary<string, string>.Empty.Add(Name, HashOf(outgoing.Key)))
        : null;

    /// <summary>The time stamp of the message that is there already; null when it is not, or nobody can tell.</summary>
    public async Task<string?> FindAsync(Workspace workspace, Outgoing outgoing, string channel, CancellationToken cancellation)
    {
        if (!options.ReadThreads || !outgoing.MayBeARepeat || outgoing.Edits is not null || outgoing.Conversation.DirectTo is not null) return null;
        var answer = outgoing.Thread is { } root
            ? await client.AskAsync("conversations.replies", workspace.Token, cancellation, ("channel", channel), ("ts", Address.TsOf(root)), ("limit", "200"), ("include_all_metadata", "true"))
            : await client.AskAsync("conversations.history", workspace.Token, cancellation, ("channel", channel), ("limit", Latest), ("include_all_metadata", "true"));
        if (!answer.Ok || !answer.Body.TryGetProperty("messages", out var messages) || messages.ValueKind != JsonValueKind.Array) return null;
        var mark = HashOf(outgoing.Key);
        return messages.EnumerateArray().Where(m => IsMarked(m, mark)).Select(m => m.TryGetProperty("ts", out var ts) ? ts.GetString() : null).FirstOrDefault(ts => ts is not null);
    }

    private static bool IsMarked(JsonElement message, string mark) =>
        message.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("event_type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == Type
        && metadata.TryGetProperty("event_payload", out var payload) && payload.TryGetProperty(Name, out var row) && row.ValueKind == JsonValueKind.String && row.GetString() == mark;

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 12));
}

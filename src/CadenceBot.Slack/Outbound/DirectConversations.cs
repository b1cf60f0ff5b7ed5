using System.Collections.Concurrent;
using CadenceBot.Slack.Install;

namespace CadenceBot.Slack.Outbound;

/// <summary>The direct conversations of the bot; one that was opened once stays as it is, one that cannot be is asked for again after ten minutes.</summary>
internal sealed class DirectConversations(SlackClient client, TimeProvider time)
{
    private const int MostKept = 50_000;
    private static readonly TimeSpan Refused = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Workspace, string User), (SlackAnswer Answer, DateTimeOffset Until)> _known = new();

    /// <summary>Opens it, or says why there is none; <c>channel.id</c> of the answer names it.</summary>
    public async ValueTask<SlackAnswer> OpenAsync(Workspace workspace, string userId, CancellationToken cancellation)
    {
        var key = (workspace.Key, userId);
        if (_known.TryGetValue(key, out var kept) && kept.Until > time.GetUtcNow()) return kept.Answer;
        var answer = await client.AskAsync("conversations.open", workspace.Token, cancellation, ("users", userId));
        if (_known.Count >= MostKept) _known.Clear();
        if (answer.Ok && answer.Text("channel", "id") is not null) _known[key] = (answer, DateTimeOffset.MaxValue);
        else if (answer is { Kind: SlackOutcome.Refused, Error: { } error } && SlackErrors.IsUnreachable(error)) _known[key] = (answer, time.GetUtcNow() + Refused);
        else _known.TryRemove(key, out _);
        return answer;
    }

    /// <summary>Forgets what was refused, when somebody joined a channel in which the bot is.</summary>
    public void Forget(Workspace workspace, string userId) => _known.TryRemove((workspace.Key, userId), out _);
}

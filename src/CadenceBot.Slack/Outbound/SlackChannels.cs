using System.Collections.Concurrent;
using System.Text.Json;
using CadenceBot.Application.Chat;
using CadenceBot.Slack.Install;

namespace CadenceBot.Slack.Outbound;

/// <summary>What a channel is and who is in it; remembered for ten minutes, and forgotten when Slack tells of a change.</summary>
internal sealed class SlackChannels(SlackClient client, TimeProvider time)
{
    private const int MostKept = 50_000;
    private const int MostMembers = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Workspace, string Channel), (SlackChannel Channel, DateTimeOffset Until)> _known = new();
    private readonly ConcurrentDictionary<(string Workspace, string Channel), (string[] Users, DateTimeOffset Until)> _members = new();

    /// <summary>The channel; null when Slack does not tell.</summary>
    public async ValueTask<SlackChannel?> FindAsync(Workspace workspace, string channelId, CancellationToken cancellation)
    {
        if (_known.TryGetValue((workspace.Key, channelId), out var kept) && kept.Until > time.GetUtcNow()) return kept.Channel;
        var answer = await client.AskAsync("conversations.info", workspace.Token, cancellation, ("channel", channelId));
        if (!answer.Ok || SlackChannel.Read(answer.Body) is not { } channel) return null;
        if (_known.Count >= MostKept) _known.Clear();
        _known[(workspace.Key, channelId)] = (channel, time.GetUtcNow() + Kept);
        return channel;
    }

    /// <summary>The users in a channel as far as they are known already; null when Slack has to be asked first.</summary>
    public IReadOnlyList<string>? KnownMembers(Workspace workspace, string channelId) =>
        _members.TryGetValue((workspace.Key, channelId), out var kept) && kept.Until > time.GetUtcNow() ? kept.Users : null;

    /// <summary>The users in a channel, the first 200; none when Slack does not tell.</summary>
    public async ValueTask<IReadOnlyList<string>> MembersAsync(Workspace workspace, string channelId, CancellationToken cancellation)
    {
        if (KnownMembers(workspace, channelId) is { } known) return known;
        var answer = await client.AskAsync("conversations.members", workspace.Token, cancellation, ("channel", channelId), ("limit", MostMembers.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (!answer.Ok || !answer.Body.TryGetProperty("members", out var members) || members.ValueKind != JsonValueKind.Array) return [];
        string[] users = [.. members.EnumerateArray().Where(m => m.ValueKind == JsonValueKind.String).Select(m => m.GetString()!)];
        _members[(workspace.Key, channelId)] = (users, time.GetUtcNow() + Kept);
        return users;
    }

    /// <summary>Forgets what a channel was.</summary>
    public void Forget(Workspace workspace, string channelId)
    {
        _known.TryRemove((workspace.Key, channelId), out _);
        _members.TryRemove((workspace.Key, channelId), out _);
    }
}

/// <summary>A channel as Slack describes it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">What people of the installed workspace call it.</param>
/// <param name="IsShared">Whether another company is in it, or was invited.</param>
/// <param name="IsGroup">Whether it is a direct message of several people.</param>
/// <param name="IsMember">Whether the bot is in it.</param>
/// <param name="IsArchived">Whether it is archived.</param>
internal sealed record SlackChannel(string Id, string Name, bool IsShared, bool IsGroup, bool IsMember, bool IsArchived)
{
    /// <summary>What may be said in it; where several write to each other, both companies may be there.</summary>
    public ConversationKind Kind => IsShared || IsGroup ? ConversationKind.Shared : ConversationKind.Internal;

    /// <summary>Reads the answer of <c>conversations.info</c>.</summary>
    public static SlackChannel? Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("channel", out var channel) || channel.ValueKind != JsonValueKind.Object) return null;
        if (!channel.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String) return null;
        var name = channel.TryGetProperty("name", out var called) && called.ValueKind == JsonValueKind.String ? called.GetString()! : id.GetString()!;
        var invited = channel.TryGetProperty("pending_connected_team_ids", out var pending) && pending.ValueKind == JsonValueKind.Array && pending.GetArrayLength() > 0;
        return new SlackChannel(id.GetString()!, name, Is("is_ext_shared") || Is("is_pending_ext_shared") || invited, Is("is_mpim"), Is("is_member"), Is("is_archived"));

        bool Is(string flag) => channel.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;
    }
}

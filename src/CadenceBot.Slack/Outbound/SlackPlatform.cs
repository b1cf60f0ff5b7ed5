using System.Collections.Concurrent;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Rendering;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Slack.Outbound;

/// <summary>Slack's way out: posts, edits and direct messages, with the token of the workspace to which the conversation belongs.</summary>
internal sealed class SlackPlatform(
    SlackClient client, IWorkspaces workspaces, DirectConversations directs, IStore store, Pacer pacer, Traffic traffic, Renumbering renumbering, Repeats repeats, Pictures pictures, Wording wording, TimeProvider time, ILogger<SlackPlatform> log) : IChatPlatform
{
    private static readonly Duration Unreached = Duration.FromMinutes(1);

    private readonly ConcurrentDictionary<string, string> _lanes = new(StringComparer.Ordinal);

    /// <summary>The name in conversation references.</summary>
    public const string PlatformName = "slack";

    /// <inheritdoc/>
    public string Name => PlatformName;

    /// <inheritdoc/>
    public bool DeliversWithTheRow => false;

    /// <inheritdoc/>
    public async ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation) =>
        Address.UserOf(personId) is { } user && await WorkspaceOfAsync(personId, cancellation) is { } workspace && (await directs.OpenAsync(workspace, user, cancellation)).Ok;

    /// <inheritdoc/>
    public string LaneOf(ConversationRef conversation)
    {
        var team = Address.TeamOf(conversation.DirectTo ?? conversation.Id);
        // A direct message to somebody of another company leaves by the workspace that shares a channel with them, and counts there.
        if (team is not null && workspaces.Find(new InstallKey(team, null)) is { } own) return own.Key;
        return conversation.DirectTo is { } person && _lanes.TryGetValue(person, out var lane) ? lane : workspaces.All.Count == 1 ? workspaces.All.First().Key : team ?? conversation.Id;
    }

    /// <inheritdoc/>
    public bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore) =>
        pacer.TryTake(LaneOf(conversation), conversation.Id, isEdit, now, out notBefore);

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        var conversation = outgoing.Conversation;
        var workspace = conversation.DirectTo is { } person ? await WorkspaceOfAsync(person, cancellation) : workspaces.Find(Address.TeamOf(conversation.Id) ?? "");
        if (workspace is null) return await IsLostAsync(conversation, cancellation) ? new Delivery.Unreachable() : new Delivery.Shut("the app is not installed in that workspace", null);
        var (channel, refused) = await ChannelOfAsync(workspace, conversation, cancellation);
        if (channel is null) return refused!;
        if (await repeats.FindAsync(workspace, outgoing, channel, cancellation) is { } there) return new Delivery.Accepted($"{renumbering.First(channel)}/{there}");
        var (method, plain) = BodyOf(outgoing with { Message = IsOthers(workspace, conversation) ? wording.ForOthers(outgoing.Message) : wording.Of(outgoing.Message) }, channel);
        var body = plain with { Metadata = outgoing.Edits is null ? repeats.MarkOf(outgoing) : null };
        var answer = await client.PostAsync(method, workspace.Token, body.Write(), cancellation);
        if (!answer.Ok && SlackErrors.IsAboutBlocks(answer.Error!))
        {
            // What Slack does not take as blocks still reaches people as text.
            log.AsText(answer.Error!);
            answer = await client.PostAsync(method, workspace.Token, body.TextOnly().Write(), cancellation);
        }

        if (answer.Ok) traffic.Out();
        if (answer.Ok && outgoing.Edits is null && answer.Text("ts") is { } ts) pictures.Share(workspace, outgoing.Message, channel, ts);
        return DeliveryOf(answer, outgoing, workspace, channel);
    }

    // In a direct message one person reads; in a channel the host's people do too, and the command is theirs.
    private static bool IsOthers(Workspace workspace, ConversationRef conversation) => conversation.DirectTo is { } person && !workspace.Holds(Address.TeamOf(person), null);

    private static (string Method, MessageBody Body) BodyOf(Outgoing outgoing, string channel) => outgoing.Edits is { } edited
        ? ("chat.update", MessageBody.Edit(channel, Address.TsOf(edited), outgoing.Message))
        : ("chat.postMessage", MessageBody.Post(channel, outgoing.Message, outgoing.Thread is { } root ? Address.TsOf(root) : null));

    private Delivery DeliveryOf(SlackAnswer answer, Outgoing outgoing, Workspace workspace, string channel)
    {
        var error = answer.Error ?? "";
        switch (answer.Kind)
        {
            case SlackOutcome.Done when outgoing.Edits is null:
                return answer.Text("ts") is { } ts ? new Delivery.Accepted($"{renumbering.First(answer.Text("channel") ?? channel)}/{ts}") : new Delivery.Unknown("the answer names no message");
            case SlackOutcome.Done:
                return new Delivery.Accepted(outgoing.Edits);
            case SlackOutcome.Limited:
                var after = answer.After ?? Duration.FromSeconds(1);
                pacer.Penalise(workspace.Key + "#limit", Instant.FromDateTimeOffset(time.GetUtcNow()) + after);
                return new Delivery.TryLater(error, after);
            case SlackOutcome.NotSent:
                // The network, and not this message: nothing went out, and nothing is given up for it.
                return new Delivery.Shut("Slack was not reached", Unreached);
            case SlackOutcome.Unknown:
                return new Delivery.Unknown(error);
        }

        if (SlackErrors.ShutsWorkspace(error)) return new Delivery.Shut(error, null);
        if (outgoing.Edits is not null && SlackErrors.IsGone(error)) return new Delivery.Accepted(outgoing.Edits);
        if (outgoing.Conversation.DirectTo is not null && SlackErrors.IsUnreachable(error)) return new Delivery.Unreachable();
        return SlackErrors.ClosedBy(error) is { } closure ? new Delivery.Closed(closure) : new Delivery.Rejected(error);
    }

    // Who is nowhere on Slack is never reached; who is, and whose workspace has no app just now, is reached once it is installed again.
    private async ValueTask<bool> IsLostAsync(ConversationRef conversation, CancellationToken cancellation)
    {
        if (conversation.DirectTo is not { } person) return false;
        if (Address.UserOf(person) is null) return true;
        return workspaces.All.Count > 0 && (await store.DirectoryAsync(cancellation)).Person(person)?.Side != Side.Host;
    }

    private async Task<(string? Channel, Delivery? Refused)> ChannelOfAsync(Workspace workspace, ConversationRef conversation, CancellationToken cancellation)
    {
        if (conversation.DirectTo is not { } person) return (renumbering.Now(Address.LastOf(conversation.Id)), null);
        if (Address.UserOf(person) is not { } user) return (null, new Delivery.Unreachable());
        var answer = await directs.OpenAsync(workspace, user, cancellation);
        if (answer.Ok && answer.Text("channel", "id") is { } channel) return (channel, null);
        var error = answer.Error ?? "";
        // Nothing was said yet, whatever became of the call: opening a conversation twice is the same conversation.
        return (null, answer.Kind switch
        {
            SlackOutcome.Refused when SlackErrors.ShutsWorkspace(error) => new Delivery.Shut(error, null),
            SlackOutcome.Refused when SlackErrors.IsUnreachable(error) => new Delivery.Unreachable(),
            SlackOutcome.Refused => new Delivery.Rejected(error),
            SlackOutcome.NotSent => new Delivery.Shut("Slack was not reached", Unreached),
            _ => new Delivery.TryLater(error, answer.After),
        });
    }

    // The own workspace of the host's people; for a partner's the one in which their shared channel is.
    private async ValueTask<Workspace?> WorkspaceOfAsync(string personId, CancellationToken cancellation)
    {
        if (workspaces.Find(new InstallKey(Address.TeamOf(personId), null)) is { } own) return own;
        var directory = await store.DirectoryAsync(cancellation);
        if (directory.Person(personId) is { } person && directory.SharedChannel(person.Company) is { } channel && workspaces.Find(Address.TeamOf(channel.Ref.Id) ?? "") is { } shared)
        {
            _lanes[personId] = shared.Key;
            return shared;
        }

        return workspaces.All.Count == 1 ? workspaces.All.First() : null;
    }
}

using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Slack.Inbound;

/// <summary>What happens around the talk: the bot is invited, channels are shared or renumbered, the app is removed.</summary>
internal sealed class Surroundings(
    IStore store, IWorkspaces workspaces, SlackChannels channels, SlackPeople people, DirectConversations directs, Renumbering renumbering, TimeProvider time, ILogger<Surroundings> log)
{
    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>A change around a channel.</summary>
    public async Task<Ack> ChannelAsync(Workspace workspace, ChannelArrival turn)
    {
        channels.Forget(workspace, turn.ChannelId);
        if (turn is { Change: ChannelTurn.Renumbered, NewChannelId: { } renewed })
        {
            await renumbering.NoteAsync(turn.ChannelId, renewed, turn.DeliveryId, Now, CancellationToken.None);
            log.Renumbered(workspace.Key, turn.ChannelId, renewed);
        }

        if (turn is not { Change: ChannelTurn.Joined, UserId: { } user }) return Ack.Empty;
        if (user == workspace.BotUserId) return await GreetAsync(workspace, turn);
        people.Forget(workspace, user);
        directs.Forget(workspace, user);
        return Ack.Empty;
    }

    /// <summary>The app was removed, or its token taken back.</summary>
    public async Task<Ack> InstallAsync(Workspace workspace, InstallArrival end)
    {
        log.Ended(workspace.Key, end.Event);
        await workspaces.EndAsync(workspace.Key, CancellationToken.None);
        return Ack.Empty;
    }

    // One line of how to begin; both companies may read it, so that it says nothing else.
    private async Task<Ack> GreetAsync(Workspace workspace, ChannelArrival turn)
    {
        var conversation = new ConversationRef(SlackPlatform.PlatformName, $"{workspace.Key}/{renumbering.First(turn.ChannelId)}");
        var directory = await store.DirectoryAsync(CancellationToken.None);
        if (directory.Channel(conversation)?.Partner is not null || directory.Host is null) return Ack.Empty;
        var draft = new OutboxDraft { Key = $"host/joined/{turn.ChannelId}", Conversation = conversation, Message = WelcomeCopy.Joined(directory.Host.Name), DueAt = Now };
        await store.CommitAsync(new Commit { At = Now, DeliveryId = turn.DeliveryId, Outbox = ImmutableArray.Create(draft) }, CancellationToken.None);
        return Ack.Empty;
    }
}

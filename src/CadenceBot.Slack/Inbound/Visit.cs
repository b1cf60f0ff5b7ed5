using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;

namespace CadenceBot.Slack.Inbound;

/// <summary>Somebody who acts somewhere, looked up: whose workspace, who, in which conversation, under which message.</summary>
/// <param name="Workspace">The installation.</param>
/// <param name="UserId">Slack's id of the one who acts.</param>
/// <param name="Actor">The one who acts, as the bot knows people.</param>
/// <param name="Spot">Where; null on the home tab.</param>
/// <param name="Conversation">The conversation.</param>
/// <param name="Room">What kind of room Slack says it is; null when it does not tell.</param>
/// <param name="Origin">The bot's message that was pressed, or that heads the thread.</param>
internal sealed record Visit(Workspace Workspace, string UserId, Actor Actor, Spot? Spot, ConversationRef Conversation, ConversationKind? Room, TranscriptLine? Origin)
{
    /// <summary>Whether the one who acts is of another company, or of none that is known.</summary>
    public bool IsExternal => Actor.Side != Side.Host;

    /// <summary>Whether nobody else reads along.</summary>
    public bool IsDirect => Spot?.IsDirect != false;
}

/// <summary>Looks up who acts where.</summary>
internal sealed class Visits(IStore store, ITranscript transcript, SlackPeople people, SlackChannels channels, Renumbering renumbering)
{
    /// <summary>Looks it up.</summary>
    /// <param name="workspace">The installation.</param>
    /// <param name="acted">Who, as the payload says.</param>
    /// <param name="spot">Where; null on the home tab.</param>
    /// <param name="isPress">Whether the message itself was pressed; else the root of its thread matters.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Visit> OfAsync(Workspace workspace, SlackActor acted, Spot? spot, bool isPress, CancellationToken cancellation)
    {
        var directory = await store.DirectoryAsync(cancellation);
        var actor = await people.OfAsync(workspace, acted, directory, cancellation);
        var conversation = spot is { IsDirect: false } ? new ConversationRef(SlackPlatform.PlatformName, $"{workspace.Key}/{renumbering.First(spot.ChannelId)}") : ConversationRef.Direct(SlackPlatform.PlatformName, actor.Id);
        var room = spot is { IsDirect: false } && directory.Channel(conversation) is null ? (await channels.FindAsync(workspace, spot.ChannelId, cancellation))?.Kind : null;
        var ts = isPress ? spot?.Ts : spot?.ThreadTs;
        var origin = ts is null ? null : await transcript.ByRefAsync(conversation, $"{renumbering.First(spot!.ChannelId)}/{ts}", cancellation);
        return new Visit(workspace, acted.UserId, actor, spot, conversation, room, origin);
    }
}

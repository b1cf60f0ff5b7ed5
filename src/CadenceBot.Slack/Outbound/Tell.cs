using System.Collections.Concurrent;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Rendering;
using NodaTime;

namespace CadenceBot.Slack.Outbound;

/// <summary>Says something to one person where they acted: for their eyes alone in a channel, plainly in a direct message.</summary>
internal sealed class Tell(SlackClient client, DirectConversations directs, IStore store, Wording wording, TimeProvider time)
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<(string Channel, string Person), DateTimeOffset> _pointed = new();

    /// <summary>Answers somebody who acted.</summary>
    /// <param name="visit">Who and where.</param>
    /// <param name="message">What is said.</param>
    /// <param name="responseUrl">Slack's own address for the answer, for when the call is refused.</param>
    /// <param name="changed">Whether something was recorded, so that a line in the thread says it to everyone.</param>
    public async Task AsideAsync(Visit visit, Message message, string? responseUrl, bool changed)
    {
        var (workspace, spot) = (visit.Workspace, visit.Spot);
        message = visit.IsExternal ? wording.ForOthers(message) : wording.Of(message);
        if (spot is { IsDirect: false })
        {
            var seen = await StrangerAsync(workspace, visit.UserId, spot, message, responseUrl);
            if (!seen) await QueueAsync(visit, message);
            // Whether people of another company see what is for them alone is nowhere promised; a recorded answer is in the thread anyway.
            if (visit.IsExternal && (!changed || !seen)) await PointAsync(visit, spot);
            return;
        }

        var channel = spot?.ChannelId ?? (await directs.OpenAsync(workspace, visit.UserId, CancellationToken.None)).Text("channel", "id");
        if (channel is null || !await PostAsync(workspace, MessageBody.Post(channel, message, spot?.ThreadTs))) await QueueAsync(visit, message);
    }

    /// <summary>The same for somebody of whom nothing but the id is known; whether Slack took it.</summary>
    public async Task<bool> StrangerAsync(Workspace workspace, string userId, Spot spot, Message message, string? responseUrl)
    {
        var body = MessageBody.ForOne(spot.ChannelId, userId, message, spot.ThreadTs);
        var answer = await client.PostAsync("chat.postEphemeral", workspace.Token, body.Write(), CancellationToken.None);
        if (!answer.Ok && SlackErrors.IsAboutBlocks(answer.Error!)) answer = await client.PostAsync("chat.postEphemeral", workspace.Token, body.TextOnly().Write(), CancellationToken.None);
        return answer.Ok || (responseUrl is not null && (await client.RespondAsync(responseUrl, MessageBody.Answer(message).Write(), CancellationToken.None)).Ok);
    }

    /// <summary>Answers over Slack's own address for it.</summary>
    public async Task OverAsync(string responseUrl, byte[] json) => await client.RespondAsync(responseUrl, json, CancellationToken.None);

    // Once a day in a channel is enough to know where to look.
    private async Task PointAsync(Visit visit, Spot spot)
    {
        if ((spot.ThreadTs ?? spot.Ts) is not { } thread) return;
        var now = time.GetUtcNow();
        if (_pointed.TryGetValue((spot.ChannelId, visit.Actor.Id), out var before) && now - before < TimeSpan.FromDays(1)) return;
        if (_pointed.Count > MostKept) _pointed.Clear();
        _pointed[(spot.ChannelId, visit.Actor.Id)] = now;
        if (!await PostAsync(visit.Workspace, MessageBody.Post(spot.ChannelId, FormCopy.Aside(visit.Actor.Name), thread))) _pointed.TryRemove((spot.ChannelId, visit.Actor.Id), out _);
    }

    // Slack did not take it just now: it goes to the one whom it is for with all that is to be sent, in its order and pace.
    private async Task QueueAsync(Visit visit, Message message)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var draft = new OutboxDraft { Key = $"reply/{visit.Actor.Id}/{now.ToUnixTimeTicks()}", Conversation = ConversationRef.Direct(SlackPlatform.PlatformName, visit.Actor.Id), Message = message, DueAt = now };
        await store.CommitAsync(new Commit { At = now, Outbox = [draft] }, CancellationToken.None);
    }

    // Whether it need not be said again: taken, or nobody knows.
    private async Task<bool> PostAsync(Workspace workspace, MessageBody body)
    {
        var answer = await client.PostAsync("chat.postMessage", workspace.Token, body.Write(), CancellationToken.None);
        if (!answer.Ok && SlackErrors.IsAboutBlocks(answer.Error!)) answer = await client.PostAsync("chat.postMessage", workspace.Token, body.TextOnly().Write(), CancellationToken.None);
        return answer.Kind is SlackOutcome.Done or SlackOutcome.Unknown;
    }
}

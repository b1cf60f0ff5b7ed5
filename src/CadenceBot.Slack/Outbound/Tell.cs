using System.Collections.Concurrent;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Rendering;

namespace CadenceBot.Slack.Outbound;

/// <summary>Says something to one person where they acted: for their eyes alone in a channel, plainly in a direct message.</summary>
internal sealed class Tell(SlackClient client, DirectConversations directs, Wording wording, TimeProvider time)
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<(string Thread, string Person), DateTimeOffset> _pointed = new();

    /// <summary>Answers somebody who acted.</summary>
    /// <param name="visit">Who and where.</param>
    /// <param name="message">What is said.</param>
    /// <param name="responseUrl">Slack's own address for the answer, for when the call is refused.</param>
    /// <param name="changed">Whether something was recorded, so that a line in the thread says it to everyone.</param>
    public async Task AsideAsync(Visit visit, Message message, string? responseUrl, bool changed)
    {
        var (workspace, spot) = (visit.Workspace, visit.Spot);
        message = wording.Of(message);
        if (spot is null)
        {
            if (await directs.OpenAsync(workspace, visit.UserId, CancellationToken.None) is { Ok: true } direct) await PostAsync(workspace, MessageBody.Post(direct.Text("channel", "id")!, message, null));
            return;
        }

        if (spot.IsDirect)
        {
            await PostAsync(workspace, MessageBody.Post(spot.ChannelId, message, spot.ThreadTs));
            return;
        }

        var seen = await StrangerAsync(workspace, visit.UserId, spot, message, responseUrl);
        // Whether people of another company see what is for them alone is nowhere promised; a recorded answer is in the thread anyway.
        if (visit.IsExternal && (!changed || !seen)) await PointAsync(visit, spot);
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

    // Once a day in a thread is enough to know where to look.
    private async Task PointAsync(Visit visit, Spot spot)
    {
        if ((spot.ThreadTs ?? spot.Ts) is not { } thread) return;
        var now = time.GetUtcNow();
        if (_pointed.TryGetValue(($"{spot.ChannelId}/{thread}", visit.Actor.Id), out var before) && now - before < TimeSpan.FromDays(1)) return;
        if (_pointed.Count > MostKept) _pointed.Clear();
        _pointed[($"{spot.ChannelId}/{thread}", visit.Actor.Id)] = now;
        await PostAsync(visit.Workspace, MessageBody.Post(spot.ChannelId, FormCopy.Aside(visit.Actor.Name), thread));
    }

    private async Task PostAsync(Workspace workspace, MessageBody body)
    {
        var answer = await client.PostAsync("chat.postMessage", workspace.Token, body.Write(), CancellationToken.None);
        if (!answer.Ok && SlackErrors.IsAboutBlocks(answer.Error!)) await client.PostAsync("chat.postMessage", workspace.Token, body.TextOnly().Write(), CancellationToken.None);
    }
}

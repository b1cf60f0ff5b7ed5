using System.Collections.Immutable;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Playground.Acts;

/// <summary>Hands a line to the bot, does at once what it leads to, and brings the reply back through the door by which the line came.</summary>
internal sealed class Replies(
    IBot bot, IStore store, ITranscript transcript, AdjustableClock clock, ClockWalk walk, PrivateReplies privately, OpenForms forms, MessageWriter writer, Announcer announcer,
    ILogger<Replies> logger)
{
    /// <summary>Hands a line to the bot. The caller has the turn.</summary>
    public async Task<ActBody> HandleAsync(CastMember who, Place place, string line, Door door, string? deliveryId)
    {
        var inbound = new Inbound(who.AsActor(), place.Room.Ref, line, door, Deliveries.Name(deliveryId), place.Root?.AsPosted());
        var reply = await bot.HandleAsync(inbound, CancellationToken.None);
        if (reply.Problems is { Count: > 0 } problems) return new ActBody(await AnswerAsync(who, place, reply, null), null, problems);

        var form = reply.Form;
        if (form is not null && door is Door.Mention or Door.Thread)
        {
            reply = reply with { Message = FormCopy.OpensByButton(form!), Visibility = Visibility.OnlyYou };
            form = null;
        }

        if (form is not null) forms.Open(who.Id, new OpenForm(form, place));
        return new ActBody(await AnswerAsync(who, place, reply, deliveryId), form is null ? null : FormBody.Of(form)) { Failed = reply.Failed };
    }

    /// <summary>Somebody pressed what an edit took away since: the bot tells who settled it, and does nothing.</summary>
    public async Task<ActBody> TooLateAsync(CastMember who, Place place)
    {
        var inbound = new Inbound(who.AsActor(), place.Room.Ref, "", Door.Button, Origin: place.Root?.AsPosted()) { IsTooLate = true };
        return new ActBody(await AnswerAsync(who, place, await bot.HandleAsync(inbound, CancellationToken.None), null));
    }

    private async Task<IReadOnlyList<MessageBody>> AnswerAsync(CastMember who, Place place, Reply reply, string? deliveryId)
    {
        var key = reply is { Message: not null, Visibility: Visibility.Everyone } ? await PostAsync(place, reply.Message, deliveryId) : null;
        await FollowAsync();
        await announcer.MessagesAsync();
        if (reply.Message is null) return [];
        if (key is not null && await transcript.ByKeyAsync(key, CancellationToken.None) is { } line) return [writer.Of(line)];

        // Behind what it led to, so that whoever reads on after the last message that they saw misses nothing.
        var last = await transcript.LastAsync(CancellationToken.None);
        return [writer.Of(privately.Add(who.Id, place.Room, place.ThreadOf, reply.Message, clock.Now, last))];
    }

    // The answer is on record by now; what it leads to lies in the outbox and goes with the next call when the store is away just now.
    private async Task FollowAsync()
    {
        try
        {
            await walk.SettleAsync();
        }
        catch (StoreUnavailableException away)
        {
            logger.FollowsLater(away);
        }
    }

    // What everyone sees is a message like any other and goes the way of all messages.
    private async Task<string> PostAsync(Place place, Message message, string? deliveryId)
    {
        var key = $"reply/{deliveryId ?? $"m{await transcript.LastAsync(CancellationToken.None)}"}/{place.Room.Id}";
        var root = place.ThreadOf is { } id ? await transcript.FindAsync(id, CancellationToken.None) : null;
        var draft = new OutboxDraft { Key = key, Conversation = place.Room.Ref, ThreadKey = root?.Key, Message = message, DueAt = clock.Now };
        await store.CommitAsync(new Commit { At = clock.Now, Outbox = ImmutableArray.Create(draft) }, CancellationToken.None);
        return key;
    }
}

using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Playground.Acts;

/// <summary>Somebody says something: a slash line, a mention, an answer in a prompt's thread, or talk.</summary>
internal sealed class SayCall(Turn turn, IStore store, ITranscript transcript, AdjustableClock clock, Replies replies, Deliveries deliveries, Announcer announcer)
{
    public const int MostText = 40_000;

    public async Task<IResult> AnswerAsync(Ask ask, CancellationToken wait)
    {
        var (actor, conversation) = (ask.Text("as", "host.manager"), ask.Text("in", "acme"));
        var text = ask.Text("text", "/onboard status");
        var (thread, id) = (ask.TextOrNull("thread", "m12"), ask.DeliveryId());
        if (ask.Problem is null && string.IsNullOrWhiteSpace(text)) ask.Fail("The field \"text\" is empty; say something, such as \"/onboard status\".", 0);
        if (text.Length > MostText) ask.Fail($"The field \"text\" has {text.Length} characters; it may have {MostText:#,0}.", 0);
        if (ask.Problem is { } problem) return problem;
        var (who, room, unknown) = Doorkeeper.Admit(actor, conversation);
        if (unknown is not null) return unknown;

        // An id names a delivery of this person through this call; anybody else's is another one.
        id = Deliveries.Scope(id, "say", actor);
        return await turn.TakeAsync<IResult>(
            async () =>
            {
                if (deliveries.Find(id) is { } before) return Answer.Of(before, PlaygroundJson.Default.ActBody);
                var (root, none) = await RootAsync(room!, thread);
                if (none is not null) return none;
                var answer = await SayAsync(who!, new Place(room!, root?.Id, root?.Message is null ? null : root), text, id);
                deliveries.Keep(id, answer);
                return Answer.Of(answer, PlaygroundJson.Default.ActBody);
            },
            wait);
    }

    private async Task<ActBody> SayAsync(CastMember who, Place place, string text, string? id)
    {
        if (Address.SlashLine(text) is { } slash) return await replies.HandleAsync(who, place, slash, Door.Slash, id);

        // The talk is a delivery of its own: when the program ends between the two, the second try finds it said and asks the bot again.
        var talk = new Talk(place.Room.Ref, who.Id, text, place.ThreadOf);
        await store.CommitAsync(new Commit { At = clock.Now, DeliveryId = Deliveries.Name(id) is { } name ? name + ":talk" : null, Talk = talk }, CancellationToken.None);
        if (Address.MentionLine(text) is { } line) return await replies.HandleAsync(who, place, line, Door.Mention, id);
        if (place.Root is { IsNotice: true }) return await replies.HandleAsync(who, place, text, Door.Thread, id);
        if (place.Room.Kind == ConversationKind.Direct) return await replies.HandleAsync(who, place, text, Door.Mention, id);
        await announcer.MessagesAsync();
        return ActBody.Silence;
    }

    private async Task<(TranscriptLine? Root, Problem? Problem)> RootAsync(Room room, string? thread)
    {
        if (thread is null) return default;
        if (!MessageId.TryParse(thread, out var id) || id.IsPrivate || await transcript.FindAsync(id.Line, CancellationToken.None) is not { } line || line.Conversation != room.Ref)
            return (null, Problem.Missing($"There is no message {Ask.Quote(thread)} in {Ask.Quote(room.Id)} that heads a thread; \"thread\" is the id of a root message, such as \"m12\"."));
        return line.ThreadOf is { } root
            ? (null, Problem.Bad($"The message {Ask.Quote(thread)} is an answer itself; \"thread\" is the id of its root message, which is \"{new MessageId(root)}\"."))
            : (line, null);
    }
}

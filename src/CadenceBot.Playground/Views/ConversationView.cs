using CadenceBot.Application.Ports;
using CadenceBot.Playground.Acts;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Playground.Views;

/// <summary>A conversation as one reader sees it, or the operator, who sees every room and no private reply.</summary>
internal sealed class ConversationView(ITranscript transcript, PrivateReplies privately, MessageWriter writer)
{
    public async Task<IResult> AnswerAsync(string? conversation, string? reader, string? since, CancellationToken cancellation)
    {
        if (conversation is null) return Problem.Bad("The query has no \"in\"; it is the id of a conversation, such as ?in=acme.");
        var (room, problem) = Doorkeeper.Conversation(conversation);
        if (room is not null && reader is not null) (_, room, problem) = Doorkeeper.Admit(reader, conversation);
        if (room is null) return problem!;

        var after = default(MessageId);
        if (since is not null && (!MessageId.TryParse(since, out after) || !await ExistsAsync(after, cancellation)))
            return Problem.Missing($"There is no message {Ask.Quote(since)}; \"since\" is the id of a message, such as m12.");
        return Answer.Of(await ReadAsync(room, reader, after, cancellation), PlaygroundJson.Default.IReadOnlyListMessageBody);
    }

    private async Task<IReadOnlyList<MessageBody>> ReadAsync(Room room, string? reader, MessageId after, CancellationToken cancellation)
    {
        // Private replies first: one that comes in between then follows in the next reading instead of being skipped.
        var own = reader is null ? [] : privately.In(room, reader);
        var lines = await transcript.ReadAsync(room.Ref, after.Line, cancellation);
        return
        [
            .. lines.Select(l => (Id: new MessageId(l.Id), Body: writer.Of(l)))
                .Concat(own.Where(r => r.Id > after).Select(r => (r.Id, Body: writer.Of(r))))
                .OrderBy(m => m.Id)
                .Select(m => m.Body),
        ];
    }

    // A private reply may be forgotten by now; the line that it followed tells that there was one.
    private async Task<bool> ExistsAsync(MessageId id, CancellationToken cancellation) =>
        (id.IsPrivate && id.Line == 0) || await transcript.FindAsync(id.Line, cancellation) is not null;
}

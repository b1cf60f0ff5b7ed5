using CadenceBot.Application.Chat;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Playground.Acts;

/// <summary>Somebody presses a button: its command line goes to the bot as if it had been typed.</summary>
internal sealed class ClickCall(Turn turn, ITranscript transcript, Replies replies, PrivateReplies privately, Deliveries deliveries)
{
    public async Task<IResult> AnswerAsync(Ask ask, CancellationToken wait)
    {
        var (actor, message, action) = (ask.Text("as", "partner.ae"), ask.Text("message", "m12"), ask.Text("action", "a7c0ffee1"));
        var id = ask.DeliveryId();
        if (ask.Problem is { } problem) return problem;
        var (who, unknown) = Doorkeeper.Person(actor);
        if (who is null) return unknown!;

        id = Deliveries.Scope(id, "click", actor);
        return await turn.TakeAsync<IResult>(
            async () =>
            {
                if (deliveries.Find(id) is { } before) return Answer.Of(before, PlaygroundJson.Default.ActBody);
                var (answer, none) = await PressAsync(who, message, action, id);
                if (answer is null) return none!;
                deliveries.Keep(id, answer);
                return Answer.Of(answer, PlaygroundJson.Default.ActBody);
            },
            wait);
    }

    private async Task<(ActBody? Answer, Problem? Problem)> PressAsync(CastMember who, string message, string action, string? id)
    {
        if (!MessageId.TryParse(message, out var name)) return (null, NoMessage(who, message));
        if (name.IsPrivate)
        {
            return privately.Find(name, who.Id) is not { } reply ? (null, NoMessage(who, message))
                : ActOf(reply.Message, action) is not { } own ? (null, NoAction(message, action))
                : (await PressAsync(who, new Place(reply.Room, reply.ThreadOf, null), own, id), null);
        }

        var line = await transcript.FindAsync(name.Line, CancellationToken.None);
        if (line is null || Cast.Room(line.Conversation.Id) is not { } room || !room.Members.Contains(who.Id)) return (null, NoMessage(who, message));
        var place = new Place(room, line.ThreadOf, line);
        if (line.Message is not null && ActOf(line.Message, action) is { } act) return (await PressAsync(who, place, act, id), null);
        return line.Message is not null && await HadOnceAsync(line, action)
            ? (await replies.TellAsync(who, place, FormCopy.AlreadySettled()), null)
            : (null, NoAction(message, action));
    }

    private async Task<bool> HadOnceAsync(TranscriptLine line, string action) =>
        line.EditedAt is not null && (await transcript.EarlierAsync(line.Id, CancellationToken.None)).Any(m => ActionIds.Of(m).Contains(action));

    // A link leads elsewhere by itself; there is nothing for the bot to do.
    private Task<ActBody> PressAsync(CastMember who, Place place, Act act, string? id) =>
        act.Command is { } line ? replies.HandleAsync(who, place, line, Door.Button, id) : Task.FromResult(ActBody.Silence);

    private static Act? ActOf(Message message, string action) => message.Acts.Zip(ActionIds.Of(message)).FirstOrDefault(a => a.Second == action).First;

    private static Problem NoMessage(CastMember who, string message) =>
        Problem.Missing($"There is no message {Ask.Quote(message)} that {Ask.Quote(who.Id)} can see; GET /playground/api/messages lists them, such as \"m12\".");

    private static Problem NoAction(string message, string action) =>
        Problem.Missing($"The message {Ask.Quote(message)} never had an action {Ask.Quote(action)}; its \"actions\" lists them, such as \"a7c0ffee1\".");
}

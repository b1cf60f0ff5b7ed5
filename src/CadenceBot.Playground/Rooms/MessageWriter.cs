using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Seed;
using NodaTime;

namespace CadenceBot.Playground.Rooms;

/// <summary>Writes messages as the door shows them, with times in the display zone.</summary>
internal sealed class MessageWriter(Backdrop backdrop)
{
    public MessageBody Of(TranscriptLine line) => new()
    {
        Id = new MessageId(line.Id).ToString(),
        At = Time(line.At),
        In = line.Conversation.Id,
        From = line.From,
        Thread = ThreadOf(line.ThreadOf),
        EditedAt = line.EditedAt is { } edited ? Time(edited) : null,
        Key = line.IsNotice ? line.Key : null,
        Text = line.Message?.PlainText ?? line.Text ?? "",
        Elements = line.Message is { } elements ? ElementWriter.Elements(elements) : [],
        Actions = line.Message is { } acts ? ElementWriter.Acts(acts) : [],
    };

    public MessageBody Of(PrivateReply reply) => Of(reply.Message, reply.Id.ToString(), reply.Room.Id, reply.At) with
    {
        To = reply.Reader,
        Thread = ThreadOf(reply.ThreadOf),
    };

    /// <summary>A message that stands nowhere yet.</summary>
    public MessageBody Of(Message message, string id, string room, Instant at) => new()
    {
        Id = id,
        At = Time(at),
        In = room,
        From = "bot",
        Text = message.PlainText,
        Elements = ElementWriter.Elements(message),
        Actions = ElementWriter.Acts(message),
    };

    public string Time(Instant at) => IsoTime.Write(at, backdrop.Zone);

    private static string? ThreadOf(long? root) => root is { } line ? new MessageId(line).ToString() : null;
}

using CadenceBot.Application.Messages;
using CadenceBot.Playground.Seed;
using NodaTime;

namespace CadenceBot.Playground.Rooms;

/// <summary>What the bot said to one person alone. As on a real platform it is not kept for long: in memory, the latest of each person.</summary>
internal sealed class PrivateReplies
{
    public const int MostOfOne = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<PrivateReply>> _byReader = new(StringComparer.Ordinal);
    private MessageId _last;

    /// <summary>Keeps a reply; its id follows that of the last line of the transcript.</summary>
    public PrivateReply Add(string reader, Room room, long? threadOf, Message message, Instant at, long lastLine)
    {
        lock (_lock)
        {
            _last = new MessageId(lastLine, _last.Line == lastLine ? _last.Part + 1 : 1);
            var reply = new PrivateReply(_last, reader, room, threadOf, message, at);
            if (!_byReader.TryGetValue(reader, out var own)) _byReader[reader] = own = new Queue<PrivateReply>();
            own.Enqueue(reply);
            if (own.Count > MostOfOne) own.Dequeue();
            return reply;
        }
    }

    /// <summary>What one reader was told in a room, oldest first.</summary>
    public IReadOnlyList<PrivateReply> In(Room room, string reader)
    {
        lock (_lock) return _byReader.TryGetValue(reader, out var own) ? [.. own.Where(r => r.Room == room)] : [];
    }

    /// <summary>The reply of that id, if it was for that reader.</summary>
    public PrivateReply? Find(MessageId id, string reader)
    {
        lock (_lock) return _byReader.TryGetValue(reader, out var own) ? own.FirstOrDefault(r => r.Id == id) : null;
    }

    public void Forget()
    {
        lock (_lock)
        {
            _byReader.Clear();
            _last = default;
        }
    }
}

/// <summary>A reply that one person sees.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Reader">Who sees it.</param>
/// <param name="Room">Where.</param>
/// <param name="ThreadOf">The root message under which it stands.</param>
/// <param name="Message">What is said.</param>
/// <param name="At">When.</param>
internal sealed record PrivateReply(MessageId Id, string Reader, Room Room, long? ThreadOf, Message Message, Instant At);

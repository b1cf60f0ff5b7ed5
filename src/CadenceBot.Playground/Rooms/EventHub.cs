using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Playground.Rooms;

/// <summary>Those who listen to what happens. A reader who does not keep up is let go; its browser comes back and reads everything anew.</summary>
internal sealed class EventHub(ILogger<EventHub> logger)
{
    public const int MostReaders = 100;

    private readonly Lock _lock = new();
    private readonly List<Channel<ServerEvent>> _readers = [];
    private readonly int _patience = 4096;

    /// <summary>With a chosen bound, for tests.</summary>
    internal EventHub(ILogger<EventHub> logger, int patience)
        : this(logger) => _patience = patience;

    public bool HasReaders
    {
        get
        {
            lock (_lock) return _readers.Count > 0;
        }
    }

    /// <summary>A new reader; null when there are too many.</summary>
    public Subscription? Subscribe()
    {
        var channel = Channel.CreateBounded<ServerEvent>(new BoundedChannelOptions(_patience) { SingleReader = true });
        lock (_lock)
        {
            if (_readers.Count >= MostReaders) return null;
            _readers.Add(channel);
        }

        return new Subscription(channel.Reader, () => Remove(channel));
    }

    public void Publish(ServerEvent happened)
    {
        lock (_lock)
        {
            for (var i = _readers.Count - 1; i >= 0; i--)
            {
                if (_readers[i].Writer.TryWrite(happened)) continue;
                _readers[i].Writer.TryComplete();
                _readers.RemoveAt(i);
                logger.ReaderDropped();
            }
        }
    }

    private void Remove(Channel<ServerEvent> channel)
    {
        lock (_lock) _readers.Remove(channel);
    }
}

/// <summary>Something that happened: <c>message edited clock reset</c>.</summary>
/// <param name="Name">What.</param>
/// <param name="Json">Its body on one line.</param>
internal sealed record ServerEvent(string Name, string Json);

/// <summary>One reader's place.</summary>
internal sealed class Subscription(ChannelReader<ServerEvent> events, Action leave) : IDisposable
{
    public ChannelReader<ServerEvent> Events => events;

    public void Dispose() => leave();
}

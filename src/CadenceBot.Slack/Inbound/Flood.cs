using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;

namespace CadenceBot.Slack.Inbound;

/// <summary>Slows down who, or what channel, sends more than people do: one sentence, then silence until it is calm again. Nothing of it is recorded.</summary>
internal sealed class Flood(TimeProvider time)
{
    /// <summary>Deliveries of one person in one window.</summary>
    public const int MostOfOne = 30;

    /// <summary>Deliveries of one channel in one window.</summary>
    public const int MostOfChannel = 120;

    /// <summary>The window.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private const int MostKept = 20_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> _counts = new(StringComparer.Ordinal);

    /// <summary>Whether this one is stopped; the first to be stopped in a window gets the sentence.</summary>
    public bool Stops(Visit visit, out Message? sentence)
    {
        var over = Math.Max(Over(visit.Actor.Id, MostOfOne), visit.IsDirect ? 0 : Over(visit.Conversation.ToString(), MostOfChannel));
        sentence = over == 1 ? FormCopy.TooMuch() : null;
        return over > 0;
    }

    private int Over(string key, int most)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_counts.Count > MostKept) _counts.Clear();
            var (since, count) = _counts.TryGetValue(key, out var known) && now - known.Since < Window ? known : (now, 0);
            _counts[key] = (since, count + 1);
            return Math.Max(0, count + 1 - most);
        }
    }
}

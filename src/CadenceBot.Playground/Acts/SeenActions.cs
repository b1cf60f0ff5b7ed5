using CadenceBot.Application.Ports;
using CadenceBot.Playground.Rooms;

namespace CadenceBot.Playground.Acts;

/// <summary>Which actions a message has shown, so that a press on one that an edit took away is told from one that never was.</summary>
internal sealed class SeenActions
{
    private readonly Lock _lock = new();
    private readonly Recent<long, HashSet<string>> _shown = new(20_000);

    /// <summary>Takes note of what was shown.</summary>
    public void Note(IEnumerable<TranscriptLine> lines)
    {
        lock (_lock)
        {
            foreach (var line in lines)
            {
                if (line.Message is not { } message) continue;
                if (_shown.Find(line.Id) is not { } shown) _shown.Put(line.Id, shown = []);
                shown.UnionWith(ActionIds.Of(message));
            }
        }
    }

    /// <summary>Whether the message had that action once. Of one that was edited before anybody looked, nobody knows which it had.</summary>
    public bool HadOnce(TranscriptLine line, string action)
    {
        if (line.EditedAt is null || !ActionIds.IsId(action)) return false;
        lock (_lock) return _shown.Find(line.Id) is not { } shown || shown.Contains(action);
    }

    public void Forget()
    {
        lock (_lock) _shown.Clear();
    }
}

using System.Globalization;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;

namespace CadenceBot.Playground.Acts;

/// <summary>How many actions a message has had at most, so that a press on one that an edit took away is told from one that never was.</summary>
internal sealed class SeenActions
{
    private readonly Lock _lock = new();
    private readonly Recent<long, int> _most = new(20_000);

    /// <summary>Takes note of what was shown.</summary>
    public void Note(IEnumerable<TranscriptLine> lines)
    {
        lock (_lock)
        {
            foreach (var line in lines)
            {
                if (line.Message is { } message) _most.Put(line.Id, Math.Max(_most.Find(line.Id), message.Acts.Count()));
            }
        }
    }

    /// <summary>Whether the message had that action once. Of one that was edited before anybody looked, nobody knows how many it had.</summary>
    public bool HadOnce(TranscriptLine line, string action)
    {
        if (line.EditedAt is null || !IsId(action, out var number)) return false;
        lock (_lock)
        {
            var seen = _most.Find(line.Id);
            return number <= (seen > 0 ? seen : Limits.Actions);
        }
    }

    public void Forget()
    {
        lock (_lock) _most.Clear();
    }

    private static bool IsId(string action, out int number)
    {
        number = 0;
        return action is ['a', >= '1' and <= '9', ..] && int.TryParse(action.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}

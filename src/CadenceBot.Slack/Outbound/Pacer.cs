using NodaTime;

namespace CadenceBot.Slack.Outbound;

/// <summary>Slack's allowances: each channel takes a message a second, each workspace so many, edits go by their method's tier. Time is an argument.</summary>
internal sealed class Pacer(double postsPerSecond)
{
    private const int MostKept = 40_000;
    private static readonly Duration Channel = Duration.FromSeconds(1);

    // chat.update is of tier 3, 50 a minute and workspace; a little below, since replies' own edits count too.
    private static readonly Duration Edits = Duration.FromMilliseconds(1_300);

    private readonly Duration _workspace = Duration.FromSeconds(1 / postsPerSecond);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Instant> _free = new(StringComparer.Ordinal);

    /// <summary>Takes the allowance of one message, or says when it is free.</summary>
    public bool TryTake(string workspace, string channel, bool isEdit, Instant now, out Instant notBefore)
    {
        var lane = isEdit ? workspace + "#edit" : workspace;
        lock (_lock)
        {
            notBefore = Instant.Max(_free.GetValueOrDefault(lane), Instant.Max(_free.GetValueOrDefault(channel), _free.GetValueOrDefault(workspace + "#limit")));
            if (notBefore > now) return false;
            notBefore = now;
            if (_free.Count > MostKept) Forget(now);
            // Counted from when it might have gone and not from when it was asked, or every late timer would cost a little of the rate.
            var spacing = isEdit ? Edits : _workspace;
            var might = _free.GetValueOrDefault(lane);
            _free[lane] = (now - might < spacing ? might : now) + spacing;
            _free[channel] = now + Channel;
            return true;
        }
    }

    /// <summary>Slack said that it is too much: nothing of that workspace or channel goes before then.</summary>
    public void Penalise(string key, Instant until)
    {
        lock (_lock) _free[key] = Instant.Max(_free.GetValueOrDefault(key), until);
    }

    private void Forget(Instant now)
    {
        foreach (var key in _free.Where(f => f.Value <= now).Select(f => f.Key).ToArray()) _free.Remove(key);
    }
}

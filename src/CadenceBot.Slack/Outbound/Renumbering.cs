using System.Collections.Concurrent;
using System.Collections.Immutable;
using CadenceBot.Application.Ports;
using NodaTime;

namespace CadenceBot.Slack.Outbound;

/// <summary>
/// Channels whose id changed when they were shared. Our references keep the first id for good, so that threads, edits and presses go on; here
/// stands what Slack calls it now.
/// </summary>
internal sealed class Renumbering(IStore store)
{
    private const string MetaName = "slack/renumbered";

    private readonly ConcurrentDictionary<string, string> _now = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _first = new(StringComparer.Ordinal);

    /// <summary>What Slack calls a channel now.</summary>
    public string Now(string channelId) => _now.GetValueOrDefault(channelId, channelId);

    /// <summary>By which id we know a channel.</summary>
    public string First(string channelId) => _first.GetValueOrDefault(channelId, channelId);

    /// <summary>Reads what was noted before.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        foreach (var pair in (await store.MetaAsync(MetaName, cancellation) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split('>') is [var first, var now]) Put(first, now);
    }

    /// <summary>Notes a change; the same once more changes nothing.</summary>
    public async Task NoteAsync(string oldId, string newId, string deliveryId, Instant at, CancellationToken cancellation)
    {
        var first = First(oldId);
        if (first == newId || Now(first) == newId) return;
        var known = _now.Where(p => p.Key != first).Append(KeyValuePair.Create(first, newId)).OrderBy(p => p.Key, StringComparer.Ordinal);
        var meta = ImmutableDictionary<string, string>.Empty.Add(MetaName, string.Join(' ', known.Select(p => $"{p.Key}>{p.Value}")));
        await store.CommitAsync(new Commit { At = at, DeliveryId = deliveryId, Meta = meta }, cancellation);
        Put(first, newId);
    }

    private void Put(string first, string now) => (_now[first], _first[now]) = (now, first);
}

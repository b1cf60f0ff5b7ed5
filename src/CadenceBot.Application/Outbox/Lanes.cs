using CadenceBot.Application.Chat;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>
/// What waits in the outbox, in memory: conversations in order within themselves, lanes beside each other. It decides what may go now,
/// and asks nobody but the platforms for their allowances. What it knows it is told: the store stays the record.
/// </summary>
internal sealed class Lanes(IEnumerable<IChatPlatform> platforms)
{
    /// <summary>So many messages are on their way at once over all lanes.</summary>
    public const int MostFlying = 128;

    private readonly Dictionary<string, IChatPlatform> _platforms = platforms.ToDictionary(p => p.Name, StringComparer.Ordinal);
    private readonly Dictionary<(string Platform, string Lane), Lane> _named = [];
    private readonly List<Lane> _lanes = [];
    private readonly Dictionary<ConversationRef, Line> _lines = [];
    private readonly HashSet<ConversationRef> _flying = [];
    private int _turn;

    /// <summary>Knows these rows and no others.</summary>
    public void Load(IEnumerable<OutboxHead> heads, Instant now)
    {
        _lines.Clear();
        foreach (var lane in _lanes) lane.Clear();
        Add(heads, now);
    }

    /// <summary>Knows these rows as well.</summary>
    public void Add(IEnumerable<OutboxHead> heads, Instant now)
    {
        foreach (var head in heads)
        {
            var line = LineOf(head.Conversation);
            line.Put(head);
            line.Lane.Arrange(line, now);
        }
    }

    /// <summary>The rows that may go now, with the platforms' allowances taken for them: each lane in its turn.</summary>
    public IReadOnlyList<OutboxHead> Start(Instant now)
    {
        var started = new List<OutboxHead>();
        var idle = 0;
        for (; _lanes.Count > 0 && idle < _lanes.Count && _flying.Count < MostFlying; _turn++)
        {
            var lane = _lanes[_turn % _lanes.Count];
            if (lane.Take(now) is not var (line, row))
            {
                idle++;
                continue;
            }

            idle = 0;
            line.IsFlying = true;
            lane.Flying++;
            _flying.Add(line.Conversation);
            started.Add(row);
        }

        _turn %= Math.Max(1, _lanes.Count);
        return started;
    }

    /// <summary>A row that was started is not on its way any more; it stands as it stood, or as the settlement says.</summary>
    public void Land(long id, ConversationRef conversation, Settlement? settlement, Instant now)
    {
        var line = LineOf(conversation);
        if (_flying.Remove(conversation)) line.Lane.Flying--;
        line.IsFlying = false;
        if (settlement is not null && line.Remove(id) is { } row && After(row, settlement, now) is { } stays)
        {
            var place = LineOf(stays.Conversation);
            place.Put(stays);
            place.Lane.Arrange(place, now);
        }

        if (line.IsEmpty) _lines.Remove(conversation);
        else line.Lane.Arrange(line, now);
    }

    /// <summary>The way out of a conversation's workspace is shut; the rows that wait for it and are not noted as such yet.</summary>
    public IReadOnlyList<long> Shut(ConversationRef conversation, Instant until, Instant now)
    {
        var lane = LaneOf(conversation);
        lane.Shut(until);
        return [.. _lines.Values.Where(l => l.Lane == lane && !l.IsFlying).SelectMany(l => l.DueAt(now)).Select(r => r.Id).Where(lane.Noted.Add).Order()];
    }

    /// <summary>The way out of a conversation's workspace is open.</summary>
    public void Open(ConversationRef conversation) => LaneOf(conversation).Open();

    /// <summary>When the next of what waits for a time may go; null when nothing does.</summary>
    public Instant? Next(Instant now) => _lanes.Min(l => l.Next(now));

    private static OutboxHead? After(OutboxHead row, Settlement settlement, Instant now) => settlement switch
    {
        Settlement.Retried s => row with { NextTryAt = Whole(s.At), IsHeld = false },
        Settlement.Repeated s => row with { NextTryAt = Whole(s.At), IsHeld = false },
        Settlement.Shut s => row with { NextTryAt = Whole(s.Until), IsHeld = false },
        Settlement.Held s => row with { NextTryAt = Whole(s.Until), IsHeld = true },
        Settlement.Rerouted s => row with { NextTryAt = now, Conversation = s.Conversation, IsHeld = false },
        _ => null,
    };

    // The store keeps milliseconds, rounded up.
    private static Instant Whole(Instant at)
    {
        var cut = Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        return cut < at ? cut + Duration.FromMilliseconds(1) : cut;
    }

    private Line LineOf(ConversationRef conversation)
    {
        if (_lines.TryGetValue(conversation, out var line)) return line;
        return _lines[conversation] = new Line(conversation, LaneOf(conversation)) { IsFlying = _flying.Contains(conversation) };
    }

    private Lane LaneOf(ConversationRef conversation)
    {
        var platform = _platforms.GetValueOrDefault(conversation.Platform);
        var name = (conversation.Platform, platform?.LaneOf(conversation) ?? "");
        if (_named.TryGetValue(name, out var lane)) return lane;
        _lanes.Add(lane = new Lane(platform));
        return _named[name] = lane;
    }
}

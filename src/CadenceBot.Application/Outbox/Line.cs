using CadenceBot.Application.Chat;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>The rows that wait for one conversation, in order; at most one of them is being sent.</summary>
internal sealed class Line(ConversationRef conversation, Lane lane)
{
    private readonly List<OutboxHead> _rows = [];
    private (long Row, Instant Until) _paced;

    public ConversationRef Conversation => conversation;

    public Lane Lane => lane;

    /// <summary>Whether one of its rows is being sent.</summary>
    public bool IsFlying { get; set; }

    /// <summary>Whether it stands among those of its lane that may go.</summary>
    public bool IsReady { get; set; }

    /// <summary>Until when it stands among those of its lane that wait; null when it does not.</summary>
    public Instant? WaitsUntil { get; set; }

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The rows whose time has come, whether or not they may pass.</summary>
    public IEnumerable<OutboxHead> DueAt(Instant now) => _rows.Where(r => r.NextTryAt <= now);

    public void Put(OutboxHead row)
    {
        var at = _rows.Count;
        while (at > 0 && _rows[at - 1].Id >= row.Id) at--;
        if (at < _rows.Count && _rows[at].Id == row.Id) _rows[at] = row;
        else _rows.Insert(at, row);
    }

    public OutboxHead? Remove(long id)
    {
        var at = _rows.FindIndex(r => r.Id == id);
        if (at < 0) return null;
        var row = _rows[at];
        _rows.RemoveAt(at);
        return row;
    }

    /// <summary>The platform takes the row only later.</summary>
    public void Pace(OutboxHead row, Instant until) => _paced = (row.Id, until);

    /// <summary>
    /// The row that may go now, or when to look again. A row waits behind an earlier one that is not due yet: messages must not
    /// overtake each other. One that waits for its reader is passed.
    /// </summary>
    public (OutboxHead? Row, Instant? At) First(Instant now)
    {
        Instant? woken = null;
        foreach (var row in _rows)
        {
            if (row.NextTryAt <= now) return row.Id == _paced.Row && _paced.Until > now ? (null, Earlier(woken, _paced.Until)) : (row, null);
            woken = Earlier(woken, row.NextTryAt);
            if (!row.IsHeld) break;
        }

        return (null, woken);
    }

    private static Instant Earlier(Instant? one, Instant other) => one is { } o && o < other ? o : other;
}

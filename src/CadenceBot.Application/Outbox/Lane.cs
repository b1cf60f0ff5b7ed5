using CadenceBot.Application.Chat;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>The conversations that share one allowance of a platform: who may go, who waits until when, how many are on their way.</summary>
internal sealed class Lane(IChatPlatform? platform)
{
    /// <summary>So many messages are on their way at once, each a message whose outcome a crash would leave unknown.</summary>
    public const int MostFlying = 8;

    // So many conversations in a row that are told the same moment: it is the lane that is full, and the others need not be asked.
    private const int SameAnswers = 3;

    private readonly PriorityQueue<Line, Instant> _waiting = new();
    private readonly Gate _posts = new();
    private readonly Gate _edits = new();
    private Instant? _shutUntil;

    /// <summary>How many are on their way.</summary>
    public int Flying { get; set; }

    /// <summary>The rows that are noted as waiting for the way out to open.</summary>
    public HashSet<long> Noted { get; } = [];

    /// <summary>Whether the way out was shut when somebody tried last; then one message tries it for all.</summary>
    public bool IsShut => _shutUntil is not null;

    public void Shut(Instant until) => _shutUntil = until;

    public void Open()
    {
        if (!IsShut) return;
        _shutUntil = null;
        Noted.Clear();
    }

    /// <summary>Forgets who waits, but not what is on its way.</summary>
    public void Clear()
    {
        _waiting.Clear();
        _posts.Ready.Clear();
        _edits.Ready.Clear();
    }

    /// <summary>Puts a line where it belongs now.</summary>
    public void Arrange(Line line, Instant now)
    {
        if (line.IsFlying) return;
        var (row, at) = line.First(now);
        if (row is not null)
        {
            if (!line.IsReady) GateOf(row).Ready.Enqueue(line, row.Id);
            (line.IsReady, line.WaitsUntil) = (true, null);
        }
        else if (at is { } until && line.WaitsUntil != until)
        {
            line.WaitsUntil = until;
            _waiting.Enqueue(line, until);
        }
    }

    /// <summary>The next row that may go, with the platform's allowance taken for it; null when none may.</summary>
    public (Line Line, OutboxHead Row)? Take(Instant now)
    {
        Wake(now);
        if (Flying >= (IsShut ? 1 : MostFlying) || _shutUntil > now) return null;
        Gate[] inOrder = _edits.FirstId < _posts.FirstId ? [_edits, _posts] : [_posts, _edits];
        foreach (var gate in inOrder)
        {
            if (gate.NotBefore <= now && TakeFrom(gate, now) is { } taken) return taken;
        }

        return null;
    }

    /// <summary>When the next of those that wait may go; null when none waits for a time.</summary>
    public Instant? Next(Instant now)
    {
        while (_waiting.TryPeek(out var line, out var at) && line.WaitsUntil != at) _waiting.Dequeue();
        Instant?[] times = [_waiting.TryPeek(out _, out var first) ? first : null, _posts.Next, _edits.Next];
        var next = times.Where(t => t > now).Min();
        if (_shutUntil is not { } opens || opens <= now) return next;
        return _waiting.Count + _posts.Ready.Count + _edits.Ready.Count > 0 ? opens : null;
    }

    private void Wake(Instant now)
    {
        while (_waiting.TryPeek(out var line, out var at) && at <= now)
        {
            _waiting.Dequeue();
            if (line.WaitsUntil != at) continue;
            line.WaitsUntil = null;
            Arrange(line, now);
        }
    }

    private (Line Line, OutboxHead Row)? TakeFrom(Gate gate, Instant now)
    {
        var (same, told) = (0, Instant.MinValue);
        while (same < SameAnswers && gate.Ready.TryDequeue(out var line, out _))
        {
            line.IsReady = false;
            if (line.IsFlying) continue;
            if (line.First(now).Row is not { } row || GateOf(row) != gate)
            {
                Arrange(line, now);
                continue;
            }

            if (platform is null || platform.TryReserve(line.Conversation, row.IsEdit, now, out var notBefore)) return (line, row);
            // A platform that refuses and names no later moment would be asked without end.
            notBefore = Instant.Max(notBefore, now + Duration.FromMilliseconds(1));
            line.Pace(row, notBefore);
            Arrange(line, now);
            (same, told) = (notBefore == told ? same + 1 : 1, notBefore);
        }

        if (same == SameAnswers) gate.NotBefore = told;
        return null;
    }

    private Gate GateOf(OutboxHead row) => row.IsEdit ? _edits : _posts;

    // Messages and edits have allowances of their own, so that the one must not hold up the other.
    private sealed class Gate
    {
        public PriorityQueue<Line, long> Ready { get; } = new();

        public Instant NotBefore { get; set; }

        public long FirstId => Ready.TryPeek(out _, out var id) ? id : long.MaxValue;

        public Instant? Next => Ready.Count > 0 ? NotBefore : null;
    }
}

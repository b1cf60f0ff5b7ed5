using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.Application.Outbox;

/// <summary>The messages that are on their way to platforms behind a wire. One step at a time changes what is known; only the sends run beside each other.</summary>
internal sealed class Flights(IOutbox outbox, OutboxSender sender, IEnumerable<IChatPlatform> platforms, OutboxBell bell, ILogger log) : IDisposable
{
    private readonly Lanes _lanes = new(platforms);
    private readonly System.Threading.Channels.Channel<Flight> _back = System.Threading.Channels.Channel.CreateUnbounded<Flight>();
    private readonly List<Flight> _landed = [];
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly CancellationTokenSource _abandoned = new();
    private OutboxBell.Rung? _heard;
    private long _last;
    private int _count;

    /// <summary>How many are on their way, or back and not noted yet.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Notes what came back and starts what may go; says when something may go next.</summary>
    public async Task<Instant?> StepAsync(Instant now, bool mayStart, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            do
            {
                cancellation.ThrowIfCancellationRequested();
                await NoteAsync(now);
                if (!mayStart) continue;
                await LookAsync(now, cancellation);
                await StartAsync(now, cancellation);
            }
            while (_back.Reader.TryPeek(out _) || (mayStart && _heard is null));

            return _lanes.Next(now);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Comes back when something came back that is not noted yet.</summary>
    public async Task AnyBackAsync(CancellationToken cancellation) => await _back.Reader.WaitToReadAsync(cancellation);

    public void Abandon() => _abandoned.Cancel();

    public void Dispose()
    {
        _abandoned.Cancel();
        _abandoned.Dispose();
        _one.Dispose();
    }

    // New rows are read on; what stands otherwise than it was known to is read anew.
    private async Task LookAsync(Instant now, CancellationToken cancellation)
    {
        var heard = bell.Heard;
        if (heard == _heard) return;
        var isNew = heard.Turns == _heard?.Turns;
        var rows = await outbox.HeadsAsync(isNew ? _last : 0, cancellation);
        if (isNew) _lanes.Add(rows.Heads, now);
        else _lanes.Load(rows.Heads, now);
        (_last, _heard) = (rows.Last, heard);
    }

    // A row that is leased and not settled counts as in flight, and its outcome as unknown after a crash. So a row is leased right
    // before it is handed over, when its conversation is free and its platform takes it, and not with those behind it.
    private async Task StartAsync(Instant now, CancellationToken cancellation)
    {
        var heads = _lanes.Start(now);
        if (heads.Count == 0) return;
        var rows = new Dictionary<long, OutboxRow>();
        try
        {
            foreach (var row in await outbox.ClaimAsync([.. heads.Select(h => h.Id)], now, RetryPolicy.Lease, cancellation)) rows.Add(row.Id, row);
        }
        catch
        {
            foreach (var head in heads) _lanes.Land(head.Id, head.Conversation, null, now);
            throw;
        }

        foreach (var head in heads)
        {
            if (rows.TryGetValue(head.Id, out var row))
            {
                Interlocked.Increment(ref _count);
                _ = FlyAsync(row, now);
                continue;
            }

            // Somebody else leased or settled it meanwhile: what is known is read anew.
            _lanes.Land(head.Id, head.Conversation, null, now);
            _heard = null;
        }
    }

    private async Task FlyAsync(OutboxRow row, Instant now)
    {
        Handed handed;
        try
        {
            handed = await sender.SendAsync(row, now, _abandoned.Token);
        }
        catch (Exception) when (_abandoned.IsCancellationRequested)
        {
            // Its lease runs out, and the next who leases it knows that its outcome is unknown.
            Interlocked.Decrement(ref _count);
            return;
        }
        catch (StoreUnavailableException away)
        {
            handed = Handed.Not(sender.NotPrepared(row, now, away));
        }

        _back.Writer.TryWrite(new Flight(row, handed));
    }

    // What came back stays in memory until the store takes it.
    private async Task NoteAsync(Instant now)
    {
        while (_back.Reader.TryRead(out var flight)) _landed.Add(flight);
        if (_landed.Count == 0) return;
        var notes = new List<(OutboxRow Row, Settlement Settlement)>();
        foreach (var (row, handed) in _landed) notes.Add((row, await sender.JudgeAsync(row, handed, now, CancellationToken.None)));
        var lost = await outbox.SettleAsync(notes, now, CancellationToken.None);
        foreach (var row in lost) log.NotLeased(row.Draft.Key);
        if (lost.Count > 0) _heard = null;
        for (var i = 0; i < notes.Count; i++)
        {
            var (row, settlement) = notes[i];
            _lanes.Land(row.Id, row.Draft.Conversation, settlement, now);
            Interlocked.Decrement(ref _count);
            log.Tell(row, settlement);
            if (settlement is not Settlement.Shut && _landed[i].Handed is Handed.Over) _lanes.Open(row.Draft.Conversation);
        }

        _landed.Clear();
        foreach (var (row, settlement) in notes)
        {
            if (settlement is not Settlement.Shut shut || _lanes.Shut(row.Draft.Conversation, shut.Until, now) is not { Count: > 0 } waiting) continue;
            log.WayIsShut(row.Draft.Key, waiting.Count);
            await outbox.NoteShutAsync(waiting, shut.Reason, CancellationToken.None);
        }
    }

    private sealed record Flight(OutboxRow Row, Handed Handed);
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using CadenceBot.Application.Ports;
using Microsoft.Data.Sqlite;

namespace CadenceBot.Storage.Sqlite;

/// <summary>
/// The one connection that writes. Whoever comes while it writes is written together with the others who came meanwhile: each
/// stands or falls alone, but they share one commit, since the disk takes longer for that than SQLite for all of them.
/// </summary>
internal sealed class Writer(Session session) : IDisposable
{
    private readonly ConcurrentQueue<Turn> _waiting = new();
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>The connection itself, for tests that need its pragmas.</summary>
    public Session Session => session;

    /// <summary>How many have come and are not written yet, for tests that need to know that somebody waits.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>Writes in a transaction, kept when <paramref name="keep"/> says so; <paramref name="kept"/> runs before the next writer.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<Session, T> work, TimeSpan wait, Func<T, bool>? keep, Action<T>? kept, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var mine = new Turn<T>(work, keep, kept);
        _waiting.Enqueue(mine);
        await EnterAsync(mine, wait, cancellation);
        try
        {
            if (!mine.IsOver) WriteAll(mine, wait - Stopwatch.GetElapsedTime(begun));
        }
        finally
        {
            _gate.Release();
        }

        return mine.Result;
    }

    public void Dispose()
    {
        session.Dispose();
        _gate.Dispose();
    }

    private async ValueTask EnterAsync(Turn mine, TimeSpan wait, CancellationToken cancellation)
    {
        try
        {
            if (await _gate.WaitAsync(wait, cancellation)) return;
            if (mine.Take()) throw new StoreUnavailableException("The database is busy with another writer of this program.", new TimeoutException());
        }
        catch (OperationCanceledException) when (!mine.Take())
        {
            // Somebody is writing it: what it came to is known when the gate opens.
        }

        await _gate.WaitAsync(CancellationToken.None);
    }

    private void WriteAll(Turn mine, TimeSpan wait)
    {
        try
        {
            session.WaitAtMost(wait);
            session.Begin();
        }
        catch
        {
            // The others have patience of their own.
            mine.Take();
            throw;
        }

        var turns = new List<Turn>();
        try
        {
            while (_waiting.TryDequeue(out var turn))
            {
                if (turn.Take()) turns.Add(turn);
            }

            foreach (var turn in turns) Write(turn, isAlone: turns.Count == 1);
            if (turns.Exists(t => t.IsKept)) session["COMMIT"].Run();
        }
        catch (Exception e)
        {
            foreach (var turn in turns) turn.Fail(e);
        }
        finally
        {
            try
            {
                if (session.InTransaction) session["ROLLBACK"].Run();
            }
            finally
            {
                foreach (var turn in turns) turn.End();
            }
        }
    }

    private void Write(Turn turn, bool isAlone)
    {
        if (!isAlone) session["SAVEPOINT turn"].Run();
        turn.Run(session);
        // Some errors end the whole transaction; then nobody's work stands.
        if (!session.InTransaction) turn.Throw();
        if (isAlone) return;
        if (!turn.IsKept) session["ROLLBACK TO turn"].Run();
        session["RELEASE turn"].Run();
    }

    private abstract class Turn
    {
        private int _taken;
        private Exception? _fault;

        /// <summary>Whether it came to an end, good or bad.</summary>
        public bool IsOver { get; private set; }

        public bool IsKept { get; protected set; }

        /// <summary>True for one caller only: who writes it, or the one who came with it and gives up.</summary>
        public bool Take() => Interlocked.Exchange(ref _taken, 1) == 0;

        public void Run(Session session)
        {
            try
            {
                Work(session);
            }
            catch (Exception e)
            {
                Fail(e);
            }
        }

        public void Fail(Exception fault) => (_fault, IsKept) = (fault, false);

        public void End()
        {
            IsOver = true;
            if (IsKept) AfterCommit();
        }

        public void Throw()
        {
            if (_fault is SqliteException e && Faults.IsUnavailable(e)) throw Faults.Unavailable(e);
            if (_fault is not null) ExceptionDispatchInfo.Throw(_fault);
        }

        protected abstract void Work(Session session);

        protected abstract void AfterCommit();
    }

    private sealed class Turn<T>(Func<Session, T> work, Func<T, bool>? keep, Action<T>? kept) : Turn
    {
        private T? _result;

        public T Result
        {
            get
            {
                Throw();
                return _result!;
            }
        }

        protected override void Work(Session session)
        {
            _result = work(session);
            IsKept = keep is null || keep(_result);
        }

        protected override void AfterCommit() => kept?.Invoke(_result!);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using CadenceBot.Application.Ports;
using Microsoft.Data.Sqlite;

namespace CadenceBot.Storage.Sqlite;

/// <summary>The store's long-lived connections: one that writes, and a few that read beside it.</summary>
internal sealed class Connections : IDisposable
{
    private readonly StorageOptions _options;
    private readonly Session _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentStack<Session> _readers = new();
    private readonly SemaphoreSlim _reading;

    public Connections(StorageOptions options)
    {
        _options = options;
        DatabaseFile.Prepare(options.File);
        _writer = Session.Open(options.File, options.Wait);
        Migrator.Apply(_writer, options.File);
        for (var i = 0; i < options.Readers; i++) _readers.Push(Session.Open(options.File, options.Wait));
        _reading = new SemaphoreSlim(options.Readers, options.Readers);
    }

    public StorageOptions Options => _options;

    /// <summary>The connection that writes, for tests that need its pragmas.</summary>
    internal Session Writer => _writer;

    /// <summary>Reads what one statement, or one transaction of its own, sees.</summary>
    public TResult Read<TState, TResult>(TState state, Func<Session, TState, TResult> read)
    {
        _reading.Wait();
        _readers.TryPop(out var session);
        try
        {
            return read(session!, state);
        }
        catch (SqliteException e) when (Faults.IsUnavailable(e))
        {
            throw Faults.Unavailable(e);
        }
        finally
        {
            _readers.Push(session!);
            _reading.Release();
        }
    }

    /// <summary>Writes in one transaction, kept when <paramref name="keep"/> says so; <paramref name="kept"/> runs before the next writer.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellation, TimeSpan? patience = null, Func<T, bool>? keep = null, Action<T>? kept = null)
    {
        var wait = patience ?? _options.Wait;
        var begun = Stopwatch.GetTimestamp();
        if (!await _writing.WaitAsync(wait, cancellation))
            throw new StoreUnavailableException("The database is busy with another writer of this program.", new TimeoutException());
        try
        {
            _writer.WaitAtMost(wait - Stopwatch.GetElapsedTime(begun));
            _writer.Begin();
            var result = work(_writer);
            if (keep is null || keep(result))
            {
                _writer["COMMIT"].Run();
                kept?.Invoke(result);
            }

            return result;
        }
        catch (SqliteException e) when (Faults.IsUnavailable(e))
        {
            throw Faults.Unavailable(e);
        }
        finally
        {
            try
            {
                if (_writer.InTransaction) _writer["ROLLBACK"].Run();
            }
            finally
            {
                _writing.Release();
            }
        }
    }

    public void Dispose()
    {
        while (_readers.TryPop(out var reader)) reader.Dispose();
        _writer.Dispose();
        _writing.Dispose();
        _reading.Dispose();
    }
}

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CadenceBot.Storage.Sqlite;

/// <summary>The store's long-lived connections: one that writes, and a few that read beside it.</summary>
internal sealed class Connections : IDisposable
{
    private readonly StorageOptions _options;
    private readonly Writer _writer;
    private readonly ConcurrentStack<Session> _readers = new();
    private readonly SemaphoreSlim _reading;

    public Connections(StorageOptions options)
    {
        _options = options;
        DatabaseFile.Prepare(options.File);
        var writer = Session.Open(options.File, options.Wait);
        _writer = new Writer(writer);
        Migrator.Apply(writer, options.File);
        for (var i = 0; i < options.Readers; i++) _readers.Push(Session.Open(options.File, options.Wait));
        _reading = new SemaphoreSlim(options.Readers, options.Readers);
    }

    public StorageOptions Options => _options;

    /// <summary>The connection that writes, for tests that need its pragmas.</summary>
    internal Session Writer => _writer.Session;

    /// <summary>How many wait to be written, for tests.</summary>
    internal int Waiting => _writer.Waiting;

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

    /// <summary>Writes whole or not at all, kept when <paramref name="keep"/> says so; <paramref name="kept"/> runs before the next writer.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<Session, T> work, CancellationToken cancellation, TimeSpan? patience = null, Func<T, bool>? keep = null, Action<T>? kept = null)
    {
        try
        {
            return await _writer.WriteAsync(work, patience ?? _options.Wait, keep, kept, cancellation);
        }
        catch (SqliteException e) when (Faults.IsUnavailable(e))
        {
            throw Faults.Unavailable(e);
        }
    }

    public void Dispose()
    {
        while (_readers.TryPop(out var reader)) reader.Dispose();
        _writer.Dispose();
        _reading.Dispose();
    }
}

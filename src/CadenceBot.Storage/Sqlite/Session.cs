using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CadenceBot.Storage.Sqlite;

/// <summary>One open connection with its prepared statements; the only place where connections are opened and pragmas set.</summary>
internal sealed class Session : IDisposable
{
    private readonly Dictionary<string, Statement> _prepared = new(StringComparer.Ordinal);
    private int _wait = -1;

    private Session(SqliteConnection connection) => Connection = connection;

    public SqliteConnection Connection { get; }

    /// <summary>Opens a file that is there; <see cref="DatabaseFile"/> makes it with the right mode.</summary>
    public static Session Open(string file, TimeSpan wait) => Open(file, SqliteOpenMode.ReadWrite, wait);

    /// <summary>Opens a file that is only looked at.</summary>
    public static Session OpenToRead(string file) => Open(file, SqliteOpenMode.ReadOnly, TimeSpan.FromSeconds(5));

    /// <summary>The statement of that text, prepared on first use.</summary>
    public Statement this[string sql]
    {
        get
        {
            if (!_prepared.TryGetValue(sql, out var statement)) _prepared[sql] = statement = new Statement(Connection.Handle!, sql);
            return statement;
        }
    }

    /// <summary>Runs a script of several statements.</summary>
    public void Script(string sql) => SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Connection.Handle, sql), Connection.Handle);

    /// <summary>Begins a transaction that writes; only here may another process be in the way.</summary>
    public void Begin() => this["BEGIN IMMEDIATE"].Run();

    /// <summary>How long SQLite waits for another's lock.</summary>
    public void WaitAtMost(TimeSpan wait)
    {
        var milliseconds = (int)Math.Max(0, wait.TotalMilliseconds);
        if (milliseconds == _wait) return;
        raw.sqlite3_busy_timeout(Connection.Handle, milliseconds);
        _wait = milliseconds;
    }

    /// <summary>Whether a transaction is open; some errors end it by themselves.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(Connection.Handle) == 0;

    public void Dispose()
    {
        foreach (var statement in _prepared.Values) statement.Dispose();
        Connection.Dispose();
    }

    /// <summary>Turns the log on. SQLite does not wait for another who does the same to a new file at that moment, so it is asked again.</summary>
    private void KeepALog(TimeSpan wait)
    {
        var result = raw.SQLITE_BUSY;
        SpinWait.SpinUntil(() => (result = raw.sqlite3_exec(Connection.Handle, "PRAGMA journal_mode = WAL")) != raw.SQLITE_BUSY, wait);
        SqliteException.ThrowExceptionForRC(result, Connection.Handle);
    }

    private static Session Open(string file, SqliteOpenMode mode, TimeSpan wait)
    {
        SqliteNative.Init();
        // No pool: pragmas would leak from one user of a pooled connection to the next.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        var session = new Session(connection);
        try
        {
            connection.Open();
            session.WaitAtMost(wait);
            session.Script("PRAGMA foreign_keys = ON");
            if (mode == SqliteOpenMode.ReadOnly) return session;
            session.KeepALog(wait);
            // FULL: a commit that was acknowledged survives the loss of power.
            session.Script("PRAGMA synchronous = FULL");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}

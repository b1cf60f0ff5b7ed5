using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CadenceBot.Storage.Sqlite;

/// <summary>
/// A prepared statement whose parameters are <c>?1 ?2 …</c>, which count by number where <c>$1</c> would count by first appearance; kept with its connection and used by one caller at a time.
/// It speaks to the library itself: a command of the wrapper costs more than most of these statements, and sleeps on a lock by its own clock.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int _parameters;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _parameters = raw.sqlite3_bind_parameter_count(_statement);
    }

    /// <summary>Runs it and says how many rows changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            while (Step())
            {
                // Rows of a RETURNING that nobody asked for.
            }

            return raw.sqlite3_changes(_database);
        }
        finally
        {
            // Repeats the error of the step, which was thrown.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>The first column of the first row, a number or a text; null when there is no row or no value.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values) => Row(static row => row.Value(0), values);

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            var rows = new List<T>();
            while (Step()) rows.Add(read(new Row(_statement)));
            return rows;
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>The first row; the default when there is none.</summary>
    public T? Row<T>(Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        try
        {
            return Step() ? read(new Row(_statement)) : default;
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) Check(code);
        return false;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != _parameters)
            throw new ArgumentException($"The statement takes {_parameters} values, not {values.Length}: {raw.sqlite3_sql(_statement).utf8_to_string()}", nameof(values));
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, i + 1),
                string text => BindText(i + 1, text),
                long number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                int number => raw.sqlite3_bind_int64(_statement, i + 1, number),
                bool truth => raw.sqlite3_bind_int64(_statement, i + 1, truth ? 1 : 0),
                var other => throw new ArgumentException($"SQLite takes no {other.GetType().Name}.", nameof(values)),
            });
        }
    }

    private int BindText(int position, string text)
    {
        // An empty span has no address, which the library would take for NULL.
        if (text.Length == 0) return raw.sqlite3_bind_text(_statement, position, utf8z.FromString(""));
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(_statement, position, rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}

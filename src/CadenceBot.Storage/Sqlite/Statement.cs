using Microsoft.Data.Sqlite;

namespace CadenceBot.Storage.Sqlite;

/// <summary>A prepared statement whose parameters are <c>$1 $2 …</c>; kept with its connection and used by one caller at a time.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter[] _parameters;

    public Statement(SqliteConnection connection, string sql)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        // The wrapper repeats a busy step until this time is over; SQLite's own busy_timeout is to decide alone.
        _command.CommandTimeout = 1;
        var count = 0;
        while (sql.Contains("$" + (count + 1), StringComparison.Ordinal)) count++;
        _parameters = [.. Enumerable.Range(1, count).Select(n => _command.Parameters.AddWithValue("$" + n, DBNull.Value))];
        _command.Prepare();
    }

    /// <summary>Runs it and says how many rows changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null when there is no row or no value.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>The first row; the default when there is none.</summary>
    public T? Row<T>(Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != _parameters.Length) throw new ArgumentException($"The statement takes {_parameters.Length} values, not {values.Length}: {_command.CommandText}", nameof(values));
        for (var i = 0; i < values.Length; i++) _parameters[i].Value = values[i] ?? DBNull.Value;
    }
}

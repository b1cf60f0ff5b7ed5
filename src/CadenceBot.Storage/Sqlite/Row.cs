using System.Text;
using NodaTime;
using SQLitePCL;

namespace CadenceBot.Storage.Sqlite;

/// <summary>The row on which a statement stands.</summary>
internal readonly struct Row(sqlite3_stmt statement)
{
    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => checked((int)GetInt64(column));

    public string GetString(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(statement, column));

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public string? Text(int column) => IsNull(column) ? null : GetString(column);

    public long? Number(int column) => IsNull(column) ? null : GetInt64(column);

    public Instant? Time(int column) => Number(column) is { } at ? Times.Of(at) : null;

    /// <summary>A number or a text, as the row has it.</summary>
    public object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => GetInt64(column),
        _ => GetString(column),
    };
}

using Microsoft.Data.Sqlite;
using NodaTime;

namespace CadenceBot.Storage.Sqlite;

/// <summary>Columns that may be empty.</summary>
internal static class Columns
{
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static Instant? Time(this SqliteDataReader row, int column) => row.Number(column) is { } at ? Times.Of(at) : null;
}

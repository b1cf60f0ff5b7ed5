using CadenceBot.Application.Ports;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CadenceBot.Storage.Sqlite;

/// <summary>Which of SQLite's errors say that the store is not to be had now, rather than that the program is wrong.</summary>
internal static class Faults
{
    public static bool IsUnavailable(SqliteException error) => error.SqliteErrorCode is
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN or raw.SQLITE_PROTOCOL;

    public static StoreUnavailableException Unavailable(SqliteException error) => new(error.Message, error);
}

using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>Copies a running database, and tells what is wrong with a copy.</summary>
internal static class Backup
{
    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <summary>Copies into a file that is whole or not there at all.</summary>
    /// <exception cref="InvalidDataException">The copy is not sound, or the file belongs to the database itself.</exception>
    public static void Write(string databaseFile, string file)
    {
        if (IsOf(databaseFile, file)) throw new InvalidDataException($"'{file}' is the database itself or a file that it works with; name another file for the backup.");
        DatabaseFile.PrepareFolder(file);
        var part = file + ".part";
        DatabaseFile.CreateEmpty(part);
        try
        {
            using (var source = Session.Open(databaseFile, TimeSpan.FromSeconds(5)))
            using (var copy = Session.Open(part, TimeSpan.FromSeconds(5)))
            {
                source.Connection.BackupDatabase(copy.Connection);
                // One file that needs no side files, readable from a disk that cannot be written.
                copy.Script("PRAGMA journal_mode = DELETE");
            }

            if (ProblemOf(part) is { } problem) throw new InvalidDataException($"The backup '{file}' was not kept: {problem}.");
            File.Move(part, file, overwrite: true);
        }
        finally
        {
            foreach (var left in (string[])[part, part + "-wal", part + "-shm", part + "-journal"]) File.Delete(left);
        }
    }

    /// <summary>Why a file is no backup of this program; null when it is one.</summary>
    public static string? ProblemOf(string file)
    {
        if (!HasMagic(file)) return "it is no SQLite database";
        try
        {
            using var session = Session.OpenToRead(file);
            var found = session["PRAGMA integrity_check"].Rows(row => row.GetString(0));
            if (found is not ["ok"]) return $"it is damaged ({found[0]})";
            if (session["SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"].Scalar() is null) return "it is no database of CadenceBot";
            var version = Migrator.VersionOf(session);
            return version > Migrator.Newest ? $"it has schema {version}, and this program knows none after {Migrator.Newest}" : null;
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            return $"it cannot be read ({e.Message})";
        }
    }

    // In place of its log or its lock a copy would cost the running program what it wrote last.
    private static bool IsOf(string databaseFile, string file) => ((string[])["", "-wal", "-shm", "-journal", ".lock"]).Any(side => Place(file) == Place(databaseFile) + side);

    // Where a name leads to in the end.
    private static string Place(string file) => (File.Exists(file) ? File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(file);

    private static bool HasMagic(string file)
    {
        using var stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[16];
        return stream.ReadAtLeast(head, 16, throwOnEndOfStream: false) == 16 && head.SequenceEqual(Magic);
    }
}

using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>Puts a backup in place of a database that no host uses.</summary>
public static class Restore
{
    /// <summary>Verifies the backup, keeps the old database beside the new one and changes nothing when it refuses.</summary>
    public static async Task<RestoreResult> FromAsync(string backupFile, string databaseFile, CancellationToken cancellation)
    {
        if (!File.Exists(backupFile)) return RestoreResult.Refuse($"There is no file '{backupFile}'.");
        using var held = HostLock.TryTake(databaseFile);
        if (held is null) return RestoreResult.Refuse($"A host is running on '{databaseFile}'; stop it first.");

        // What is verified is the very copy that takes the place.
        var incoming = databaseFile + ".restoring";
        DatabaseFile.CreateEmpty(incoming);
        try
        {
            await CopyAsync(backupFile, incoming, cancellation);
            // A database that an earlier restore put aside may still have commits in its log.
            if (File.Exists(backupFile + "-wal"))
            {
                DatabaseFile.CreateEmpty(incoming + "-wal");
                await CopyAsync(backupFile + "-wal", incoming + "-wal", cancellation);
            }

            if (Backup.ProblemOf(incoming) is { } problem) return RestoreResult.Refuse($"'{backupFile}' was not restored: {problem}.");
            using (var whole = Session.Open(incoming, TimeSpan.FromSeconds(5))) whole.Script("PRAGMA journal_mode = DELETE");
            var kept = KeepOld(databaseFile);
            File.Move(incoming, databaseFile);
            return new RestoreResult(Done: true, kept is null
                ? $"'{databaseFile}' was restored from '{backupFile}'."
                : $"'{databaseFile}' was restored from '{backupFile}'; the old one is '{kept}'.", kept);
        }
        finally
        {
            foreach (var left in (string[])[incoming, incoming + "-wal", incoming + "-shm"]) File.Delete(left);
        }
    }

    private static async Task CopyAsync(string from, string to, CancellationToken cancellation)
    {
        await using var source = File.OpenRead(from);
        await using var target = new FileStream(to, FileMode.Open, FileAccess.Write);
        await source.CopyToAsync(target, cancellation);
        target.Flush(flushToDisk: true);
    }

    /// <summary>The log holds commits that the file may not have yet: it goes with the file, and first, or it would be played into the new one.</summary>
    private static string? KeepOld(string file)
    {
        if (!File.Exists(file)) return null;
        var n = 1;
        while (File.Exists($"{file}.before-restore-{n}")) n++;
        var kept = $"{file}.before-restore-{n}";
        if (File.Exists(file + "-wal")) File.Move(file + "-wal", kept + "-wal");
        File.Delete(file + "-shm");
        File.Move(file, kept);
        return kept;
    }
}

/// <summary>What became of a restore.</summary>
/// <param name="Done">Whether the backup is in place.</param>
/// <param name="Sentence">What happened, or why nothing did.</param>
/// <param name="Kept">Where the old database is now; null when there was none.</param>
public sealed record RestoreResult(bool Done, string Sentence, string? Kept)
{
    internal static RestoreResult Refuse(string sentence) => new(Done: false, sentence, null);
}

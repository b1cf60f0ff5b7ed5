namespace CadenceBot.Storage;

/// <summary>Says that a host uses a database; the system takes it away when the process ends, however it ends.</summary>
public sealed class HostLock : IDisposable
{
    private readonly FileStream _held;

    private HostLock(FileStream held) => _held = held;

    /// <summary>Takes the lock of a database file; null when another process or another part of this one has it.</summary>
    public static HostLock? TryTake(string databaseFile)
    {
        Sqlite.DatabaseFile.PrepareFolder(databaseFile);
        try
        {
            return new HostLock(new FileStream(databaseFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }

    /// <summary>Gives the lock back; the file stays, for removing it could take away a lock that somebody just took.</summary>
    public void Dispose() => _held.Dispose();
}

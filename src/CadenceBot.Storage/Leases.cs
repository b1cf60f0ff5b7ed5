using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>The leases of a host that is gone.</summary>
public static class Leases
{
    /// <summary>
    /// Lets them run out now, and says how many there were. Only for who holds the <see cref="HostLock"/>, and so knows that nobody
    /// is sending any more: without this a row that was being sent when the program was killed would lie until its lease ends.
    /// </summary>
    public static int End(string databaseFile)
    {
        using var session = Session.Open(databaseFile, TimeSpan.FromSeconds(5));
        return session["UPDATE outbox SET next_try_at = due_at WHERE state = 'claimed'"].Run();
    }
}

using CadenceBot.Storage.Sqlite;
using NodaTime;

namespace CadenceBot.Storage;

/// <summary>The table <c>meta</c>: the last tick, and small values of the host.</summary>
internal static class MetaTable
{
    private const string LastTick = "last_tick";
    private const string SaveSql = "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

    // A tick never goes backwards: the time between would be asked for twice.
    private const string TickSql =
        "INSERT INTO meta (name, value) VALUES ('last_tick', ?1) ON CONFLICT (name) DO UPDATE SET value = excluded.value " +
        "WHERE CAST(excluded.value AS INTEGER) > CAST(meta.value AS INTEGER)";

    private static readonly string[] OwnNames = [LastTick, "revision", "forgetting"];

    public static string? Find(Session session, string name) => (string?)session["SELECT value FROM meta WHERE name = ?1"].Scalar(name);

    public static Instant? Tick(Session session) => Find(session, LastTick) is { } text ? Times.Of(long.Parse(text)) : null;

    public static void SaveTick(Session session, Instant tick) => session[TickSql].Run(tick.Ms().ToString());

    public static void Save(Session session, string name, string value)
    {
        if (OwnNames.Contains(name)) throw new ArgumentException($"'{name}' is the store's own name.", nameof(name));
        session[SaveSql].Run(name, value);
    }
}

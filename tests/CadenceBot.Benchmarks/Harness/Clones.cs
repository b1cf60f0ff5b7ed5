using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>Many plans out of one: rows, journals, companies and channels under other names, for a file that nobody has open.</summary>
internal static class Clones
{
    private const string Numbers = "WITH RECURSIVE numbers (n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM numbers WHERE n < {1}) ";

    private const string Plans =
        "INSERT INTO plans (id, partner, number, version, template_id, template_version, open, manager, next_due_at, shape, snapshot) " +
        "SELECT 'p' || n || '.1', 'p' || n, 1, version, template_id, template_version, open, manager, next_due_at, shape, " +
        "replace(snapshot, '\"acme.1\"', '\"p' || n || '.1\"') FROM numbers, plans WHERE id = 'acme.1' ORDER BY n";

    private const string Journals =
        "INSERT INTO plan_events SELECT 'p' || n || '.1', seq, at, by_id, by_name, by_side, kind, e.version, e.body, e.step " +
        "FROM numbers, plan_events e WHERE plan_id = 'acme.1' ORDER BY n, seq";

    private const string Companies =
        "INSERT INTO companies SELECT 'p' || n, replace(replace(body, '\"acme\"', '\"p' || n || '\"'), '\"Acme\"', '\"P' || n || '\"') FROM numbers, companies WHERE slug = 'acme'";

    private const string Channels =
        "INSERT INTO channels SELECT 'playground:p' || n, replace(body, '\"acme\"', '\"p' || n || '\"') FROM numbers, channels WHERE ref = 'playground:acme'";

    /// <summary>Adds partners <c>p{from}</c> to <c>p{to}</c> whose plans stand as that of Acme does.</summary>
    public static void Add(string file, int from, int to)
    {
        using var session = Session.Open(file, TimeSpan.FromSeconds(5));
        session.Begin();
        foreach (var insert in (string[])[Plans, Journals, Companies, Channels]) session.Script(Numbers.Replace("{0}", $"{from}", StringComparison.Ordinal).Replace("{1}", $"{to}", StringComparison.Ordinal) + insert);
        session.Script("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'");
        session.Script("COMMIT");
    }

    /// <summary>Makes the clones of a range due at an instant, or at none.</summary>
    public static void SetDue(string file, int from, int to, long? at)
    {
        using var session = Session.Open(file, TimeSpan.FromSeconds(5));
        session["UPDATE plans SET next_due_at = ?3 WHERE partner <> 'acme' AND CAST(substr(partner, 2) AS INTEGER) BETWEEN ?1 AND ?2"].Run(from, to, at);
    }

    public static long Count(string file, string sql)
    {
        using var session = Session.OpenToRead(file);
        return (long)session[sql].Scalar()!;
    }
}

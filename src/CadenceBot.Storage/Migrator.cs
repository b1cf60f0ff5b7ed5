using System.Reflection;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>Brings a database to the schema of this program: numbered scripts, forwards only.</summary>
public static class Migrator
{
    private const string Suffix = ".sqlite.sql";

    private static readonly (int Number, string Name)[] Scripts =
    [
        .. typeof(Migrator).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => (int.Parse(n[..4]), n))
            .OrderBy(s => s.Item1),
    ];

    /// <summary>The newest schema that this program knows.</summary>
    public static int Newest => Scripts[^1].Number;

    /// <summary>Creates the file when it is missing and applies what it lacks.</summary>
    /// <exception cref="InvalidDataException">The database was written by a newer program, or by another one.</exception>
    public static void Apply(string file)
    {
        DatabaseFile.Prepare(file);
        using var session = Session.Open(file, TimeSpan.FromSeconds(5));
        Apply(session, file);
    }

    internal static void Apply(Session session, string file)
    {
        RefuseForeign(session, file);
        session.Script("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL)");
        RefuseNewer(VersionOf(session), file);
        foreach (var (number, name) in Scripts)
        {
            session.Begin();
            try
            {
                // Read inside the transaction: another process may have been faster.
                if (VersionOf(session) < number)
                {
                    session.Script(TextOf(name));
                    session["INSERT INTO schema_version (version, name) VALUES (?1, ?2)"].Run(number, name[..^Suffix.Length]);
                }

                session.Script("COMMIT");
            }
            finally
            {
                if (session.InTransaction) session.Script("ROLLBACK");
            }
        }
    }

    internal static int VersionOf(Session session) =>
        Convert.ToInt32(session["SELECT coalesce(max(version), 0) FROM schema_version"].Scalar());

    // One statement: another process may be creating the tables meanwhile.
    private static void RefuseForeign(Session session, string file)
    {
        if (session["SELECT 1 FROM sqlite_master WHERE type = 'table' AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'schema_version') LIMIT 1"].Scalar() is not null)
            throw new InvalidDataException($"The database '{file}' belongs to another program, and nothing was changed in it; name another file with Cadence__Database=data/other.db.");
    }

    private static void RefuseNewer(int version, string file)
    {
        if (version > Newest)
            throw new InvalidDataException($"The database '{file}' has schema {version}, and this program knows none after {Newest}: start the newer program, or restore an older backup.");
    }

    private static string TextOf(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Storage.Json;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Storage;

/// <summary>The tables <c>companies</c>, <c>people</c> and <c>channels</c>, read whole and kept until their revision changes.</summary>
internal sealed class DirectoryTables
{
    private const string RevisionSql = "SELECT value FROM meta WHERE name = 'revision'";
    private const string BumpSql = "UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'";
    private const string SavePersonSql = "INSERT INTO people (id, body) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET body = excluded.body";
    private const string SaveCompanySql = "INSERT INTO companies (slug, body) VALUES (?1, ?2) ON CONFLICT (slug) DO UPDATE SET body = excluded.body";
    private const string SaveChannelSql = "INSERT INTO channels (ref, body) VALUES (?1, ?2) ON CONFLICT (ref) DO UPDATE SET body = excluded.body";

    private const string SettingsSql = "SELECT person_id, body FROM own_settings";

    private const string SaveSettingsSql =
        "INSERT INTO own_settings (person_id, version, body) VALUES (?1, ?2, ?3) " +
        "ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, body = excluded.body WHERE own_settings.version = excluded.version - 1";

    private volatile Known? _known;

    public PeopleDirectory Read(Session session)
    {
        var known = _known;
        if (known is not null && Revision(session) == known.Revision) return known.Directory;
        // One transaction: the revision and the rows must be of one moment.
        session.Script("BEGIN");
        try
        {
            _known = known = new Known(Revision(session), new PeopleDirectory(
                All<Company>(session, "SELECT body FROM companies"),
                All<Person>(session, "SELECT body FROM people"),
                All<Channel>(session, "SELECT body FROM channels"),
                session[SettingsSql].Rows(row => (row.GetString(0), StorageJson.Read<OwnSettings>(row.GetString(1))))));
            return known.Directory;
        }
        finally
        {
            session.Script("COMMIT");
        }
    }

    /// <summary>False when somebody's settings changed since the choice was made.</summary>
    public static bool Write(Session session, IReadOnlyCollection<DirectoryChange> changes)
    {
        if (changes.Count == 0) return true;
        foreach (var change in changes)
        {
            var rows = change switch
            {
                DirectoryChange.PersonSaved c => session[SavePersonSql].Run(c.Person.Id, StorageJson.Write(c.Person)),
                DirectoryChange.PersonRemoved c => session["DELETE FROM people WHERE id = ?1"].Run(c.PersonId) + session["DELETE FROM own_settings WHERE person_id = ?1"].Run(c.PersonId),
                DirectoryChange.SettingsSaved c => session[SaveSettingsSql].Run(c.PersonId, c.Settings.Version, StorageJson.Write(c.Settings)),
                DirectoryChange.CompanySaved c => session[SaveCompanySql].Run(c.Company.Slug.Value, StorageJson.Write(c.Company)),
                DirectoryChange.ChannelSaved c => session[SaveChannelSql].Run(c.Channel.Ref.ToString(), StorageJson.Write(c.Channel)),
                _ => throw new InvalidOperationException($"The store does not know how to write {change.GetType().Name}."),
            };
            if (rows == 0 && change is DirectoryChange.SettingsSaved) return false;
        }

        Bump(session);
        return true;
    }

    /// <summary>Makes every copy old.</summary>
    public static void Bump(Session session) => session[BumpSql].Run();

    private static string Revision(Session session) => (string)session[RevisionSql].Scalar()!;

    private static List<T> All<T>(Session session, string sql) => session[sql].Rows(row => StorageJson.Read<T>(row.GetString(0)));

    private sealed record Known(string Revision, PeopleDirectory Directory);
}

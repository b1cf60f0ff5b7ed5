using CadenceBot.Storage;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.ContractTests.Storage;

/// <summary>What concerns the file, its schema and the library alone.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly SqliteUnderTest _under = new();

    private string File => _under.File;

    [Fact]
    public void The_newer_of_the_two_libraries_runs()
    {
        var chosen = SqliteNative.Init();

        chosen.Number.ShouldBeGreaterThanOrEqualTo(3_035_000);
        SqliteNative.Init().ShouldBeSameAs(chosen);
        DatabaseFile.Prepare(_under.FileCalled("any.db"));
        using var session = Session.Open(_under.FileCalled("any.db"), TimeSpan.Zero);
        session["SELECT sqlite_version()"].Scalar().ShouldBe(chosen.Version);
    }

    [Fact]
    public void A_named_library_that_is_none_is_refused_in_words()
    {
        var error = Should.Throw<InvalidOperationException>(() => SqliteNative.Choose("/nowhere/libsqlite3.so", typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly));
        error.Message.ShouldContain("/nowhere/libsqlite3.so");
        SqliteNative.Choose(null, typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly).Choice.ShouldBe(SqliteNative.Choice);
    }

    [Fact]
    public void Every_connection_has_the_same_pragmas()
    {
        _ = _under.Store;
        using var session = Session.Open(File, TimeSpan.FromSeconds(5));

        foreach (var open in (Session[])[session, _under.Connections.Writer])
        {
            open["PRAGMA foreign_keys"].Scalar().ShouldBe(1L);
            open["PRAGMA journal_mode"].Scalar().ShouldBe("wal");
            open["PRAGMA synchronous"].Scalar().ShouldBe(2L);
        }
    }

    [Fact]
    public void The_file_is_for_its_owner_alone()
    {
        _ = _under.Store;
        if (OperatingSystem.IsWindows()) return;

        foreach (var file in (string[])[File, File + "-wal"])
            System.IO.File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Migrating_twice_changes_nothing()
    {
        var file = _under.FileCalled("new/folder/store.db");
        Migrator.Apply(file);
        Migrator.Apply(file);

        using var session = Session.Open(file, TimeSpan.Zero);
        session["SELECT group_concat(version || name) FROM schema_version"].Scalar().ShouldBe("10001_initial,20002_own_settings,30003_edits,40004_plans_by_manager,50005_transcript_ref");
    }

    [Fact]
    public void A_database_of_the_first_schema_is_brought_up_and_keeps_its_rows()
    {
        var file = _under.FileCalled("first.db");
        DatabaseFile.Prepare(file);
        using (var old = Session.Open(file, TimeSpan.Zero))
        {
            var code = typeof(Migrator).Assembly;
            using var text = new StreamReader(code.GetManifestResourceStream(code.GetManifestResourceNames().Single(n => n.StartsWith("0001", StringComparison.Ordinal)))!);
            old.Script("CREATE TABLE schema_version (version INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL); INSERT INTO schema_version VALUES (1, '0001_initial');" + text.ReadToEnd());
            old.Script("INSERT INTO outbox (key, conversation, due_at, late, state, next_try_at) VALUES ('k1', 'playground:dm:ana', 1, 0, 'pending', 1)");
        }

        Migrator.Apply(file);

        using var session = Session.Open(file, TimeSpan.Zero);
        Migrator.VersionOf(session).ShouldBe(Migrator.Newest);
        session["SELECT key || held FROM outbox"].Scalar().ShouldBe("k10");
        session["SELECT count(*) FROM own_settings"].Scalar().ShouldBe(0L);
    }

    [Fact]
    public void Two_programs_may_migrate_at_once()
    {
        var file = _under.FileCalled("both.db");
        Parallel.For(0, 4, _ => Migrator.Apply(file));

        using var session = Session.Open(file, TimeSpan.Zero);
        Migrator.VersionOf(session).ShouldBe(Migrator.Newest);
    }

    [Fact]
    public void A_database_of_a_newer_program_is_refused_in_one_sentence()
    {
        Migrator.Apply(File);
        _under.Sql("INSERT INTO schema_version (version, name) VALUES (99, 'later')");

        Should.Throw<InvalidDataException>(() => Migrator.Apply(File)).Message
            .ShouldBe($"The database '{File}' has schema 99, and this program knows none after {Migrator.Newest}: start the newer program, or restore an older backup.");
    }

    [Fact]
    public async Task The_next_due_time_is_looked_up_in_indexes()
    {
        await _under.Store.NextDueAsync(default);
        var plan = _under.Connections.Writer["EXPLAIN QUERY PLAN SELECT next_due_at FROM plans WHERE next_due_at IS NOT NULL ORDER BY next_due_at LIMIT 1"].Rows(row => row.GetString(3));
        plan.ShouldAllBe(line => line.Contains("INDEX plans_due"));
        var outbox = _under.Connections.Writer["EXPLAIN QUERY PLAN SELECT next_try_at FROM outbox WHERE next_try_at IS NOT NULL ORDER BY next_try_at LIMIT 1"].Rows(row => row.GetString(3));
        outbox.ShouldAllBe(line => line.Contains("INDEX outbox_open"));
    }

    public void Dispose() => _under.Dispose();
}

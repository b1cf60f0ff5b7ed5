using CadenceBot.Domain.Plans;
using CadenceBot.Storage;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.ContractTests.Storage;

public sealed class RestoreTests : IDisposable
{
    private readonly SqliteUnderTest _under = new();

    private string Backup => _under.FileCalled("backup.db");

    [Fact]
    public async Task The_old_database_is_kept_with_its_last_commits()
    {
        await BackUpAsync();
        await _under.Store.CommitAsync(Samples.Next(Samples.Plan(), new NoteAdded("after the backup")), default);
        await _under.RestoreAsync(Backup);

        (await _under.Store.PlanAsync(Samples.Id(), default))!.Version.ShouldBe(1);
        var kept = _under.File + ".before-restore-1";
        System.IO.File.Exists(kept).ShouldBeTrue();
        await _under.RestoreAsync(kept);
        (await _under.Store.PlanAsync(Samples.Id(), default))!.Version.ShouldBe(2);
        System.IO.File.Exists(_under.File + ".before-restore-2").ShouldBeTrue();
    }

    [Fact]
    public async Task Commits_that_are_in_a_log_alone_are_restored_as_well()
    {
        await _under.Store.CommitAsync(Samples.Begin(), default);
        foreach (var part in (string[])["", "-wal"]) System.IO.File.Copy(_under.File + part, Backup + part);
        await _under.Store.CommitAsync(Samples.Next(Samples.Plan(), new NoteAdded("later")), default);

        await _under.RestoreAsync(Backup);

        (await _under.Store.PlanAsync(Samples.Id(), default))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_database_is_not_its_own_backup()
    {
        await _under.Store.CommitAsync(Samples.Begin(), default);

        foreach (var side in (string[])["", "-wal", "-shm", "-journal", ".lock"])
            (await Should.ThrowAsync<InvalidDataException>(() => _under.Maintenance.BackupAsync(_under.File + side, default))).Message.ShouldContain("is the database itself");
        var link = _under.File + ".link";
        File.CreateSymbolicLink(link, _under.File);
        (await Should.ThrowAsync<InvalidDataException>(() => _under.Maintenance.BackupAsync(link, default))).Message.ShouldContain("is the database itself");
    }

    [Fact]
    public async Task A_running_host_is_not_restored_under()
    {
        await BackUpAsync();
        using (HostLock.TryTake(_under.File).ShouldNotBeNull())
        {
            HostLock.TryTake(_under.File).ShouldBeNull();
            await RefusedAsync($"A host is running on '{_under.File}'; stop it first.");
        }

        using var free = HostLock.TryTake(_under.File);
        free.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_missing_backup_is_refused() => await RefusedAsync($"There is no file '{Backup}'.");

    [Fact]
    public async Task What_is_no_database_is_refused()
    {
        await System.IO.File.WriteAllTextAsync(Backup, "Dear diary, this is long enough to be read.");
        await RefusedAsync($"'{Backup}' was not restored: it is no SQLite database.");
    }

    [Fact]
    public async Task A_database_of_something_else_is_refused()
    {
        DatabaseFile.Prepare(Backup);
        using (var other = Session.Open(Backup, TimeSpan.Zero)) other.Script("PRAGMA journal_mode = DELETE; CREATE TABLE recipes (name TEXT)");
        await RefusedAsync($"'{Backup}' was not restored: it is no database of CadenceBot.");
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused()
    {
        await BackUpAsync();
        using (var later = Session.Open(Backup, TimeSpan.Zero)) later.Script("INSERT INTO schema_version (version, name) VALUES (99, 'later'); PRAGMA journal_mode = DELETE");
        await RefusedAsync($"'{Backup}' was not restored: it has schema 99, and this program knows none after {Migrator.Newest}.");
    }

    [Fact]
    public async Task A_damaged_backup_is_refused()
    {
        await BackUpAsync();
        await using (var file = System.IO.File.OpenWrite(Backup))
        {
            file.Position = 4096;
            file.Write(new byte[20_000]);
        }

        var result = await Restore.FromAsync(Backup, _under.File, default);
        result.Done.ShouldBeFalse();
        result.Sentence.ShouldContain("was not restored");
    }

    public void Dispose() => _under.Dispose();

    private async Task BackUpAsync()
    {
        await _under.Store.CommitAsync(Samples.Begin(), default);
        await _under.Maintenance.BackupAsync(Backup, default);
    }

    private async Task RefusedAsync(string sentence)
    {
        _ = _under.Store;
        var before = await System.IO.File.ReadAllBytesAsync(_under.File);

        (await Restore.FromAsync(Backup, _under.File, default)).ShouldBe(new RestoreResult(Done: false, sentence, null));

        (await System.IO.File.ReadAllBytesAsync(_under.File)).ShouldBe(before);
        Directory.GetFiles(Path.GetDirectoryName(_under.File)!, "*restor*").ShouldBeEmpty();
    }
}

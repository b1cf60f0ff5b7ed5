using System.Diagnostics;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Templates;
using CadenceBot.Storage;
using CadenceBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.ContractTests.Storage;

internal sealed class SqliteUnderTest : IStoreUnderTest
{
    private readonly string _folder;
    private TimeSpan _wait = TimeSpan.FromSeconds(2);
    private TimeSpan _inboundWait = TimeSpan.FromMilliseconds(300);
    private ServiceProvider _services;

    public SqliteUnderTest(string? folder = null)
    {
        _folder = folder ?? Directory.CreateTempSubdirectory("cadence-").FullName;
        _services = Open();
    }

    public string File => FileCalled("store.db");

    public IStore Store => Get<IStore>();

    public IOutbox Outbox => Get<IOutbox>();

    public ITranscript Transcript => Get<ITranscript>();

    public ITemplateShelf Shelf => Get<ITemplateShelf>();

    public IMaintenance Maintenance => Get<IMaintenance>();

    public Connections Connections => Get<Connections>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public string FileCalled(string name) => Path.Combine(_folder, name);

    public IDisposable FillDisk()
    {
        var pages = (long)Connections.Writer["PRAGMA page_count"].Scalar()!;
        Connections.Writer.Script($"PRAGMA max_page_count = {pages}");
        return new Undo(() => Connections.Writer.Script("PRAGMA max_page_count = 1073741823"));
    }

    public IDisposable LockByAnother()
    {
        _ = Store;
        var other = Session.Open(File, TimeSpan.Zero);
        other.Begin();
        return new Undo(other.Dispose);
    }

    public TimeSpan LastPatience => TimeSpan.FromMilliseconds((long)Connections.Writer["PRAGMA busy_timeout"].Scalar()!);

    public void BePatient()
    {
        _wait = _inboundWait = TimeSpan.FromMinutes(2);
        Restart();
    }

    public async Task UntilWaitingAsync(int commits)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Connections.Waiting < commits)
        {
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(30), $"{Connections.Waiting} of {commits} commits wait");
            await Task.Yield();
        }
    }

    public void Sql(string sql)
    {
        using var other = Session.Open(File, TimeSpan.FromSeconds(5));
        other.Script(sql);
    }

    public IStoreUnderTest AfterAKillDuring(string sql)
    {
        using var other = Session.Open(File, TimeSpan.FromSeconds(5));
        // With next to no memory the transaction is in the log before it is committed.
        other.Script("PRAGMA cache_size = 1");
        other.Begin();
        other.Script(sql);
        new FileInfo(File + "-wal").Length.ShouldBeGreaterThan(100_000);
        return AfterAKillNow();
    }

    public void Restart()
    {
        _services.Dispose();
        _services = Open();
    }

    public IStoreUnderTest AfterAKillNow()
    {
        var folder = Directory.CreateTempSubdirectory("cadence-kill-").FullName;
        foreach (var file in (string[])["store.db", "store.db-wal"])
            if (System.IO.File.Exists(FileCalled(file))) System.IO.File.Copy(FileCalled(file), Path.Combine(folder, file));
        return new SqliteUnderTest(folder);
    }

    public async Task RestoreAsync(string backup)
    {
        _services.Dispose();
        var restored = await Restore.FromAsync(backup, File, default);
        restored.Done.ShouldBeTrue(restored.Sentence);
        _services = Open();
    }

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddSingleton<ITemplateCatalog>(new OneTemplate());
        services.AddStorage(new StorageOptions { File = File, Wait = _wait, InboundWait = _inboundWait });
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    private sealed class OneTemplate : ITemplateCatalog
    {
        public IReadOnlyList<PlanTemplate> All { get; } = [Samples.Template];

        public PlanTemplate? Find(string id, int version) => All.SingleOrDefault(t => t.Id == id && t.Version == version);

        public PlanTemplate? Latest(string id) => All.SingleOrDefault(t => t.Id == id);
    }

    private sealed class Undo(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}

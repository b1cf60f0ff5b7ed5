using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using NodaTime;

namespace CadenceBot.ContractTests.Storage;

/// <summary>A store that a suite may use and hurt.</summary>
public interface IStoreUnderTest : IDisposable
{
    IStore Store { get; }

    IOutbox Outbox { get; }

    ITranscript Transcript { get; }

    ITemplateShelf Shelf { get; }

    IMaintenance Maintenance { get; }

    /// <summary>A file that a backup may take, in the store's own folder.</summary>
    string FileCalled(string name);

    /// <summary>Lets the disk be full until it is given back.</summary>
    IDisposable FillDisk();

    /// <summary>Lets another process hold the write lock until it is given back.</summary>
    IDisposable LockByAnother();

    /// <summary>Opens the store again so that nobody gives up while a slow machine comes to its work.</summary>
    void BePatient();

    /// <summary>How long the last commit was ready to wait for the lock, when it came to its turn.</summary>
    TimeSpan LastPatience { get; }

    /// <summary>Comes back when so many commits wait for the lock.</summary>
    Task UntilWaitingAsync(int commits);

    /// <summary>Runs SQL behind the store's back.</summary>
    void Sql(string sql);

    /// <summary>Ends the process, as far as the store is concerned, and begins another on the same data.</summary>
    void Restart();

    /// <summary>A second store on what the first had on disk at this moment, as after a kill.</summary>
    IStoreUnderTest AfterAKillNow();

    /// <summary>The same, when the kill came within a transaction of this SQL.</summary>
    IStoreUnderTest AfterAKillDuring(string sql);

    /// <summary>Puts a backup in place of the data and begins again.</summary>
    Task RestoreAsync(string backup);
}

/// <summary>What all suites of the store share.</summary>
public abstract class StoreSuite : IDisposable
{
    private readonly Lazy<IStoreUnderTest> _under;

    protected StoreSuite() => _under = new Lazy<IStoreUnderTest>(Make);

    protected IStoreUnderTest Under => _under.Value;

    protected IStore Store => Under.Store;

    protected IOutbox Outbox => Under.Outbox;

    protected ITranscript Transcript => Under.Transcript;

    protected abstract IStoreUnderTest Make();

    protected async Task<CommitResult> CommitAsync(Commit commit) => await Store.CommitAsync(commit, default);

    protected async Task<IReadOnlyList<OutboxRow>> ClaimAsync(Instant? now = null, int most = 100) =>
        await Outbox.ClaimAsync(now ?? Samples.Start, Duration.FromSeconds(30), most, default);

    protected async Task SettleAsync(OutboxRow row, Settlement settlement, Instant? now = null) =>
        await Outbox.SettleAsync(row, settlement, now ?? Samples.Start, default);

    /// <summary>Claims everything that is due and delivers it.</summary>
    protected async Task DeliverAllAsync(Instant? now = null)
    {
        foreach (var row in await ClaimAsync(now)) await SettleAsync(row, new Settlement.Delivered("ref-" + row.Draft.Key), now);
    }

    public void Dispose()
    {
        if (_under.IsValueCreated) _under.Value.Dispose();
        GC.SuppressFinalize(this);
    }
}

using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Host.Admin;
using CadenceBot.Host.Health;
using CadenceBot.Host.Scheduling;
using CadenceBot.Host.Settings;
using CadenceBot.Playground;
using CadenceBot.Slack;
using CadenceBot.Storage;

namespace CadenceBot.Host;

/// <summary>The running program: the playground's door, the schedule, the store.</summary>
internal sealed class Serve : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HostLock _held;

    private Serve(WebApplication app, HostLock held) => (_app, _held) = (app, held);

    /// <summary>Where it listens; the port that was taken when the settings ask for any.</summary>
    public string Url => _app.Urls.First();

    /// <summary>Runs until it is told to stop.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var program = await StartAsync(args);
        if (program is null) return 1;
        await program._app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Starts it; null, with a sentence on the error stream, when another one runs on the same database.</summary>
    public static async Task<Serve?> StartAsync(string[] args)
    {
        // Half of the first answer's wait is compilation; the other processor takes its share while this one puts the host together.
        _ = Task.Run(StorageServices.WarmUp);
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Configuration.AddSettings(args);
        var options = Composition.ReadOptions(builder.Configuration);
        var held = HostLock.TryTake(options.Database);
        if (held is null)
        {
            await Console.Error.WriteLineAsync($"Another CadenceBot runs on {options.Database}; stop it, or name another file with Cadence__Database=data/other.db.");
            return null;
        }

        builder.WebHost.UseUrls(options.Slack.IsOn ? [options.Url, options.ManagementUrl] : [options.Url]);
        builder.Services.AddEverything(options).AddSchedule(options).Configure<HostOptions>(hosting => hosting.ServicesStartConcurrently = true);
        var program = new Serve(builder.Build(), held);
        try
        {
            await program.OpenAsync(options);
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _held.Dispose();
    }

    private async Task OpenAsync(CadenceOptions options)
    {
        await Composition.PrepareAsync(_app.Services, options, CancellationToken.None);
        Leases.End(options.Database);
        var (store, clock) = (_app.Services.GetRequiredService<IStore>(), _app.Services.GetRequiredService<IBotClock>());
        await OneWorld.DemandAsync(store, options, CancellationToken.None);
        var log = _app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CadenceBot");
        if (options.Slack.IsOn)
        {
            var introduction = _app.Services.GetRequiredService<SlackIntroduction>();
            introduction.Installed = cancellation => Founding.SetAsync(store, clock, introduction, options, cancellation);
            await _app.Services.PrepareSlackAsync(CancellationToken.None);
            _app.MapSlack();
            _app.MapHealth(options);
            await _app.StartAsync();
            await Founding.SetAsync(store, clock, introduction, options, CancellationToken.None);
            log.OnSlack(options.Slack.Mode, Url);
            return;
        }

        _app.MapPlayground();
        await _app.StartAsync();
        await FirstAdmins.SetAsync(store, clock, options, CancellationToken.None);
        log.Open(Url);
    }
}

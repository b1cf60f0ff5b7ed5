using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Host.Admin;
using CadenceBot.Host.Scheduling;
using CadenceBot.Playground;
using CadenceBot.Storage;

namespace CadenceBot.Host;

/// <summary>The running program: the playground's door, the schedule, the store.</summary>
internal static class Serve
{
    /// <summary>Runs until it is told to stop.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Configuration.AddJsonFile("appsettings.Local.json", optional: true).AddEnvironmentVariables().AddCommandLine(args);
        var options = Composition.ReadOptions(builder.Configuration);
        using var held = HostLock.TryTake(options.Database);
        if (held is null)
        {
            await Console.Error.WriteLineAsync($"Another CadenceBot runs on {options.Database}; stop it, or name another file with Cadence__Database=data/other.db.");
            return 1;
        }

        builder.WebHost.UseUrls(options.Url);
        builder.Services.AddEverything(options).AddSchedule(options);
        await using var app = builder.Build();
        await Composition.PrepareAsync(app.Services, options, CancellationToken.None);
        Leases.End(options.Database);
        app.MapPlayground();
        await app.StartAsync();
        await FirstAdmins.SetAsync(app.Services.GetRequiredService<IStore>(), app.Services.GetRequiredService<IBotClock>(), options, CancellationToken.None);
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CadenceBot").Open(options.Url);
        await app.WaitForShutdownAsync();
        return 0;
    }
}

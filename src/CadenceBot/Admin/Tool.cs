using CadenceBot.Host.Settings;

namespace CadenceBot.Host.Admin;

/// <summary>The rooms without the door and without the schedule, for commands of the operator.</summary>
internal sealed class Tool : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Tool(ServiceProvider services, CadenceOptions options) => (_services, Options) = (services, options);

    /// <summary>The settings.</summary>
    public CadenceOptions Options { get; }

    /// <summary>The rooms.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Opens the rooms for a command's arguments.</summary>
    public static Tool Open(string[] args) => Open(ReadOptions(args));

    /// <summary>Opens the rooms for settings.</summary>
    public static Tool Open(CadenceOptions options)
    {
        var services = new ServiceCollection().AddLogging(log => log.AddConsole().SetMinimumLevel(LogLevel.Warning)).AddEverything(options);
        return new Tool(services.BuildServiceProvider(), options);
    }

    /// <summary>Reads the settings as the running program does.</summary>
    public static CadenceOptions ReadOptions(string[] args) => Composition.ReadOptions(new ConfigurationBuilder()
        .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
        .AddSettings(args)
        .Build());

    /// <summary>Refuses to make a new database where one was meant to be examined.</summary>
    /// <exception cref="SettingException">There is no such file.</exception>
    public void DemandDatabase()
    {
        if (!File.Exists(Options.Database)) throw new SettingException($"There is no database at {Options.Database}; name it with --Cadence:Database data/cadence.db.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

using CadenceBot.Host;

namespace CadenceBot.ContractTests.Journeys;

/// <summary>The whole program on a port of its own with a database of its own; one for the tests of a class, each of which begins with a reset.</summary>
public sealed class PlaygroundHost : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cadence-journey-");
    private Serve _program = null!;

    public HttpClient Http { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _program = await Serve.StartAsync(
        [
            "--Cadence:Database", Path.Combine(_folder.FullName, "cadence.db"),
            "--Cadence:Url", "http://127.0.0.1:0",
            "--Cadence:Admins:0", "admin",
            "--Cadence:Backup:Folder", Path.Combine(_folder.FullName, "backups"),
            "--Logging:LogLevel:Default", "Warning",
        ]) ?? throw new InvalidOperationException("The database is taken.");
        Http = new HttpClient { BaseAddress = new Uri(_program.Url), Timeout = TimeSpan.FromSeconds(60) };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

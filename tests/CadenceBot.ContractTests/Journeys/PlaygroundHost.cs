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
        var templates = _folder.CreateSubdirectory("templates");
        await File.WriteAllTextAsync(Path.Combine(templates.FullName, "narrow-90.json"), Narrow());
        _program = await Serve.StartAsync(
        [
            "--Cadence:Database", Path.Combine(_folder.FullName, "cadence.db"),
            "--Cadence:Url", "http://127.0.0.1:0",
            "--Cadence:Admins:0", "admin",
            "--Cadence:TemplatesFolder", templates.FullName,
            "--Cadence:Backup:Folder", Path.Combine(_folder.FullName, "backups"),
            "--Logging:LogLevel:Default", "Warning",
        ]) ?? throw new InvalidOperationException("The database is taken.");
        Http = new HttpClient { BaseAddress = new Uri(_program.Url), Timeout = TimeSpan.FromSeconds(60) };
    }

    // The shipped template for a manager who takes one partner at a time.
    private static string Narrow()
    {
        var domain = typeof(CadenceBot.Domain.Templates.PlanTemplate).Assembly;
        using var text = new StreamReader(domain.GetManifestResourceStream(domain.GetManifestResourceNames().Single(n => n.Contains("forecastable-90")))!);
        return text.ReadToEnd().Replace("\"forecastable-90\"", "\"narrow-90\"").Replace("\"maxActivePerManager\": 5", "\"maxActivePerManager\": 1");
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CadenceBot.ContractTests.Slack.Oracles;

/// <summary>A script of <c>tests/CadenceBot.Oracles</c> on Node: Slack's own packages, whose versions package-lock.json names.</summary>
internal sealed class Node : IAsyncDisposable
{
    private const string HowToGet = "Slack's npm packages are not here: install Node 20 or newer, then npm ci --ignore-scripts --prefix tests/CadenceBot.Oracles";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;

    private Node(Process process) => _process = process;

    /// <summary>The folder of the scripts.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "tests", "CadenceBot.Oracles");

    /// <summary>Why the oracles cannot be asked; null when they can. In CI nothing is skipped.</summary>
    public static string? Missing { get; } = (HasNode() && Directory.Exists(Path.Combine(Folder, "node_modules", "@slack"))) || IsCi ? null : HowToGet;

    private static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Runs a script to its end; what it wrote, and how it ended.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string script, string input, params string[] arguments)
    {
        using var process = Begin(script, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience * 6);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>Starts a script that says in lines what it hears.</summary>
    public static Node Start(string script, params string[] arguments) => new(Begin(script, arguments));

    /// <summary>The next line that is as wanted; what comes before it is passed over.</summary>
    public async Task<JsonObject> UntilAsync(Func<JsonObject, bool> wanted)
    {
        var passed = new List<string>();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (JsonNode.Parse(line) is JsonObject heard && wanted(heard)) return heard;
                passed.Add(line);
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"node said nothing of what was expected, but: {string.Join("\n", passed)}", late);
        }

        throw new InvalidOperationException($"node ended: {await _process.StandardError.ReadToEndAsync(CancellationToken.None)}");
    }

    /// <summary>The next line that has a property.</summary>
    public Task<JsonObject> UntilAsync(string property) => UntilAsync(line => line.ContainsKey(property));

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Begin(string script, string[] arguments) => Process.Start(new ProcessStartInfo("node", [script, .. arguments])
    {
        WorkingDirectory = Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CadenceBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests lie in no folder below CadenceBot.sln.");
    }
}

/// <summary>A test that asks Slack's own packages.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute() => Skip = Node.Missing;
}

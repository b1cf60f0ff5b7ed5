using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CadenceBot.ContractTests.Chaos;

/// <summary>The real program as a process of its own, on a database in a folder of its own and a port of its own.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("cadence-child-").FullName;
    private readonly StringBuilder _said = new();
    private Process? _process;
    private HttpClient _http = new();

    /// <summary>The folder in which it runs.</summary>
    public string Folder => _folder;

    /// <summary>Its database.</summary>
    public string Database => Path.Combine(_folder, "data", "cadence.db");

    /// <summary>Where it listens.</summary>
    public string Url { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>Settings besides these two, by the names of the environment.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>What it printed so far.</summary>
    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public async Task StartAsync()
    {
        Begin();
        using var patience = new CancellationTokenSource(LongestStart);
        while (true)
        {
            if (_process!.HasExited) throw new InvalidOperationException($"The program ended at once with {_process.ExitCode}:\n{Said}");
            try
            {
                using var answer = await _http.GetAsync("playground/api/state", patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            // Another process: only asking again tells that it is up.
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>Starts it and does not wait.</summary>
    public void Begin()
    {
        _process = Launch([]);
        _http.Dispose();
        _http = new HttpClient { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromMinutes(3) };
        Listen(_process, _said);
    }

    /// <summary>Ends it as <c>kill -9</c> does: nothing in it hears of it.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Posts to the door; a refusal of the door is an error of the test.</summary>
    public async Task<JsonNode> PostAsync(string call, JsonObject body)
    {
        var (status, answer) = await TryPostAsync(call, body);
        return status == HttpStatusCode.OK ? answer : throw new InvalidOperationException($"{call} {body.ToJsonString()} was answered with {status}: {answer.ToJsonString()}\n{Said}");
    }

    /// <summary>Posts to the door.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Answer)> TryPostAsync(string call, JsonObject body)
    {
        using var answer = await _http.PostAsJsonAsync($"playground/api/{call}", body);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    /// <summary>Reads from the door.</summary>
    public async Task<JsonNode> GetAsync(string call) => JsonNode.Parse(await _http.GetStringAsync(new Uri($"playground/api/{call}", UriKind.Relative)))!;

    /// <summary>Runs a command of the program beside the running one, or without it.</summary>
    public async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        using var process = Launch(args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(LongestStart);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        return (process.ExitCode, await output, await error);
    }

    public ValueTask DisposeAsync()
    {
        if (_process is not null) Kill();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Process Launch(string[] args)
    {
        var start = new ProcessStartInfo
        {
            FileName = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[Program(), .. args]) start.ArgumentList.Add(argument);
        start.Environment["Cadence__Url"] = Url;
        start.Environment["Cadence__Database"] = Database;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static void Listen(Process process, StringBuilder said)
    {
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (said) said.AppendLine(line.Data);
        }
    }

    // All projects build into one folder, by project and configuration: the program lies beside the tests.
    private static string Program()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(own.Parent!.Parent!.FullName, "CadenceBot", own.Name, "CadenceBot.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"There is no {program}; build the solution first.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

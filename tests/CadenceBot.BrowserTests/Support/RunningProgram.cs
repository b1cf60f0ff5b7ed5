using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CadenceBot.BrowserTests.Support;

/// <summary>The program as it is shipped, in a process of its own with a folder and a port of its own.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const string SaysThatItIsOpen = "The playground is open";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cadence-browser-");
    private Process? _process;

    private RunningProgram(int port)
    {
        Root = new Uri($"http://127.0.0.1:{port}/");
        Door = new PlaygroundDoor(Root);
    }

    public Uri Root { get; }

    public PlaygroundDoor Door { get; }

    public static async Task<RunningProgram> StartAsync()
    {
        var program = new RunningProgram(FreePort());
        await program.LaunchAsync();
        return program;
    }

    /// <summary>Ends it as a power cut would; what it stored stays.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts it at the same address, with what it stored before.</summary>
    public async Task LaunchAsync()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "CadenceBot.dll") },
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Cadence__Url"] = Root.GetLeftPart(UriPartial.Authority), ["Cadence__Database"] = Path.Combine(_folder.FullName, "cadence.db") },
        };
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new StringBuilder();
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => opened.TrySetException(new InvalidOperationException($"The program ended before it was open:\n{said}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await opened.Task.WaitAsync(Patience);

        void Hear(string? line)
        {
            if (line is null) return;
            lock (said) said.AppendLine(line);
            if (line.Contains(SaysThatItIsOpen, StringComparison.Ordinal)) opened.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Door.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

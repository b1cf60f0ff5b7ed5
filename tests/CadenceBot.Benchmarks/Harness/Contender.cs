using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>A server in a process of its own, and what it did under load so far.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private readonly Process _process;

    private Contender(string name, int port, Process process) => (Name, Port, _process) = (name, port, process);

    public string Name { get; }

    public int Port { get; }

    /// <summary>Requests a second, by turn.</summary>
    public Sample Rate { get; } = new();

    /// <summary>Microseconds of processor time for one request, by turn.</summary>
    public Sample Cost { get; } = new();

    /// <summary>The same for asking, which runs on the same processors.</summary>
    public Sample Asking { get; } = new();

    /// <summary>Processors that it can use: one where everything runs on one thread.</summary>
    public int Processors { get; set; } = Environment.ProcessorCount;

    /// <summary>Requests a second that processors with nothing else to do would answer, by the processor time of both sides.</summary>
    public double Possible => Math.Min(Environment.ProcessorCount * 1e6 / (Cost.Median + Asking.Median), Processors * 1e6 / Cost.Median);

    /// <summary>The 99th of 100 answers came within so many milliseconds, by turn.</summary>
    public Sample P99 { get; } = new();

    /// <summary>Starts it on a free port, and waits until it listens.</summary>
    public static async Task<Contender> StartAsync(string name, string file, Func<int, string[]> arguments, string folder, params (string Name, string Value)[] settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(file, arguments(port)) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (setting, value) in settings) start.Environment[setting] = value.Replace("{port}", $"{port}", StringComparison.Ordinal);
        var contender = new Contender(name, port, Process.Start(start)!);
        // What it logs is written as always, and read by nobody.
        _ = contender._process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        try
        {
            await contender.ListensAsync();
            return contender;
        }
        catch
        {
            await contender.DisposeAsync();
            throw;
        }
    }

    /// <summary>One turn: everybody gets the same load.</summary>
    public async Task TurnAsync(SignedLoad load, TimeSpan time)
    {
        var before = Processor();
        var done = await load.RunAsync(Port, time);
        Cost.Add((Processor() - before).TotalMicroseconds / done.Requests);
        Asking.Add(done.Processor / done.Requests);
        Rate.Add(done.Requests / done.Seconds);
        P99.Add(done.P99);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private TimeSpan Processor()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    private async Task ListensAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, Port, patience.Token);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

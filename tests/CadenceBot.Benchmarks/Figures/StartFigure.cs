using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using CadenceBot.Benchmarks.Harness;

namespace CadenceBot.Benchmarks.Figures;

/// <summary>The built program itself: from the start of its process to its first answer, and the memory that it holds.</summary>
internal static class StartFigure
{
    private const int Rounds = 7;
    private const int Plans = 1000;
    private const int Requests = 500;

    // The program's own output beside that of the benchmarks: its dependencies alone are loaded.
    public static readonly string Program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "CadenceBot", "release", OperatingSystem.IsWindows() ? "CadenceBot.exe" : "CadenceBot"));

    public static async Task RunAsync()
    {
        using var scratch = new Scratch();
        await using (var house = await House.OpenAsync(scratch.File("lived.db"))) await house.LiveToTenthWeekAsync();
        File.Copy(scratch.File("lived.db"), scratch.File("many.db"));
        Clones.Add(scratch.File("many.db"), 1, Plans - 1);
        Sample fresh = new(), lived = new(), many = new();
        for (var round = 0; round < Rounds; round++)
        {
            fresh.Add(await StartAsync(scratch.File($"fresh.{round}.db"), null));
            lived.Add(await StartAsync(scratch.File("lived.db"), null));
            many.Add(await StartAsync(scratch.File("many.db"), null));
        }

        Report.Figure($"start on a new database, median of {Rounds}, s", fresh.Median, "0.00", 1, atLeast: false);
        Report.Figure("start on a plan's tenth week, s", lived.Median, "0.00", 1, atLeast: false);
        Report.Figure($"start on {Plans} such plans, s", many.Median, "0.00", 1, atLeast: false);
        Report.Line("the quickest of each, s", string.Join(", ", new[] { fresh, lived, many }.Select(s => Report.Text(s.Least, "0.00"))));
        var memory = new Sample();
        await StartAsync(scratch.File("many.db"), async (http, process) => memory.Add(await MemoryAsync(http, process)));
        Report.Figure($"resident with {Plans} plans after {Requests} requests, MB", memory.Median, "0", 150, atLeast: false);
    }

    private static async Task<double> StartAsync(string database, Func<HttpClient, Process, Task>? then)
    {
        var port = FreePort();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(20) };
        var start = new ProcessStartInfo(Program, [$"--Cadence:Database={database}", $"--Cadence:Url=http://127.0.0.1:{port}"])
        {
            WorkingDirectory = Path.GetDirectoryName(Program),
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await AnswerAsync(http, process);
            var took = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            if (then is not null) await then(http, process);
            return took;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task AnswerAsync(HttpClient http, Process process)
    {
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("/playground/api/state");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // Not listening yet.
            }

            // Another process: nothing but asking tells when it answers; the figure is coarse by so much.
            await Task.Delay(5);
        }
    }

    // Half are commands, each about another plan so that many are loaded; half are what a page asks for.
    private static async Task<double> MemoryAsync(HttpClient http, Process process)
    {
        for (var i = 0; i < Requests; i++)
        {
            using var answer = (i % 4) switch
            {
                0 => await http.GetAsync("/playground/api/state"),
                1 => await http.GetAsync("/playground/api/messages?in=acme"),
                _ => await http.PostAsJsonAsync("/playground/api/say", new Dictionary<string, string> { ["as"] = "host.manager", ["in"] = "host", ["text"] = $"/onboard status p{1 + (i % (Plans - 1))}" }),
            };
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.OK || text.Length < 100) throw new InvalidOperationException($"Request {i} was answered with {(int)answer.StatusCode}: {text}");
        }

        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

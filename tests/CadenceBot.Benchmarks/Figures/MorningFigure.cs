using System.Diagnostics;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Benchmarks.Harness;
using CadenceBot.Domain.Partners;
using CadenceBot.Host.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CadenceBot.Benchmarks.Figures;

/// <summary>
/// A morning: thousands of partners in many workspaces due in the same minute, at the platform's real pace. From the knock to the last
/// post, against what the limits allow; meanwhile people ask and write.
/// </summary>
internal static class MorningFigure
{
    private const int Partners = 10_000;
    private const int Count = 50;

    // They have their morning before, elsewhere: what is measured is not the first compilation of the code.
    private const int Others = 300;
    private static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan WriteEvery = TimeSpan.FromMilliseconds(200);

    public static Task RunAsync() => RunAsync(clock => new Workspaces(clock, Count));

    /// <summary>The same over HTTP, by the product's own way out, at the test Slack.</summary>
    public static async Task OnSlackAsync()
    {
        await using var slack = await Contender.StartAsync("the test Slack", Contender.This, port => [SlackWorkspaces.Verb, $"{port}", $"{Count}", $"{Partners + Others}"], AppContext.BaseDirectory);
        await RunAsync(new SlackWorkspaces(new Uri($"http://127.0.0.1:{slack.Port}/api/"), Count).By);
    }

    /// <summary>The same against other workspaces.</summary>
    public static async Task RunAsync(Func<IBotClock, IWorkspaces> make)
    {
        using var scratch = new Scratch();
        var due = await SeedAsync(scratch.File("morning.db"));
        var file = scratch.File("morning.db");
        Clones.Add(file, 1, Partners + Others);
        await PlaceAsync(file, make(new RunningClock(due)));
        Clones.SetDue(file, 1, Partners, null);
        Clones.SetDue(file, Partners + 1, Partners + Others, due.ToUnixTimeMilliseconds());
        GC.Collect();
        var clock = new RunningClock(due);
        var workspaces = make(clock);
        await using var house = await House.OpenAsync(file, services => services.AddSingleton<IBotClock>(clock).AddSingleton(workspaces.Platform));
        await MeasureAsync(house, workspaces, clock);
    }

    private static async Task MeasureAsync(House house, IWorkspaces workspaces, RunningClock clock)
    {
        using var pump = new OutboxPump(house.Of<OutboxDispatcher>(), house.Of<OutboxBell>(), clock, TimeProvider.System, NullLogger<OutboxPump>.Instance);
        using var over = new CancellationTokenSource();
        for (var i = 0; i < 500; i++) await AskAsync(house, i);
        await pump.StartAsync(CancellationToken.None);
        await house.Bot.PulseAsync(CancellationToken.None);
        while (await PendingAsync(house) > 0) await Task.Delay(200);
        Clones.SetDue(house.File, 1, Partners, clock.Now.ToUnixTimeMilliseconds());
        var begun = clock.Now;
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var asking = Task.Run(() => WhileAsync(AskEvery, n => AskAsync(house, n), over.Token));
        var writing = Task.Run(() => WhileAsync(WriteEvery, n => WriteAsync(house, n), over.Token));
        var memory = Task.Run(() => MostMemoryAsync(over.Token));
        await house.Bot.PulseAsync(CancellationToken.None);
        var ticked = clock.Now - begun;
        while (await PendingAsync(house) > 0) await Task.Delay(200);
        await pump.StopAsync(CancellationToken.None);
        await over.CancelAsync();
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        var took = (workspaces.LastAt - begun).TotalSeconds;
        var posts = workspaces.Taken.Sum();
        // The first goes at once, each other a fifth of a second after the one before; the fullest workspace is the last to end.
        var allowed = (workspaces.Taken.Max() - 1) / (double)Workspaces.PerSecond;
        Report.Line("posts, workspaces", $"{posts} in {workspaces.Taken.Count}, {Report.Text(posts / took, "0")} a second; the tick took {Report.Text(ticked.TotalSeconds, "0.0")} s, processor {Report.Text(processor.TotalSeconds, "0.0")} s");
        Report.Figure($"{Report.Text(took, "0.0")} s, of the rate that the limits allow, %", 100 * allowed / took, "0.0", 95, atLeast: true);
        Report.Figure("answered 429, %", 100.0 * workspaces.Refused / Math.Max(1, posts), "0.000", 0.1, atLeast: false);
        Report.Figure("resident at most, MB", await memory, "0", 300, atLeast: false);
        Print("status meanwhile", await asking);
        Print("a note meanwhile, with its commit", await writing);
        var left = await house.Of<IOutbox>().TroubledAsync(CancellationToken.None);
        if (posts < Partners || left.Count > 0) throw new InvalidOperationException($"{posts} posts for {Partners} partners, and {left.Count} in trouble.");
    }

    private static async Task<Instant> SeedAsync(string file)
    {
        await using var house = await House.OpenAsync(file);
        await house.LiveAsync(1);
        var asked = (await house.Store.NextDueAsync(CancellationToken.None))!.Value;
        await house.WalkAsync(asked - Duration.FromHours(1));
        return asked;
    }

    // The partners' channels are in the workspaces and not in the playground.
    private static async Task PlaceAsync(string file, IWorkspaces workspaces)
    {
        using (var session = CadenceBot.Storage.Sqlite.Session.Open(file, TimeSpan.FromSeconds(5))) session.Script($"DELETE FROM channels WHERE ref LIKE 'playground:p%' AND CAST(substr(ref, 13) AS INTEGER) <= {Partners}");
        await using var house = await House.OpenAsync(file);
        await house.Store.CommitAsync(
            new Commit
            {
                At = default,
                Directory = [.. Enumerable.Range(1, Partners).Select(n => new DirectoryChange.ChannelSaved(new Channel(workspaces.ChannelOf(n), ConversationKind.Shared, $"p{n}", PartnerSlug.Parse($"p{n}"))))],
            },
            CancellationToken.None);
    }

    private static async Task<int> PendingAsync(House house) => (await house.Of<IOutbox>().HeadsAsync(0, CancellationToken.None)).Heads.Count;

    private static async Task AskAsync(House house, int n)
    {
        var reply = await house.SayAsync("host.manager", $"status p{(n * 7919 % Partners) + 1}", "host");
        if (reply is not { Message: not null, Changed: false }) throw new InvalidOperationException("The status was not answered.");
    }

    private static async Task WriteAsync(House house, int n)
    {
        var reply = await house.SayAsync("host.manager", $"checkin sponsor p{(n * 6007 % Partners) + 1} --note \"a word {n}\"", "host", $"n{n}");
        if (!reply.Changed) throw new InvalidOperationException($"The note was not taken: {reply.Message?.PlainText}");
    }

    // One call begins every so often, however long the one before took: a slow moment counts for all who came in it.
    private static async Task<List<double>> WhileAsync(TimeSpan every, Func<int, Task> call, CancellationToken over)
    {
        var took = new List<double>();
        var begun = Stopwatch.GetTimestamp();
        for (var n = 0; !over.IsCancellationRequested; n++)
        {
            var ahead = (every * n) - Stopwatch.GetElapsedTime(begun);
            if (ahead > TimeSpan.Zero) await Task.Delay(ahead, CancellationToken.None);
            await call(n);
            took.Add((Stopwatch.GetElapsedTime(begun) - (every * n)).TotalMilliseconds);
        }

        return took;
    }

    private static async Task<double> MostMemoryAsync(CancellationToken over)
    {
        var most = 0L;
        while (!over.IsCancellationRequested)
        {
            using var process = Process.GetCurrentProcess();
            most = Math.Max(most, process.WorkingSet64);
            await Task.Delay(100, CancellationToken.None);
        }

        return most / 1e6;
    }

    private static void Print(string what, List<double> took)
    {
        double[] sorted = [.. took.Order()];
        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
        Report.Line($"{what}, {sorted.Length}", $"median {Report.Text(At(0.5), "0.0")} ms, most {Report.Text(sorted[^1], "0")} ms");
        Report.Figure($"{what}, p99, ms", At(0.99), "0", 250, atLeast: false);
    }
}

using System.Diagnostics;
using CadenceBot.Benchmarks.Harness;
using CadenceBot.Playground.Clock;
using CadenceBot.Storage.Sqlite;
using NodaTime;

namespace CadenceBot.Benchmarks.Figures;

/// <summary>
/// Commands that write, each durable before its answer, against single rows that SQLite commits on the same disk with the same
/// library: by one person after the other, and by several at once, each about a plan of their own.
/// </summary>
internal static class WritesFigure
{
    private const int WarmUps = 10;
    private const int Rounds = 25;
    private const int AtOnce = 8;

    /// <summary>Commands and rows take turns so often, for a shared disk is fast now and slow in a moment.</summary>
    private const int Block = 10;
    private const int Blocks = 5;

    private const int LogFrames = 1200;

    private static readonly string Row = new('x', 200);

    private static readonly (string Name, Func<int, string> Line)[] Commands =
    [
        ("answer", i => i % 2 == 0 ? "answer w10 same" : "answer w10 risk"),
        ("opp update", i => $"opp update #1 --next \"call number {i}\""),
        ("done and undo", i => i % 2 == 0 ? "done w10" : "undo"),
    ];

    public static async Task RunAsync()
    {
        using var scratch = new Scratch();
        await using (var house = await House.OpenAsync(scratch.File("writes.db"))) await house.LiveToTenthWeekAsync();
        Clones.Add(scratch.File("writes.db"), 1, AtOnce);
        using var rows = OpenRows(scratch.File("rows.db"));
        foreach (var people in (int[])[1, AtOnce])
        {
            var results = Commands.ToDictionary(c => c.Name, _ => new Result());
            for (var round = -WarmUps; round < Rounds; round++)
            {
                foreach (var (name, line) in Commands)
                {
                    // A copy each: a journal that grows by hundreds of entries in one week is nobody's.
                    Copy(scratch.File("writes.db"), scratch.File("copy.db"));
                    var (commands, singles) = await WriteAsync(scratch.File("copy.db"), rows, line, people);
                    foreach (var file in (string[])["copy.db", "copy.db-wal", "copy.db-shm"]) File.Delete(scratch.File(file));
                    if (round >= 0) results[name].Add(commands, singles);
                }
            }

            var who = people == 1 ? "one by one" : $"{people} at once";
            foreach (var (name, result) in results)
            {
                Report.Line($"{name}, {who}, a second", $"{Report.Text(result.Commands.Median, "0")}, single rows beside it {Report.Text(result.Rows.Median, "0")}");
                Report.Figure($"{name}, {who}, ratio to single rows", result.Ratio.Median, "0.00", 0.5, atLeast: true);
            }
        }
    }

    private static async Task<(double Commands, double Rows)> WriteAsync(string file, Session rows, Func<int, string> line, int people)
    {
        await using var house = await House.OpenAsync(file);
        house.Clock.MoveTo((await house.Store.LastTickAsync(CancellationToken.None))!.Value);
        // A program that has run for a while writes over a log file that has its size; so does this one from here on.
        for (var i = 0; i < LogFrames; i++)
        {
            house.Clock.MoveTo(house.Clock.Now + Duration.FromMilliseconds(1));
            await house.Of<ClockWalk>().RememberAsync();
        }

        double commands = 0, singles = 0;
        for (var block = -1; block < Blocks; block++)
        {
            // What followed from the commands before is sent, as in the running program; that is not the commands' own cost.
            await house.Bot.DrainAsync(house.Clock.Now, CancellationToken.None);
            var single = CommitRows(rows);
            var begun = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(1, people).Select(p => Task.Run(() => SayAsync(house, "p" + p, line, (block + 1) * Block))));
            if (block < 0) continue;
            commands += Stopwatch.GetElapsedTime(begun).TotalSeconds / (people * Block);
            singles += single / Block;
        }

        return (commands / Blocks, singles / Blocks);
    }

    private static async Task SayAsync(House house, string partner, Func<int, string> line, int from)
    {
        for (var i = from; i < from + Block; i++)
        {
            // Those who take part are Acme's people in each of the plans; the host's may write to any of them.
            var reply = await house.SayAsync("host.ae", $"{line(i)} --partner {partner}", partner);
            var text = reply.Message?.PlainText;
            if (!reply.Changed) throw new InvalidOperationException($"'{line(i)}' changed nothing: {text}");
        }
    }

    private static Session OpenRows(string file)
    {
        DatabaseFile.Prepare(file);
        var session = Session.Open(file, TimeSpan.FromSeconds(5));
        session.Script("CREATE TABLE rows (id INTEGER PRIMARY KEY, body TEXT NOT NULL)");
        return session;
    }

    private static double CommitRows(Session session)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < Block; i++)
        {
            session.Begin();
            session["INSERT INTO rows (body) VALUES (?1)"].Run(Row);
            session["COMMIT"].Run();
        }

        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static void Copy(string from, string to)
    {
        using var session = Session.Open(from, TimeSpan.FromSeconds(5));
        session["VACUUM INTO ?1"].Run(to);
    }

    private sealed class Result
    {
        public Sample Commands { get; } = new();

        public Sample Rows { get; } = new();

        public Sample Ratio { get; } = new();

        public void Add(double command, double row)
        {
            Commands.Add(1 / command);
            Rows.Add(1 / row);
            Ratio.Add(row / command);
        }
    }
}

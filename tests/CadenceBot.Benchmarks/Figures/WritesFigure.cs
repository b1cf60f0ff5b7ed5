using System.Diagnostics;
using CadenceBot.Benchmarks.Harness;
using CadenceBot.Storage.Sqlite;

namespace CadenceBot.Benchmarks.Figures;

/// <summary>Commands that write, each durable before its answer, against single rows that SQLite commits on the same disk with the same library.</summary>
internal static class WritesFigure
{
    private const int Rounds = 21;
    private const int PerRound = 100;

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
        using var rows = OpenRows(scratch.File("rows.db"));
        var single = new Sample();
        var each = Commands.ToDictionary(c => c.Name, _ => new Sample());
        var ratios = Commands.ToDictionary(c => c.Name, _ => new Sample());
        for (var round = -3; round < Rounds; round++)
        {
            var before = CommitRows(rows);
            foreach (var (name, line) in Commands)
            {
                // A copy each: a journal that grows by hundreds of entries in one week is nobody's.
                var file = scratch.File($"{name}.{round}.db");
                Copy(scratch.File("writes.db"), file);
                var took = await WriteAsync(file, line);
                var after = CommitRows(rows);
                if (round >= 0)
                {
                    single.Add(PerRound / before);
                    each[name].Add(PerRound / took);
                    ratios[name].Add((before + after) / 2 / took);
                }

                before = after;
                File.Delete(file);
            }
        }

        Report.Line("SQLite alone, single rows a second", Report.Text(single.Median, "0"));
        foreach (var (name, _) in Commands)
        {
            Report.Line($"{name}, a second", Report.Text(each[name].Median, "0"));
            Report.Figure($"{name}, ratio to single rows", ratios[name].Median, "0.00", 0.5, atLeast: true);
        }
    }

    private static async Task<double> WriteAsync(string file, Func<int, string> line)
    {
        await using var house = await House.OpenAsync(file);
        house.Clock.MoveTo((await house.Store.LastTickAsync(CancellationToken.None))!.Value);
        for (var i = -20; i < 0; i++) await SayAsync(house, line(i + 20));
        var took = TimeSpan.Zero;
        for (var i = 0; i < PerRound; i++)
        {
            took += await SayAsync(house, line(i));
            // What follows from the command is sent as in the running program, and is not the command's cost.
            await house.Bot.DrainAsync(house.Clock.Now, CancellationToken.None);
        }

        return took.TotalSeconds;
    }

    private static async Task<TimeSpan> SayAsync(House house, string line)
    {
        var begun = Stopwatch.GetTimestamp();
        var reply = await house.SayAsync("partner.ae", line);
        var text = reply.Message?.PlainText;
        var took = Stopwatch.GetElapsedTime(begun);
        return reply.Changed ? took : throw new InvalidOperationException($"'{line}' changed nothing: {text}");
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
        for (var i = 0; i < PerRound; i++)
        {
            session.Begin();
            session["INSERT INTO rows (body) VALUES ($1)"].Run(Row);
            session["COMMIT"].Run();
        }

        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static void Copy(string from, string to)
    {
        using var session = Session.Open(from, TimeSpan.FromSeconds(5));
        session["VACUUM INTO $1"].Run(to);
    }
}

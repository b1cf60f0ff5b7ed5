using System.Diagnostics;
using CadenceBot.Benchmarks.Harness;

namespace CadenceBot.Benchmarks.Figures;

/// <summary>Commands that only read, one after the other on one thread: parse, rights, load, decide, plain text.</summary>
internal static class ReadsFigure
{
    private const int Rounds = 15;
    private const int PerRound = 4000;

    private const string Rows =
        "SELECT (SELECT count(*) FROM plan_events) + (SELECT count(*) FROM outbox) + (SELECT count(*) FROM transcript) + (SELECT count(*) FROM inbox)";

    private static readonly string[] Lines = ["status", "plan", "gate", "opp list", "people"];

    public static async Task RunAsync()
    {
        using var scratch = new Scratch();
        await using var house = await House.OpenAsync(scratch.File("reads.db"));
        await house.LiveToTenthWeekAsync();
        var plan = await house.PlanAsync();
        Report.Line("the plan", $"{plan.Version} journal entries, {plan.Notices.Count} notices, {plan.Deals.Length} deals");
        using var watch = CadenceBot.Storage.Sqlite.Session.OpenToRead(house.File);
        var before = (Clones.Count(house.File, Rows), watch["PRAGMA data_version"].Scalar());
        await MeasureAsync(house);
        var after = (Clones.Count(house.File, Rows), watch["PRAGMA data_version"].Scalar());
        if (!before.Equals(after)) throw new InvalidOperationException($"A read wrote: rows and version were {before} and are {after}.");
        Report.Line("rows and data_version before and after", "equal: nothing was written");
    }

    private static async Task MeasureAsync(House house)
    {
        var all = new Sample();
        var each = Lines.ToDictionary(line => line, _ => new Sample());
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed < TimeSpan.FromSeconds(4))
        {
            foreach (var line in Lines) await ReadAsync(house, line, 200);
        }

        for (var round = 0; round < Rounds; round++)
        {
            var total = 0.0;
            foreach (var line in Lines)
            {
                var took = await ReadAsync(house, line, PerRound / Lines.Length);
                each[line].Add(PerRound / Lines.Length / took);
                total += took;
            }

            all.Add(PerRound / total);
        }

        foreach (var line in Lines) Report.Figure($"{line}, per second", each[line].Median, "0", 16_000, atLeast: true);
        Report.Figure($"all five in turn, median of {Rounds} rounds", all.Median, "0", 16_000, atLeast: true);
    }

    // Processor time, not the clock on the wall: the figure is per core, whoever else uses the machine.
    private static async Task<double> ReadAsync(House house, string line, int times)
    {
        var begun = ThreadTime.Now;
        for (var i = 0; i < times; i++)
        {
            var reply = await house.SayAsync("partner.ae", line);
            if (reply is not { Message: { } message, Changed: false } || message.PlainText.Length < 40) throw new InvalidOperationException($"'{line}' was not answered.");
        }

        return ThreadTime.Now - begun;
    }
}

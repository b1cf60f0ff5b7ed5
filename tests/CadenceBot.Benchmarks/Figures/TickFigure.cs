using CadenceBot.Benchmarks.Harness;
using NodaTime;

namespace CadenceBot.Benchmarks.Figures;

/// <summary>The minute's knock (tick and outbox): with nothing due among few and among many plans, and with a thousand due.</summary>
internal static class TickFigure
{
    private const int Few = 100;
    private const int Many = 100_000;
    private const int Due = 1000;
    private const int DueRounds = 5;
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    public static async Task RunAsync()
    {
        using var scratch = new Scratch();
        var asked = await SeedAsync(scratch.File("seed.db"));
        foreach (var count in (int[])[Few, Due, Many])
        {
            File.Copy(scratch.File("seed.db"), scratch.File($"{count}.db"));
            Clones.Add(scratch.File($"{count}.db"), 1, count);
        }

        await NothingDueAsync(scratch, asked - Hour);
        await ThousandDueAsync(scratch, asked);
    }

    // A plan in its first week; the result is the moment of its first question.
    private static async Task<Instant> SeedAsync(string file)
    {
        await using var house = await House.OpenAsync(file);
        await house.LiveAsync(1);
        var asked = (await house.Store.NextDueAsync(CancellationToken.None))!.Value;
        await house.WalkAsync(asked - Hour);
        return asked;
    }

    private static async Task NothingDueAsync(Scratch scratch, Instant from)
    {
        await using var few = await House.OpenAsync(scratch.File($"{Few}.db"), from);
        await using var many = await House.OpenAsync(scratch.File($"{Many}.db"), from);
        Sample fewMarked = new(), manyMarked = new(), fewAlone = new(), manyAlone = new();
        for (var round = -5; round < 25; round++)
        {
            foreach (var (house, marked, alone) in new[] { (few, fewMarked, fewAlone), (many, manyMarked, manyAlone) })
            {
                if (round < 0) await KnockAsync(house, new Sample(), new Sample());
                else await KnockAsync(house, marked, alone);
            }
        }

        Report.Line($"nothing due, {Few} plans", $"{Report.Text(fewMarked.Median * 1e6, "0")} µs with its mark, {Report.Text(fewAlone.Median * 1e6, "0")} µs without");
        Report.Line($"nothing due, {Many} plans", $"{Report.Text(manyMarked.Median * 1e6, "0")} µs with its mark, {Report.Text(manyAlone.Median * 1e6, "0")} µs without");
        Report.Figure("nothing due, ratio, with the tick's mark", manyMarked.Median / fewMarked.Median, "0.00", 1.5, atLeast: false);
        Report.Figure("nothing due, ratio, without", manyAlone.Median / fewAlone.Median, "0.00", 1.5, atLeast: false);
    }

    // The first knock of a minute writes its mark; later ones of that minute only read.
    private static async Task KnockAsync(House house, Sample marked, Sample alone)
    {
        house.Clock.MoveTo(house.Clock.Now + Minute);
        await marked.TimeAsync(house.KnockAsync);
        var fifty = new Sample();
        await fifty.TimeAsync(async () =>
        {
            for (var i = 0; i < 50; i++) await house.KnockAsync();
        });
        alone.Add(fifty.Median / 50);
    }

    private static async Task ThousandDueAsync(Scratch scratch, Instant asked)
    {
        Sample small = new(), large = new(), ratios = new();
        var (now, later) = (asked.ToUnixTimeMilliseconds(), (asked + Duration.FromDays(1)).ToUnixTimeMilliseconds());
        Clones.SetDue(scratch.File($"{Many}.db"), 1, Many, later);
        await using var many = await House.OpenAsync(scratch.File($"{Many}.db"), asked - Minute);
        await many.KnockAsync();
        for (var round = -1; round < DueRounds; round++)
        {
            var file = scratch.File($"due.{round}.db");
            File.Copy(scratch.File($"{Due}.db"), file);
            await using var few = await House.OpenAsync(file, asked - Minute);
            await few.KnockAsync();
            Clones.SetDue(many.File, ((round + 1) * Due) + 1, (round + 2) * Due, now);
            Sample one = new(), other = new();
            await one.TimeAsync(() => SettledAsync(few, asked));
            await other.TimeAsync(() => SettledAsync(many, asked));
            if (round < 0) continue;
            small.Add(one.Median);
            large.Add(other.Median);
            ratios.Add(other.Median / one.Median);
        }

        Report.Line($"{Due} due of {Due}", $"{Report.Text(small.Median, "0.00")} s");
        Report.Line($"{Due} due of {Many}", $"{Report.Text(large.Median, "0.00")} s");
        Report.Figure($"{Due} due, ratio of {Many} to {Due} plans", ratios.Median, "0.00", 1.5, atLeast: false);
    }

    private static async Task SettledAsync(House house, Instant asked)
    {
        house.Clock.MoveTo(asked);
        await house.KnockAsync();
        if ((await house.Store.DueAsync(asked, 1, CancellationToken.None)).Count > 0) throw new InvalidOperationException("Something is still due.");
    }
}

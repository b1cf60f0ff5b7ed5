namespace CadenceBot.ContractTests.Journeys;

/// <summary>However the time of a story is cut into steps, the same is due at the same time.</summary>
public sealed class SplitJourney(PlaygroundHost host) : Journey(host)
{
    [Fact]
    public async Task Any_split_of_the_102_days_gives_the_same_ledger_as_one_walk()
    {
        var whole = await Walk(null);
        foreach (var seed in new[] { 7, 2026 }) (await Walk(new Random(seed))).ShouldBe(whole, $"seed {seed}");
    }

    private async Task<string[]> Walk(Random? random)
    {
        await Door.Reset();
        foreach (var step in CadenceBot.Playground.Stories.Story.Find("win")!.Steps)
        {
            if (random is not null) await Wander(random, step.Day);
            await Door.ToDay(step.Day, step.At);
            await Door.As(step.As!).Says(step.In ?? "acme", "/onboard " + step.Say);
        }

        await Door.ToDay(102);
        return [.. (await Door.Ledger()).Select(l => $"{l.DueAt:O} {l.Key} {l.State}")];
    }

    private async Task Wander(Random random, int day)
    {
        for (var steps = random.Next(3); steps > 0; steps--)
        {
            var now = (await Door.State()).Now;
            var left = new DateTimeOffset(Door.Day0.PlusDays(day).ToDateTimeUnspecified(), TimeSpan.Zero) - now;
            if (left.TotalMinutes < 10) return;
            await Door.Advance($"PT{random.Next(1, (int)left.TotalMinutes)}M");
        }
    }
}

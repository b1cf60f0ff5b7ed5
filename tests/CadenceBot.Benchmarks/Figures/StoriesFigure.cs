using CadenceBot.Benchmarks.Harness;
using CadenceBot.Playground.Stories;

namespace CadenceBot.Benchmarks.Figures;

/// <summary>Five plans of a hundred days, each on a new database file.</summary>
internal static class StoriesFigure
{
    private const int Rounds = 5;

    public static async Task RunAsync()
    {
        var stories = Story.Ids.Select(id => Story.Find(id)!).ToArray();
        var cold = new Sample();
        await cold.TimeAsync(() => AllAsync(stories));
        var together = new Sample();
        for (var round = 0; round < Rounds; round++) await together.TimeAsync(() => AllAsync(stories));
        Report.Line($"stories: {string.Join(' ', Story.Ids)}", "");
        Report.Figure("five stories, the first time in a process, s", cold.Median, "0.00", 5, atLeast: false);
        Report.Figure($"five stories, median of {Rounds} rounds, s", together.Median, "0.00", 5, atLeast: false);
    }

    private static async Task AllAsync(IEnumerable<Story> stories)
    {
        using var scratch = new Scratch();
        foreach (var story in stories)
        {
            await using var house = await House.OpenAsync(scratch.File(story.Id + ".db"));
            await house.RunAsync(story);
        }
    }
}

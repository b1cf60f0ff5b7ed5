using System.Diagnostics;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>Measurements of one thing; figures are medians, since a shared machine has outliers on one side only.</summary>
internal sealed class Sample
{
    private readonly List<double> _values = [];

    public double Median
    {
        get
        {
            var sorted = _values.Order().ToArray();
            return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
        }
    }

    public double Least => _values.Min();

    public double Most => _values.Max();

    public void Add(double value) => _values.Add(value);

    /// <summary>Adds how many seconds it took.</summary>
    public async Task TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        Add(Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }
}

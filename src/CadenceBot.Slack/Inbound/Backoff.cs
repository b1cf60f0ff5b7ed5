namespace CadenceBot.Slack.Inbound;

/// <summary>The waits between attempts: 1 s, doubling to 60 s, each shorter by up to a fifth, by a given seed, so that sockets spread and a test can repeat it.</summary>
internal sealed class Backoff(int seed)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Random _random = new(seed);
    private int _attempts;

    /// <summary>The wait before the next attempt; never shorter than what Slack asks for.</summary>
    public TimeSpan Next(TimeSpan asked = default)
    {
        var wait = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(_attempts++, 6)))) * (1 - (_random.NextDouble() / 5));
        return wait > asked ? wait : asked;
    }

    /// <summary>The wait before a planned change: none, unless the change before it was only just made.</summary>
    public TimeSpan Planned()
    {
        if (_attempts > 0) return Next();
        _attempts = 1;
        return TimeSpan.Zero;
    }

    /// <summary>Begins anew.</summary>
    public void Reset() => _attempts = 0;
}

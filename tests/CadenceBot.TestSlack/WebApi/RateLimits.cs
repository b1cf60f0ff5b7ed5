namespace CadenceBot.TestSlack;

/// <summary>Buckets of calls that fill evenly: by method and install, and for posts by channel and workspace too.</summary>
public sealed class RateLimits
{
    private readonly LimitOptions _options;
    private readonly TimeProvider _clock;
    private readonly Dictionary<(string, string), Bucket> _buckets = [];
    private readonly Dictionary<string, int> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _calls = new(StringComparer.Ordinal);

    internal RateLimits(LimitOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
    }

    /// <summary>Calls of a method, those refused too.</summary>
    public int Calls(string method)
    {
        lock (_buckets) return _calls.GetValueOrDefault(method);
    }

    /// <summary>Calls answered 429, of a method or of all.</summary>
    public int Refused(string? method = null)
    {
        lock (_buckets) return method is null ? _refused.Values.Sum() : _refused.GetValueOrDefault(method);
    }

    /// <summary>Seconds to wait when the call is too much; null when it may go.</summary>
    internal int? Refuses(string method, int tier, string install, string? channel)
    {
        lock (_buckets)
        {
            _calls[method] = _calls.GetValueOrDefault(method) + 1;
            if (!_options.Enabled) return null;
            var now = _clock.GetUtcNow();
            Bucket[] asked = method == "chat.postMessage"
                ? [Of("post " + install, channel ?? "", _options.PostsPerChannel, _options.ChannelBurst, now), Of("posts", install, _options.PostsPerWorkspace, _options.WorkspaceBurst, now)]
                : tier == 0 ? [] : [Of(method, install, _options.PerMinute[tier - 1] / 60.0, tier == 1 ? _options.Tier1Burst : _options.PerMinute[tier - 1], now)];
            var wait = asked.Select(b => b.Wait()).DefaultIfEmpty(0).Max();
            if (wait <= 0)
            {
                foreach (var bucket in asked) bucket.Level--;
                return null;
            }

            _refused[method] = _refused.GetValueOrDefault(method) + 1;
            return Math.Max(1, (int)Math.Ceiling(wait));
        }
    }

    private Bucket Of(string what, string whose, double perSecond, int most, DateTimeOffset now)
    {
        if (!_buckets.TryGetValue((what, whose), out var bucket)) _buckets[(what, whose)] = bucket = new(perSecond, most, now);
        bucket.Fill(now);
        return bucket;
    }

    private sealed class Bucket(double perSecond, int most, DateTimeOffset at)
    {
        private DateTimeOffset _at = at;

        public double Level { get; set; } = most;

        public void Fill(DateTimeOffset now)
        {
            Level = Math.Min(most, Level + ((now - _at).TotalSeconds * perSecond));
            _at = now;
        }

        // A rounding is no reason to wait a second.
        public double Wait() => Level >= 1 - 1e-6 ? 0 : (1 - Level) / perSecond;
    }
}

namespace CadenceBot.TestSlack;

/// <summary>All that the test Slack knows. Read and written under its gate; whoever waits for something looks again at each change.</summary>
internal sealed class SlackState(TimeProvider clock)
{
    private const int Sweep = 4096;
    private static readonly TimeSpan Sometime = TimeSpan.FromMinutes(1);

    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastMicroseconds;
    private long _lastId;

    public object Gate { get; } = new();

    public TimeProvider Clock { get; } = clock;

    public Dictionary<string, TestWorkspace> Workspaces { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TestPerson> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TestChannel> Channels { get; } = new(StringComparer.Ordinal);

    public List<Installation> Installs { get; } = [];

    /// <summary>Open modals by person, the top one last.</summary>
    public Dictionary<string, List<TestView>> Stacks { get; } = new(StringComparer.Ordinal);

    /// <summary>Home tabs by install and person.</summary>
    public Dictionary<(string Install, string User), TestView> Homes { get; } = [];

    public Dictionary<string, Trigger> Triggers { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ResponseUrl> ResponseUrls { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, TestFile> Files { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Grant> Grants { get; } = new(StringComparer.Ordinal);

    public int Version { get; private set; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>A time stamp that no other message has.</summary>
    public string NextTs()
    {
        var now = (Now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        _lastMicroseconds = Math.Max(_lastMicroseconds + 1, now);
        return $"{_lastMicroseconds / 1_000_000}.{_lastMicroseconds % 1_000_000:000000}";
    }

    /// <summary>An id as Slack writes them: a letter, then letters and digits.</summary>
    public string NextId(string prefix) => $"{prefix}{++_lastId:00000000}";

    public string Secret(string prefix) => $"{prefix}{++_lastId}-{Convert.ToHexStringLower(BitConverter.GetBytes(_lastId * 0x9E3779B97F4A7C15UL.GetHashCode()))}";

    public string? EnterpriseOf(string teamId) => Workspaces.GetValueOrDefault(teamId)?.EnterpriseId;

    /// <summary>The install that serves a workspace: its own, else its organisation's.</summary>
    public Installation? InstallOf(string teamId) =>
        Installs.Find(i => !i.IsUninstalled && i.TeamId == teamId) ?? (EnterpriseOf(teamId) is { } org ? Installs.Find(i => !i.IsUninstalled && i.IsEnterpriseInstall && i.EnterpriseId == org) : null);

    /// <summary>The install whose bot is in a channel; of several, that which joined last.</summary>
    public Installation? InstallIn(TestChannel channel) =>
        channel.Members.AsEnumerable().Reverse().Select(m => Installs.Find(i => i.BotUserId == m && !i.IsUninstalled)).FirstOrDefault(i => i is not null);

    /// <summary>Whether a person is of another company than the install.</summary>
    public bool IsExternal(TestPerson person, Installation install) =>
        person.TeamId != install.TeamId && (install.EnterpriseId is null || EnterpriseOf(person.TeamId) != install.EnterpriseId);

    /// <summary>Keeps what expires, and now and then forgets what has, so that a long run does not grow.</summary>
    public void Keep(Trigger trigger)
    {
        Triggers[trigger.Id] = trigger;
        if (Triggers.Count % Sweep != 0) return;
        foreach (var gone in Triggers.Values.Where(t => t.Until + Sometime < Now).ToArray()) Triggers.Remove(gone.Id);
    }

    /// <inheritdoc cref="Keep(Trigger)"/>
    public void Keep(ResponseUrl url)
    {
        ResponseUrls[url.Path] = url;
        if (ResponseUrls.Count % Sweep != 0) return;
        foreach (var gone in ResponseUrls.Values.Where(u => u.Until + Sometime < Now).ToArray()) ResponseUrls.Remove(gone.Path);
    }

    public bool ShareChannel(string one, string other) => Channels.Values.Any(c => !c.IsIm && c.Members.Contains(one) && c.Members.Contains(other));

    /// <summary>Says that something changed.</summary>
    public void Touch()
    {
        lock (Gate)
        {
            Version++;
            var old = _changed;
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            old.SetResult();
        }
    }

    /// <summary>Looks, and again after each change, until something is there.</summary>
    public async Task<T> UntilAsync<T>(Func<T?> look, string what, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        while (true)
        {
            Task changed;
            lock (Gate)
            {
                if (look() is { } found) return found;
                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException($"{what}: not within {within.TotalSeconds:0} seconds", e);
            }
        }
    }
}

/// <summary>A right to open one modal: 3 seconds, once.</summary>
internal sealed record Trigger(string Id, Installation By, TestPerson Person, DateTimeOffset Until)
{
    public bool IsUsed { get; set; }
}

/// <summary>An address that takes five answers within half an hour.</summary>
internal sealed record ResponseUrl(string Path, Installation By, string ChannelId, string UserId, DateTimeOffset Until)
{
    public int Posts { get; set; }

    /// <summary>The message whose button was pressed, which an answer may replace.</summary>
    public TestMessage? Origin { get; init; }

    public string? Command { get; init; }
}

/// <summary>What an admin allowed, to be exchanged once for a token.</summary>
internal sealed record Grant(string Code, TestPerson Installer, string? TeamId, string? EnterpriseId, string RedirectUri, string[] Scopes, DateTimeOffset Until);

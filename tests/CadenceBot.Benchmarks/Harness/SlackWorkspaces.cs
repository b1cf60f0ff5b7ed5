using System.Collections.Frozen;
using System.Globalization;
using CadenceBot.Application.Chat;
using CadenceBot.Application.UseCases;
using CadenceBot.Slack;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;
using CadenceBot.Slack.Rendering;
using CadenceBot.TestSlack;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Delivery = CadenceBot.Application.Chat.Delivery;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>
/// The same workspaces at the test Slack in a process of its own, over HTTP: the product's own way out, its client, its pacing, its blocks,
/// against limits that are counted where the posts arrive.
/// </summary>
internal sealed class SlackWorkspaces : IWorkspaces, IChatPlatform
{
    /// <summary>The verb by which this program is the test Slack.</summary>
    public const string Verb = "slack-of-many";

    private readonly SlackPlatform _platform;
    private readonly int _count;
    private readonly int[] _taken;
    private readonly Lock _lock = new();
    private IBotClock? _clock;
    private int _refused;

    public SlackWorkspaces(Uri api, int count)
    {
        (_count, _taken) = (count, new int[count]);
        var options = new SlackOptions { Mode = "http", ApiUrl = api.ToString(), PostsPerSecond = Workspaces.PerSecond };
        var client = new SlackClient(new HttpClient(), options, TimeProvider.System, NullLogger<SlackClient>.Instance);
        var known = new Known(Enumerable.Range(0, count).Select(n => new Workspace(TeamOf(n), TeamOf(n), null, TeamOf(n), null, "U0BOT", null, TokenOf(n))));
        _platform = new SlackPlatform(
            client, known, new DirectConversations(client, TimeProvider.System), null!, new Pacer(options.PostsPerSecond), new Traffic(TimeProvider.System), new Renumbering(null!), new Repeats(client, options), new Pictures(client, new Afterwards(NullLogger<Afterwards>.Instance)),
            new Wording(options), TimeProvider.System, NullLogger<SlackPlatform>.Instance);
    }

    public IChatPlatform Platform => this;

    public string Name => SlackPlatform.PlatformName;

    public bool DeliversWithTheRow => false;

    public IReadOnlyCollection<int> Taken => _taken;

    public int Refused => _refused;

    public Instant LastAt { get; private set; }

    /// <summary>Is the test Slack, until the process is ended.</summary>
    public static async Task ServeAsync(string port, string count, string partners)
    {
        var (workspaces, channels) = (int.Parse(count, CultureInfo.InvariantCulture), int.Parse(partners, CultureInfo.InvariantCulture));
        await using var slack = await SlackServer.StartAsync(new SlackServerOptions { Port = int.Parse(port, CultureInfo.InvariantCulture), WithCast = false, Installed = false, KeepDeliveries = false });
        var bots = new string[workspaces];
        for (var n = 0; n < workspaces; n++)
        {
            slack.AddWorkspace(TeamOf(n), TeamOf(n));
            bots[n] = slack.Install(TeamOf(n), TokenOf(n)).BotUserId;
        }

        for (var n = 1; n <= channels; n++) slack.AddChannel($"C0P{n}", $"p{n}", TeamOf(n % workspaces), isPrivate: true, [], bots[n % workspaces]);
        await slack.RunAsync();
    }

    /// <summary>The same on another clock, with nothing taken yet.</summary>
    public IWorkspaces By(IBotClock clock)
    {
        (_clock, _refused, LastAt) = (clock, 0, default);
        Array.Clear(_taken);
        return this;
    }

    public ConversationRef ChannelOf(int partner) => new(Name, $"{TeamOf(partner % _count)}/C0P{partner}");

    public string LaneOf(ConversationRef conversation) => _platform.LaneOf(conversation);

    public bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore) => _platform.TryReserve(conversation, isEdit, now, out notBefore);

    public ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation) => ValueTask.FromResult(true);

    public async Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation)
    {
        var delivery = await _platform.SendAsync(outgoing, cancellation);
        lock (_lock)
        {
            if (delivery is Delivery.TryLater) _refused++;
            if (delivery is not Delivery.Accepted) return delivery;
            var id = outgoing.Conversation.Id;
            _taken[int.Parse(id.AsSpan(3, id.IndexOf('/') - 3), CultureInfo.InvariantCulture)]++;
            LastAt = _clock!.Now;
            return delivery;
        }
    }

    private static string TeamOf(int workspace) => $"T0W{workspace}";

    private static string TokenOf(int workspace) => $"xoxb-{workspace}-many";

    private sealed class Known(IEnumerable<Workspace> installs) : Slack.Install.IWorkspaces
    {
        private readonly FrozenDictionary<string, Workspace> _all = installs.ToFrozenDictionary(w => w.Key);

        public IReadOnlyCollection<Workspace> All => _all.Values;

        public Workspace? Find(InstallKey key) => key.TeamId is { } team ? Find(team) : null;

        public Workspace? Find(string key) => _all.GetValueOrDefault(key);

        public Task EndAsync(string key, CancellationToken cancellation) => Task.CompletedTask;

        public Task LoadAsync(CancellationToken cancellation) => Task.CompletedTask;
    }
}

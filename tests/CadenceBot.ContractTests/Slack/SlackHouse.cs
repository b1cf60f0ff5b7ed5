using CadenceBot.Application.Ports;
using CadenceBot.Host;
using CadenceBot.Host.Admin;
using CadenceBot.Host.Settings;
using CadenceBot.Slack;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;
using CadenceBot.Storage.Sqlite;
using CadenceBot.TestSlack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CadenceBot.ContractTests.Slack;

/// <summary>The whole program on the test Slack, on a clock that a test winds: everything but Quartz, whose knock is <see cref="ToAsync"/>.</summary>
internal sealed class SlackHouse : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    // The longest that a timer takes.
    private static readonly TimeSpan Long = TimeSpan.FromDays(45);

    private static readonly SocketTimes Unhurried = new() { Stagger = TimeSpan.Zero, Opening = Long, KeepAlive = Long, KeepAliveAnswer = Long, Silence = Long };

    private readonly string _folder = Directory.CreateTempSubdirectory("cadence-slack-").FullName;
    private readonly Action<IServiceCollection>? _more;
    private WebApplication _app;

    private SlackHouse(SlackServer slack, VirtualClock clock, bool isSocket, Action<SlackOptions>? settings, Action<IServiceCollection>? more)
    {
        (Slack, Clock, _more) = (slack, clock, more);
        Options = new CadenceOptions { Database = Path.Combine(_folder, "cadence.db"), Company = "Contoso", Zone = "Europe/London", Admins = { "U0ADA", "U0SAM" } };
        Options.Slack.Mode = isSocket ? "socket" : "http";
        Options.Slack.ApiUrl = slack.Api.ToString();
        Options.Slack.BotToken = Cast.BotToken;
        Options.Slack.AppToken = slack.App.AppToken;
        Options.Slack.SigningSecret = slack.App.SigningSecret;
        Options.Slack.Sockets = 1;
        settings?.Invoke(Options.Slack);
        _app = Build();
    }

    public SlackServer Slack { get; }

    public VirtualClock Clock { get; }

    public CadenceOptions Options { get; }

    /// <summary>What the program logged.</summary>
    public Logs Logs { get; } = new();

    public Instant Now => Instant.FromDateTimeOffset(Clock.GetUtcNow());

    public static async Task<SlackHouse> OpenAsync(bool isSocket = false, Action<SlackOptions>? settings = null, Action<SlackServerOptions>? server = null, Action<IServiceCollection>? more = null)
    {
        var clock = new VirtualClock(Start);
        var options = new SlackServerOptions { Clock = clock, SocketMode = isSocket };
        // No more than the manifest asks for: what works here works with what an admin approves.
        var asked = new SlackOptions();
        settings?.Invoke(asked);
        options.App.Scopes = [.. SlackScopes.Needed(asked.ReadThreads).Select(s => s.Name)];
        options.App.Events = SlackEvents.Needed(asked.ReadThreads).Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        server?.Invoke(options);
        var slack = await SlackServer.StartAsync(options);
        var house = new SlackHouse(slack, clock, isSocket, settings, more);
        await house.BeginAsync();
        return house;
    }

    /// <summary>The program ends as if its power were cut, once nothing is answered any more, and begins anew on the same database.</summary>
    public async Task RestartAsync()
    {
        await _app.DisposeAsync();
        _app = Build();
        await BeginAsync();
    }

    /// <summary>Lets another program hold the database's write lock.</summary>
    public IDisposable LockByAnother()
    {
        var other = Session.Open(Options.Database, TimeSpan.Zero);
        other.Begin();
        return other;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>The cast of the playground with a plan that runs since this morning, and its first messages out.</summary>
    public static async Task<SlackHouse> WithPlanAsync(bool isSocket = false, Action<SlackOptions>? settings = null, Action<SlackServerOptions>? server = null, Action<IServiceCollection>? more = null)
    {
        var house = await OpenAsync(isSocket, settings, server, more);
        await PlayedCast.SeedAsync(house, []);
        await house.As("U0SAM").Types(Cast.AcmeChannel, "/onboard start acme");
        await house.ToAsync(Start.AddHours(6));
        return house;
    }

    /// <summary>Somebody at their Slack.</summary>
    public Actor As(string user) => Slack.As(user);

    /// <summary>What a line leads to is said: calls that follow an answer, and all that may go out now.</summary>
    public async Task SettleAsync()
    {
        await QuietAsync();
        await Get<IBot>().DrainAsync(Now, default);
        await QuietAsync();
    }

    /// <summary>The same, and a few seconds pass, as between two deeds of people.</summary>
    public async Task PauseAsync()
    {
        await SettleAsync();
        for (var second = 0; second < 5; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await SettleAsync();
        }
    }

    /// <summary>Nothing is on its way between Slack and the program, so that the clock may move without making anything late.</summary>
    public async Task QuietAsync()
    {
        await Slack.UntilAsync(() => Slack.Deliveries.Running == 0 ? "quiet" : null, "an answer to all that was sent");
        await Get<Afterwards>().QuietAsync();
    }

    /// <summary>Winds the clock through every instant at which something is due, as time does.</summary>
    public async Task ToAsync(DateTimeOffset moment)
    {
        var bot = Get<IBot>();
        await QuietAsync();
        var end = Instant.FromDateTimeOffset(moment);
        while (await bot.NextAsync(default) is { } next && next <= end)
        {
            Clock.MoveTo(Max(Clock.GetUtcNow(), next.ToDateTimeOffset()));
            await bot.TickAsync(Now, default);
            await bot.DrainAsync(Now, default);
            await QuietAsync();
            // A message a second goes into a channel: what is still due then goes with the next second.
            if (await bot.NextAsync(default) is { } still && still <= Now) Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Clock.MoveTo(Max(Clock.GetUtcNow(), moment));
        await bot.TickAsync(Now, default);
        await SettleAsync();
    }

    /// <summary>The program was down meanwhile: the clock jumps, and there is one tick at the end.</summary>
    public async Task JumpAsync(DateTimeOffset moment)
    {
        await QuietAsync();
        Clock.MoveTo(moment);
        await Get<IBot>().TickAsync(Now, default);
        await SettleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static DateTimeOffset Max(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddEverything(Options).RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock);
        // Days pass here within a breath, and a socket is none the older for it.
        if (!Options.Slack.IsHttp) builder.Services.AddSingleton(Unhurried);
        _more?.Invoke(builder.Services);
        return builder.Build();
    }

    private async Task BeginAsync()
    {
        await Composition.PrepareAsync(_app.Services, Options, default);
        _app.MapSlack();
        await _app.StartAsync();
        Slack.Options.Bot = new Uri(_app.Urls.First());
        if (!Options.Slack.IsHttp) await Slack.Sockets.UntilOpenAsync(Options.Slack.Sockets);
        await Founding.SetAsync(Get<IStore>(), Get<Application.UseCases.IBotClock>(), Get<SlackIntroduction>(), Options, default);
    }
}

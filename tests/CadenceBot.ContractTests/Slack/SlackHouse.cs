using CadenceBot.Application.Ports;
using CadenceBot.Host;
using CadenceBot.Host.Admin;
using CadenceBot.Host.Settings;
using CadenceBot.Slack;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;
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

    private readonly string _folder = Directory.CreateTempSubdirectory("cadence-slack-").FullName;
    private readonly WebApplication _app;

    private SlackHouse(SlackServer slack, VirtualClock clock, bool isSocket, Action<SlackOptions>? settings, Action<IServiceCollection>? more)
    {
        (Slack, Clock) = (slack, clock);
        Options = new CadenceOptions { Database = Path.Combine(_folder, "cadence.db"), Company = "Contoso", Zone = "Europe/London", Admins = { "U0ADA", "U0SAM" } };
        Options.Slack.Mode = isSocket ? "socket" : "http";
        Options.Slack.ApiUrl = slack.Api.ToString();
        Options.Slack.BotToken = Cast.BotToken;
        Options.Slack.AppToken = slack.App.AppToken;
        Options.Slack.SigningSecret = slack.App.SigningSecret;
        settings?.Invoke(Options.Slack);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(Logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddEverything(Options).RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(clock);
        more?.Invoke(builder.Services);
        _app = builder.Build();
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
        await Composition.PrepareAsync(house._app.Services, house.Options, default);
        house._app.MapSlack();
        await house._app.StartAsync();
        slack.Options.Bot = new Uri(house._app.Urls.First());
        await Founding.SetAsync(house.Get<IStore>(), house.Get<Application.UseCases.IBotClock>(), house.Get<SlackIntroduction>(), house.Options, default);
        return house;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>Somebody at their Slack.</summary>
    public Actor As(string user) => Slack.As(user);

    /// <summary>What a line leads to is said: calls that follow an answer, and all that may go out now.</summary>
    public async Task SettleAsync()
    {
        await QuietAsync();
        await Get<IBot>().DrainAsync(Now, default);
        await QuietAsync();
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
}

using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Host;
using CadenceBot.Host.Settings;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Stories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>The program's own composition on a database file, without the door and without the schedule.</summary>
internal sealed class House : IAsyncDisposable
{
    private const int TenthWeek = 66;

    private readonly ServiceProvider _services;

    private House(ServiceProvider services, string file) => (_services, File) = (services, file);

    public string File { get; }

    public IBot Bot => Of<IBot>();

    public IStore Store => Of<IStore>();

    public AdjustableClock Clock => Of<AdjustableClock>();

    public static async Task<House> OpenAsync(string file, Action<IServiceCollection>? more = null)
    {
        var options = new CadenceOptions { Database = file };
        // Log lines are made as in the running program; only the terminal is left out.
        var services = new ServiceCollection().AddLogging(log => log.AddProvider(new FormattingLogs()).SetMinimumLevel(LogLevel.Information)).AddEverything(options);
        more?.Invoke(services);
        var house = new House(services.BuildServiceProvider(), file);
        await Composition.PrepareAsync(house._services, options, CancellationToken.None);
        return house;
    }

    /// <summary>A house whose clock stands where the database was left.</summary>
    public static async Task<House> OpenAsync(string file, NodaTime.Instant now)
    {
        var house = await OpenAsync(file);
        house.Clock.MoveTo(now);
        return house;
    }

    public T Of<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Runs a whole story.</summary>
    public Task RunAsync(Story story) => Of<StoryRunner>().RunAsync(story, "forecastable-90", null, CancellationToken.None);

    /// <summary>Runs the story of a partner that answers up to the morning of a plan day, with nothing said on the day before.</summary>
    public Task LiveAsync(int days)
    {
        var win = Story.Find("win")!;
        return RunAsync(win with { Days = days, Steps = [.. win.Steps.Where(s => s.Day < days - 1)] });
    }

    /// <summary>The same up to the tenth week, in which both were just asked.</summary>
    public Task LiveToTenthWeekAsync() => LiveAsync(TenthWeek);

    public Task<Reply> SayAsync(string actor, string line, string room = "acme", string? delivery = null) =>
        Bot.HandleAsync(new Inbound(new Actor(actor, actor), new ConversationRef("playground", room), line, Door.Slash, delivery), CancellationToken.None);

    public async Task<PartnerPlan> PlanAsync() => (await Store.NewestPlanAsync(PartnerSlug.Parse("acme"), CancellationToken.None))!;

    /// <summary>Lets time pass as the program would live it.</summary>
    public Task WalkAsync(NodaTime.Instant to) => Of<ClockWalk>().ToAsync(to);

    /// <summary>What the schedule's job does each minute.</summary>
    public async Task KnockAsync()
    {
        await Bot.TickAsync(Clock.Now, CancellationToken.None);
        await Bot.DrainAsync(Clock.Now, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class FormattingLogs : ILoggerProvider, ILogger
    {
        private int _length;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _length += formatter(state, exception).Length;

        public void Dispose() => GC.KeepAlive(_length);
    }
}

using System.Collections.Concurrent;
using CadenceBot.Slack;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Socket Mode against a server of the test, with a door of the test behind it.</summary>
internal sealed class SocketHouse : IAsyncDisposable, ISlackDoor, ILogger<SocketModeService>, ILogger<SocketDeliveries>
{
    private readonly HttpClient _http = new();
    private readonly SocketModeService _service;
    private readonly ConcurrentQueue<(int Id, string Text)> _log = new();
    private readonly List<(int Id, TaskCompletionSource<string> Told)> _listeners = [];

    private SocketHouse(SocketServer server, SlackOptions options, SocketTimes times)
    {
        Server = server;
        Deliveries = new SocketDeliveries(this, options, this);
        Health = new SocketHealth(options, Clock);
        _service = new SocketModeService(new SlackClient(_http, options, Clock, NullLogger<SlackClient>.Instance), options, Deliveries, Health, times, Clock, this);
    }

    public SocketServer Server { get; }

    public SocketClock Clock { get; } = new();

    public SocketHealth Health { get; }

    public SocketDeliveries Deliveries { get; }

    /// <summary>What the door does.</summary>
    public Func<Arrival, CancellationToken, Task<Ack>> Door { get; set; } = (_, _) => Task.FromResult(Ack.Empty);

    public IEnumerable<string> Logged => _log.Select(l => l.Text);

    public static async Task<SocketHouse> OpenAsync(int sockets = 1, string? appId = "A1", SocketTimes? times = null, Action<SocketServer>? server = null)
    {
        var slack = await SocketServer.StartAsync();
        server?.Invoke(slack);
        var options = new SlackOptions { Mode = "socket", AppToken = "xapp-1", ApiUrl = slack.Api, Sockets = sockets, AppId = appId };
        var house = new SocketHouse(slack, options, times ?? new SocketTimes());
        await house._service.StartAsync(CancellationToken.None);
        return house;
    }

    public Task StopAsync() => _service.StopAsync(CancellationToken.None);

    /// <summary>Ends when the program has ended Socket Mode by itself.</summary>
    public Task EndedAsync() => _service.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Ends when the line is logged, or was.</summary>
    public Task<string> LoggedAsync(int id)
    {
        lock (_listeners)
        {
            if (_log.FirstOrDefault(l => l.Id == id) is { Text: not null } line) return Task.FromResult(line.Text);
            var told = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _listeners.Add((id, told));
            return told.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Forgets what was logged, so that the next of a kind can be waited for.</summary>
    public void ForgetLog() => _log.Clear();

    public Task<Ack> HandleAsync(Arrival arrival, CancellationToken cancellation) => Door(arrival, cancellation);

    public async ValueTask DisposeAsync()
    {
        var stopping = StopAsync();
        // Nobody in a test reads the sockets any more: let the goodbyes run out.
        while (!stopping.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await stopping;
        _service.Dispose();
        _http.Dispose();
        await Server.DisposeAsync();
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_listeners)
        {
            var text = formatter(state, exception);
            _log.Enqueue((eventId.Id, text));
            foreach (var listener in _listeners.Where(l => l.Id == eventId.Id).ToArray())
            {
                listener.Told.TrySetResult(text);
                _listeners.Remove(listener);
            }
        }
    }
}

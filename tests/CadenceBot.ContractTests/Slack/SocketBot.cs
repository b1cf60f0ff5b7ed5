using System.Collections.Concurrent;
using CadenceBot.Slack;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Socket Mode with a door of the test behind it.</summary>
internal sealed class SocketBot : IDisposable, ISlackDoor, ILogger<SocketModeService>, ILogger<SocketDeliveries>
{
    private readonly HttpClient _http = new();
    private readonly SocketModeService _service;
    private readonly ConcurrentQueue<(int Id, string Text)> _log = new();
    private readonly List<(int Id, TaskCompletionSource<string> Told)> _listeners = [];

    public SocketBot(string api, string token, string? appId, int sockets, SocketTimes times, TimeProvider clock)
    {
        var options = new SlackOptions { Mode = "socket", AppToken = token, ApiUrl = api, Sockets = sockets, AppId = appId };
        Deliveries = new SocketDeliveries(this, options, this);
        Health = new SocketHealth(options, clock);
        _service = new SocketModeService(new SlackClient(_http, options, clock, NullLogger<SlackClient>.Instance), options, Deliveries, Health, times, clock, this);
    }

    public SocketHealth Health { get; }

    public SocketDeliveries Deliveries { get; }

    /// <summary>What the door does.</summary>
    public Func<Arrival, CancellationToken, Task<Ack>> Door { get; set; } = (_, _) => Task.FromResult(Ack.Empty);

    public IEnumerable<string> Logged => _log.Select(l => l.Text);

    public Task StartAsync() => _service.StartAsync(CancellationToken.None);

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

    public void Dispose()
    {
        _service.Dispose();
        _http.Dispose();
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

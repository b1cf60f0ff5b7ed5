using CadenceBot.Slack.Inbound;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Socket Mode against a server in the hands of the test.</summary>
internal sealed class SocketHouse : IAsyncDisposable
{
    private SocketHouse(SocketServer server, int sockets, string? appId, SocketTimes times)
    {
        Server = server;
        Bot = new SocketBot(server.Api, "xapp-1", appId, sockets, times, Clock);
    }

    public SocketServer Server { get; }

    public SocketClock Clock { get; } = new();

    public SocketBot Bot { get; }

    public SocketHealth Health => Bot.Health;

    public SocketDeliveries Deliveries => Bot.Deliveries;

    public Func<Arrival, CancellationToken, Task<Ack>> Door
    {
        set => Bot.Door = value;
    }

    public IEnumerable<string> Logged => Bot.Logged;

    public static async Task<SocketHouse> OpenAsync(int sockets = 1, string? appId = "A1", SocketTimes? times = null, Action<SocketServer>? server = null)
    {
        var slack = await SocketServer.StartAsync();
        server?.Invoke(slack);
        var house = new SocketHouse(slack, sockets, appId, times ?? new SocketTimes());
        await house.Bot.StartAsync();
        return house;
    }

    public Task StopAsync() => Bot.StopAsync();

    public Task EndedAsync() => Bot.EndedAsync();

    public Task<string> LoggedAsync(int id) => Bot.LoggedAsync(id);

    public void ForgetLog() => Bot.ForgetLog();

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
        Bot.Dispose();
        await Server.DisposeAsync();
    }
}

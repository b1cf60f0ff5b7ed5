using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Inbound;

/// <summary>Holds the sockets of Socket Mode as long as the program runs, or until Slack says that there is no use.</summary>
internal sealed class SocketModeService(SlackClient client, SlackOptions options, SocketDeliveries deliveries, SocketHealth health, SocketTimes times, TimeProvider time, ILogger<SocketModeService> log)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var halt = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAll(Enumerable.Range(1, options.Sockets).Select(number => HoldAsync(number, halt)));
        health.Stop("shutdown");
    }

    private async Task HoldAsync(int number, CancellationTokenSource halt)
    {
        var slot = new SocketSlot(number, client, options, deliveries, health, times, time, log);
        if (await slot.RunAsync(halt.Token) is not { } end || !health.Stop(end)) return;
        log.SocketModeEnded(end, SocketStops.Remedy(end) ?? end);
        await halt.CancelAsync();
    }
}

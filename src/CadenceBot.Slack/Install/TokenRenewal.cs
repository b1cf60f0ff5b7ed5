using CadenceBot.Application.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Install;

/// <summary>Looks every five minutes whether a token runs out soon. Where Slack rotates none, there is never anything to do.</summary>
internal sealed class TokenRenewal(StoredWorkspaces workspaces, TimeProvider time, ILogger<TokenRenewal> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            do await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; the next one looks first of all.
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await workspaces.RenewAsync(cancellation);
        }
        catch (StoreUnavailableException away)
        {
            log.NotKept(away);
        }
    }
}

using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Hosting;

namespace CadenceBot.Slack;

/// <summary>Asks Slack at start whom the token belongs to, and waits at the end for what was begun.</summary>
internal sealed class SlackLifetime(IWorkspaces workspaces, Renumbering renumbering, Afterwards afterwards) : IHostedLifecycleService
{
    /// <summary>Before anything else starts, where the host has not asked already.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (workspaces.All.Count > 0) return;
        await workspaces.LoadAsync(cancellationToken);
        await renumbering.LoadAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>When nothing comes in any more.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken) => afterwards.QuietAsync().WaitAsync(cancellationToken);
}

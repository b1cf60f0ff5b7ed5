using CadenceBot.Host.Admin;
using Quartz;

namespace CadenceBot.Host.Scheduling;

/// <summary>Once a night: a backup of the running store, and the oldest ones go.</summary>
[DisallowConcurrentExecution]
internal sealed class NightlyJob(NightlyBackup backup) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await backup.RunAsync(cancellationToken);
}

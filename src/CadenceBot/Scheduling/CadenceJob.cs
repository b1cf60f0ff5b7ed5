using CadenceBot.Application.Ports;
using Quartz;

namespace CadenceBot.Host.Scheduling;

/// <summary>Once a minute and never two at once: what is due becomes rows, and rows become messages. Quartz only knocks; the cadence decides (ADR 0007).</summary>
[DisallowConcurrentExecution]
internal sealed class CadenceJob(IBot bot) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await bot.PulseAsync(cancellationToken);
}

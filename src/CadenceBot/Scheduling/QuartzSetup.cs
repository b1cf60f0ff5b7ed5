using CadenceBot.Host.Settings;
using Quartz;

namespace CadenceBot.Host.Scheduling;

/// <summary>Two jobs in memory, and the pump of the outbox: the last tick is ours, in the database, so Quartz has nothing to remember.</summary>
internal static class QuartzSetup
{
    /// <summary>Adds the two jobs and the pump.</summary>
    public static IServiceCollection AddSchedule(this IServiceCollection services, CadenceOptions options)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ScheduleJob<CadenceJob>(trigger => trigger.WithIdentity("cadence").WithCronSchedule("0 * * * * ?"));
            quartz.ScheduleJob<NightlyJob>(trigger => trigger.WithIdentity("nightly").WithCronSchedule($"0 {options.Backup.Time!.Value.Minute} {options.Backup.Time.Value.Hour} * * ?"));
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddHostedService<OutboxPump>();
        return services;
    }
}

using CadenceBot.Application.Commands;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.Application;

/// <summary>Registers what the bot can do.</summary>
public static class ApplicationServices
{
    /// <summary>Adds the bot; the host adds its ports.</summary>
    public static IServiceCollection AddCadence(this IServiceCollection services) => services
        .AddSingleton<PlanChanges>()
        .AddSingleton<Newcomers>()
        .AddSingleton<StartPlan>()
        .AddSingleton<Outcomes>()
        .AddSingleton<Undoing>()
        .AddSingleton<UseCases.Pipeline>()
        .AddSingleton<Meetings>()
        .AddSingleton<Gating>()
        .AddSingleton<Membership>()
        .AddSingleton<Sponsoring>()
        .AddSingleton<Reviewing>()
        .AddSingleton<Companies>()
        .AddSingleton<OwnChanges>()
        .AddSingleton<OwnChoices>()
        .AddSingleton<Presence>()
        .AddSingleton<Today>()
        .AddSingleton<Channels>()
        .AddSingleton<Reading>()
        .AddSingleton<Examining>()
        .AddSingleton<Pausing>()
        .AddSingleton<Keeping>()
        .AddSingleton<Trail>()
        .AddSingleton<Simulating>()
        .AddSingleton<Reach>()
        .AddSingleton<LatestChange>()
        .AddSingleton<UseCaseTable>()
        .AddSingleton<CommandDispatcher>()
        .AddSingleton<MondayDigest>()
        .AddSingleton<SendWhatIsDue>()
        .AddSingleton<Wanted>()
        .AddSingleton<OwnWishes>()
        .AddSingleton<Rerouting>()
        .AddSingleton<ClosedRooms>()
        .AddSingleton<OutboxSender>()
        .AddSingleton<OutboxBell>()
        .AddSingleton<OutboxDispatcher>()
        .AddSingleton<IBot, Bot>();
}

using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Playground.Acts;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Http;
using CadenceBot.Playground.Rooms;
using CadenceBot.Playground.Seed;
using CadenceBot.Playground.Views;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.Playground;

/// <summary>Puts the playground together.</summary>
public static class PlaygroundServices
{
    /// <summary>
    /// Adds the clock, the platform and the door. The host adds the store with its ports, the bot, a <see cref="TimeProvider"/>, and,
    /// before this, whatever brings the store up to date at start.
    /// </summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services) => services
        .AddSingleton<AdjustableClock>()
        .AddSingleton<IBotClock>(s => s.GetRequiredService<AdjustableClock>())
        .AddSingleton<Backdrop>()
        .AddSingleton(s => new PlaygroundPlatform(s.GetRequiredService<Backdrop>()))
        .AddSingleton<IChatPlatform>(s => s.GetRequiredService<PlaygroundPlatform>())
        .AddSingleton<ClockState>()
        .AddSingleton<ClockWalk>()
        .AddSingleton<ClockRunner>()
        .AddSingleton<ClockCall>()
        .AddSingleton<Turn>()
        .AddSingleton<Opening>()
        .AddSingleton<EventHub>()
        .AddSingleton<Announcer>()
        .AddSingleton<PrivateReplies>()
        .AddSingleton<MessageWriter>()
        .AddSingleton<OpenForms>()
        .AddSingleton<Deliveries>()
        .AddSingleton<Replies>()
        .AddSingleton<SayCall>()
        .AddSingleton<ClickCall>()
        .AddSingleton<SubmitCall>()
        .AddSingleton<Beginning>()
        .AddSingleton(s => new Stories.StoryRunner(s.GetRequiredService<IStore>(), s.GetRequiredService<IBot>(), s.GetRequiredService<ClockWalk>(), s.GetRequiredService<Beginning>()))
        .AddSingleton<ResetCall>()
        .AddSingleton<StateView>()
        .AddSingleton<ConversationView>()
        .AddSingleton<LedgerView>()
        .AddSingleton<PlanView>()
        .AddSingleton<GalleryView>()
        .AddSingleton<EventStream>()
        .AddHostedService<PlaygroundLifetime>();
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CadenceBot.Slack.Inbound;

/// <summary>Registers Socket Mode.</summary>
internal static class SocketModeServices
{
    /// <summary>Adds the sockets; needs the door, the client, the options and a clock.</summary>
    public static IServiceCollection AddSocketMode(this IServiceCollection services)
    {
        services.TryAddSingleton(new SocketTimes());
        return services.AddSingleton<SocketHealth>().AddSingleton<SocketDeliveries>().AddHostedService<SocketModeService>();
    }
}

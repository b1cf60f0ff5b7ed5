using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Home;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;
using CadenceBot.Slack.Rendering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.Slack;

/// <summary>Puts the Slack room together; all that the rest of the house sees of it.</summary>
public static class SlackServices
{
    /// <summary>Adds how Slack shows a message, which the gallery shows too.</summary>
    public static IServiceCollection AddSlackRendering(this IServiceCollection services) => services.AddSingleton<IRendering, BlockKit>();

    /// <summary>Adds the ways in and out. The host adds the bot, its ports, and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options) => services
        .AddSingleton(options)
        .AddSingleton(s => new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5), AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan })
        .AddSingleton<SlackClient>()
        .AddSlackInstall(options)
        .AddSingleton<SlackPeople>()
        .AddSingleton(s => new SlackIntroduction(s.GetRequiredService<IWorkspaces>(), s.GetRequiredService<SlackPeople>()))
        .AddSingleton<SlackChannels>()
        .AddSingleton<DirectConversations>()
        .AddSingleton(new Pacer(options.PostsPerSecond))
        .AddSingleton<Traffic>()
        .AddSingleton<TrafficNotes>()
        .AddSingleton<IDoorCheck, SlackDoctor>()
        .AddSingleton<Renumbering>()
        .AddSingleton<Repeats>()
        .AddSingleton<Pictures>()
        .AddSingleton<SlackPlatform>()
        .AddSingleton<IChatPlatform>(s => s.GetRequiredService<SlackPlatform>())
        .AddSingleton<Wording>()
        .AddSingleton<Tell>()
        .AddSingleton<OpenForm>()
        .AddSingleton<Visits>()
        .AddSingleton<Lines>()
        .AddSingleton<Answers>()
        .AddSingleton<Afterwards>()
        .AddSingleton<Deliveries>()
        .AddSingleton<Flood>()
        .AddSingleton<Surroundings>()
        .AddSingleton<HomeTab>()
        .AddSingleton<SlackSignature>()
        .AddSingleton<SlackEndpoints>()
        .AddSingleton<SlackDoor>()
        .AddSingleton<ISlackDoor>(s => s.GetRequiredService<SlackDoor>())
        .AddHostedService<SlackLifetime>()
        .AddHostedService(s => s.GetRequiredService<TrafficNotes>())
        .AddWayIn(options);

    /// <summary>Asks Slack whom the tokens belong to, before anything starts: without a workspace nothing can come or go.</summary>
    /// <exception cref="SlackStartException">Slack does not take the token, or cannot be reached.</exception>
    public static async Task PrepareSlackAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<IWorkspaces>().LoadAsync(cancellation);
        await services.GetRequiredService<Renumbering>().LoadAsync(cancellation);
    }

    /// <summary>Maps the addresses at which Slack calls, in HTTP mode, and those of OAuth; in Socket Mode there are none.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<SlackOptions>().IsHttp) return routes;
        routes.MapSlackInstall();
        var endpoints = routes.ServiceProvider.GetRequiredService<SlackEndpoints>();
        routes.MapPost("/slack/commands", endpoints.CommandAsync);
        routes.MapPost("/slack/interactive", endpoints.InteractionAsync);
        routes.MapPost("/slack/events", endpoints.EventAsync);
        return routes;
    }

    private static IServiceCollection AddWayIn(this IServiceCollection services, SlackOptions options) => options.IsHttp
        ? services.AddSingleton<IReachability, HttpReachability>()
        : services.AddSocketMode().AddSingleton<IReachability, SocketReachability>();

    private sealed class BlockKit : IRendering
    {
        public string Name => "Slack, Block Kit";

        public string Of(Message message) => SlackMessage.Of(message).ToIndentedJson();
    }
}

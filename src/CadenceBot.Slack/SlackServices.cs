using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.Slack;

/// <summary>Registers what there is of Slack: its rendering, which the gallery shows.</summary>
public static class SlackServices
{
    /// <summary>Adds how Slack shows a message.</summary>
    public static IServiceCollection AddSlackRendering(this IServiceCollection services) => services.AddSingleton<IRendering, BlockKit>();

    private sealed class BlockKit : IRendering
    {
        public string Name => "Slack, Block Kit";

        public string Of(Message message) => SlackMessage.Of(message).ToIndentedJson();
    }
}

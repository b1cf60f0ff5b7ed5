using System.Text.Json.Nodes;

namespace CadenceBot.TestSlack;

/// <summary>What the app does as itself.</summary>
internal static class AppLevel
{
    /// <summary>A ticket for one socket.</summary>
    public static JsonObject Open(ApiCall call)
    {
        if (!call.Slack.Sockets.IsEnabled || !call.Slack.Options.SocketMode) throw new ApiRefused("socket_mode_not_enabled");
        var ticket = call.State.Secret("ticket-");
        call.Slack.Sockets.Tickets.Add(ticket);
        return new() { ["url"] = $"ws://{new Uri(call.Slack.Address).Authority}/link?ticket={ticket}&app_id={call.Slack.App.Id}" };
    }
}

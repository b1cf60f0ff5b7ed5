using CadenceBot.Application.Ports;
using CadenceBot.Slack.Inbound;
using CadenceBot.Slack.Outbound;

namespace CadenceBot.Slack.Install;

/// <summary>What the sockets know of themselves.</summary>
internal sealed class SocketReachability(SocketHealth health, Traffic traffic) : IReachability
{
    /// <inheritdoc/>
    public Reachability Now()
    {
        var now = health.Now();
        var state = now.Reach switch
        {
            SocketReach.Stopped => WayState.Stopped,
            SocketReach.Connecting => WayState.Connecting,
            SocketReach.Receiving => WayState.Receiving,
            _ => WayState.Quiet,
        };
        return new Reachability(state, now.Since, TrafficNotes.Of(traffic.LastIn));
    }
}

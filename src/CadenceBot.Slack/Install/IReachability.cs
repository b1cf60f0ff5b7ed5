using CadenceBot.Application.Ports;

namespace CadenceBot.Slack.Install;

/// <summary>Tells whether deliveries get in; the sockets know it of themselves, over HTTP only what came tells it.</summary>
internal interface IReachability
{
    /// <summary>How it is at this moment.</summary>
    Reachability Now();
}

/// <summary>Over HTTP nobody is connected: what came last is all that there is to know.</summary>
internal sealed class HttpReachability(SlackTraffic traffic) : IReachability
{
    /// <inheritdoc/>
    public Reachability Now() => new(traffic.LastIn is null ? WayState.Quiet : WayState.Receiving, traffic.Since, traffic.LastIn);
}

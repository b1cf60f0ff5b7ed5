using CadenceBot.Application.Ports;
using CadenceBot.Slack.Outbound;

namespace CadenceBot.Slack.Install;

/// <summary>Tells whether deliveries get in; the sockets know it of themselves, over HTTP only what came tells it.</summary>
internal interface IReachability
{
    /// <summary>How it is at this moment.</summary>
    Reachability Now();
}

/// <summary>Over HTTP nobody is connected: what came last is all that there is to know.</summary>
internal sealed class HttpReachability(Traffic traffic, TrafficNotes notes) : IReachability
{
    /// <inheritdoc/>
    public Reachability Now() => new(traffic.LastIn is null ? WayState.Quiet : WayState.Receiving, notes.Since, TrafficNotes.Of(traffic.LastIn)) { LastRefused = TrafficNotes.Of(traffic.LastRefused) };
}

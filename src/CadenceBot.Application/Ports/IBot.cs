using CadenceBot.Application.Chat;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Ports;

/// <summary>The bot as a door sees it: a line goes in and a reply comes back; what is due leaves through the outbox.</summary>
public interface IBot
{
    /// <summary>Reads a line, checks the right to it, decides and commits; never throws for what somebody typed.</summary>
    Task<Reply> HandleAsync(Inbound inbound, CancellationToken cancellation);

    /// <summary>
    /// Does once what the schedule does every minute: the tick and the outbox, at the moment at which it gets its turn. Behind a wire the
    /// tick alone: what it wrote rings the bell for who drives the outbox, and a slow platform holds up no tick.
    /// </summary>
    Task PulseAsync(CancellationToken cancellation);

    /// <summary>Does something while neither a tick nor the outbox runs.</summary>
    Task AloneAsync(Func<Task> work, CancellationToken cancellation);

    /// <summary>Decides on all that is due up to now; what is to be said becomes rows of the outbox.</summary>
    Task TickAsync(Instant now, CancellationToken cancellation);

    /// <summary>Sends what the outbox holds until nothing in it may go; says when something may, null when nothing waits for a time.</summary>
    Task<Instant?> DrainAsync(Instant now, CancellationToken cancellation);

    /// <summary>The earliest instant at which a tick or the outbox has something to do; null when there is none.</summary>
    ValueTask<Instant?> NextAsync(CancellationToken cancellation);

    /// <summary>Starts the newest <c>forecastable-90</c> plan today, for the demo.</summary>
    Task<Reply> StartDemoAsync(PartnerSlug partner, Person by, CancellationToken cancellation);
}

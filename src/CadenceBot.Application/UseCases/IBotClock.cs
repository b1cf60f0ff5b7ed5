using NodaTime;

namespace CadenceBot.Application.UseCases;

/// <summary>The one clock of the host; the playground's can be wound forward.</summary>
public interface IBotClock
{
    /// <summary>Now.</summary>
    Instant Now { get; }
}

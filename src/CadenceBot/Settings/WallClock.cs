using CadenceBot.Application.UseCases;
using NodaTime;

namespace CadenceBot.Host.Settings;

/// <summary>The clock on the wall, for platforms on which real people talk; the playground has its own.</summary>
internal sealed class WallClock(TimeProvider time) : IBotClock
{
    /// <inheritdoc/>
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());
}

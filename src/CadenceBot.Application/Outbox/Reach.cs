using CadenceBot.Application.Chat;

namespace CadenceBot.Application.Outbox;

/// <summary>Asks the platforms whether a direct message reaches somebody; nothing is sent.</summary>
public sealed class Reach(IEnumerable<IChatPlatform> platforms)
{
    /// <summary>Whether a direct message on that platform reaches the person.</summary>
    public async ValueTask<bool> OfAsync(string platform, string personId, CancellationToken cancellation) =>
        platforms.FirstOrDefault(p => p.Name == platform) is { } known && await known.ReachesAsync(personId, cancellation);
}

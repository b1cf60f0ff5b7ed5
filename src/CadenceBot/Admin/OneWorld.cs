using CadenceBot.Application.Ports;
using CadenceBot.Host.Settings;
using CadenceBot.Playground;
using CadenceBot.Slack;

namespace CadenceBot.Host.Admin;

/// <summary>A database belongs to the playground or to real people, never to both: the one has a clock that is wound and people who do not exist.</summary>
internal static class OneWorld
{
    /// <summary>Refuses a database of the other world.</summary>
    /// <exception cref="SettingException">It belongs to the other one.</exception>
    public static async Task DemandAsync(IStore store, CadenceOptions options, CancellationToken cancellation)
    {
        var rooms = (await store.DirectoryAsync(cancellation)).Channels.Select(c => c.Ref.Platform).ToHashSet(StringComparer.Ordinal);
        if (options.Slack.IsOn && rooms.Contains(PlaygroundPlatform.PlatformName))
            throw new SettingException($"The database {options.Database} is the playground's, with its own people and clock; name another one for Slack, such as Cadence__Database=data/slack.db.");
        if (!options.Slack.IsOn && rooms.Contains(SlackIntroduction.Platform))
            throw new SettingException($"The database {options.Database} is Slack's; name another one for the playground, such as Cadence__Database=data/play.db, or set Cadence__Slack__Mode.");
    }
}

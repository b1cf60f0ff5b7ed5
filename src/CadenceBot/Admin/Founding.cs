using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Partners;
using CadenceBot.Host.Settings;
using CadenceBot.Slack;

namespace CadenceBot.Host.Admin;

/// <summary>The first start with Slack: the host company and its first admins, as the settings or Slack itself name them. Later starts add admins alone.</summary>
internal static class Founding
{
    /// <summary>Makes what is missing.</summary>
    /// <exception cref="SettingException">An admin is nobody whom Slack knows in the host's workspace.</exception>
    public static async Task SetAsync(IStore store, IBotClock clock, SlackIntroduction slack, CadenceOptions options, CancellationToken cancellation)
    {
        // With OAuth the first start has nobody to ask yet; each install comes back here.
        var isLater = options.Slack.OAuth.IsOn;
        if (isLater && slack.WorkspaceName is null) return;
        var directory = await store.DirectoryAsync(cancellation);
        var changes = new List<DirectoryChange>();
        string? zone = null;
        foreach (var id in options.Admins)
        {
            var found = await slack.PersonAsync(id, cancellation);
            if (found is null && isLater) continue;
            var (person, name, own) = found
                ?? throw new SettingException($"Cadence:Admins names \"{id}\", and Slack knows nobody of your workspace by it; take the member ID from the person's profile, such as U0123ABCD.");
            zone ??= own;
            var known = directory.Person(person) ?? new Person(person, name, PartnerSlug.Host, Roles.None);
            if (known.Side == Side.Partner) throw new SettingException($"Cadence:Admins names \"{id}\", who works for {directory.Company(known.Company)?.Name}; an admin works for the host.");
            if (!known.Roles.HasFlag(Roles.Admin)) changes.Add(new DirectoryChange.PersonSaved(known with { Roles = known.Roles | Roles.Admin }));
        }

        if (directory.Host is null)
        {
            var called = options.Company is { Length: > 0 } set ? set : slack.WorkspaceName ?? "Host";
            changes.Insert(0, new DirectoryChange.CompanySaved(new Company(PartnerSlug.Host, called, WorkHours.Default(Zones.Called(options.Zone ?? zone ?? "UTC") ?? "UTC"))));
        }

        // The scopes may have changed since the channels were linked.
        foreach (var channel in directory.Channels.Where(c => c.Ref.Platform == SlackIntroduction.Platform && c.ReadsThreads != options.Slack.ReadThreads))
            changes.Add(new DirectoryChange.ChannelSaved(channel with { ReadsThreads = options.Slack.ReadThreads }));
        if (changes.Count > 0) await store.CommitAsync(new Commit { At = clock.Now, Directory = [.. changes] }, cancellation);
    }
}

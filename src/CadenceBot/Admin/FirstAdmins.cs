using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Domain.Partners;
using CadenceBot.Host.Settings;

namespace CadenceBot.Host.Admin;

/// <summary>Gives the admin's role to the people whom the settings name; nobody else gets it without an admin.</summary>
internal static class FirstAdmins
{
    /// <summary>Makes them admins of the host, known before or not.</summary>
    public static async Task SetAsync(IStore store, IBotClock clock, CadenceOptions options, CancellationToken cancellation)
    {
        var directory = await store.DirectoryAsync(cancellation);
        if (directory.Host is null) return;
        foreach (var id in options.Admins)
        {
            var known = directory.Person(id) ?? new Person(id, id, PartnerSlug.Host, Roles.None);
            if (known.Side == Side.Partner)
                throw new SettingException($"Cadence:Admins names \"{id}\", who works for {directory.Company(known.Company)?.Name}; an admin works for the host.");
            if (known.Roles.HasFlag(Roles.Admin)) continue;
            await store.CommitAsync(new Commit { At = clock.Now, Directory = [new DirectoryChange.PersonSaved(known with { Roles = known.Roles | Roles.Admin })] }, cancellation);
        }
    }
}

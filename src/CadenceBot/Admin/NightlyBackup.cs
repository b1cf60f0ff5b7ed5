using CadenceBot.Application.Ports;
using CadenceBot.Host.Settings;

namespace CadenceBot.Host.Admin;

/// <summary>Makes one backup a night and keeps as many as the settings say.</summary>
internal sealed class NightlyBackup(IMaintenance maintenance, CadenceOptions options, TimeProvider time, ILogger<NightlyBackup> log)
{
    private const string Prefix = "cadence-";

    /// <summary>Backs up and removes the oldest ones.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Backup.Folder);
        var file = Path.Combine(options.Backup.Folder, $"{Prefix}{time.GetLocalNow():yyyy-MM-dd}.db");
        await maintenance.BackupAsync(file, cancellation);
        log.BackedUp(Path.GetFileName(file));
        foreach (var old in Directory.EnumerateFiles(options.Backup.Folder, Prefix + "*.db").OrderDescending(StringComparer.Ordinal).Skip(options.Backup.Keep))
        {
            File.Delete(old);
            log.BackupRemoved(Path.GetFileName(old));
        }
    }
}

namespace CadenceBot.Application.Ports;

/// <summary>What an operator does with the store.</summary>
public interface IMaintenance
{
    /// <summary>Copies the running store into a file that passes the integrity check.</summary>
    Task BackupAsync(string file, CancellationToken cancellation);

    /// <summary>The library's own integrity check, the foreign keys, and every journal folded and held against its snapshot: one sentence a problem.</summary>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellation);
}

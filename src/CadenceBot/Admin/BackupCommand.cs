using CadenceBot.Application.Ports;

namespace CadenceBot.Host.Admin;

/// <summary><c>CadenceBot backup FILE</c>: an online copy that passes the integrity check.</summary>
internal static class BackupCommand
{
    /// <summary>Makes it.</summary>
    public static async Task<int> RunAsync(string[] rest)
    {
        if (Usage.FileOf("backup", rest) is not { } file) return 2;
        await using var tool = Tool.Open(rest[1..]);
        tool.DemandDatabase();
        await tool.Services.GetRequiredService<IMaintenance>().BackupAsync(file, CancellationToken.None);
        Console.WriteLine($"Backed up {tool.Options.Database} to {file}; the copy passed the integrity check.");
        return 0;
    }
}

/// <summary><c>CadenceBot restore FILE</c>: verified, and refused while the program runs.</summary>
internal static class RestoreCommand
{
    /// <summary>Puts a backup in place.</summary>
    public static async Task<int> RunAsync(string[] rest)
    {
        if (Usage.FileOf("restore", rest) is not { } file) return 2;
        var options = Tool.ReadOptions(rest[1..]);
        var result = await Storage.Restore.FromAsync(file, options.Database, CancellationToken.None);
        await (result.Done ? Console.Out : Console.Error).WriteLineAsync(result.Sentence);
        return result.Done ? 0 : 1;
    }
}

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

/// <summary><c>CadenceBot doctor</c>: the store's own check, every journal, what could not be sent.</summary>
internal static class DoctorCommand
{
    /// <summary>Examines.</summary>
    public static async Task<int> RunAsync(string[] rest)
    {
        await using var tool = Tool.Open(rest);
        tool.DemandDatabase();
        // Plans may keep versions of templates that are no longer current; without them their journals cannot be folded.
        await Composition.PrepareAsync(tool.Services, tool.Options, CancellationToken.None);
        var problems = await tool.Services.GetRequiredService<IMaintenance>().CheckAsync(CancellationToken.None);
        foreach (var problem in problems) Console.WriteLine($"problem: {problem}");
        var plans = await tool.Services.GetRequiredService<IStore>().OpenPlansAsync(CancellationToken.None);
        var troubled = await tool.Services.GetRequiredService<IOutbox>().TroubledAsync(CancellationToken.None);
        foreach (var line in troubled) Console.WriteLine($"{line.State}: {line.Key} due {line.DueAt}, {line.Attempts} attempts, {line.Reason}");
        Console.WriteLine(problems.Count == 0 ? $"The database is sound; {plans.Count} running {(plans.Count == 1 ? "plan" : "plans")}." : $"{problems.Count} problems in the database.");
        Console.WriteLine(troubled.Count == 0 ? "Everything that was due was sent, or is not meant to be." : $"{troubled.Count} messages were not sent or nobody knows.");
        return problems.Count == 0 ? 0 : 1;
    }
}

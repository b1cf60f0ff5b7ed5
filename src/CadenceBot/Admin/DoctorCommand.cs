using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;

namespace CadenceBot.Host.Admin;

/// <summary><c>CadenceBot doctor</c>: the store's own check, every journal, what could not be sent, the doors, and whom nothing reaches.</summary>
internal static class DoctorCommand
{
    /// <summary>Partners that are looked at, each with calls to its platform.</summary>
    private const int MostPlans = 500;

    /// <summary>Examines.</summary>
    public static async Task<int> RunAsync(string[] rest)
    {
        await using var tool = Tool.Open(rest);
        tool.DemandDatabase();
        // Plans may keep versions of templates that are no longer current; without them their journals cannot be folded.
        await Composition.PrepareAsync(tool.Services, tool.Options, CancellationToken.None);
        var problems = await tool.Services.GetRequiredService<IMaintenance>().CheckAsync(CancellationToken.None);
        foreach (var problem in problems) Console.WriteLine($"problem: {problem}");
        var store = tool.Services.GetRequiredService<IStore>();
        var plans = await store.OpenPlansAsync(CancellationToken.None);
        var troubled = await tool.Services.GetRequiredService<IOutbox>().TroubledAsync(CancellationToken.None);
        foreach (var line in troubled) Console.WriteLine($"{line.State}: {line.Key} due {line.DueAt}, {line.Attempts} attempts, {line.Reason}");
        Console.WriteLine(problems.Count == 0 ? $"The database is sound; {plans.Count} running {(plans.Count == 1 ? "plan" : "plans")}." : $"{problems.Count} problems in the database.");
        Console.WriteLine(troubled.Count == 0 ? "Everything that was due was sent, or is not meant to be." : $"{troubled.Count} messages were not sent or nobody knows.");
        // A damaged store is mended first; what it says of plans cannot be trusted before.
        return problems.Count == 0 && await AroundAsync(tool.Services.GetRequiredService<Examining>(), await store.DirectoryAsync(CancellationToken.None), plans) ? 0 : 1;
    }

    private static async Task<bool> AroundAsync(Examining examining, PeopleDirectory directory, IReadOnlyList<PlanHead> plans)
    {
        var doors = await examining.DoorsAsync(CancellationToken.None);
        foreach (var found in doors.SelectMany(d => DoctorCopy.Door(directory.Host?.Hours, d))) Console.WriteLine($"{(found.IsFine ? "fine" : "to do")}: {found.Words}");
        foreach (var partner in Examining.IsShut(doors) ? [] : await examining.PartnersAsync(directory, [.. plans.Select(p => p.Id)], MostPlans, CancellationToken.None))
            foreach (var trouble in partner.Troubles) Console.WriteLine($"to do: {partner.Name}: {trouble}");
        return doors.All(d => d.Installs.All(i => i.Token == TokenState.Taken));
    }
}

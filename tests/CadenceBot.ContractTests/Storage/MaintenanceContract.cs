using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;

namespace CadenceBot.ContractTests.Storage;

/// <summary>What an operator may rely on.</summary>
public abstract class MaintenanceContract : StoreSuite
{
    [Fact]
    public async Task A_sound_store_has_no_problems()
    {
        await CommitAsync(Samples.Begin());
        await CommitAsync(Samples.Next(Samples.Plan(), new OpportunityAdded(new() { N = 1, Name = "Deal", AddedAt = Samples.Start + NodaTime.Duration.FromTicks(3) })));

        (await Under.Maintenance.CheckAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_snapshot_that_does_not_follow_from_its_journal_is_told()
    {
        await CommitAsync(Samples.Begin());
        Under.Sql("UPDATE plans SET snapshot = replace(snapshot, 'Bo Ström', 'Eve')");

        (await Under.Maintenance.CheckAsync(default)).ShouldBe(["Plan acme.1 does not stand as its journal tells."]);
    }

    [Fact]
    public async Task A_plan_ahead_of_its_journal_is_told()
    {
        await CommitAsync(Samples.Begin());
        Under.Sql("UPDATE plans SET version = 9");

        (await Under.Maintenance.CheckAsync(default)).ShouldBe(["Plan acme.1 is at version 9, and its journal ends at 1."]);
    }

    [Fact]
    public async Task A_backup_taken_while_others_write_is_restored_whole()
    {
        await CommitAsync(Samples.Begin());
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var plan = (await Store.PlanAsync(Samples.Id(), default))!;
                await CommitAsync(Samples.Next(plan, new NoteAdded("a"), new NoteAdded("b")));
            }
        });
        var backup = Under.FileCalled("copies/backup.db");
        for (var i = 0; i < 5; i++) await Under.Maintenance.BackupAsync(backup, default);
        await stop.CancelAsync();
        await writing;
        var after = (await Store.PlanAsync(Samples.Id(), default))!.Version;

        await Under.RestoreAsync(backup);

        var plan = (await Store.PlanAsync(Samples.Id(), default))!;
        plan.Version.ShouldBeLessThanOrEqualTo(after);
        (plan.Notes.Length % 2).ShouldBe(0);
        (await Under.Maintenance.CheckAsync(default)).ShouldBeEmpty();
        (await CommitAsync(Samples.Next(plan, new NoteAdded("on it goes")))).ShouldBe(CommitResult.Done);
        Directory.GetFiles(Under.FileCalled("copies")).ShouldBe([backup], "nothing half done stays");
    }
}

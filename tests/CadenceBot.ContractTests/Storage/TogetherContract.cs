using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;

namespace CadenceBot.ContractTests.Storage;

/// <summary>What holds when many write at once, and when a plan has a long history.</summary>
public abstract class TogetherContract : StoreSuite
{
    [Fact]
    public async Task Those_who_waited_for_the_same_lock_stand_or_fall_each_alone()
    {
        await CommitAsync(Samples.Begin() with { DeliveryId = "d0" });
        Under.BePatient();
        var held = Under.LockByAnother();
        Task<CommitResult>[] good = [.. Enumerable.Range(1, 6).Select(n => Later(Samples.Begin($"good-{n}.1") with { Outbox = [Samples.Notice($"good{n}")] }))];
        var again = Later(Samples.Begin("again.1") with { DeliveryId = "d0" });
        var behind = Later(Samples.Next(Samples.Plan(), new NoteAdded("late")) with { DeliveryId = "d1", Plan = Samples.Next(Samples.Plan(), new NoteAdded("late")).Plan! with { Before = 7 } });
        var wrong = Later(Samples.Begin("wrong.1") with { Outbox = [Samples.Notice("k1") with { Message = null }] });
        await Under.UntilWaitingAsync(9);
        held.Dispose();

        (await Task.WhenAll(good)).ShouldAllBe(r => r == CommitResult.Done);
        (await again).ShouldBe(CommitResult.Duplicate);
        (await behind).ShouldBe(CommitResult.Conflict);
        await Should.ThrowAsync<ArgumentException>(() => wrong);
        foreach (var n in Enumerable.Range(1, 6)) (await Store.PlanAsync(Samples.Id($"good-{n}.1"), default)).ShouldNotBeNull();
        foreach (var id in (string[])["again.1", "wrong.1"]) (await Store.PlanAsync(Samples.Id(id), default)).ShouldBeNull();
        (await Outbox.LedgerAsync(null, default)).Count.ShouldBe(6);
        (await CommitAsync(new Commit { At = Samples.Start, DeliveryId = "d1" })).ShouldBe(CommitResult.Done, "what was refused leaves no trace");
        (await Under.Maintenance.CheckAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_was_told_that_it_is_written_finds_it_written_though_the_disk_filled_up()
    {
        await CommitAsync(Samples.Begin());
        Under.BePatient();
        var held = Under.LockByAnother();
        var full = Under.FillDisk();
        Task<CommitResult?>[] all = [.. Enumerable.Range(1, 8).Select(async n =>
        {
            try
            {
                return (CommitResult?)await Later(Samples.Begin($"p{n}.1") with { Outbox = [Samples.Notice($"k{n}", message: Samples.Says(new string('x', n % 2 == 0 ? 2500 : 10)))] });
            }
            catch (StoreUnavailableException)
            {
                return null;
            }
        })];
        await Under.UntilWaitingAsync(8);
        held.Dispose();
        var results = await Task.WhenAll(all);
        full.Dispose();

        Under.Restart();
        for (var n = 1; n <= 8; n++) (await Store.PlanAsync(Samples.Id($"p{n}.1"), default) is not null).ShouldBe(results[n - 1] == CommitResult.Done);
        (await Outbox.LedgerAsync(null, default)).Count.ShouldBe(results.Count(r => r == CommitResult.Done));
        results.ShouldContain(r => r == null);
    }

    [Fact]
    public async Task Somebody_who_gives_up_waiting_is_not_written_later()
    {
        var held = Under.LockByAnother();
        var patient = Later(Samples.Begin());
        await Under.UntilWaitingAsync(1);
        await Should.ThrowAsync<StoreUnavailableException>(() => Later(Samples.Begin("beta.1") with { DeliveryId = "d1" }));
        held.Dispose();
        await Task.WhenAny(patient);

        (await CommitAsync(new Commit { At = Samples.Start, DeliveryId = "d1" })).ShouldBe(CommitResult.Done);
        (await Store.PlanAsync(Samples.Id("beta.1"), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_long_history_is_found_again_at_each_of_its_versions()
    {
        await CommitAsync(Samples.Begin());
        var plan = Samples.Plan();
        for (var n = 1; n <= 40; n++)
        {
            var commit = Samples.Next(plan, new NoteAdded($"note {n}"));
            await CommitAsync(commit);
            plan = commit.Plan!.After;
            Under.Restart();
            var found = (await Store.PlanAsync(Samples.Id(), default))!;
            (found.Version, found.Notes.Length, found.LastPartnerSign).ShouldBe((n + 1, n, plan.LastPartnerSign));
        }

        (await Under.Maintenance.CheckAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_undone_since_the_snapshot_does_not_count_after_a_restart()
    {
        await CommitAsync(Samples.Begin());
        var plan = Samples.Plan();
        for (var n = 1; n <= 20; n++)
        {
            var commit = Samples.Next(plan, new NoteAdded($"note {n}"));
            await CommitAsync(commit);
            plan = commit.Plan!.After;
        }

        var undo = new PlanEntry(plan.Version + 1, Samples.Start, Samples.Bo, new ChangeUndone([plan.Version]), 1);
        var folded = PartnerPlan.Fold(plan.Id, Samples.Template, [.. await Store.JournalAsync(plan.Id, default), undo]);
        await CommitAsync(new Commit { At = Samples.Start, Plan = new PlanChange(folded, [undo], plan.Version, null) });
        Under.Restart();

        (await Store.PlanAsync(plan.Id, default))!.Notes.Select(n => n.Text).ShouldBe(Enumerable.Range(1, 19).Select(n => $"note {n}"));
        (await Under.Maintenance.CheckAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_journal_that_was_read_before_is_read_on_as_it_grows_and_anew_after_forgetting()
    {
        await CommitAsync(Samples.Begin());
        (await Store.JournalAsync(Samples.Id(), default)).Select(e => e.Seq).ShouldBe([1L]);
        var before = await Store.JournalAsync(Samples.Id(), default);
        await CommitAsync(Samples.Next(Samples.Plan(), new NoteAdded("a"), new NoteAdded("b")));

        before.Count.ShouldBe(1, "who read it holds what was there then");
        (await Store.JournalAsync(Samples.Id(), default)).Select(e => (e.Event as NoteAdded)?.Text).ShouldBe([null, "a", "b"]);
        await Store.ForgetAsync(default);
        (await Store.JournalAsync(Samples.Id(), default)).ShouldBeEmpty();
        await CommitAsync(Samples.Begin());
        await CommitAsync(Samples.Next(Samples.Plan(), new NoteAdded("c")));
        (await Store.JournalAsync(Samples.Id(), default)).Select(e => (e.Event as NoteAdded)?.Text).ShouldBe([null, "c"]);
    }

    private Task<CommitResult> Later(Commit commit)
    {
        var store = Store;
        return Task.Run(() => store.CommitAsync(commit, default).AsTask());
    }
}

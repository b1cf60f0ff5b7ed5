using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;

namespace CadenceBot.ContractTests.Storage;

/// <summary>What every store keeps to when the disk, a neighbour or the power is against it.</summary>
public abstract class StoreFaultContract : StoreSuite
{
    [Fact]
    public async Task A_full_disk_refuses_the_whole_commit_and_the_next_one_works()
    {
        await CommitAsync(Samples.Begin());
        var big = Samples.Next(Samples.Plan(), new NoteAdded(new string('x', 200_000))) with { DeliveryId = "d1", Outbox = [Samples.Notice("k1")] };
        using (Under.FillDisk())
            await Should.ThrowAsync<StoreUnavailableException>(() => CommitAsync(big));

        (await Store.PlanAsync(Samples.Id(), default))!.Version.ShouldBe(1);
        (await Store.JournalAsync(Samples.Id(), default)).Count.ShouldBe(1);
        (await ClaimAsync()).ShouldBeEmpty();
        (await CommitAsync(big)).ShouldBe(CommitResult.Done);
    }

    [Fact]
    public async Task A_locked_database_refuses_what_a_chat_caused_within_its_shorter_wait()
    {
        await CommitAsync(Samples.Begin());
        using (Under.LockByAnother())
        {
            await Should.ThrowAsync<StoreUnavailableException>(() => CommitAsync(new Commit { At = Samples.Start, DeliveryId = "d1" }));
            Under.LastPatience.ShouldBeLessThanOrEqualTo(TimeSpan.FromMilliseconds(300));
            await Should.ThrowAsync<StoreUnavailableException>(() => CommitAsync(new Commit { At = Samples.Start }));
            Under.LastPatience.ShouldBeInRange(TimeSpan.FromMilliseconds(301), TimeSpan.FromSeconds(2));
            (await Store.PlanAsync(Samples.Id(), default)).ShouldNotBeNull("reading needs no lock");
        }

        (await CommitAsync(new Commit { At = Samples.Start, DeliveryId = "d1" })).ShouldBe(CommitResult.Done);
    }

    [Fact]
    public async Task A_commit_waits_for_a_lock_that_goes_away_in_time()
    {
        Under.BePatient();
        var held = Under.LockByAnother();
        var waiting = Task.Run(() => CommitAsync(new Commit { At = Samples.Start, Tick = Samples.Start }));
        await Under.UntilWaitingAsync(1);
        held.Dispose();

        (await waiting).ShouldBe(CommitResult.Done);
    }

    [Fact]
    public async Task A_commit_that_cannot_be_written_leaves_nothing_behind()
    {
        var wrong = Samples.Begin() with { DeliveryId = "d1", Outbox = [Samples.Notice("k1") with { Message = null }] };
        await Should.ThrowAsync<ArgumentException>(() => CommitAsync(wrong));

        (await Store.PlanAsync(Samples.Id(), default)).ShouldBeNull();
        (await CommitAsync(Samples.Begin() with { DeliveryId = "d1" })).ShouldBe(CommitResult.Done);
    }

    [Fact]
    public async Task Commits_from_many_sides_go_one_after_the_other()
    {
        await CommitAsync(Samples.Begin());
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            while (true)
            {
                var plan = (await Store.PlanAsync(Samples.Id(), default))!;
                if (await CommitAsync(Samples.Next(plan, new NoteAdded($"{i}"))) == CommitResult.Done) return true;
            }
        })));

        results.Length.ShouldBe(40);
        (await Store.PlanAsync(Samples.Id(), default))!.Notes.Select(n => n.Text).Distinct().Count().ShouldBe(40);
        (await Under.Maintenance.CheckAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_kill_at_any_moment_loses_nothing_that_was_acknowledged_and_leaves_no_half_commit()
    {
        await CommitAsync(Samples.Begin());
        for (var i = 0; i < 12; i++)
        {
            var plan = (await Store.PlanAsync(Samples.Id(), default))!;
            await CommitAsync(Samples.Next(plan, new NoteAdded("a"), new NoteAdded("b")) with { Outbox = [Samples.Notice($"k{i}")] });
            using var killed = Under.AfterAKillNow();

            (await killed.Store.PlanAsync(Samples.Id(), default))!.Notes.Length.ShouldBe((i + 1) * 2);
            (await killed.Outbox.LedgerAsync(null, default)).Count.ShouldBe(i + 1);
            (await killed.Maintenance.CheckAsync(default)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_kill_within_a_transaction_leaves_nothing_of_it()
    {
        await CommitAsync(Samples.Begin() with { Outbox = [Samples.Notice("k1")] });
        using var killed = Under.AfterAKillDuring(
            "UPDATE plans SET version = 2, snapshot = '{}'; " +
            "INSERT INTO transcript (conversation, from_id, at, text) VALUES ('a:b', 'bo', 1, hex(zeroblob(200000))); DELETE FROM outbox");

        (await killed.Store.PlanAsync(Samples.Id(), default))!.Version.ShouldBe(1);
        (await killed.Transcript.LastAsync(default)).ShouldBe(0);
        (await killed.Outbox.LedgerAsync(null, default)).Count.ShouldBe(1);
        (await killed.Maintenance.CheckAsync(default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE plan_events SET body = '{}'")]
    [InlineData("DELETE FROM plan_events")]
    [InlineData("INSERT OR REPLACE INTO plan_events SELECT plan_id, seq, at, by_id, 'Eve', by_side, kind, version, body, step FROM plan_events")]
    [InlineData("INSERT INTO plan_events SELECT plan_id, 9, at, by_id, by_name, by_side, kind, version, body, step FROM plan_events")]
    public async Task The_journal_only_grows(string sql)
    {
        await CommitAsync(Samples.Begin());

        Should.Throw<Exception>(() => Under.Sql(sql)).Message.ShouldContain("journal");
        (await Store.JournalAsync(Samples.Id(), default)).Single().By.ShouldBe(Samples.Ana);
    }

    [Fact]
    public async Task An_event_of_an_unknown_kind_names_its_plan_and_entry()
    {
        await CommitAsync(Samples.Begin());
        Under.Sql("INSERT INTO plan_events SELECT plan_id, 2, at, by_id, by_name, by_side, 'moon-landed', 1, '{}', 2 FROM plan_events");

        var error = await Should.ThrowAsync<InvalidDataException>(async () => await Store.JournalAsync(Samples.Id(), default));
        error.Message.ShouldBe("Entry 2 of plan acme.1 is of the kind 'moon-landed', which this program does not know.");
    }
}

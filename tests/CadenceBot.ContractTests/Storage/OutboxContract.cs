using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.ContractTests.Storage;

/// <summary>What every outbox keeps to.</summary>
public abstract class OutboxContract : StoreSuite
{
    private static readonly Instant Later = Samples.Start + Duration.FromMinutes(1);

    [Fact]
    public async Task A_row_is_leased_once_with_all_that_was_drafted()
    {
        var draft = Samples.Notice("acme.1/week/w05") with { ThreadKey = "root", Late = true, Reason = "late by 2 h" };
        await CommitAsync(Samples.Send(draft));

        var row = (await ClaimAsync()).Single();

        row.ShouldBe(new OutboxRow(1, draft, 0, WasInFlight: false));
        (await ClaimAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_exists_is_not_written_again()
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1", message: Samples.Says("first"))));
        await CommitAsync(Samples.Send(Samples.Notice("k1", message: Samples.Says("second")), Samples.Notice("k2")));

        (await ClaimAsync()).Select(r => r.Draft.Message!.PlainText).ShouldBe(["first", "k2"]);
    }

    [Fact]
    public async Task A_row_is_not_sent_before_it_is_due()
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1", due: Later)));

        (await ClaimAsync()).ShouldBeEmpty();
        (await ClaimAsync(Later)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rows_come_in_order_and_no_more_than_asked()
    {
        await CommitAsync(Samples.Send([.. Enumerable.Range(1, 5).Select(i => Samples.Notice($"k{i}"))]));

        (await ClaimAsync(most: 2)).Select(r => r.Draft.Key).ShouldBe(["k1", "k2"]);
        (await ClaimAsync()).ShouldBeEmpty("the conversation waits for what is being sent");
    }

    [Fact]
    public async Task A_later_row_does_not_overtake_one_of_its_conversation_that_waits()
    {
        await CommitAsync(Samples.Send(Samples.Notice("a1"), Samples.Notice("a2"), Samples.Notice("b1", Samples.OtherRoom)));
        var rows = await ClaimAsync();
        await SettleAsync(rows[0], new Settlement.Retried(Later, "rate limited"));
        await SettleAsync(rows[1], new Settlement.Retried(Samples.Start, "after the first"));
        await SettleAsync(rows[2], new Settlement.Delivered(null));
        await CommitAsync(Samples.Send(Samples.Notice("b2", Samples.OtherRoom)));

        (await ClaimAsync()).Select(r => r.Draft.Key).ShouldBe(["b2"]);
        (await ClaimAsync(Later)).Select(r => r.Draft.Key).ShouldBe(["a1", "a2", "b2"], "the lease of b2 ran out as well");
    }

    [Fact]
    public async Task A_lease_that_ran_out_is_given_again_and_flagged()
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1")));
        await ClaimAsync();
        (await ClaimAsync(Samples.Start + Duration.FromSeconds(29))).ShouldBeEmpty();
        Under.Restart();

        var row = (await ClaimAsync(Samples.Start + Duration.FromSeconds(30))).Single();

        row.WasInFlight.ShouldBeTrue();
        await SettleAsync(row, new Settlement.Delivered(null), Later);
        await Should.ThrowAsync<InvalidOperationException>(() => SettleAsync(row, new Settlement.Delivered(null), Later));
        (await Transcript.LastAsync(default)).ShouldBe(1);
    }

    [Theory]
    [InlineData(false, "sent")]
    [InlineData(true, "late")]
    public async Task A_delivered_notice_is_sent_or_late(bool late, string state)
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1") with { Late = late, Reason = "why" }));
        await DeliverAllAsync();

        var line = (await Outbox.LedgerAsync(null, default)).Single();

        line.ShouldBe(new LedgerLine("k1", "week", "acme", "playground:acme", Samples.Start, Samples.Start, state, 1, "why"));
        (await ClaimAsync(Later)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("folded")]
    [InlineData("skipped")]
    public async Task What_is_not_sent_is_in_the_ledger_alone(string word)
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1") with { NotSent = word, Message = null, Reason = "the newest only" }));

        (await ClaimAsync()).ShouldBeEmpty();
        var line = (await Outbox.LedgerAsync(null, default)).Single();
        (line.State, line.Reason, line.Attempts, line.SentAt).ShouldBe((word, "the newest only", 0, null));
    }

    [Fact]
    public async Task A_retry_comes_when_it_was_put_off_to_and_counts()
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1") with { Reason = "by rule" }));
        await SettleAsync((await ClaimAsync()).Single(), new Settlement.Retried(Later, "503"));
        (await ClaimAsync()).ShouldBeEmpty();
        var waiting = (await Outbox.LedgerAsync(null, default)).Single();
        (waiting.State, waiting.Reason).ShouldBe(("pending", "503"));

        var row = (await ClaimAsync(Later)).Single();
        (row.Attempts, row.WasInFlight).ShouldBe((1, false));
        await SettleAsync(row, new Settlement.Delivered(null), Later);

        var line = (await Outbox.LedgerAsync(null, default)).Single();
        (line.Attempts, line.SentAt, line.Reason).ShouldBe((2, Later, "by rule"));
    }

    [Fact]
    public async Task A_row_that_ended_badly_is_shown_with_its_reason()
    {
        await CommitAsync(Samples.Send(Samples.Notice("dead"), Samples.Line("unknown"), Samples.Notice("cancelled")));
        var rows = await ClaimAsync();
        await SettleAsync(rows[0], new Settlement.Dead("no such channel"));
        await SettleAsync(rows[1], new Settlement.Unknown("timed out"));
        await SettleAsync(rows[2], new Settlement.Cancelled("settled by Ana"));

        (await Outbox.TroubledAsync(default)).Select(l => (l.Key, l.Kind, l.State, l.Reason, l.Attempts))
            .ShouldBe([("dead", "week", "dead", "no such channel", 1), ("unknown", "", "unknown", "timed out", 1)]);
        (await Outbox.LedgerAsync(null, default))[^1].ShouldSatisfyAllConditions(l => l.State.ShouldBe("cancelled"), l => l.Attempts.ShouldBe(0));
        (await ClaimAsync(Later)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rerouted_row_goes_out_again_elsewhere()
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1")));
        var row = (await ClaimAsync()).Single();
        await SettleAsync(row, new Settlement.Rerouted(Samples.OtherRoom, "root", Samples.Says("a neutral line"), "cannot be reached"));

        var again = (await ClaimAsync()).Single();

        (again.Draft.Conversation, again.Draft.ThreadKey, again.Draft.Message!.PlainText, again.Attempts, again.WasInFlight)
            .ShouldBe((Samples.OtherRoom, "root", "a neutral line", 0, false));
        await SettleAsync(again, new Settlement.Delivered(null));
        (await Outbox.LedgerAsync(null, default)).Single().Reason.ShouldBe("cannot be reached");
    }

    [Fact]
    public async Task An_edit_that_waits_is_replaced_by_the_newer_one()
    {
        await CommitAsync(Samples.Send(Samples.Notice("root")));
        await DeliverAllAsync();
        await CommitAsync(Samples.Send(Samples.Line("e1", edits: "root", message: Samples.Says("one"))));
        await CommitAsync(Samples.Send(Samples.Line("e2", edits: "root", message: Samples.Says("two"))));
        await CommitAsync(Samples.Send(Samples.Line("e2", edits: "root", message: Samples.Says("again"))));

        var row = (await ClaimAsync()).Single();
        (row.Draft.Key, row.Draft.Message!.PlainText).ShouldBe(("e2", "two"));
        await CommitAsync(Samples.Send(Samples.Line("e3", edits: "root", message: Samples.Says("three"))));
        await SettleAsync(row, new Settlement.Delivered(null));

        (await ClaimAsync()).Single().Draft.Message!.PlainText.ShouldBe("three", "what is being sent is not replaced");
    }

    [Fact]
    public async Task The_ledger_is_in_order_of_due_times_and_holds_notices_alone()
    {
        await CommitAsync(Samples.Send(
            Samples.Notice("second", due: Later),
            Samples.Notice("first"),
            Samples.Line("a line in a thread"),
            Samples.Notice("host/digest/2026-w12/ana", due: Later) with { Plan = null, Kind = "digest" }));

        (await Outbox.LedgerAsync(null, default)).Select(l => l.Key).ShouldBe(["first", "second", "host/digest/2026-w12/ana"]);
        (await Outbox.LedgerAsync(PartnerSlug.Parse("acme"), default)).Select(l => l.Key).ShouldBe(["first", "second"]);
        (await Outbox.LedgerAsync(PartnerSlug.Parse("beta"), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_dispatchers_never_lease_the_same_row()
    {
        await CommitAsync(Samples.Send([.. Enumerable.Range(1, 60).Select(i => Samples.Notice($"k{i}", new Application.Chat.ConversationRef("playground", $"c{i}")))]));
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () => await ClaimAsync(most: 10))));

        taken.SelectMany(rows => rows).Select(r => r.Id).Distinct().Count().ShouldBe(60);
    }

    [Fact]
    public async Task A_row_that_waits_for_its_reader_lets_others_pass_and_comes_at_its_time_or_when_woken()
    {
        await CommitAsync(Samples.Send(Samples.Notice("held") with { Reason = "by rule" }));
        await SettleAsync((await ClaimAsync()).Single(), new Settlement.Held(Later, "waited for the quiet hours of Bo"));
        await CommitAsync(Samples.Send(Samples.Notice("passes")));
        (await ClaimAsync()).Single().Draft.Key.ShouldBe("passes");
        (await Store.NextDueAsync(default)).ShouldBe(Samples.Start + Duration.FromSeconds(30));
        (await Outbox.LedgerAsync(null, default)).Single(l => l.Key == "held").ShouldSatisfyAllConditions(l => l.State.ShouldBe("pending"), l => l.Attempts.ShouldBe(0), l => l.Reason.ShouldBe("by rule; waited for the quiet hours of Bo"));

        await CommitAsync(new Commit { At = Samples.Start, Wake = [Samples.Room] });
        var woken = (await ClaimAsync()).Single();
        (woken.Draft.Key, woken.Waited, woken.WasInFlight).ShouldBe(("held", true, false));
        await SettleAsync(woken, new Settlement.Held(Later, "waited for the quiet hours of Bo"));
        (await ClaimAsync()).ShouldBeEmpty();

        var row = (await ClaimAsync(Later)).First(r => r.Draft.Key == "held");
        row.Draft.Reason.ShouldBe("by rule; waited for the quiet hours of Bo");
        await SettleAsync(row, new Settlement.Delivered("ref"), Later);
        (await Outbox.LedgerAsync(null, default)).Single(l => l.Key == "held").ShouldSatisfyAllConditions(l => l.State.ShouldBe("late"), l => l.SentAt.ShouldBe(Later), l => l.Attempts.ShouldBe(1));
    }

    [Theory]
    [InlineData("skipped")]
    [InlineData("folded")]
    public async Task A_row_that_a_rule_leaves_out_keeps_the_rule(string state)
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1")));
        await SettleAsync((await ClaimAsync()).Single(), new Settlement.Left(state, "muted by Bo"));
        (await ClaimAsync(Later)).ShouldBeEmpty();
        (await Outbox.LedgerAsync(null, default)).Single().ShouldSatisfyAllConditions(l => l.State.ShouldBe(state), l => l.Reason.ShouldBe("muted by Bo"), l => l.Attempts.ShouldBe(0), l => l.SentAt.ShouldBeNull());
    }

    [Fact]
    public async Task Where_rows_stand_is_read_without_what_they_say_and_without_a_write()
    {
        (await Outbox.HeadsAsync(0, default)).ShouldSatisfyAllConditions(h => h.Heads.ShouldBeEmpty(), h => h.Last.ShouldBe(0));
        await CommitAsync(Samples.Send(Samples.Notice("settled"), Samples.Notice("held", Samples.OtherRoom), Samples.Line("edit", edits: "settled"), Samples.Notice("later", due: Later)));
        await SettleAsync((await Outbox.ClaimAsync([1], Samples.Start, Duration.FromSeconds(30), default)).Single(), new Settlement.Delivered(null));
        await SettleAsync((await Outbox.ClaimAsync([2], Samples.Start, Duration.FromSeconds(30), default)).Single(), new Settlement.Held(Later, "waited for the quiet hours of Bo"));

        var heads = await Outbox.HeadsAsync(0, default);

        heads.Last.ShouldBe(4);
        heads.Heads.ShouldBe([
            new OutboxHead(2, Samples.OtherRoom, IsEdit: false, Later, IsHeld: true),
            new OutboxHead(3, Samples.Room, IsEdit: true, Samples.Start, IsHeld: false),
            new OutboxHead(4, Samples.Room, IsEdit: false, Later, IsHeld: false)]);
        (await Outbox.HeadsAsync(3, default)).Heads.Select(h => h.Id).ShouldBe([4]);
        (await Outbox.HeadsAsync(4, default)).ShouldSatisfyAllConditions(h => h.Heads.ShouldBeEmpty(), h => h.Last.ShouldBe(4));
    }

    [Fact]
    public async Task Named_rows_are_leased_when_their_time_has_come_and_once()
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1"), Samples.Notice("k2"), Samples.Notice("k3", due: Later), Samples.Notice("k4")));
        (await Outbox.ClaimAsync([4, 2, 3, 99], Samples.Start, Duration.FromSeconds(30), default)).Select(r => (r.Draft.Key, r.WasInFlight)).ShouldBe([("k2", false), ("k4", false)]);

        (await Outbox.ClaimAsync([1, 2, 4], Samples.Start, Duration.FromSeconds(30), default)).Select(r => r.Draft.Key).ShouldBe(["k1"]);
        (await Outbox.ClaimAsync([2], Samples.Start + Duration.FromSeconds(30), Duration.FromSeconds(30), default)).Single().WasInFlight.ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_are_settled_together_and_one_that_cannot_be_does_not_stop_the_others()
    {
        await CommitAsync(Samples.Send(Samples.Notice("k1"), Samples.Notice("k2"), Samples.Notice("k3"), Samples.Notice("k4")));
        var rows = await ClaimAsync();
        await SettleAsync(rows[0], new Settlement.Dead("meanwhile"));
        Under.Sql("INSERT INTO transcript (conversation, key, from_id, at) VALUES ('playground:acme', 'k3', 'bot', 0)");

        var lost = await Outbox.SettleAsync([.. rows.Select(r => (r, (Settlement)new Settlement.Delivered("ref")))], Later, default);

        lost.Select(r => r.Draft.Key).ShouldBe(["k1", "k3"]);
        (await Outbox.LedgerAsync(null, default)).Select(l => (l.Key, l.State)).ShouldBe([("k1", "dead"), ("k2", "sent"), ("k3", "claimed"), ("k4", "sent")]);
    }

    [Fact]
    public async Task A_row_for_which_the_way_out_was_shut_counts_no_attempt_and_will_be_late()
    {
        await CommitAsync(Samples.Send(Samples.Notice("tried") with { Reason = "by rule" }, Samples.Notice("waits", Samples.OtherRoom), Samples.Notice("behind")));
        await SettleAsync((await Outbox.ClaimAsync([1], Samples.Start, Duration.FromSeconds(30), default)).Single(), new Settlement.Shut(Later, "the way out was shut: token_revoked"));
        for (var times = 0; times < 2; times++) await Outbox.NoteShutAsync([2], "the way out was shut: token_revoked", default);

        (await ClaimAsync()).Select(r => r.Draft.Key).ShouldBe(["waits"], "what stands behind it waits with it");
        (await Outbox.WaitsAsync("tried", default), await Outbox.WaitsAsync("nothing", default)).ShouldBe((true, false));
        await DeliverAllAsync(Later);
        (await Outbox.LedgerAsync(null, default)).Where(l => l.Key != "waits").Select(l => (l.Key, l.State, l.Attempts, l.Reason))
            .ShouldBe([("tried", "late", 1, "by rule; the way out was shut: token_revoked"), ("behind", "sent", 1, null)]);
        (await Outbox.LedgerAsync(null, default)).Single(l => l.Key == "waits").Reason.ShouldBe("the way out was shut: token_revoked");
    }
}

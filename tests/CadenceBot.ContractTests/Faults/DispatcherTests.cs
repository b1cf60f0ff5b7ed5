using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CadenceBot.ContractTests.Faults;

/// <summary>What becomes of a row when the platform behind it fails in every way that it may; on the real store.</summary>
public sealed class DispatcherTests : IAsyncLifetime
{
    private static readonly Duration Lease = RetryPolicy.Lease;
    private readonly Wire _wire = new();
    private House _house = null!;

    public async Task InitializeAsync() => _house = await House.OpenAsync(s => s.AddSingleton<IChatPlatform>(_wire), demo: false);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_platform_that_names_a_wait_is_given_that_wait_to_the_second()
    {
        await PutAsync(Notice("w"));
        _wire.Then(new Delivery.TryLater("rate limited", Duration.FromSeconds(90)));
        await DrainAsync();
        (await LineAsync("w")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("pending"), l => l.Attempts.ShouldBe(0), l => l.Reason.ShouldBe("rate limited"));

        await DrainAsync(89);
        _wire.Sent.Count.ShouldBe(1);
        await DrainAsync(90);

        (await LineAsync("w")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("sent"), l => l.Attempts.ShouldBe(1), l => l.Reason.ShouldBeNull());
    }

    [Fact]
    public async Task A_platform_that_only_asks_to_wait_is_never_given_up()
    {
        await PutAsync(Notice("w"));
        for (var n = 0; n < 3 * RetryPolicy.MostAttempts; n++) _wire.Then(new Delivery.TryLater("rate limited", Duration.FromSeconds(30)));
        for (var n = 0; n <= 3 * RetryPolicy.MostAttempts; n++) await DrainAsync(30 * n);

        (await LineAsync("w")).State.ShouldBe("sent");
    }

    [Fact]
    public async Task Without_a_named_wait_it_doubles_with_jitter_and_after_eight_attempts_the_row_is_a_dead_letter()
    {
        await PutAsync(Notice("a", room: "one"), Notice("b", room: "two"));
        _wire.Otherwise = () => new Delivery.TryLater("503", null);
        var now = House.Start;
        for (var attempt = 0; attempt < RetryPolicy.MostAttempts - 1; attempt++)
        {
            await _house.Get<IBot>().DrainAsync(now, default);
            var next = (await _house.Get<IStore>().NextDueAsync(default))!.Value;
            (next - now).TotalSeconds.ShouldBeInRange(5 * Math.Pow(2, attempt) * 0.999, 5 * Math.Pow(2, attempt) * 1.251);
            // Both are tried together, so that the next round measures both again.
            now = next + Duration.FromSeconds(5 * Math.Pow(2, attempt));
        }

        await _house.Get<IBot>().DrainAsync(now, default);

        _wire.Sent.Count.ShouldBe(2 * RetryPolicy.MostAttempts);
        RetryPolicy.Wait(1, 3, null).ShouldNotBe(RetryPolicy.Wait(2, 3, null), "rows spread");
        (await _house.Get<IOutbox>().TroubledAsync(default)).Select(l => (l.Key, l.State, l.Attempts, l.Reason))
            .ShouldBe([("a", "dead", 8, "given up after 8 attempts: 503"), ("b", "dead", 8, "given up after 8 attempts: 503")]);
        (await _house.Get<IStore>().NextDueAsync(default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_the_platform_refuses_is_a_dead_letter_at_once_and_the_next_row_goes()
    {
        await PutAsync(Notice("a"), Notice("b"));
        _wire.Then(new Delivery.Rejected("channel_archived"));
        await DrainAsync();

        (await LineAsync("a")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("dead"), l => l.Reason.ShouldBe("channel_archived"));
        (await LineAsync("b")).State.ShouldBe("sent");
    }

    [Fact]
    public async Task What_waits_for_its_reader_or_is_muted_is_not_handed_over()
    {
        var quiet = OwnSettings.None with { Version = 1, Quiet = new HourSpan(new LocalTime(7, 0), new LocalTime(9, 0)), Muted = ["digest"] };
        await _house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Directory = [new DirectoryChange.SettingsSaved("host.ae", quiet)] }, default);
        await PutAsync(Notice("waits", room: "dm:host.ae", kind: "checkin"), Notice("muted", room: "dm:host.ae", kind: "digest"), Notice("goes", room: "dm:host.se", kind: "checkin"));
        await DrainAsync();

        _wire.Sent.ShouldBe(["goes"]);
        (await LineAsync("waits")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("pending"), l => l.Attempts.ShouldBe(0), l => l.Reason.ShouldBe("waited for the quiet hours of Mia Lindqvist"));
        (await LineAsync("muted")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("skipped"), l => l.Reason.ShouldBe("muted by Mia Lindqvist"));

        _wire.Then(new Delivery.TryLater("503", Duration.FromSeconds(60)));
        await DrainAsync(3600);
        await DrainAsync(3660);
        _wire.Sent.ShouldBe(["goes", "waits", "waits"]);
        (await LineAsync("waits")).State.ShouldBe("late");
    }

    [Fact]
    public async Task An_unknown_outcome_is_sent_again_once_where_its_kind_says_so_and_flagged()
    {
        await PutAsync(Notice("w", kind: "week", reason: "by rule"));
        _wire.Then(new Delivery.Unknown("timed out"));
        await DrainAsync();
        await DrainAsync(30);

        _wire.Sent.ShouldBe(["w", "w"]);
        (await LineAsync("w")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("sent"), l => l.Reason.ShouldBe("by rule; may be a repeat: timed out"));
    }

    [Fact]
    public async Task Again_once_is_not_twice()
    {
        await PutAsync(Notice("w", kind: "week"));
        _wire.Otherwise = () => new Delivery.Unknown("timed out");
        for (var t = 0; t < 3600; t += 60) await DrainAsync(t);

        _wire.Sent.Count.ShouldBe(2);
        (await LineAsync("w")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("unknown"), l => l.Reason!.ShouldContain("may be a repeat"));
    }

    [Fact]
    public async Task Attempts_that_surely_failed_do_not_use_up_the_one_repeat()
    {
        await PutAsync(Notice("w", kind: "week"));
        for (var i = 0; i < 3; i++) _wire.Then(new Delivery.TryLater("503", Duration.FromSeconds(10)));
        _wire.Then(new Delivery.Unknown("timed out"));
        for (var t = 0; t < 3600; t += 60) await DrainAsync(t);

        _wire.Sent.Count.ShouldBe(5);
        (await LineAsync("w")).State.ShouldBe("sent");
    }

    [Theory]
    [InlineData("reminder")]
    [InlineData("gate-day")]
    [InlineData(null)]
    public async Task An_unknown_outcome_of_another_kind_stays_unknown_and_is_not_sent_again(string? kind)
    {
        await PutAsync(Notice("r", kind: kind), Notice("next"));
        _wire.Then(new Delivery.Unknown("timed out"));
        for (var t = 0; t < 3600; t += 60) await DrainAsync(t);

        _wire.Sent.ShouldBe(["r", "next"]);
        (await _house.Get<IOutbox>().TroubledAsync(default)).Select(l => (l.Key, l.State, l.Reason)).ShouldBe([("r", "unknown", "timed out")]);
    }

    [Fact]
    public async Task An_edit_is_made_again_until_it_is_known_to_stand()
    {
        await PutAsync(Notice("w"));
        await DrainAsync();
        await PutAsync(Notice("e", kind: null) with { EditsKey = "w", Message = Message.Say("edited") });
        for (var i = 0; i < 3; i++) _wire.Then(new Delivery.Unknown("timed out"));
        for (var t = 0; t < 3600; t += 60) await DrainAsync(t);

        _wire.Sent.ShouldBe(["w", "edited", "edited", "edited", "edited"]);
        (await _house.Get<ITranscript>().ByKeyAsync("w", default))!.Message!.PlainText.ShouldBe("edited");
    }

    [Theory]
    [InlineData("week", "sent", 2)]
    [InlineData("reminder", "unknown", 1)]
    public async Task A_send_that_throws_counts_as_unknown_and_stops_nobody_else(string kind, string state, int sends)
    {
        await PutAsync(Notice("a", kind: kind, room: "one"), Notice("b", room: "two"), Notice("c", room: "one"));
        _wire.ThenThrow(new InvalidOperationException("a defect in the adapter"));
        await DrainAsync();
        _wire.Sent.ShouldContain("b");
        for (var t = 0; t < 600; t += 60) await DrainAsync(t);

        _wire.Sent.Count(s => s == "a").ShouldBe(sends);
        (await LineAsync("a")).State.ShouldBe(state);
        (await LineAsync("c")).State.ShouldBe("sent");
        (await LineAsync("a")).Reason!.ShouldContain("InvalidOperationException");
    }

    [Fact]
    public async Task A_time_out_of_the_platforms_client_is_no_stop_of_the_program()
    {
        await PutAsync(Notice("a"), Notice("b", room: "two"));
        _wire.ThenThrow(new TaskCanceledException("the request timed out"));
        await DrainAsync();

        _wire.Sent.ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task What_breaks_before_the_send_is_tried_later_and_is_a_dead_letter_in_the_end()
    {
        // A notice of a plan whose journal cannot be read: looking whether it is still wanted breaks.
        await _house.SayAsync("host.manager", "host", "start acme");
        await _house.PostAsync("clock", new { advance = "PT1M" });
        await _house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Outbox = [Notice("acme.1/reminder/w01/partner.ae", kind: "reminder") with { Plan = Domain.Plans.PlanId.Parse("acme.1") }, Notice("b", room: "two")] }, default);
        using (var other = CadenceBot.Storage.Sqlite.Session.Open(_house.Options.Database, TimeSpan.FromSeconds(5))) other.Script("UPDATE plans SET version = 99, snapshot = '{'");
        for (var t = 0; t < 7200; t += 60) await DrainAsync(t);

        _wire.Sent.ShouldBe(["b"]);
        var line = await LineAsync("acme.1/reminder/w01/partner.ae");
        (line.State, line.Attempts).ShouldBe(("dead", 8));
        line.Reason!.ShouldContain("could not be prepared");
    }

    [Theory]
    [InlineData("week", "sent", "wc")]
    [InlineData("reminder", "unknown", "c")]
    public async Task A_program_that_died_in_a_send_leaves_one_outcome_unknown_and_the_rows_behind_it_as_they_were(string kind, string state, string sent)
    {
        await PutAsync(Notice("w", kind: kind), Notice("c", kind: "reminder"));
        (await _house.Get<IOutbox>().ClaimAsync(House.Start, Lease, 1, default)).Single().Draft.Key.ShouldBe("w");

        await DrainAsync(60);
        _wire.Sent.ShouldBeEmpty("the lease holds, and what stands behind it waits");
        for (var t = 120; t < 600; t += 30) await DrainAsync(t);

        string.Concat(_wire.Sent).ShouldBe(sent);
        (await LineAsync("w")).ShouldSatisfyAllConditions(l => l.State.ShouldBe(state), l => l.Reason!.ShouldContain("the bot stopped while it was being sent"));
        (await LineAsync("c")).State.ShouldBe("sent");
    }

    [Fact]
    public async Task A_program_that_dies_in_the_repeat_as_well_does_not_send_a_third_time()
    {
        await PutAsync(Notice("w", kind: "week"));
        await _house.Get<IOutbox>().ClaimAsync(House.Start, Lease, 1, default);
        await DrainAsync(120);
        (await _house.Get<IOutbox>().ClaimAsync(House.Start + Duration.FromSeconds(180), Lease, 1, default)).Single().MayBeARepeat.ShouldBeTrue();
        for (var t = 300; t < 900; t += 60) await DrainAsync(t);

        _wire.Sent.ShouldBeEmpty();
        (await LineAsync("w")).State.ShouldBe("unknown");
    }

    [Fact]
    public async Task A_conversation_keeps_its_order_and_holds_up_no_other()
    {
        await PutAsync(Notice("a1", room: "one"), Notice("a2", room: "one"), Notice("b1", room: "two"), Notice("a3", room: "one"));
        _wire.Then(new Delivery.TryLater("rate limited", Duration.FromSeconds(30)));
        await DrainAsync();
        _wire.Sent.ShouldBe(["a1", "b1"]);
        await DrainAsync(30);

        _wire.Sent.ShouldBe(["a1", "b1", "a1", "a2", "a3"]);
    }

    [Fact]
    public async Task Where_delivery_is_the_row_a_batch_keeps_the_order_too()
    {
        await using var house = await House.OpenAsync(demo: false);
        OutboxDraft At(string key) => Notice(key, kind: null) with { Conversation = new ConversationRef("playground", "acme") };
        await house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Outbox = [At("orphan") with { ThreadKey = "nothing" }, At("behind")] }, default);
        await house.Get<IBot>().DrainAsync(House.Start, default);

        (await house.Get<ITranscript>().LastAsync(default)).ShouldBe(0, "the second does not overtake the first");
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_a_dead_letter_and_no_endless_detour()
    {
        await _house.SayAsync("host.manager", "host", "start acme");
        _wire.Otherwise = () => new Delivery.Unreachable();
        await PutAsync(Notice("acme.1/checkin/d30/host.sponsor", kind: "checkin") with { Plan = Domain.Plans.PlanId.Parse("acme.1") });
        await DrainAsync();

        (await LineAsync("acme.1/checkin/d30/host.sponsor")).ShouldSatisfyAllConditions(l => l.State.ShouldBe("dead"), l => l.Reason.ShouldBe("the conversation cannot be reached"));
    }

    [Fact]
    public async Task Who_may_see_it_asks_the_doctor_what_could_not_be_delivered()
    {
        (await _house.SayAsync("admin", "host", "doctor")).ShouldContain("Everything that was due was delivered");
        await PutAsync(Notice("acme.1/week/w05"));
        _wire.Then(new Delivery.Rejected("channel_archived"));
        await DrainAsync();

        var told = await _house.SayAsync("host.manager", "dm:host.manager", "doctor");
        told.ShouldContain("1 message could not be delivered");
        told.ShouldContain("acme.1/week/w05 was given up after 1 attempt, due Mon 2 Mar, 08:00 London: channel_archived");
        told.ShouldContain("Last look at what is due:");
        (await _house.SayAsync("partner.manager", "dm:partner.manager", "doctor")).ShouldNotContain("acme.1/week");
        (await _house.SayAsync("host.ae", "host", "doctor")).ShouldNotContain("acme.1/week");
        (await _house.SayAsync("host.manager", "acme", "doctor")).ShouldNotContain("acme.1/week", Case.Sensitive, "never in the shared channel");
    }

    [Fact]
    public async Task The_hosts_manager_reads_in_the_status_how_much_did_not_arrive_and_nobody_else_does()
    {
        await _house.SayAsync("host.manager", "host", "start acme");
        (await _house.SayAsync("host.manager", "dm:host.manager", "status acme")).ShouldNotContain("could not be delivered");
        await PutAsync(Notice("acme.1/week/w05") with { Plan = Domain.Plans.PlanId.Parse("acme.1") });
        _wire.Then(new Delivery.Rejected("channel_archived"));
        await DrainAsync();

        (await _house.SayAsync("host.manager", "dm:host.manager", "status acme")).ShouldContain("1 message could not be delivered. /onboard doctor tells more.");
        foreach (var (who, room) in new[] { ("host.manager", "acme"), ("host.ae", "host"), ("partner.manager", "dm:partner.manager") })
            (await _house.SayAsync(who, room, "status acme")).ShouldNotContain("could not be delivered", Case.Sensitive, who);
    }

    private static OutboxDraft Notice(string key, string? kind = "week", string room = "acme", string? reason = null) => new()
    {
        Key = key,
        Kind = kind,
        Conversation = new ConversationRef("wire", room),
        Message = Message.Say(key),
        DueAt = House.Start,
        Reason = reason,
    };

    private async Task PutAsync(params OutboxDraft[] drafts) => await _house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Outbox = [.. drafts] }, default);

    private Task DrainAsync(int seconds = 0) => _house.Get<IBot>().DrainAsync(House.Start + Duration.FromSeconds(seconds), default);

    private async Task<LedgerLine> LineAsync(string key) => (await _house.Get<IOutbox>().LedgerAsync(null, default)).Single(l => l.Key == key);
}

using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CadenceBot.ContractTests.Faults;

/// <summary>Channels that take nothing any more, and workspaces whose way out is shut; on the real store.</summary>
public sealed class ClosedTests : IAsyncLifetime
{
    private static readonly PlanId Acme = PlanId.Parse("acme.1");
    private readonly PacedWire _wire = new();
    private House _house = null!;

    public async Task InitializeAsync()
    {
        _house = await House.OpenAsync(s => s.AddSingleton<IChatPlatform>(_wire));
        // Acme's channel is behind the wire from here on.
        await _house.Get<IStore>().CommitAsync(
            new Commit
            {
                At = House.Start,
                Directory =
                [
                    new DirectoryChange.ChannelSaved(new Channel(new ConversationRef("playground", "acme"), ConversationKind.Shared, "acme", null)),
                    new DirectoryChange.ChannelSaved(new Channel(new ConversationRef("wire", "T1/C1"), ConversationKind.Shared, "acme-contoso", PartnerSlug.Parse("acme"))),
                ],
            },
            default);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Theory]
    [InlineData(Closure.Gone, "gone", "I don't see it any more. If it is still there, type /invite @CadenceBot in it.")]
    [InlineData(Closure.Archived, "archived", "it was archived. Please unarchive it.")]
    [InlineData(Closure.Removed, "removed", "I was removed from it. Type /invite @CadenceBot there.")]
    [InlineData(Closure.Restricted, "restricted", "only some people may post in it. Please let CadenceBot post there, in the channel's settings.")]
    public async Task A_closed_channel_is_told_to_the_hosts_manager_once_with_the_one_thing_to_do(Closure why, string word, string remedy)
    {
        _wire.Answer = o => o.Conversation.DirectTo is null ? Task.FromResult<Delivery>(new Delivery.Closed(why)) : PacedWire.Accepted;
        await PutAsync(Notice("a"), Notice("b"), Notice("c") with { Plan = null });
        await DrainAsync(Duration.Zero);

        foreach (var key in new[] { "a", "b", "c" })
            (await LineAsync(key)).ShouldSatisfyAllConditions(l => l.State.ShouldBe("dead"), l => l.Reason.ShouldBe($"the conversation takes no messages: {word}"));
        var told = _wire.Sent.Where(o => o.Conversation.DirectTo is not null).ShouldHaveSingleItem();
        told.Conversation.DirectTo.ShouldBe("host.manager");
        told.Message.PlainText.ShouldContain($"I can't post in the channel with Acme (acme-contoso): {remedy}");
        (await LineAsync($"acme.1/told/channel/{word}.T1.C1.0/host.manager")).ShouldSatisfyAllConditions(
            l => l.Kind.ShouldBe("told"), l => l.State.ShouldBe("sent"), l => l.Reason.ShouldBe("the channel takes no messages"));
    }

    [Fact]
    public async Task Once_something_was_delivered_there_again_the_next_closing_is_told_again()
    {
        var isClosed = true;
        _wire.Answer = o => o.Conversation.DirectTo is null && isClosed ? Task.FromResult<Delivery>(new Delivery.Closed(Closure.Removed)) : PacedWire.Accepted;
        foreach (var key in new[] { "a", "b", "opened", "c", "d" })
        {
            isClosed = key != "opened";
            await PutAsync(Notice(key));
            await DrainAsync(Duration.Zero);
        }

        _wire.Sent.Count(o => o.Conversation.DirectTo is not null).ShouldBe(2);
    }

    [Fact]
    public async Task A_note_that_cannot_go_itself_is_a_dead_letter_that_the_doctor_lists()
    {
        _wire.Answer = o => Task.FromResult<Delivery>(o.Conversation.DirectTo is null ? new Delivery.Closed(Closure.Archived) : new Delivery.Unreachable());
        await PutAsync(Notice("a"));
        await DrainAsync(Duration.Zero);

        (await LineAsync("acme.1/told/channel/archived.T1.C1.0/host.manager")).State.ShouldBe("dead");
        (await _house.SayAsync("admin", "host", "doctor")).ShouldContain("acme.1/told/channel/archived.T1.C1.0/host.manager");
    }

    [Fact]
    public async Task A_direct_conversation_that_is_closed_is_a_dead_letter_and_no_note_about_a_channel()
    {
        _wire.Answer = _ => Task.FromResult<Delivery>(new Delivery.Closed(Closure.Gone));
        await PutAsync(Notice("a") with { Conversation = new ConversationRef("wire", "dm:host.manager") });
        await DrainAsync(Duration.Zero);

        _wire.Sent.ShouldHaveSingleItem();
        (await LineAsync("a")).State.ShouldBe("dead");
    }

    [Fact]
    public async Task A_shut_workspace_loses_nothing_counts_no_attempt_and_is_tried_by_one_message_a_quarter_of_an_hour()
    {
        _wire.Answer = o => o.Conversation.Id.StartsWith("T1", StringComparison.Ordinal) ? Task.FromResult<Delivery>(new Delivery.Shut("token_revoked", null)) : PacedWire.Accepted;
        await PutAsync([.. Enumerable.Range(0, 20).Select(n => Notice($"shut {n}") with { Conversation = new ConversationRef("wire", $"T1/C{n}") }), Notice("open") with { Conversation = new ConversationRef("wire", "T2/C1") }]);
        var next = await DrainAsync(Duration.Zero);

        next.ShouldBe(House.Start + Duration.FromMinutes(15));
        (await LineAsync("open")).State.ShouldBe("sent");
        foreach (var line in (await LedgerAsync()).Where(l => l.Key.StartsWith("shut")))
            line.ShouldSatisfyAllConditions(l => l.State.ShouldBe("pending"), l => l.Attempts.ShouldBe(0), l => l.Reason.ShouldBe("the way out was shut: token_revoked"));
        var first = _wire.Sent.Count;
        for (var n = 1; n <= 12; n++)
        {
            await PutAsync(Notice($"shut new {n}") with { Conversation = new ConversationRef("wire", $"T1/D{n}") });
            await DrainAsync(Duration.FromMinutes((15 * n) - 1));
            await DrainAsync(Duration.FromMinutes(15 * n));
        }

        _wire.Sent.Count.ShouldBe(first + 12, "one message tries it for all");
        _wire.Answer = _ => PacedWire.Accepted;
        await DrainAsync(Duration.FromMinutes(15 * 13));
        (await LedgerAsync()).Where(l => l.Key.StartsWith("shut")).ShouldAllBe(l => l.State == "late" && l.Attempts == 1);
    }

    [Fact]
    public async Task What_a_platform_asks_to_wait_is_waited()
    {
        _wire.Answer = _ => Task.FromResult<Delivery>(new Delivery.Shut("account_inactive", Duration.FromHours(2)));
        await PutAsync(Notice("a"));
        (await DrainAsync(Duration.Zero)).ShouldBe(House.Start + Duration.FromHours(2));
    }

    [Theory]
    [InlineData("week", "late", null)]
    [InlineData("welcome", "late", null)]
    [InlineData("checkin", "late", null)]
    [InlineData("told", "late", null)]
    [InlineData("gate-ahead", "folded", "said by gate-day")]
    [InlineData("gate-day", "late", null)]
    [InlineData("digest", "folded", "said by the next digest")]
    [InlineData("escalation", "folded", "more than one working day old, said by what comes next")]
    [InlineData("sponsor-line", "skipped", "more than one working day old")]
    public async Task After_three_days_shut_each_kind_is_late_folded_or_skipped_by_its_rule(string kind, string state, string? why)
    {
        _wire.Answer = _ => Task.FromResult<Delivery>(new Delivery.Shut("token_revoked", null));
        // One that tries the way, and one that only waits behind it.
        await PutAsync(Notice("first", kind), Notice("second", kind) with { Conversation = new ConversationRef("wire", "T1/C2") });
        for (var hours = 0; hours <= 72; hours += 6) await DrainAsync(Duration.FromHours(hours));
        _wire.Sent.Clear();
        _wire.Answer = _ => PacedWire.Accepted;
        await DrainAsync(Duration.FromHours(73));

        foreach (var key in new[] { "first", "second" })
            (await LineAsync(key)).ShouldSatisfyAllConditions(l => l.State.ShouldBe(state), l => l.Reason.ShouldBe("the way out was shut: token_revoked" + (why is null ? "" : "; " + why)));
        _wire.Sent.Count.ShouldBe(state == "late" ? 2 : 0);
    }

    [Fact]
    public async Task Shut_for_an_hour_everything_is_late_whatever_its_kind()
    {
        _wire.Answer = _ => Task.FromResult<Delivery>(new Delivery.Shut("token_revoked", null));
        await PutAsync(Notice("digest", "digest"), Notice("sponsor", "sponsor-line"));
        await DrainAsync(Duration.Zero);
        _wire.Answer = _ => PacedWire.Accepted;
        await DrainAsync(Duration.FromHours(1));

        (await LedgerAsync()).Where(l => l.Key is "digest" or "sponsor").ShouldAllBe(l => l.State == "late");
    }

    [Fact]
    public async Task Of_the_questions_of_three_weeks_only_the_latest_is_asked_and_the_plan_knows_it()
    {
        await _house.SayAsync("host.manager", "host", "start acme");
        _wire.Answer = _ => Task.FromResult<Delivery>(new Delivery.Shut("token_revoked", null));
        await WalkAsync(Instant.FromUtc(2026, 3, 26, 10, 0));
        var weeks = (await LedgerAsync()).Where(l => l.Kind == "week").Select(l => l.Key).ToArray();
        weeks.Length.ShouldBeGreaterThan(2);
        (await LedgerAsync()).Where(l => l.Conversation.StartsWith("wire:")).ShouldAllBe(l => l.Attempts == 0 && l.SentAt == null && l.State != "dead");
        _wire.Sent.Clear();
        _wire.Answer = _ => PacedWire.Accepted;
        await WalkAsync(Instant.FromUtc(2026, 3, 26, 14, 0));

        (await LedgerAsync()).Where(l => l.Kind == "week").Select(l => (l.Key, l.State)).ShouldBe([.. weeks[..^1].Select(k => (k, "skipped")), (weeks[^1], "late")]);
        (await LedgerAsync()).Single(l => l.Key == weeks[0]).Reason.ShouldBe("the way out was shut: token_revoked; only the latest question is asked");
        (await _house.Get<IStore>().PlanAsync(Acme, default))!.Prompts.Select(p => $"acme.1/week/{p.Occurrence}").ShouldNotContain(weeks[0]);
        (await _house.Get<IOutbox>().TroubledAsync(default)).ShouldBeEmpty();
        (await _house.Get<IOutbox>().HeadsAsync(0, default)).Heads.ShouldBeEmpty("nothing is left behind");
    }

    // Through every due instant, as the program would live it.
    private async Task WalkAsync(Instant to)
    {
        while (true)
        {
            var at = NextOfPlans() is { } next && next < to ? next : to;
            await _house.Get<IBot>().TickAsync(at, default);
            await _house.Get<IBot>().DrainAsync(at, default);
            if (at == to) return;
        }
    }

    private Instant? NextOfPlans()
    {
        using var session = CadenceBot.Storage.Sqlite.Session.OpenToRead(_house.Options.Database);
        return session["SELECT min(next_due_at) FROM plans"].Scalar() is long at ? Instant.FromUnixTimeMilliseconds(at) : null;
    }

    private static OutboxDraft Notice(string key, string kind = "week") => new()
    {
        Key = key,
        Kind = kind,
        Plan = kind == "week" ? Acme : null,
        Conversation = new ConversationRef("wire", "T1/C1"),
        Message = Message.Say(key),
        DueAt = House.Start,
    };

    private async Task PutAsync(params OutboxDraft[] drafts)
    {
        if (await _house.Get<IStore>().PlanAsync(Acme, default) is null)
        {
            await _house.SayAsync("host.manager", "host", "start acme");
            using var other = CadenceBot.Storage.Sqlite.Session.Open(_house.Options.Database, TimeSpan.FromSeconds(5));
            other.Script("UPDATE outbox SET state = 'cancelled', next_try_at = NULL; UPDATE plans SET next_due_at = NULL");
        }

        await _house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Outbox = [.. drafts] }, default);
    }

    private Task<Instant?> DrainAsync(Duration after) => _house.Get<OutboxDispatcher>().DrainAsync(House.Start + after, default);

    private async Task<IReadOnlyList<LedgerLine>> LedgerAsync() => await _house.Get<IOutbox>().LedgerAsync(null, default);

    private async Task<LedgerLine> LineAsync(string key) => (await LedgerAsync()).Single(l => l.Key == key);
}

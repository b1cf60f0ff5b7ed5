using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CadenceBot.ContractTests.Faults;

/// <summary>Many messages on their way at once: what the platforms' allowances let go, in order, and what a crash leaves; on the real store.</summary>
public sealed class LaneTests : IAsyncLifetime
{
    private readonly List<OutboxDispatcher> _more = [];
    private PacedWire _wire = new();
    private House _house = null!;

    private OutboxDispatcher Dispatcher => _house.Get<OutboxDispatcher>();

    public async Task InitializeAsync() => await OpenAsync(new PacedWire());

    public async Task DisposeAsync()
    {
        foreach (var dispatcher in _more) dispatcher.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task Two_hundred_rows_of_one_lane_at_five_a_second_take_forty_seconds_and_each_conversation_keeps_its_order()
    {
        await OpenAsync(new PacedWire(perSecond: 5));
        await PutAsync([.. Enumerable.Range(0, 200).Select(n => Notice($"{n}", $"T1/C{n % 20}"))]);
        var (at, ends) = (House.Start, new List<Instant>());
        for (var next = await Dispatcher.DrainAsync(at, default); next is { } then; next = await Dispatcher.DrainAsync(at, default))
        {
            then.ShouldBeGreaterThan(at, "it is never told to come again at once");
            at = then;
        }

        // The first goes at once.
        (at - House.Start).ShouldBe(Duration.FromSeconds(199 / 5.0));
        _wire.Sent.Count.ShouldBe(200);
        foreach (var room in _wire.Sent.GroupBy(o => o.Conversation))
            room.Select(o => int.Parse(o.Message.PlainText)).ShouldBeInOrder(SortDirection.Ascending, room.Key.Id);
        (await StatesAsync()).ShouldBe([("sent", 200)]);
    }

    [Fact]
    public async Task One_conversation_goes_at_its_own_pace_and_its_lane_goes_on()
    {
        await OpenAsync(new PacedWire(perSecond: 5));
        await PutAsync([.. Enumerable.Range(0, 10).Select(n => Notice($"busy {n}", "T1/C1")), .. Enumerable.Range(0, 10).Select(n => Notice($"calm {n}", $"T1/D{n}"))]);
        var last = await WalkAsync(House.Start);

        (last - House.Start).ShouldBe(Duration.FromSeconds(9), "one a second in the busy one, and the others meanwhile");
        _wire.Words.TakeLast(6).ShouldAllBe(word => word.StartsWith("busy"));
    }

    [Fact]
    public async Task Rows_that_the_platform_does_not_take_yet_are_not_touched()
    {
        await OpenAsync(new PacedWire(perSecond: 5));
        await PutAsync([.. Enumerable.Range(0, 50).Select(n => Notice($"{n}", $"T1/C{n}"))]);
        await Dispatcher.DrainAsync(House.Start, default);
        (await _house.Get<IOutbox>().LedgerAsync(null, default)).Count(l => l is { State: "pending", Attempts: 0, Reason: null }).ShouldBe(49);
        using var watch = CadenceBot.Storage.Sqlite.Session.OpenToRead(_house.Options.Database);
        var before = watch["PRAGMA data_version"].Scalar();

        (await Dispatcher.DrainAsync(House.Start + Duration.FromMilliseconds(199), default)).ShouldBe(House.Start + Duration.FromMilliseconds(200));
        watch["PRAGMA data_version"].Scalar().ShouldBe(before, "nothing was written");
    }

    [Fact]
    public async Task Edits_whose_allowance_is_used_up_do_not_hold_up_new_messages()
    {
        await OpenAsync(new PacedWire(perSecond: 1));
        await PutAsync([.. Enumerable.Range(0, 6).Select(n => Notice($"root {n}", $"T{n}/C{n}"))]);
        await Dispatcher.DrainAsync(House.Start, default);
        _wire.Sent.Clear();
        // All in one lane, as far as the wire is concerned: the edits come first and there is room for one.
        await PutAsync([.. Enumerable.Range(0, 6).Select(n => Notice($"edit {n}", $"T9/C{n}") with { Kind = null, EditsKey = $"root {n}" }), Notice("new", "T9/D1")]);
        await Dispatcher.DrainAsync(House.Start + Duration.FromSeconds(5), default);

        _wire.Words.ShouldBe(["edit 0", "new"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_conversation_that_hangs_stops_no_other_and_nothing_behind_it_overtakes()
    {
        var hangs = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wire.Answer = o => o.Message.PlainText == "a1" ? hangs.Task : PacedWire.Accepted;
        await PutAsync(Notice("a1", "T1/A"), Notice("a2", "T1/A"), Notice("b1", "T1/B"), Notice("b2", "T1/B"), Notice("c1", "T2/C"));
        await Dispatcher.StartDueAsync(House.Start, default);

        _wire.Words.ShouldBe(["a1", "b1", "b2", "c1"], ignoreOrder: true);
        Dispatcher.OnTheirWay.ShouldBe(1);
        var drained = Dispatcher.DrainAsync(House.Start, default);
        drained.IsCompleted.ShouldBeFalse();
        hangs.SetResult(new Delivery.Accepted("ref"));
        await drained;

        _wire.Words.Last().ShouldBe("a2");
        (await StatesAsync()).ShouldBe([("sent", 5)]);
    }

    [Fact]
    public async Task Only_so_many_are_on_their_way_in_a_lane_and_one_in_a_conversation()
    {
        _wire.Answer = _ => new TaskCompletionSource<Delivery>().Task;
        await PutAsync([.. Enumerable.Range(0, 400).Select(n => Notice($"{n}", $"T{n % 20}/C{n % 200}"))]);
        await Dispatcher.StartDueAsync(House.Start, default);

        _wire.Sent.Count.ShouldBe(128);
        _wire.Sent.CountBy(o => o.Conversation).ShouldAllBe(c => c.Value == 1);
        _wire.Sent.CountBy(o => _wire.LaneOf(o.Conversation)).ShouldSatisfyAllConditions(l => l.Count().ShouldBe(20, "each lane has its turn"), l => l.ShouldAllBe(c => c.Value <= 8));
    }

    [Fact]
    public async Task A_crash_with_thirty_on_their_way_leaves_thirty_outcomes_unknown_and_the_rest_as_it_was()
    {
        _wire.Answer = o => int.Parse(o.Message.PlainText) < 30 ? new TaskCompletionSource<Delivery>().Task : PacedWire.Accepted;
        await PutAsync([.. Enumerable.Range(0, 90).Select(n => Notice($"{n}", $"T{n % 6}/C{n % 30}", kind: "reminder"))]);
        await Dispatcher.StartDueAsync(House.Start, default);
        _wire.Sent.Count.ShouldBe(30);
        (await StatesAsync()).ShouldBe([("claimed", 30), ("pending", 60)]);

        var other = AfterTheCrash();
        await other.DrainAsync(House.Start + Duration.FromMinutes(1), default);
        _wire.Sent.Count.ShouldBe(30, "the leases hold, and what stands behind them waits");
        await other.DrainAsync(House.Start + RetryPolicy.Lease, default);

        (await StatesAsync()).ShouldBe([("sent", 60), ("unknown", 30)]);
        _wire.Sent.CountBy(o => o.Message.PlainText).ShouldAllBe(c => c.Value == 1);
    }

    [Fact]
    public async Task What_was_sent_while_the_store_was_away_is_noted_when_it_is_back_and_not_sent_again()
    {
        var way = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wire.Answer = _ => way.Task;
        await PutAsync(Notice("a", "T1/A"), Notice("behind", "T1/A"));
        await Dispatcher.StartDueAsync(House.Start, default);
        using (_house.LockByAnother())
        {
            way.SetResult(new Delivery.Accepted("ref"));
            await Dispatcher.AnyBackAsync(default);
            await Should.ThrowAsync<StoreUnavailableException>(() => Dispatcher.StartDueAsync(House.Start, default));
        }

        await Dispatcher.DrainAsync(House.Start + Duration.FromHours(1), default);

        _wire.Words.ShouldBe(["a", "behind"]);
        (await StatesAsync()).ShouldBe([("sent", 2)]);
    }

    [Fact]
    public async Task A_row_that_somebody_settled_meanwhile_is_left_alone_and_the_others_go()
    {
        var later = House.Start + Duration.FromHours(1);
        await PutAsync(Notice("a", "T1/A"), Notice("b", "T1/B") with { DueAt = later }, Notice("c", "T1/B") with { DueAt = later });
        (await Dispatcher.DrainAsync(House.Start, default)).ShouldBe(later);
        using (var other = CadenceBot.Storage.Sqlite.Session.Open(_house.Options.Database, TimeSpan.FromSeconds(5))) other.Script("UPDATE outbox SET state = 'cancelled', next_try_at = NULL WHERE key = 'b'");
        await Dispatcher.DrainAsync(later, default);

        _wire.Words.ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task One_row_that_the_store_cannot_take_does_not_stop_those_that_came_back_with_it()
    {
        var way = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wire.Answer = _ => way.Task;
        await PutAsync(Notice("a", "T1/A"), Notice("b", "T1/B"), Notice("c", "T1/C"));
        await Dispatcher.StartDueAsync(House.Start, default);
        using (var other = CadenceBot.Storage.Sqlite.Session.Open(_house.Options.Database, TimeSpan.FromSeconds(5)))
            other.Script("INSERT INTO transcript (conversation, key, from_id, at) VALUES ('wire:T1/B', 'b', 'bot', 0)");
        way.SetResult(new Delivery.Accepted("ref"));
        await Dispatcher.DrainAsync(House.Start, default);

        (await StatesAsync()).ShouldBe([("claimed", 1), ("sent", 2)]);
    }

    [Fact]
    public async Task What_waits_for_its_reader_lets_others_pass_and_goes_when_the_reader_chooses_otherwise()
    {
        var quiet = Domain.Partners.OwnSettings.None with { Version = 1, Quiet = new Domain.Partners.HourSpan(new LocalTime(7, 0), new LocalTime(9, 0)) };
        await _house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Directory = [new DirectoryChange.SettingsSaved("host.ae", quiet)] }, default);
        await PutAsync(Notice("waits", "dm:host.ae", kind: "checkin"), Notice("passes", "dm:host.ae", kind: null));
        (await Dispatcher.DrainAsync(House.Start, default)).ShouldBe(House.Start + Duration.FromHours(1));
        await Dispatcher.DrainAsync(House.Start, default);

        _wire.Words.ShouldNotContain("waits");
        await _house.Get<IStore>().CommitAsync(
            new Commit { At = House.Start, Directory = [new DirectoryChange.SettingsSaved("host.ae", quiet with { Version = 2, Quiet = null })], Wake = [new ConversationRef("wire", "dm:host.ae")] }, default);
        await Dispatcher.DrainAsync(House.Start, default);

        _wire.Words.ShouldContain("waits");
    }

    private static OutboxDraft Notice(string key, string room, string? kind = "week") => new()
    {
        Key = key,
        Kind = kind,
        Conversation = new ConversationRef("wire", room),
        Message = Message.Say(key),
        DueAt = House.Start,
    };

    private async Task OpenAsync(PacedWire wire)
    {
        if (_house is not null) await _house.DisposeAsync();
        _wire = wire;
        _house = await House.OpenAsync(s => s.AddSingleton<IChatPlatform>(wire), demo: false);
    }

    private OutboxDispatcher AfterTheCrash()
    {
        var other = new OutboxDispatcher(_house.Get<IOutbox>(), _house.Get<OutboxSender>(), [_wire], new OutboxBell(), NullLogger<OutboxDispatcher>.Instance);
        _more.Add(other);
        return other;
    }

    private async Task PutAsync(params OutboxDraft[] drafts) => await _house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Outbox = [.. drafts] }, default);

    private async Task<Instant> WalkAsync(Instant at)
    {
        for (var next = await Dispatcher.DrainAsync(at, default); next is { } then; next = await Dispatcher.DrainAsync(at, default)) at = then;
        return at;
    }

    private async Task<IReadOnlyList<(string State, int Count)>> StatesAsync() =>
        [.. (await _house.Get<IOutbox>().LedgerAsync(null, default)).CountBy(l => l.State).Select(s => (s.Key, s.Value)).OrderBy(s => s.Key, StringComparer.Ordinal)];
}

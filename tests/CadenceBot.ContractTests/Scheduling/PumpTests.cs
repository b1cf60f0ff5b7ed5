using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Host.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CadenceBot.ContractTests.Scheduling;

/// <summary>That the outbox is driven at once, at the named moments and to its end; on a clock of our own.</summary>
public sealed class PumpTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HandTime _time = new(House.Start);
    private readonly SemaphoreSlim _sent = new(0);
    private PacedWire _wire = new();
    private House _house = null!;
    private OutboxPump _pump = null!;

    public async Task InitializeAsync() => await OpenAsync(new PacedWire());

    public async Task DisposeAsync()
    {
        await _pump.StopAsync(default);
        _pump.Dispose();
        await _house.DisposeAsync();
        _sent.Dispose();
    }

    [Fact]
    public async Task A_commit_that_writes_a_row_rings_and_the_row_goes_without_anybody_asking()
    {
        await _pump.StartAsync(default);
        await UntilItWaitsAsync(Duration.FromHours(1));
        await PutAsync("a");
        await SentAsync(1);

        await UntilStateAsync("a", "sent");
    }

    [Fact]
    public async Task What_a_command_makes_visible_leaves_without_a_tick()
    {
        await _house.Get<IStore>().CommitAsync(
            new Commit { At = House.Start, Directory = [new DirectoryChange.ChannelSaved(new Channel(new ConversationRef("wire", "T1/C1"), ConversationKind.Shared, "acme", Domain.Partners.PartnerSlug.Parse("acme"))), new DirectoryChange.ChannelSaved(new Channel(new ConversationRef("playground", "acme"), ConversationKind.Shared, "acme", null))] },
            default);
        await _pump.StartAsync(default);
        (await _house.Get<IBot>().HandleAsync(new Inbound(new Actor("host.manager", "Sam"), new ConversationRef("playground", "host"), "opp add \"Northwind\" --partner acme", Application.Chat.Door.Slash), default)).Changed.ShouldBeTrue();

        await SentAsync(1);
    }

    [Fact]
    public async Task It_wakes_at_the_moment_that_the_platform_named_and_not_before()
    {
        await OpenAsync(new PacedWire(perSecond: 5));
        await PutAsync("a", "b");
        await _pump.StartAsync(default);
        await SentAsync(1);
        await UntilItWaitsAsync(Duration.FromMilliseconds(200));
        _time.Advance(Duration.FromMilliseconds(199));
        await UntilItWaitsAsync(Duration.FromMilliseconds(1));
        _wire.Sent.Count.ShouldBe(1);
        _time.Advance(Duration.FromMilliseconds(1));

        await SentAsync(1);
    }

    [Fact]
    public async Task What_comes_back_lets_the_next_of_its_conversation_go()
    {
        var way = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wire.Answer = o => o.Message.PlainText == "a" ? way.Task : PacedWire.Accepted;
        await PutAsync(Notice("a", "C1"), Notice("behind", "C1"));
        await _pump.StartAsync(default);
        await SentAsync(1);
        way.SetResult(new Delivery.Accepted("ref"));

        await SentAsync(1);
        _wire.Words.ShouldBe(["a", "behind"]);
    }

    [Fact]
    public async Task At_the_end_what_is_on_its_way_is_waited_for_and_noted_and_nothing_new_begins()
    {
        var way = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wire.Answer = _ => way.Task;
        await PutAsync(Notice("a", "C1"), Notice("behind", "C1"));
        await _pump.StartAsync(default);
        await SentAsync(1);
        var stopping = _pump.StopAsync(default);
        await UntilItWaitsAsync(Duration.FromTimeSpan(OutboxPump.Grace));
        stopping.IsCompleted.ShouldBeFalse();
        way.SetResult(new Delivery.Accepted("ref"));
        await stopping.WaitAsync(Patience);

        (await StateAsync("a"), await StateAsync("behind")).ShouldBe(("sent", "pending"));
    }

    [Fact]
    public async Task What_is_not_back_after_some_seconds_is_cut_off_and_its_lease_tells_the_next_program()
    {
        _wire.Answer = _ => new TaskCompletionSource<Delivery>().Task;
        await PutAsync("a");
        await _pump.StartAsync(default);
        await SentAsync(1);
        var stopping = _pump.StopAsync(default);
        await UntilItWaitsAsync(Duration.FromTimeSpan(OutboxPump.Grace));
        _time.Advance(Duration.FromTimeSpan(OutboxPump.Grace));
        await stopping.WaitAsync(Patience);

        (await StateAsync("a")).ShouldBe("claimed");
        var id = (await _house.Get<IOutbox>().HeadsAsync(0, default)).Heads.Single().Id;
        (await _house.Get<IOutbox>().ClaimAsync([id], House.Start + RetryPolicy.Lease, RetryPolicy.Lease, default)).Single().WasInFlight.ShouldBeTrue();
    }

    [Fact]
    public async Task A_store_that_is_away_is_left_alone_for_some_seconds_and_then_all_goes_on()
    {
        await PutAsync("a");
        using (_house.LockByAnother())
        {
            await _pump.StartAsync(default);
            await UntilItWaitsAsync(Duration.FromTimeSpan(OutboxPump.AfterTrouble));
            _wire.Sent.ShouldBeEmpty();
        }

        _time.Advance(Duration.FromTimeSpan(OutboxPump.AfterTrouble));
        await SentAsync(1);
    }

    [Fact]
    public async Task The_playgrounds_outbox_is_driven_by_its_own_clock()
    {
        await using var house = await House.OpenAsync();
        using var pump = new OutboxPump(house.Get<OutboxDispatcher>(), house.Get<OutboxBell>(), _time, _time, NullLogger<OutboxPump>.Instance);
        await pump.StartAsync(default);

        await pump.ExecuteTask.ShouldNotBeNull().WaitAsync(Patience);
        _time.Waits.ShouldBeEmpty();
    }

    private async Task OpenAsync(PacedWire wire)
    {
        if (_house is not null) await DisposeHouseAsync();
        _wire = wire;
        _house = await House.OpenAsync(s => s.AddSingleton<IChatPlatform>(new Counted(wire, _sent)));
        _pump = new OutboxPump(_house.Get<OutboxDispatcher>(), _house.Get<OutboxBell>(), _time, _time, NullLogger<OutboxPump>.Instance);
    }

    private async Task DisposeHouseAsync()
    {
        _pump.Dispose();
        await _house.DisposeAsync();
    }

    private static OutboxDraft Notice(string key, string room) => new() { Key = key, Kind = "week", Conversation = new ConversationRef("wire", "T1/" + room), Message = Message.Say(key), DueAt = House.Start };

    private Task PutAsync(params string[] keys) => PutAsync([.. keys.Select(k => Notice(k, k))]);

    private async Task PutAsync(params OutboxDraft[] drafts) => await _house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Outbox = [.. drafts] }, default);

    private async Task SentAsync(int count)
    {
        for (var i = 0; i < count; i++) (await _sent.WaitAsync(Patience)).ShouldBeTrue("nothing was sent");
    }

    // A wait of that length is running: the pump has done what it had to do.
    private async Task UntilItWaitsAsync(Duration wait)
    {
        for (var turns = 0; !_time.Waits.Contains(wait); turns++)
        {
            turns.ShouldBeLessThan(3000, $"no wait of {wait}, but {string.Join(", ", _time.Waits)}");
            await Task.Delay(10);
        }
    }

    private async Task UntilStateAsync(string key, string state)
    {
        for (var turns = 0; await StateAsync(key) != state; turns++)
        {
            turns.ShouldBeLessThan(3000, key);
            await Task.Delay(10);
        }
    }

    private async Task<string> StateAsync(string key) => (await _house.Get<IOutbox>().LedgerAsync(null, default)).Single(l => l.Key == key).State;

    private sealed class Counted(PacedWire wire, SemaphoreSlim sent) : IChatPlatform
    {
        public string Name => wire.Name;

        public bool DeliversWithTheRow => false;

        public string LaneOf(ConversationRef conversation) => wire.LaneOf(conversation);

        public bool TryReserve(ConversationRef conversation, bool isEdit, Instant now, out Instant notBefore) => wire.TryReserve(conversation, isEdit, now, out notBefore);

        public ValueTask<bool> ReachesAsync(string personId, CancellationToken cancellation) => wire.ReachesAsync(personId, cancellation);

        public Task<Delivery> SendAsync(Outgoing outgoing, CancellationToken cancellation)
        {
            var sending = wire.SendAsync(outgoing, cancellation);
            sent.Release();
            return sending;
        }
    }
}

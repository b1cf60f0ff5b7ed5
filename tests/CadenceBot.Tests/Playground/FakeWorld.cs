using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Tests.Playground;

/// <summary>A store in memory: commits, transcript and ledger, and nothing that the door does not ask for.</summary>
internal sealed class FakeStore : IStore, ITranscript, IOutbox
{
    private readonly HashSet<string> _inbox = [];
    private readonly Dictionary<string, string> _meta = [];
    private readonly List<TranscriptLine> _lines = [];
    private readonly List<(long Line, Message Message)> _earlier = [];
    private PeopleDirectory _people = new([], [], []);
    private long _last;

    public Queue<OutboxDraft> Pending { get; } = [];

    public List<LedgerLine> Ledger { get; } = [];

    public PartnerPlan? Plan { get; set; }

    public bool Breaks { get; set; }

    public int Commits { get; private set; }

    public ValueTask<PeopleDirectory> DirectoryAsync(CancellationToken cancellation) => new(_people);

    public ValueTask<PartnerPlan?> PlanAsync(PlanId id, CancellationToken cancellation) => new(Plan?.Id == id ? Plan : null);

    public ValueTask<PartnerPlan?> NewestPlanAsync(PartnerSlug partner, CancellationToken cancellation) => new(Plan?.Id.Partner == partner ? Plan : null);

    public ValueTask<IReadOnlyList<PlanHead>> OpenPlansAsync(CancellationToken cancellation) => new([]);

    public ValueTask<IReadOnlyList<PlanId>> PlansOfAsync(string manager, CancellationToken cancellation) => new([]);

    public ValueTask<IReadOnlyList<PlanId>> DueAsync(Instant now, int most, CancellationToken cancellation) => new([]);

    public ValueTask<Instant?> NextDueAsync(CancellationToken cancellation) => new((Instant?)null);

    public ValueTask<IReadOnlyList<PlanEntry>> JournalAsync(PlanId id, CancellationToken cancellation) => new([]);

    public ValueTask<Instant?> LastTickAsync(CancellationToken cancellation) => new((Instant?)null);

    public ValueTask<string?> MetaAsync(string name, CancellationToken cancellation) => new(_meta.GetValueOrDefault(name));

    public ValueTask<CommitResult> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        if (Breaks) throw new StoreUnavailableException("disk full", new IOException());
        if (commit.DeliveryId is { } id && !_inbox.Add(id)) return new(CommitResult.Duplicate);
        Commits++;
        foreach (var (name, value) in commit.Meta) _meta[name] = value;
        if (!commit.Directory.IsEmpty)
        {
            _people = new(
                commit.Directory.OfType<DirectoryChange.CompanySaved>().Select(c => c.Company),
                commit.Directory.OfType<DirectoryChange.PersonSaved>().Select(p => p.Person),
                commit.Directory.OfType<DirectoryChange.ChannelSaved>().Select(c => c.Channel));
        }

        if (commit.Talk is { } talk) _lines.Add(new(++_last, talk.Conversation, talk.ThreadOf, null, false, talk.From, commit.At, null, null, talk.Text, null));
        foreach (var draft in commit.Outbox) Pending.Enqueue(draft);
        return new(CommitResult.Done);
    }

    public ValueTask ForgetAsync(CancellationToken cancellation)
    {
        _inbox.Clear();
        _meta.Clear();
        _lines.Clear();
        Pending.Clear();
        _last = 0;
        return default;
    }

    /// <summary>What the dispatcher does: the row becomes a line, or edits one.</summary>
    public void Deliver(OutboxDraft draft, Instant now)
    {
        var at = _lines.FindIndex(l => l.Key == draft.EditsKey && l.Key is not null);
        if (at >= 0 && _lines[at].Message is { } before) _earlier.Add((_lines[at].Id, before));
        if (at >= 0) _lines[at] = _lines[at] with { Message = draft.Message, EditedAt = now };
        else _lines.Add(new(++_last, draft.Conversation, _lines.Find(l => l.Key == draft.ThreadKey && l.Key is not null)?.Id, draft.Key, draft.Kind is not null, "bot", now, null, draft.Message, null, null));
    }

    public ValueTask<IReadOnlyList<TranscriptLine>> ReadAsync(ConversationRef? conversation, long after, CancellationToken cancellation) =>
        new([.. _lines.Where(l => l.Id > after && (conversation is null || l.Conversation == conversation))]);

    public ValueTask<TranscriptLine?> FindAsync(long id, CancellationToken cancellation) => new(_lines.Find(l => l.Id == id));

    public ValueTask<TranscriptLine?> ByKeyAsync(string key, CancellationToken cancellation) => new(_lines.Find(l => l.Key == key));

    public ValueTask<TranscriptLine?> ByRefAsync(ConversationRef conversation, string reference, CancellationToken cancellation) =>
        new(_lines.FirstOrDefault(l => l.Conversation == conversation && l.Ref == reference));

    public ValueTask<IReadOnlyList<Message>> EarlierAsync(long id, CancellationToken cancellation) => new([.. _earlier.Where(e => e.Line == id).Select(e => e.Message)]);

    public ValueTask<long> LastAsync(CancellationToken cancellation) => new(_last);

    public ValueTask<long> LastInAsync(ConversationRef conversation, CancellationToken cancellation) => new(_lines.LastOrDefault(l => l.Conversation == conversation)?.Id ?? 0);

    public ValueTask<IReadOnlyList<OutboxRow>> ClaimAsync(Instant now, Duration lease, int most, CancellationToken cancellation) => new([]);

    public ValueTask SettleAsync(OutboxRow row, Settlement settlement, Instant now, CancellationToken cancellation) => default;

    public ValueTask<OutboxHeads> HeadsAsync(long after, CancellationToken cancellation) => new(new OutboxHeads([], 0));

    public ValueTask<bool> WaitsAsync(string key, CancellationToken cancellation) => new(false);

    public ValueTask<IReadOnlyList<OutboxRow>> ClaimAsync(IReadOnlyCollection<long> rows, Instant now, Duration lease, CancellationToken cancellation) => new([]);

    public ValueTask<IReadOnlyList<OutboxRow>> SettleAsync(IReadOnlyList<(OutboxRow Row, Settlement Settlement)> settled, Instant now, CancellationToken cancellation) => new([]);

    public ValueTask NoteShutAsync(IReadOnlyCollection<long> rows, string reason, CancellationToken cancellation) => default;

    public ValueTask<IReadOnlyList<LedgerLine>> LedgerAsync(PartnerSlug? partner, CancellationToken cancellation) =>
        new([.. Ledger.Where(l => partner is null || l.Partner == partner.Value.Value)]);

    public ValueTask<IReadOnlyList<LedgerLine>> TroubledAsync(CancellationToken cancellation) => new([]);

    public ValueTask<int> TroublesOfAsync(PlanId plan, CancellationToken cancellation) => new(0);
}

/// <summary>A bot that answers as it was told and has a list of things that come due.</summary>
internal sealed class FakeBot(FakeStore store) : IBot
{
    private readonly HashSet<string> _taken = [];

    public List<Inbound> Heard { get; } = [];

    public List<Instant> Ticks { get; } = [];

    public SortedList<Instant, OutboxDraft?> Due { get; } = [];

    public Func<Inbound, Reply> Replies { get; set; } = i => Reply.Say(Message.Say("heard: " + i.Line));

    public int Demos { get; private set; }

    public Task<Reply> HandleAsync(Inbound inbound, CancellationToken cancellation)
    {
        if (inbound.DeliveryId is { } id && !_taken.Add(id)) return Task.FromResult(Reply.Nothing);
        Heard.Add(inbound);
        return Task.FromResult(Replies(inbound));
    }

    public async Task PulseAsync(CancellationToken cancellation)
    {
        await TickAsync(default, cancellation);
        await DrainAsync(default, cancellation);
    }

    public Task AloneAsync(Func<Task> work, CancellationToken cancellation) => work();

    public Task TickAsync(Instant now, CancellationToken cancellation)
    {
        Ticks.Add(now);
        while (Due.Count > 0 && Due.GetKeyAtIndex(0) <= now)
        {
            if (Due.GetValueAtIndex(0) is { } draft) store.Pending.Enqueue(draft);
            Due.RemoveAt(0);
        }

        return Task.CompletedTask;
    }

    public Task<Instant?> DrainAsync(Instant now, CancellationToken cancellation)
    {
        while (store.Pending.TryDequeue(out var draft)) store.Deliver(draft, now);
        return Task.FromResult((Instant?)null);
    }

    public ValueTask<Instant?> NextAsync(CancellationToken cancellation) => new(Due.Count > 0 ? Due.GetKeyAtIndex(0) : null);

    public Task<Reply> StartDemoAsync(PartnerSlug partner, Person by, CancellationToken cancellation)
    {
        Demos++;
        store.Pending.Enqueue(Notice("acme.1/welcome/d0", "acme", Message.Say("Welcome")));
        return Task.FromResult(Reply.Nothing with { Changed = true });
    }

    public static OutboxDraft Notice(string key, string room, Message message, string? thread = null) => new()
    {
        Key = key,
        Kind = key.Split('/')[1],
        Conversation = new ConversationRef("playground", room),
        ThreadKey = thread,
        Message = message,
        DueAt = default,
    };
}

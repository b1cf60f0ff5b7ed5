using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.ContractTests.Rights;

/// <summary>Two partners on day 32 of their plans, each with secrets of every kind that the bot keeps; then the store may be told to stand still.</summary>
public sealed class PlantedHouse : IAsyncLifetime
{
    /// <summary>Words that only the host's people may read.</summary>
    public const string HostSecret = "PLANTED";

    /// <summary>Words that only Acme's people may read.</summary>
    public const string AcmeSecret = "SEEDED";

    private House _house = null!;

    public FrozenStore Hand { get; private set; } = null!;

    public IBot Bot => _house.Get<IBot>();

    public IMaintenance Maintenance => _house.Get<IMaintenance>();

    public async Task InitializeAsync()
    {
        _house = await House.OpenAsync(services => services.AddSingleton<SqliteStore>().AddSingleton(s =>
        {
            (var store, Hand) = FrozenStore.Around(s.GetRequiredService<SqliteStore>());
            return store;
        }));
        (string Actor, string Room, string Line)[] deeds =
        [
            ("host.manager", "acme", "start acme"),
            ("host.manager", "globex", "start globex"),
            ("host.manager", "acme", "opp add \"Kestrel Air\" 91234 --close 2026-05-28 --owner-host @host.ae --owner-partner @partner.ae --role source"),
            ("host.manager", "globex", "opp add \"Zebra\" 82345 --close 2026-05-28 --owner-host @host.ae --owner-partner @other.ae --role source"),
            ("host.ae", "acme", "stuck w2 --why \"PLANTED legal doubts\" --private"),
            ("host.ae", "acme", "block w4 --why \"PLANTED our delay\""),
            ("partner.ae", "acme", "stuck w4 --why \"SEEDED their delay\" --private"),
            ("host.ae", "globex", "stuck w2 --why \"PLANTED with Zebra\" --private"),
            ("host.manager", "acme", "checkin sponsor \"PLANTED note of the host\""),
            ("host.manager", "acme", "gate 14 extend 2d --why \"PLANTED reason\""),
        ];
        foreach (var (actor, room, line) in deeds) (await _house.SayAsync(actor, room, line)).ShouldNotContain("I could not");
        await _house.PostAsync("clock", new { to = "2026-04-03T12:00:00Z" });
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    /// <summary>One try: what comes back and what would have been written.</summary>
    public async Task<(Reply Reply, Commit? Commit)> TryAsync(string actor, string room, string line)
    {
        Hand.Forget();
        var reply = await Bot.HandleAsync(new Inbound(new Actor(actor, actor), new ConversationRef("playground", room), line, Application.Chat.Door.Slash), default);
        return (reply, Hand.Last);
    }

    /// <summary>What the bot has sent to anybody.</summary>
    public async Task<IEnumerable<TranscriptLine>> SentAsync() => (await _house.Get<ITranscript>().ReadAsync(null, 0, default)).Where(l => l.Message is not null);
}

using System.Text.RegularExpressions;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Rights;
using CadenceBot.Slack.Inbound;
using CadenceBot.Storage;
using CadenceBot.TestSlack;
using Microsoft.Extensions.DependencyInjection;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Two partners on day 32 of their plans at the test Slack, each with secrets of every kind that the bot keeps; then the store may be told to stand still.</summary>
public sealed partial class PlantedSlack : IAsyncLifetime
{
    /// <summary>A guest in the host's workspace.</summary>
    public const string Guest = "U0GUEST";

    /// <summary>Somebody of a workspace in which nothing is installed and which is no partner's.</summary>
    public const string Passer = "U0PASSER";

    /// <summary>That workspace.</summary>
    public const string Elsewhere = "T0ELSE";

    /// <summary>Somebody of whom Slack says nothing.</summary>
    public const string Ghost = "U0GHOST";

    private readonly Dictionary<string, string> _talk = new(StringComparer.Ordinal);
    private int _deliveries;

    internal SlackHouse House { get; private set; } = null!;

    internal FrozenStore Hand { get; private set; } = null!;

    /// <summary>Everything that anybody could see before the store stood still.</summary>
    internal IReadOnlyList<(string Member, TestMessage Message)> Sent { get; private set; } = [];

    public async Task InitializeAsync()
    {
        House = await SlackHouse.OpenAsync(
            server: o => o.Limits.Enabled = false,
            more: services => services.AddSingleton<SqliteStore>().AddSingleton(s =>
            {
                (var store, Hand) = FrozenStore.Around(s.GetRequiredService<SqliteStore>());
                return store;
            }));
        await PlayedCast.SeedAsync(House, []);
        (string Member, string Room, string Line)[] deeds =
        [
            ("host.manager", "acme", "start acme"),
            ("host.manager", "globex", "start globex"),
            ("host.manager", "acme", "opp add \"Kestrel Air\" 91234 --close 2026-05-28 --owner-host @host.ae --owner-partner @partner.ae --role source"),
            ("host.manager", "globex", "opp add \"Zebra\" 82345 --close 2026-05-28 --owner-host @host.ae --owner-partner @other.ae --role source"),
            ("host.ae", "acme", "stuck w2 --why \"PLANTED legal doubts\" --private"),
            ("host.ae", "acme", "block w4 --why \"PLANTED our delay\""),
            ("partner.ae", "dm", "stuck w4 --why \"SEEDED their delay\" --private"),
            ("host.ae", "globex", "stuck w2 --why \"PLANTED with Zebra\" --private"),
            ("host.manager", "acme", "checkin sponsor \"PLANTED note of the host\""),
            ("host.manager", "acme", "gate 14 extend 2d --why \"PLANTED reason\""),
        ];
        foreach (var (member, room, line) in deeds)
        {
            var actor = House.As(PlayedCast.UserOf(member));
            var seen = room == "dm" ? await actor.Tells(PlayedCast.Typed(line)) : await actor.Types(PlayedCast.ChannelOf(room)!, "/onboard " + PlayedCast.Typed(line));
            await House.SettleAsync();
            seen.Problem.ShouldBeNull(line);
        }

        await House.ToAsync(new DateTimeOffset(2026, 4, 3, 12, 0, 0, TimeSpan.Zero));
        Sent = [.. Speaker.All.SelectMany(s => SeenBy(s.Id).Select(m => (s.Id, m)))];
        House.Slack.AddWorkspace(Elsewhere, "Initech");
        House.Slack.AddPerson(new TestPerson(Guest, Cast.Host, "gil") { RealName = "Gil Guest", IsGuest = true });
        House.Slack.AddPerson(new TestPerson(Passer, Elsewhere, "pat") { RealName = "Pat Passer" });
        House.Slack.AddPerson(new TestPerson(Ghost, Elsewhere, "ghost"));
        // A word of somebody in each channel, to which the bot may answer in its thread.
        foreach (var (room, user) in new[] { ("acme", "U0SAM"), ("globex", "U0SAM"), ("host", "U0SAM") })
        {
            var channel = PlayedCast.ChannelOf(room)!;
            _talk[channel] = (await House.As(user).Says(channel, "Good morning.")).Message!.Ts;
            // Everybody is in every channel: the worst that a workspace can be.
            foreach (var all in Speaker.All.Select(s => PlayedCast.UserOf(s.Id)).Append(Guest).Append(Passer).Append(Ghost).Except(House.Slack.Channel(channel).Members).ToArray()) House.Slack.Channel(channel).Members.Add(all);
        }
    }

    public async Task DisposeAsync() => await House.DisposeAsync();

    /// <summary>What somebody sees anywhere.</summary>
    internal IEnumerable<TestMessage> SeenBy(string member)
    {
        var actor = House.As(PlayedCast.UserOf(member));
        return House.Slack.Channels.Where(c => !c.IsIm).SelectMany(c => actor.Sees(c.Id)).Concat(actor.DirectMessages);
    }

    /// <summary>One try through the door: all that is to be seen by it, and what would have been written.</summary>
    internal async Task<(string Seen, Commit? Commit)> TryAsync(Handmade by, string room, string line, bool presses)
    {
        // People do not write a hundred lines a second, and the door knows.
        House.Clock.Advance(TimeSpan.FromSeconds(1));
        Hand.Forget();
        var actor = House.As(by.UserId);
        var channel = PlayedCast.ChannelOf(room) ?? actor.OpenDirect().Id;
        var before = actor.Sees(channel).Count;
        var view = actor.View?.Id;
        var number = ++_deliveries;
        var arrival = presses ? by.Press(channel, _talk.GetValueOrDefault(channel), PlayedCast.Made(line), number, actor.NewTrigger())
            : by.IsHost ? by.Command(channel, PlayedCast.Typed(line), actor.NewTrigger())
            : by.Words(channel, _talk.GetValueOrDefault(channel), PlayedCast.Typed(line), number);
        var ack = await House.Get<ISlackDoor>().HandleAsync(arrival, default);
        await House.Get<Afterwards>().QuietAsync();
        var seen = string.Join('\n', actor.Sees(channel).Skip(before).Select(m => m.Text + m.Words + m.Blocks?.ToJsonString(Handmade.Plain)));
        var opened = actor.View is { } open && open.Id != view ? open.Content.ToJsonString(Handmade.Plain) : "";
        // To be called by one's own name, in a channel in which one just spoke, gives nothing away.
        seen = Aside().Replace(seen, "");
        return ($"{(ack.Json is { } json ? System.Text.Encoding.UTF8.GetString(json) : "")}\n{seen}\n{opened}".Trim(), Hand.Last);
    }

    [GeneratedRegex("[^\"\n.]*, I answered so that only you see it[^\"\n]*?direct message\\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside();
}

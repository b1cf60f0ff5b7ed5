using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.ContractTests.Rights;
using CadenceBot.Slack.Rendering;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>Every verb by everybody in every kind of room about the own and the other partner, through Slack's door: what is refused changes nothing, and nobody is shown what is not theirs.</summary>
public sealed class IsolationTests : IClassFixture<PlantedSlack>
{
    private readonly PlantedSlack _house;

    public IsolationTests(PlantedSlack house)
    {
        _house = house;
        house.Hand.Freeze();
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Everybody_may_what_the_table_says_and_sees_what_is_theirs(string verb)
    {
        var wrong = new List<string>();
        foreach (var cell in CellsOf(verb))
        {
            var by = Handmade.Of(cell.Speaker.Id);
            await Try(cell, by, presses: false);
            // People of other companies press, and what is on a button was written by the bot; here it says whatever the verb says.
            if (!by.IsHost) await Try(cell, by, presses: true);
        }

        wrong.ShouldBeEmpty();

        async Task Try(Cell cell, Handmade by, bool presses)
        {
            var (seen, commit) = await _house.TryAsync(by, cell.Room, cell.Line, presses);
            var what = (presses ? "press by " : "") + cell;
            if (seen.Length == 0) wrong.Add($"{what}: nothing is seen");
            if (!cell.IsMeetingHelp && cell.IsAllowed == Secrets.IsRefusal(seen)) wrong.Add($"{what}: {(cell.IsAllowed ? "refused" : "let through")}: {seen}");
            if (!cell.IsAllowed && commit is not null) wrong.Add($"{what}: was refused and changed something");
            wrong.AddRange(Secrets.In(seen, cell.IsReadBy("acme"), cell.IsReadBy("globex"), cell.Speaker.Company != "host" || cell.Kind == Where.Shared, cell.Kind == Where.Shared).Select(l => $"{what}: shows {l}: {seen}"));
            foreach (var draft in commit?.Outbox ?? [])
            {
                if (draft.Message is { } message)
                    wrong.AddRange(In(draft.Conversation, SlackMessage.Of(message).ToIndentedJson()).Select(l => $"{what}: would send {l} to {draft.Conversation}: {message.PlainText}"));
            }
        }
    }

    [Fact]
    public async Task What_was_planted_is_there_to_be_found()
    {
        (await _house.TryAsync(Handmade.Of("host.ae"), "host", "opp list acme", presses: false)).Seen.ShouldContain("91,234");
        (await _house.TryAsync(Handmade.Of("host.ae"), "host", "opp list globex", presses: false)).Seen.ShouldContain("Zebra");
        _house.Sent.ShouldContain(s => s.Member == "host.manager" && s.Message.Words.Contains(PlantedHouse.HostSecret));
    }

    [Fact]
    public void What_stands_in_the_channels_and_in_direct_messages_keeps_every_secret()
    {
        _house.Sent.Select(s => s.Message.ChannelId).Distinct().Count().ShouldBeGreaterThan(7);
        var wrong = new List<string>();
        foreach (var (member, message) in _house.Sent.Where(s => s.Message.By is not null))
        {
            var channel = _house.House.Slack.Channel(message.ChannelId);
            var company = member.StartsWith("partner", StringComparison.Ordinal) || member == "stranger" ? "acme" : member.StartsWith("other", StringComparison.Ordinal) ? "globex" : "host";
            // A channel is for both companies whatever one of them alone sees there; the others read the same message.
            var isShared = channel is { IsShared: true, IsIm: false };
            wrong.AddRange(Secrets.In(message.Text + message.Words + message.Blocks?.ToJsonString(Handmade.Plain), company == "acme", company == "globex", isShared || company != "host", isShared)
                .Select(leak => $"{leak} before {member} in {message.ChannelId}: {message.Words}"));
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Nobodies))]
    public async Task Whoever_is_not_known_to_be_of_the_host_is_a_stranger(string who, string user, string? team)
    {
        var wrong = new List<string>();
        var by = new Handmade(user, team);
        if (team is null)
        {
            // What Slack told an hour ago is asked for again, and now it tells nothing.
            _house.House.Clock.Advance(TimeSpan.FromMinutes(61));
            _house.House.Slack.Faults.Next("users.info", Fault.Error("user_not_visible"), 5_000);
        }

        foreach (var spec in CommandGrammar.All)
        {
            foreach (var cell in CellsOf(spec.Name).Where(c => c.Speaker.Who == Who.Stranger && c.Room is "acme" or "globex" or "host"))
            {
                foreach (var presses in new[] { false, true })
                {
                    var (seen, commit) = await _house.TryAsync(by, cell.Room, cell.Line, presses);
                    if (commit is not null && (spec.Who & Who.Stranger) == Who.Nobody) wrong.Add($"{who}: {cell} changed something");
                    wrong.AddRange(Secrets.In(seen, cell.Room == "acme", cell.Room == "globex", toOthers: true, cell.Room != "host").Select(l => $"{who}: {cell}: shows {l}: {seen}"));
                    if ((spec.Who & Who.Stranger) == Who.Nobody && !Secrets.IsRefusal(seen)) wrong.Add($"{who}: {cell}: let through: {seen}");
                }
            }
        }

        _house.House.Slack.Faults.Clear();
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_partners_engineer_under_the_hosts_team_is_still_the_partners()
    {
        var by = new Handmade("U0IVY", Cast.Host);
        var wrong = new List<string>();
        foreach (var cell in CommandGrammar.All.SelectMany(s => CellsOf(s.Name)).Where(c => c.Speaker.Id == "partner.se"))
        {
            var (seen, commit) = await _house.TryAsync(by, cell.Room, cell.Line, presses: true);
            if (cell.IsAllowed == Secrets.IsRefusal(seen)) wrong.Add($"{cell}: {(cell.IsAllowed ? "refused" : "let through")}: {seen}");
            if (!cell.IsAllowed && commit is not null) wrong.Add($"{cell}: was refused and changed something");
            wrong.AddRange(Secrets.In(seen, toAcme: true, cell.Room == "globex", toOthers: true, cell.Kind == Where.Shared).Select(l => $"{cell}: shows {l}: {seen}"));
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("status")]
    [InlineData("plan --all")]
    [InlineData("opp list")]
    [InlineData("opp show #1")]
    [InlineData("who")]
    [InlineData("metrics")]
    [InlineData("today")]
    [InlineData("gate 14")]
    [InlineData("log")]
    [InlineData("why")]
    [InlineData("opp add")]
    [InlineData("portfolio")]
    [InlineData("status globex")]
    [InlineData("opp list acme")]
    public async Task What_the_other_companys_people_see_over_the_wire_is_theirs(string line)
    {
        var wrong = new List<string>();
        (string Member, string Room)[] people =
        [
            ("partner.manager", "acme"), ("partner.ae", "acme"), ("partner.sponsor", "dm"), ("partner.manager", "dm"), ("stranger", "acme"), ("other.manager", "globex"), ("other.ae", "dm"), ("other.ae", "globex"),
        ];
        foreach (var (member, room) in people)
        {
            _house.House.Clock.Advance(TimeSpan.FromSeconds(2));
            var actor = _house.House.As(PlayedCast.UserOf(member));
            var before = _house.SeenBy(member).ToHashSet();
            var seen = room == "dm" ? await actor.Tells(line) : await actor.Mentions(PlayedCast.ChannelOf(room)!, line);
            await _house.House.QuietAsync();
            var fresh = _house.SeenBy(member).Where(m => m.By is not null && !before.Contains(m)).ToArray();
            fresh.ShouldNotBeEmpty($"{member} in {room}: {line}");
            if (fresh.Select(m => m.Labels.FirstOrDefault(l => l.EndsWith('…'))).FirstOrDefault(l => l is not null) is { } opens)
            {
                await actor.Clicks(fresh.First(m => m.Labels.Contains(opens)), opens);
                await _house.House.QuietAsync();
            }

            await actor.OpensHome();
            await _house.House.QuietAsync();
            actor.Home.ShouldBeNull();
            seen.Problem.ShouldBeNull();
            var text = string.Join('\n', fresh.Select(m => m.Text + m.Words + m.Blocks?.ToJsonString(Handmade.Plain))) + actor.View?.Content.ToJsonString(Handmade.Plain);
            var isAcme = !member.StartsWith("other", StringComparison.Ordinal);
            wrong.AddRange(Secrets.In(text, isAcme, !isAcme, toOthers: true, room != "dm").Select(l => $"{member} in {room}: {line}: shows {l}: {text}"));
        }

        wrong.ShouldBeEmpty();
    }

    /// <summary>What they are, their user, and the team that the payload names.</summary>
    public static TheoryData<string, string, string?> Nobodies() => new()
    {
        { "a guest of the host's workspace", PlantedSlack.Guest, Cast.Host },
        { "somebody new at the partner's under the host's team", PlayedCast.Stranger, Cast.Host },
        { "the host's manager under the partner's team", "U0SAM", Cast.Acme },
        { "somebody new at the partner's under another partner's team", PlayedCast.Stranger, Cast.Globex },
        { "the other partner's manager under the partner's team", "U0ARJUN", Cast.Acme },
        { "somebody whose team nobody names and whom Slack does not know", PlantedSlack.Ghost, null },
        { "the host's manager, whose team nobody names while Slack says nothing", "U0GRACE", null },
        { "somebody of a team that is nowhere installed", PlantedSlack.Passer, PlantedSlack.Elsewhere },
    };

    public static TheoryData<string> Verbs() => new(CommandGrammar.All.Select(s => s.Name));

    private static IEnumerable<Cell> CellsOf(string verb)
    {
        var spec = CommandGrammar.All.Single(s => s.Name == verb);
        return from speaker in Speaker.All
               from room in new[] { "acme", "globex", "host", "dm:" + speaker.Id }
               from partner in spec.TakesPartner ? new[] { "acme", "globex" } : ["acme"]
               select new Cell(spec, speaker, room, partner);
    }

    private static IEnumerable<string> In(ConversationRef conversation, string text)
    {
        var person = conversation.DirectTo;
        // Somebody whom nobody let in is of the company for which an admin names them.
        if (person == PlayedCast.PersonOf("stranger")) return [];
        var isShared = conversation.Id is $"{Cast.Host}/{Cast.AcmeChannel}" or $"{Cast.Host}/{Cast.GlobexChannel}";
        var toAcme = conversation.Id.EndsWith(Cast.AcmeChannel, StringComparison.Ordinal) || person?.StartsWith(Cast.Acme, StringComparison.Ordinal) == true;
        var toGlobex = conversation.Id.EndsWith(Cast.GlobexChannel, StringComparison.Ordinal) || person?.StartsWith(Cast.Globex, StringComparison.Ordinal) == true;
        return Secrets.In(text, toAcme, toGlobex, isShared || toAcme || toGlobex, isShared);
    }
}

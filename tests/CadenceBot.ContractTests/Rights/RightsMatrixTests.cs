using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Messages;

namespace CadenceBot.ContractTests.Rights;

/// <summary>Every verb by everybody in every kind of room about the own and the other partner: what is refused changes nothing, and nobody reads what is not theirs.</summary>
public sealed class RightsMatrixTests : IClassFixture<PlantedHouse>
{
    private readonly PlantedHouse _house;

    public RightsMatrixTests(PlantedHouse house)
    {
        _house = house;
        house.Hand.Freeze();
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Everybody_may_what_the_table_says_and_reads_what_is_theirs(string verb)
    {
        var wrong = new List<string>();
        foreach (var cell in CellsOf(verb))
        {
            var (reply, commit) = await _house.TryAsync(cell.Speaker.Id, cell.Room, cell.Line);
            var text = TextOf(reply);
            if (text.Length == 0) wrong.Add($"{cell}: nothing was said");
            if (!cell.IsMeetingHelp && cell.IsAllowed == Secrets.IsRefusal(text)) wrong.Add($"{cell}: {(cell.IsAllowed ? "refused" : "let through")}: {text}");
            if (!cell.IsAllowed && (reply.Changed || commit is not null)) wrong.Add($"{cell}: was refused and changed something");
            wrong.AddRange(Secrets.In(text, cell.IsReadBy("acme"), cell.IsReadBy("globex"), cell.Speaker.Company != "host" || cell.Kind == Where.Shared, cell.Kind == Where.Shared).Select(l => $"{cell}: said {l}: {text}"));
            foreach (var draft in commit?.Outbox ?? []) wrong.AddRange(Leaks(draft.Conversation.Id, draft.Message).Select(l => $"{cell}: would send {l} to {draft.Conversation}: {draft.Message!.PlainText}"));
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_matrix_holds_every_verb_role_room_and_partner()
    {
        var cells = CommandGrammar.All.SelectMany(s => CellsOf(s.Name)).ToArray();
        cells.Length.ShouldBe(CommandGrammar.All.Sum(s => Speaker.All.Length * 4 * (s.TakesPartner ? 2 : 1)));
        cells.Select(c => c.Speaker.Who).Distinct().Aggregate(Who.Nobody, (all, w) => all | w).ShouldBe(Who.Everyone | Who.Stranger);
        cells.Count(c => c.IsAllowed).ShouldBeInRange(cells.Length / 6, cells.Length / 2);
    }

    [Fact]
    public async Task What_was_planted_is_there_to_be_found()
    {
        TextOf((await _house.TryAsync("host.ae", "host", "opp list acme")).Reply).ShouldContain("91,234");
        TextOf((await _house.TryAsync("host.ae", "host", "opp list globex")).Reply).ShouldContain("Zebra");
        (await _house.SentAsync()).Where(l => l.Conversation.Id == "dm:host.manager").ShouldContain(l => l.Message!.PlainText.Contains(PlantedHouse.HostSecret));
    }

    [Fact]
    public async Task What_the_clock_sent_until_then_keeps_every_secret()
    {
        var sent = (await _house.SentAsync()).ToArray();
        sent.Select(l => l.Conversation.Id).Distinct().Count().ShouldBeGreaterThan(7);
        sent.SelectMany(l => Leaks(l.Conversation.Id, l.Message!).Select(leak => $"{leak} in {l.Conversation}: {l.Message!.PlainText}")).ShouldBeEmpty();
    }

    public static TheoryData<string> Verbs() => new(CommandGrammar.All.Select(s => s.Name));

    private static IEnumerable<Cell> CellsOf(string verb)
    {
        var spec = CommandGrammar.All.Single(s => s.Name == verb);
        return from speaker in Speaker.All
               from room in new[] { "acme", "globex", "host", "dm:" + speaker.Id }
               from partner in spec.TakesPartner ? new[] { "acme", "globex" } : ["acme"]
               select new Cell(spec, speaker, room, partner);
    }

    private static string TextOf(Reply reply)
    {
        var problems = reply.Problems?.Values ?? [];
        var form = reply.Form is { } f ? [f.Title, f.Intro?.ToString() ?? "", .. f.Fields.SelectMany(x => (string[])[x.Label, x.Hint ?? "", x.Value ?? "", .. x.Options.Select(o => o.Label)])] : Array.Empty<string>();
        return string.Join('\n', [reply.Message is { } m ? MessageJson.Write(m) + m.PlainText : "", .. form, .. problems]);
    }

    private static IEnumerable<string> Leaks(string room, Message? message)
    {
        if (message is null) return [];
        var isShared = room is "acme" or "globex";
        var toAcme = room is "acme" || room.StartsWith("dm:partner", StringComparison.Ordinal);
        var toGlobex = room is "globex" || room.StartsWith("dm:other", StringComparison.Ordinal);
        return Secrets.In(MessageJson.Write(message) + message.PlainText, toAcme, toGlobex, isShared || toAcme || toGlobex, isShared);
    }
}

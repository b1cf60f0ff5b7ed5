using System.Globalization;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Tests.Commands;

namespace CadenceBot.ContractTests.Rights;

/// <summary>Mangled lines by everybody everywhere: no breakage, no silence, nothing over a limit, nothing recorded by a refusal.</summary>
public sealed class CorpusTests : IAsyncLifetime
{
    private static readonly string[] Shared = ["acme", "globex", "host"];

    private readonly PlantedHouse _house = new();

    private static int Lines => int.TryParse(Environment.GetEnvironmentVariable("CADENCE_CORPUS_LINES"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 10_000;

    public Task InitializeAsync() => _house.InitializeAsync();

    public Task DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Ten_thousand_mangled_lines_meet_a_sentence_or_a_form_and_a_refusal_changes_nothing()
    {
        _house.Hand.Freeze();
        var changed = await SayAllAsync(20260305, Lines, Watch);
        changed.ShouldBeInRange(Lines / 50, Lines);

        void Watch(string said, Reply reply, Commit? commit)
        {
            if (reply.Changed) commit.ShouldNotBeNull(said);
            else commit.ShouldBeNull(said);
        }
    }

    [Fact]
    public async Task Lines_that_build_on_each_other_leave_journals_that_fold()
    {
        var changed = await SayAllAsync(20260306, Lines / 5, (_, _, _) => { });
        changed.ShouldBeGreaterThan(Lines / 250);
        (await _house.Maintenance.CheckAsync(default)).ShouldBeEmpty();
    }

    private async Task<int> SayAllAsync(int seed, int lines, Action<string, Reply, Commit?> watch)
    {
        var random = new Random(seed);
        var changed = 0;
        foreach (var line in MangledLines.From(seed).Take(lines))
        {
            var actor = Speaker.All[random.Next(Speaker.All.Length)].Id;
            var room = random.Next(4) is var at && at < 3 ? Shared[at] : "dm:" + actor;
            var said = $"{actor} in {room}: {line}";
            var (reply, commit) = await _house.TryAsync(actor, room, line);
            reply.Failed.ShouldBeFalse(said);
            (reply.Message is { } m ? m.PlainText.Trim().Length : reply.Form?.Fields.Length ?? 0).ShouldBeInRange(1, Limits.Whole, said);
            watch(said, reply, commit);
            if (reply.Changed) changed++;
        }

        return changed;
    }
}

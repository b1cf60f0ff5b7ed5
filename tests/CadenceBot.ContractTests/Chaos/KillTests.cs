using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CadenceBot.ContractTests.Chaos;

/// <summary>The program is killed again and again in a running story; what stands in the end is what an undisturbed run leaves.</summary>
[Trait("Category", "Chaos")]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Seed = 20_260_302;

    private static readonly string[] Rooms =
        ["acme", "globex", "host", .. new[] { "admin", "host.manager", "host.ae", "host.se", "host.sponsor", "partner.manager", "partner.ae", "partner.se", "partner.sponsor", "stranger" }.Select(p => "dm:" + p)];

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("CADENCE_CHAOS_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 25;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_no_notice_comes_twice_or_not_at_all_however_often_the_program_is_killed()
    {
        var clock = Stopwatch.StartNew();
        await using var calm = new ChildProgram();
        await using var struck = new ChildProgram();
        var expected = UndisturbedAsync(calm);
        var tally = await DisturbedAsync(struck);
        var wanted = await expected;

        var found = await WhatStandsAsync(struck);

        foreach (var (what, lines) in wanted) Differences(what, lines, found[what]).ShouldBeEmpty();
        found["ledger"].Select(l => (string)JsonNode.Parse(l)!["key"]!).ShouldBeUnique();
        struck.Kill();
        var (code, said, error) = await struck.RunAsync("doctor");
        code.ShouldBe(0, said + error);
        said.ShouldContain("The database is sound");
        said.ShouldContain("Everything that was due was sent");
        tally.Kills.ShouldBe(Kills);
        output.WriteLine(
            $"{tally.Kills} kills and as many restarts over {ChaosStory.Calls.Count} calls ({tally.Cut} cut off in the call and repeated, {tally.Answered} answered before, {tally.Starting} in the start); " +
            $"0 of {found["ledger"].Count} notices lost or doubled, 0 of {Rooms.Sum(r => found[r].Count)} messages; {clock.Elapsed.TotalSeconds:0} s");
    }

    private static async Task<Dictionary<string, IReadOnlyList<string>>> UndisturbedAsync(ChildProgram program)
    {
        await program.StartAsync();
        var pressed = new Dictionary<Call, string>();
        foreach (var call in ChaosStory.Calls) await MakeAsync(program, call, pressed);
        return await WhatStandsAsync(program);
    }

    private static async Task<Tally> DisturbedAsync(ChildProgram program)
    {
        var plan = Kill.Plan(Kills, ChaosStory.Calls, Seed);
        var tally = new Tally();
        var pressed = new Dictionary<Call, string>();
        await program.StartAsync();
        for (var i = 0; i < ChaosStory.Calls.Count; i++)
        {
            var (call, answered) = (ChaosStory.Calls[i], false);
            foreach (var kill in plan[i])
            {
                if (kill.Moment == Moment.AmidTheStart)
                {
                    // A program that is killed while it starts after a kill: two things at once.
                    program.Kill();
                    program.Begin();
                    // The random moment of the kill; nothing is expected of what happened by then.
                    await Task.Delay(kill.Amount);
                    tally.Starting++;
                    program.Kill();
                }
                else if (await Killer.StrikeAsync(program, kill, answered ? () => Task.CompletedTask : () => MakeAsync(program, call, pressed)))
                {
                    answered = true;
                    tally.Answered++;
                }
                else
                {
                    tally.Cut++;
                }

                tally.Kills++;
                await program.StartAsync();
            }

            if (!answered) await MakeAsync(program, call, pressed);
        }

        return tally;
    }

    private static async Task MakeAsync(ChildProgram program, Call call, Dictionary<Call, string> pressed)
    {
        var body = call.Body.DeepClone().AsObject();
        if (call.ThreadOf is { } key)
        {
            var message = (await program.GetAsync("messages?in=acme")).AsArray().Single(m => (string?)m!["key"] == key)!;
            if (call.Press is { } command)
            {
                body["message"] = (string)message["id"]!;
                // Where the press is on record already the button may be gone, as it would be for a person who presses once more.
                var there = message["actions"]!.AsArray().Where(a => ((string?)a!["command"])?.StartsWith(command, StringComparison.Ordinal) == true).Select(a => (string)a!["id"]!).FirstOrDefault();
                if (there is not null) pressed[call] = there;
                body["action"] = there ?? pressed[call];
            }
            else
            {
                body["thread"] = (string)message["id"]!;
            }
        }

        var (status, answer) = await program.TryPostAsync(call.Name, body);
        status.ShouldBe(HttpStatusCode.OK, $"{call.Name} {body.ToJsonString()}: {answer.ToJsonString()}\n{program.Said}");
    }

    // Everything that can be seen through the door, line by line.
    private static async Task<Dictionary<string, IReadOnlyList<string>>> WhatStandsAsync(ChildProgram program)
    {
        var found = new Dictionary<string, IReadOnlyList<string>>
        {
            ["ledger"] = Lines(await program.GetAsync("ledger")),
            ["plan"] = [.. (await program.GetAsync("plan?partner=acme")).AsObject().Select(p => $"{p.Key}: {p.Value?.ToJsonString()}")],
            ["people"] = Lines((await program.GetAsync("state"))["actors"]!),
        };
        foreach (var room in Rooms) found[room] = Lines(await program.GetAsync($"messages?in={room}"));
        return found;
    }

    private static List<string> Lines(JsonNode array) => [.. array.AsArray().Select(n => n!.ToJsonString())];

    private static List<string> Differences(string what, IReadOnlyList<string> wanted, IReadOnlyList<string> found) =>
    [
        .. wanted.Except(found).Select(l => $"{what} lacks {l}"),
        .. found.Except(wanted).Select(l => $"{what} has besides {l}"),
        .. found.GroupBy(l => l).Where(g => g.Count() > 1).Select(g => $"{what} has {g.Count()} times {g.Key}"),
        .. wanted.SequenceEqual(found) || wanted.Except(found).Any() || found.Except(wanted).Any() ? [] : new[] { $"{what} stands in another order" },
    ];

    private sealed class Tally
    {
        public int Kills { get; set; }

        public int Cut { get; set; }

        public int Answered { get; set; }

        public int Starting { get; set; }
    }
}

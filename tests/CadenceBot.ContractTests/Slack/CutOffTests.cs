using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>The way to Slack is cut in mid-run: the token is revoked, the program dies between Slack's acceptance and its own note, connections break. Nothing is lost, and nothing doubled beyond the rule that is written in the ledger.</summary>
public sealed class CutOffTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_that_is_revoked_stops_what_goes_out_and_a_new_one_sends_what_waited(bool isTold)
    {
        await using var house = await SlackHouse.WithPlanAsync(server: o => { if (!isTold) o.App.Events.Remove("tokens_revoked"); });
        house.Slack.Revokes(Cast.Host);
        await house.QuietAsync();
        var before = house.Slack.Messages(Cast.AcmeChannel).Count;
        await house.ToAsync(SlackHouse.Start.AddDays(3));

        house.Slack.Messages(Cast.AcmeChannel).Count.ShouldBe(before);
        var waiting = (await LedgerAsync(house)).Where(l => l.State == "pending").ToArray();
        waiting.ShouldNotBeEmpty();
        waiting.ShouldAllBe(l => l.Attempts == 0);
        house.Logs.Lines.ShouldAllBe(l => !l.Text.Contains("xoxb"));

        house.Slack.Install(Cast.Host, "xoxb-new");
        house.Options.Slack.BotToken = "xoxb-new";
        await house.RestartAsync();
        await house.ToAsync(SlackHouse.Start.AddDays(3).AddHours(3));

        (await LedgerAsync(house)).Where(l => waiting.Any(w => w.Key == l.Key)).ShouldAllBe(l => l.State != "pending");
        house.Slack.Messages(Cast.AcmeChannel).Count.ShouldBeGreaterThan(before);
        Doubled(house).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_waits_while_the_token_is_revoked_reads_so()
    {
        const string sentence = "I am not installed here at the moment, so nothing is recorded.";
        await using var house = await SlackHouse.WithPlanAsync();
        var (sam, dana, leo) = (house.As("U0SAM"), house.As("U0DANA"), house.As("U0LEO"));
        var seen = await leo.Mentions(Cast.AcmeChannel, "opp add");
        await house.PauseAsync();
        var view = await (await leo.Clicks(await seen.EphemeralAsync(), seen.Ephemeral!.Labels[0])).ViewAsync();
        house.Slack.Revokes(Cast.Host);
        await house.QuietAsync();

        (await sam.Types(Cast.AcmeChannel, "/onboard status")).Ephemeral!.Words.ShouldStartWith(sentence);
        seen = await dana.Clicks(dana.Sees(Cast.AcmeChannel).Last(m => m.Labels.Contains("The weekly hour suits us")), "The weekly hour suits us");
        await house.QuietAsync();
        (await seen.EphemeralAsync()).Words.ShouldStartWith(sentence);
        await leo.Submits(view, ("name", "Northwind"));
        leo.View!.Words.ShouldContain(sentence);
        (await leo.Mentions(Cast.AcmeChannel, "status")).Status.ShouldBe(200);
        house.Logs.Lines.ShouldAllBe(l => !l.Text.Contains("Northwind") && !l.Text.Contains("xoxb"));
    }

    [Fact]
    public async Task A_program_killed_between_Slacks_acceptance_and_its_note_doubles_only_what_the_rule_says_and_says_so()
    {
        await using var house = await SlackHouse.OpenAsync();
        await PlayedCast.SeedAsync(house, []);
        await house.As("U0SAM").Types(Cast.AcmeChannel, "/onboard start acme");
        await house.QuietAsync();
        var (killed, doubled) = (0, 0);
        var until = SlackHouse.Start.AddDays(31);
        while (house.Clock.GetUtcNow() < until)
        {
            if (await house.Get<IBot>().NextAsync(default) is not { } next || next.ToDateTimeOffset() > until) break;
            if (next > house.Now) house.Clock.MoveTo(next.ToDateTimeOffset());
            await house.Get<IBot>().TickAsync(house.Now, default);
            // Every second message that goes out meets the end of the program: Slack has it, and nobody notes that.
            house.Slack.Faults.Clear();
            house.Slack.Faults.Next("chat.postMessage", Fault.HangAfter);
            var before = Posted(house);
            using var power = new CancellationTokenSource();
            var sending = house.Get<IBot>().DrainAsync(house.Now, power.Token);
            var accepted = house.Slack.UntilAsync(() => Posted(house) > before ? "accepted" : null);
            if (await Task.WhenAny(sending, accepted) == accepted)
            {
                await power.CancelAsync();
                await Should.ThrowAsync<OperationCanceledException>(sending);
                house.Slack.Faults.Clear();
                await house.RestartAsync();
                killed++;
            }

            house.Slack.Faults.Clear();
            // The next program's turn, when the dead one's lease has run out.
            house.Clock.Advance(TimeSpan.FromMinutes(3));
            for (var n = 0; n < 20; n++)
            {
                await house.Get<IBot>().DrainAsync(house.Now, default);
                house.Clock.Advance(TimeSpan.FromSeconds(10));
            }

            await house.QuietAsync();
        }

        var ledger = await LedgerAsync(house);
        foreach (var (words, count) in Doubled(house))
        {
            count.ShouldBe(2, words);
            doubled++;
        }

        killed.ShouldBeGreaterThan(8);
        ledger.ShouldAllBe(l => l.State != "dead");
        // What was edited since reads otherwise in the copy that is known, so that the flags may be more than the pairs.
        var flagged = ledger.Count(l => l.Reason?.Contains(OutboxRow.RepeatFlag, StringComparison.Ordinal) == true);
        doubled.ShouldBeInRange(1, flagged, "what may stand twice is counted");
        (await house.Get<IMaintenance>().CheckAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Calls_that_break_before_or_after_they_are_done_lose_nothing()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        Fault[] faults = [Fault.ResetBefore, Fault.ResetAfter, Fault.Status(503), Fault.StatusAfter(502), Fault.ErrorAfter("internal_error"), Fault.Error("fatal_error"), Fault.TooMany(7)];
        foreach (var fault in faults) house.Slack.Faults.Next("chat.postMessage", fault);
        await house.ToAsync(SlackHouse.Start.AddDays(14).AddHours(12));

        house.Slack.Faults.Left.ShouldBe(0);
        var ledger = await LedgerAsync(house);
        ledger.ShouldAllBe(l => l.State != "dead" && l.State != "pending");
        var doubled = Doubled(house).ToArray();
        doubled.Length.ShouldBeLessThanOrEqualTo(ledger.Count(l => l.Reason?.Contains(OutboxRow.RepeatFlag, StringComparison.Ordinal) == true));
        doubled.ShouldAllBe(d => d.Count == 2);
        house.Logs.Lines.ShouldAllBe(l => !l.Text.Contains("weekly call"));
    }

    private static int Posted(SlackHouse house) => house.Slack.Channels.Sum(c => house.Slack.Messages(c.Id).Count(m => m.By is not null));

    // The same words twice in one place; what is said anew each week names its week or its day.
    private static IEnumerable<(string Words, int Count)> Doubled(SlackHouse house) => house.Slack.Channels.SelectMany(c => house.Slack.Messages(c.Id).Where(m => m.By is not null).GroupBy(m => m.Text))
        .Where(g => g.Count() > 1).Select(g => (g.Key, g.Count()));

    private static async Task<IReadOnlyList<LedgerLine>> LedgerAsync(SlackHouse house) => await house.Get<IOutbox>().LedgerAsync(null, default);
}

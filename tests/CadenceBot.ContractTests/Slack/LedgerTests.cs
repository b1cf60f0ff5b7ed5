using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Domain.Plans;
using CadenceBot.Playground.Stories;
using NodaTime;
using Xunit.Abstractions;

namespace CadenceBot.ContractTests.Slack;

/// <summary>What happens over the wire of Slack is what happens in the playground: the same notices for the same reasons at the same times.</summary>
public sealed class LedgerTests(ITestOutputHelper output)
{
    /// <summary>A channel takes one message a second, and the bot keeps to it: what is due together goes one after the other.</summary>
    private static readonly Duration Pacing = Duration.FromSeconds(30);

    private static readonly PlanId Plan = PlanId.Parse("acme.1");

    [Theory]
    [InlineData("win", false)]
    [InlineData("silent", false)]
    [InlineData("outage", false)]
    [InlineData("no-sponsor", false)]
    [InlineData("win", true)]
    [InlineData("silent", true)]
    public async Task A_story_leaves_the_same_ledger_as_in_the_playground(string story, bool isSocket) => await CompareAsync(Story.Find(story)!, isSocket);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_whole_template_with_nobody_answering_leaves_the_same_ledger(bool isSocket) =>
        await CompareAsync(new Story("nobody", "Nobody answers", "2026-03-02T08:00", 130, [], []), isSocket);

    private async Task CompareAsync(Story story, bool isSocket)
    {
        LedgerLine[] expected;
        PartnerPlan plan;
        await using (var playground = await House.OpenAsync(demo: false))
        {
            await playground.Get<StoryRunner>().RunAsync(story, "forecastable-90", null, default);
            expected = [.. (await playground.Get<IOutbox>().LedgerAsync(null, default)).Select(Mapped)];
            plan = (await playground.Get<IStore>().PlanAsync(Plan, default))!;
        }

        await using var house = await SlackHouse.OpenAsync(isSocket);
        await new WiredStory(house).RunAsync(story, "forecastable-90");
        var found = (await house.Get<IOutbox>().LedgerAsync(null, default)).ToDictionary(l => l.Key);

        expected.Length.ShouldBeGreaterThan(30);
        var wrong = expected.Select(e => found.Remove(e.Key, out var f) ? Difference(e, f) : $"{e.Key} is missing").OfType<string>().Concat(found.Keys.Select(k => $"{k} is one too many")).ToArray();
        foreach (var line in wrong) output.WriteLine(line);
        wrong.ShouldBeEmpty();
        var here = (await house.Get<IStore>().PlanAsync(Plan, default))!;
        here.Version.ShouldBe(plan.Version, "the journals have the same length");
        here.Gates.Select(g => (g.Day, g.Due, g.Round)).ShouldBe(plan.Gates.Select(g => (g.Day, g.Due, g.Round)));
        house.Logs.Troubles.ShouldBeEmpty();
    }

    private static LedgerLine Mapped(LedgerLine line) => line with { Key = PlayedCast.KeyOf(line.Key), Conversation = PlayedCast.Mapped(line.Conversation), Reason = line.Reason is { } r ? PlayedCast.Mapped(r) : null };

    private static string? Difference(LedgerLine expected, LedgerLine found)
    {
        var late = found.SentAt - expected.SentAt;
        if (found with { SentAt = expected.SentAt } == expected && (late is null ? found.SentAt == expected.SentAt : late >= Duration.Zero && late <= Pacing)) return null;
        return $"{expected}\n   but {found}";
    }
}

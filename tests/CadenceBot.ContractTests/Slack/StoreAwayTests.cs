using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;
using CadenceBot.Slack.Inbound;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>The store is held by another program, or stalls: whoever waits reads a sentence, an event comes again, and nothing is lost or doubled.</summary>
public sealed class StoreAwayTests
{
    private const string Sentence = "nothing was recorded";

    [Fact]
    public async Task A_command_says_that_nothing_is_recorded_and_works_afterwards()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var sam = house.As("U0SAM");
        Seen seen;
        using (house.LockByAnother()) seen = await sam.Types(Cast.AcmeChannel, "/onboard opp add Northwind");

        seen.Status.ShouldBe(200);
        seen.Ephemeral!.Words.ShouldContain(Sentence);
        (await DealsAsync(house)).ShouldBeEmpty();
        await sam.Types(Cast.AcmeChannel, "/onboard opp add Northwind");
        (await DealsAsync(house)).ShouldBe(["Northwind"]);
        Logged(house);
    }

    [Fact]
    public async Task A_press_says_that_nothing_is_recorded_and_works_afterwards()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var dana = house.As("U0DANA");
        var welcome = dana.Sees(Cast.AcmeChannel).Last(m => m.Labels.Contains("The weekly hour suits us"));
        Seen seen;
        using (house.LockByAnother()) seen = await dana.Clicks(welcome, "The weekly hour suits us");
        await house.SettleAsync();

        seen.Status.ShouldBe(200);
        (await seen.EphemeralAsync()).Words.ShouldContain(Sentence);
        seen = await dana.Clicks(welcome, "The weekly hour suits us");
        await house.SettleAsync();
        (await seen.EphemeralAsync()).Words.ShouldContain("Recorded");
        Logged(house);
    }

    [Fact]
    public async Task A_form_says_in_itself_that_nothing_is_recorded_and_keeps_what_was_typed()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var leo = house.As("U0LEO");
        var seen = await leo.Mentions(Cast.AcmeChannel, "opp add");
        await house.SettleAsync();
        var view = await (await leo.Clicks(await seen.EphemeralAsync(), seen.Ephemeral!.Labels[0])).ViewAsync();
        using (house.LockByAnother()) seen = await leo.Submits(view, ("name", "Northwind"));

        seen.Problem.ShouldBeNull();
        var told = seen.Errors.Count > 0 ? string.Join(' ', seen.Errors.Values) : leo.View!.Words;
        told.ShouldContain(Sentence);
        (await DealsAsync(house)).ShouldBeEmpty();
        if (seen.Errors.Count > 0)
        {
            // What was typed still stands there; the same form is sent once more.
            seen = await leo.Submits(view, ("name", "Northwind"));
            (await DealsAsync(house)).ShouldBe(["Northwind"]);
        }

        Logged(house);
    }

    [Fact]
    public async Task An_event_is_refused_with_503_and_comes_again()
    {
        await using var house = await SlackHouse.WithPlanAsync();
        var leo = house.As("U0LEO");
        Seen seen;
        using (house.LockByAnother()) seen = await leo.Mentions(Cast.AcmeChannel, "opp add Northwind");

        seen.Status.ShouldBe(503);
        var mention = seen.Deliveries.Single(d => d.Type == "app_mention");
        // Slack's own second try, and after a minute its third: the first that finds the store open counts.
        await house.Slack.UntilAsync(() => mention.Answers.Count >= 2 ? "again" : null);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.Slack.UntilAsync(() => mention.Answers[^1].Status == 200 ? "taken" : null);
        await house.SettleAsync();

        (await DealsAsync(house)).ShouldBe(["Northwind"]);
        (await seen.EphemeralAsync()).Words.ShouldContain("Northwind");
        leo.Sees(Cast.AcmeChannel).Count(m => m.IsEphemeral && m.Words.Contains("Northwind")).ShouldBe(1);
        Logged(house);
    }

    [Fact]
    public async Task A_stall_of_ten_seconds_is_told_in_time_and_what_waited_is_done_and_told()
    {
        StalledStore hand = null!;
        await using var house = await SlackHouse.WithPlanAsync(more: StalledStore.Instead(h => hand = h));
        var sam = house.As("U0SAM");
        hand.Stall();
        var waiting = sam.Types(Cast.AcmeChannel, "/onboard opp add Northwind");
        await hand.ReachedAsync();
        // The door's own wait begins a breath later.
        await WaitedForAsync(house);
        house.Clock.Advance(SlackDoor.Patience);
        var seen = await waiting;
        seen.Problem.ShouldBeNull();
        seen.Ephemeral!.Words.ShouldContain("longer than usual");

        house.Clock.Advance(TimeSpan.FromSeconds(8));
        hand.GoOn();
        await house.SettleAsync();
        (await DealsAsync(house)).ShouldBe(["Northwind"]);
        (await house.Slack.UntilAsync(() => seen.Ephemeral is { } later && later.Words.Contains("Northwind") ? later : null)).IsEphemeral.ShouldBeTrue();
        house.Logs.Troubles.ShouldHaveSingleItem().ShouldStartWith("The delivery slack:command/");
    }

    [Fact]
    public async Task A_stalled_event_is_brought_again_by_Slack_and_counts_once()
    {
        StalledStore hand = null!;
        await using var house = await SlackHouse.WithPlanAsync(more: StalledStore.Instead(h => hand = h));
        var leo = house.As("U0LEO");
        hand.Stall();
        var waiting = leo.Mentions(Cast.AcmeChannel, "opp add Northwind");
        await hand.ReachedAsync();
        // The door's own wait begins a breath later.
        await WaitedForAsync(house);
        house.Clock.Advance(SlackDoor.Patience);
        var seen = await waiting;
        seen.Status.ShouldBe(503);
        hand.GoOn();
        var mention = seen.Deliveries.Single();
        await house.Slack.UntilAsync(() => mention.Answers[^1].Status == 200 ? "taken" : null);
        await house.SettleAsync();

        (await DealsAsync(house)).ShouldBe(["Northwind"]);
        leo.Sees(Cast.AcmeChannel).Count(m => m.IsEphemeral && m.Words.Contains("Northwind")).ShouldBe(1);
    }

    // Nothing tells when it begins to wait, so that it is looked for.
    private static async Task WaitedForAsync(SlackHouse house)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!house.Clock.IsDueIn(SlackDoor.Patience)) await Task.Delay(5, patience.Token);
    }

    // Ids and never words.
    private static void Logged(SlackHouse house)
    {
        house.Logs.Troubles.ShouldNotBeEmpty();
        house.Logs.Lines.ShouldAllBe(l => !l.Text.Contains("Northwind"));
    }

    private static async Task<IEnumerable<string>> DealsAsync(SlackHouse house) => (await house.Get<IStore>().PlanAsync(PlanId.Parse("acme.1"), default))!.Deals.Select(d => d.Name);
}

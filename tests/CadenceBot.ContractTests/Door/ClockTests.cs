using CadenceBot.ContractTests.Journeys;

namespace CadenceBot.ContractTests.Door;

/// <summary>The clock of the door.</summary>
public sealed class ClockTests(PlaygroundHost host) : DoorTest(host)
{
    [Fact]
    public async Task It_stands_still_and_advances_by_calendar_time_of_the_display_zone()
    {
        var state = await Door.Reset("2026-03-23T08:00");
        (state.Running, state.Zone).ShouldBe((false, "Europe/London"));
        state.Now.ShouldBe(DateTimeOffset.Parse("2026-03-23T08:00+00:00"));
        (await Door.Advance("P7D")).Now.ShouldBe(DateTimeOffset.Parse("2026-03-30T08:00+01:00"));
        (await Door.Advance("PT24H")).Now.ShouldBe(DateTimeOffset.Parse("2026-03-31T08:00+01:00"));
        (await Door.State()).Now.Offset.ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task The_display_zone_changes_how_times_are_written_and_nothing_else()
    {
        await Door.Reset();
        await Door.ToDay(9);
        var london = (await Door.Ledger()).Select(l => (l.Key, l.DueAt.UtcDateTime)).ToArray();

        (await Door.Post<StateShown>("reset", new { at = "2026-03-02T08:00:00+00:00", zone = "Asia/Tokyo" })).Now.Offset.ShouldBe(TimeSpan.FromHours(9));
        await Door.Post<Wound>("clock", new { to = "2026-03-11T12:00:00Z" });
        var tokyo = await Door.Ledger();
        tokyo.Select(l => (l.Key, l.DueAt.UtcDateTime)).ShouldBe(london);
        tokyo.ShouldAllBe(l => l.DueAt.Offset == TimeSpan.FromHours(9));
    }

    [Fact]
    public async Task A_walk_tells_what_was_sent_threads_included_and_edits_not()
    {
        await Door.Reset();
        var wound = await Door.ToDay(9, "15:00");
        var sent = await Door.Sent(wound);
        sent.Select(m => m.Key).ShouldBe((await Door.Ledger()).Where(l => l.Kind != "welcome").Select(l => l.Key), ignoreOrder: true);
        sent.ShouldContain(m => !m.IsRoot);

        await PartnerAe.Does("done w2", "acme");
        (await Door.Advance("PT1M")).Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task To_next_stops_at_the_next_instant_at_which_something_is_sent()
    {
        await Door.Reset();
        var first = await Door.Next();
        first.Now.ShouldBe(DateTimeOffset.Parse("2026-03-04T14:00+00:00"));
        (await Door.Sent(first)).Select(m => m.Key).ShouldBe(["acme.1/week/w01"]);
        var second = await Door.Next();
        second.Now.ShouldBe(DateTimeOffset.Parse("2026-03-05T14:00+00:00"));
        second.Sent.Length.ShouldBe(2);
    }

    [Fact]
    public async Task To_next_with_nothing_due_sends_nothing()
    {
        await Door.Reset(demo: false);
        (await Door.Next()).Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task At_most_400_days_a_call_and_400_are_walked()
    {
        await Door.Reset();
        (await Door.TryPost("clock", """{"advance":"P401D"}""")).Detail.ShouldContain("400");
        (await Door.Advance("P400D")).Sent.ShouldNotBeEmpty();
        (await Door.Ledger()).Select(l => l.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task Offline_the_bot_is_down_meanwhile_and_catches_up_at_the_end_of_the_call()
    {
        await Door.Reset();
        var wound = await Door.ToDay(2, "16:00", offline: true);
        var sent = await Door.Sent(wound);
        sent.Select(m => m.Key).ShouldBe(["acme.1/week/w01", "acme.1/downtime/2026-03-04"]);
        sent.ShouldAllBe(m => m.At == DateTimeOffset.Parse("2026-03-04T16:00+00:00"));
        (await Door.Line("acme.1/week/w01")).State.ShouldBe("late");
    }

    [Fact]
    public async Task It_runs_until_it_is_stopped()
    {
        await Door.Reset();
        await Door.Post<Wound>("clock", new { run = 60 });
        (await Door.State()).Running.ShouldBeTrue();
        await Door.Post<Wound>("clock", new { stop = true });
        (await Door.State()).Running.ShouldBeFalse();
        (await Door.Post<Wound>("clock", new { stop = true })).Sent.ShouldBeEmpty();
        await Door.Post<Wound>("clock", new { run = 60 });
        (await Door.Reset()).Running.ShouldBeFalse();
    }
}

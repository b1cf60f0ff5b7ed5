using CadenceBot.Application.Messages;
using NodaTime;

namespace CadenceBot.Tests.Playground;

public sealed class ClockDoorTests : DoorTest
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]
    public async Task The_clock_walks_through_every_due_instant_in_order()
    {
        Due(1, "w01");
        Due(3, null);
        Due(5, "w02");
        Bot.Ticks.Clear();

        var wound = await Post("clock", """{"advance":"P7D"}""");

        ((string)wound.Json["now"]!).ShouldBe("2026-03-09T08:00:00+00:00");
        wound.Json["sent"]!.AsArray().Select(s => (string)s!).ShouldBe(["m2", "m3"]);
        Bot.Ticks.ShouldBe([Day(1), Day(3), Day(5), Day(7)]);
    }

    [Fact]
    public async Task Offline_the_clock_jumps_and_the_bot_catches_up_at_the_end()
    {
        Due(1, "w01");
        Due(5, "w02");
        Bot.Ticks.Clear();

        var wound = await Post("clock", """{"to":"2026-03-09T08:00:00Z","offline":true}""");

        wound.Json["sent"]!.AsArray().Count.ShouldBe(2);
        Bot.Ticks.ShouldBe([Day(7)]);
    }

    [Fact]
    public async Task To_next_stops_where_something_is_sent()
    {
        Due(1, null);
        Due(2, "w01");
        Due(3, "w02");

        var wound = await Post("clock", """{"toNext":true}""");

        ((string)wound.Json["now"]!).ShouldBe("2026-03-04T08:00:00+00:00");
        wound.Json["sent"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task With_nothing_due_to_next_stays()
    {
        Due(401, "w01");

        var wound = await Post("clock", """{"toNext":true}""");

        wound.Status.ShouldBe(200);
        ((string)wound.Json["now"]!).ShouldBe("2026-03-02T08:00:00+00:00");
        wound.Json["sent"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Something_that_stays_due_does_not_hold_the_clock()
    {
        Bot.Due[Start + Duration.FromHours(1)] = null;
        var stuck = new StuckBot(Bot);

        await stuck.Walk(Services, Day(1));

        Bot.Ticks[^1].ShouldBe(Day(1));
    }

    [Fact]
    public async Task The_clock_runs_and_stops()
    {
        (await Post("clock", """{"run":60}""")).Status.ShouldBe(200);
        ((bool)(await Get("/playground/api/state")).Json["running"]!).ShouldBeTrue();
        (await Post("clock", """{"run":10080}""")).Status.ShouldBe(200);
        (await Post("clock", """{"stop":true}""")).Status.ShouldBe(200);
        ((bool)(await Get("/playground/api/state")).Json["running"]!).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"advance":"P1D","toNext":true}""")]
    [InlineData("""{"advance":"P0D"}""")]
    [InlineData("""{"advance":"P-1D"}""")]
    [InlineData("""{"advance":"1 day"}""")]
    [InlineData("""{"advance":"P401D"}""")]
    [InlineData("""{"advance":"P9000Y"}""")]
    [InlineData("""{"advance":7}""")]
    [InlineData("""{"to":"2026-03-02T07:59:59Z"}""")]
    [InlineData("""{"to":"2026-04-02T08:00:00"}""")]
    [InlineData("""{"to":"2028-04-02T08:00:00Z"}""")]
    [InlineData("""{"toNext":"yes"}""")]
    [InlineData("""{"run":0}""")]
    [InlineData("""{"run":10081}""")]
    [InlineData("""{"run":1.5}""")]
    [InlineData("""{"run":60,"offline":true}""")]
    [InlineData("""{"offline":true}""")]
    public async Task A_wish_that_cannot_be_met_leaves_the_clock_alone(string body)
    {
        var commits = Store.Commits;

        var wound = await Post("clock", body);

        wound.Status.ShouldBe(400);
        wound.Detail.ShouldNotBeNullOrWhiteSpace();
        Store.Commits.ShouldBe(commits);
        ((string)(await Get("/playground/api/state")).Json["now"]!).ShouldBe("2026-03-02T08:00:00+00:00");
    }

    [Fact]
    public async Task Four_hundred_days_are_the_most()
    {
        (await Post("clock", """{"advance":"P400D"}""")).Status.ShouldBe(200);
        (await Post("clock", """{"to":"2027-04-06T08:00:00+01:00"}""")).Status.ShouldBe(200);
    }

    private static Instant Day(int day) => Start + Duration.FromDays(day);

    private void Due(int day, string? week) => Bot.Due[Day(day)] = week is null ? null : FakeBot.Notice($"acme.1/week/{week}", "acme", Message.Say("How is it going?"));
}

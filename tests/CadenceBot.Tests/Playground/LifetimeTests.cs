using CadenceBot.Application.UseCases;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace CadenceBot.Tests.Playground;

public sealed class LifetimeTests : DoorTest
{
    public override Task InitializeAsync() => Task.CompletedTask;

    private IHostedService Lifetime => Services.GetServices<IHostedService>().Single();

    private IBotClock Clock => Services.GetRequiredService<IBotClock>();

    [Fact]
    public async Task The_first_start_begins_with_the_demo_on_a_Monday()
    {
        await Lifetime.StartAsync(default);

        Bot.Demos.ShouldBe(1);
        (await Messages("acme")).Count.ShouldBe(1);
        Clock.Now.InUtc().DayOfWeek.ShouldBe(IsoDayOfWeek.Monday);
    }

    [Fact]
    public async Task Whoever_asks_before_the_first_start_is_through_waits_for_it()
    {
        var asked = Get("/playground/api/state");
        asked.IsCompleted.ShouldBeFalse();

        await Lifetime.StartAsync(default);
        ((string)(await asked).Json["now"]!).ShouldNotBeEmpty();
        Bot.Demos.ShouldBe(1);
    }

    [Fact]
    public async Task A_later_start_takes_up_the_clock_the_zone_and_the_messages()
    {
        Open();
        await Post("reset", """{"at":"2026-03-02T08:00:00Z","zone":"Asia/Kolkata"}""");
        await Post("clock", """{"advance":"P3D"}""");
        await Lifetime.StopAsync(default);
        await Lifetime.StartAsync(default);

        Bot.Demos.ShouldBe(1);
        ((string)(await Get("/playground/api/state")).Json["now"]!).ShouldBe("2026-03-05T13:30:00+05:30");
    }

    [Fact]
    public async Task The_running_clock_moves_by_itself_and_tells_what_it_sent()
    {
        Open();
        await Post("reset", """{"at":"2026-03-02T08:00:00Z"}""");
        Bot.Due[Instant.FromUtc(2026, 3, 2, 9, 0)] = FakeBot.Notice("acme.1/week/w01", "acme", Samples.Everything);

        using var place = Services.GetRequiredService<EventHub>().Subscribe()!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await Post("clock", """{"run":10080}""");
        while ((await place.Events.ReadAsync(patience.Token)).Name != "message")
        {
            // The clock's own steps, until one of them sends.
        }

        var stopped = await Post("clock", """{"stop":true}""");

        stopped.Json["sent"]!.AsArray().Select(s => (string)s!).ShouldBe(["m2"]);
        Clock.Now.ShouldBeGreaterThan(Instant.FromUtc(2026, 3, 2, 9, 0));
        var stood = Clock.Now;
        await Services.GetRequiredService<ClockRunner>().Ended.WaitAsync(patience.Token);
        Clock.Now.ShouldBe(stood, "nothing is left that could move it");
    }
}

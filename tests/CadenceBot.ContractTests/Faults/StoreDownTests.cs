using System.Diagnostics;
using CadenceBot.Application.Ports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CadenceBot.ContractTests.Faults;

/// <summary>The disk is full or somebody holds the database: the answer says so, nothing is recorded, and afterwards all goes on.</summary>
public sealed class StoreDownTests : IAsyncLifetime
{
    private House _house = null!;

    public async Task InitializeAsync() => _house = await House.OpenAsync();

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_database_that_another_program_holds_is_told_in_time_and_the_same_delivery_works_afterwards()
    {
        using (_house.LockByAnother())
        {
            var begun = Stopwatch.GetTimestamp();
            var told = await _house.SayAsync("partner.ae", "acme", "opp add \"Northwind\"", "d1");

            told.ShouldStartWith("I could not save that, so nothing was recorded. Please try again in a minute");
            Stopwatch.GetElapsedTime(begun).TotalSeconds.ShouldBeInRange(1.4, 4.5, "a chat waits a second and a half, and no general wait on top");
            (await _house.SayAsync("host.manager", "acme", "status")).ShouldContain("Acme", Case.Sensitive, "reading needs no lock");
        }

        (await DealsAsync()).ShouldBeEmpty();
        (await _house.SayAsync("partner.ae", "acme", "opp add \"Northwind\"", "d1")).ShouldContain("Northwind");
        (await DealsAsync()).ShouldBe(["Northwind"]);
        await SoundAsync();
    }

    [Fact]
    public async Task Words_that_could_not_be_kept_are_refused_by_the_door_in_one_sentence()
    {
        using (_house.LockByAnother())
        {
            var (status, body) = await _house.PostAsync("say", new { @as = "partner.ae", @in = "acme", text = "@CadenceBot status", id = "d1" });
            status.ShouldBe(503);
            ((string)body["detail"]!).ShouldBe("The store could not be written, so nothing was recorded; try again in a moment.");
        }

        (await _house.GetAsync("messages?in=acme")).AsArray().ShouldNotContain(m => (string)m!["from"]! == "partner.ae");
        (await _house.PostAsync("say", new { @as = "partner.ae", @in = "acme", text = "@CadenceBot status", id = "d1" })).Status.ShouldBe(200);
        (await _house.GetAsync("messages?in=acme")).AsArray().Count(m => (string)m!["from"]! == "partner.ae").ShouldBe(1);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_loses_nothing_that_was_answered_before()
    {
        var kept = new List<string>();
        using (_house.FillDisk())
        {
            for (var n = 1; ; n++)
            {
                n.ShouldBeLessThan(500, "the disk is never full");
                var name = $"Deal {n}";
                var told = await _house.SayAsync("partner.ae", "acme", $"opp add \"{name}\"", $"d{n}");
                if (told.StartsWith("I could not save that, so nothing was recorded.", StringComparison.Ordinal)) break;
                kept.Add(name);
            }

            (await DealsAsync()).ShouldBe(kept);
        }

        var again = $"Deal {kept.Count + 1}";
        (await _house.SayAsync("partner.ae", "acme", $"opp add \"{again}\"", $"d{kept.Count + 1}")).ShouldContain(again);
        (await DealsAsync()).ShouldBe([.. kept, again]);
        await SoundAsync();
    }

    [Fact]
    public async Task Wherever_the_disk_ends_the_answer_says_what_was_recorded()
    {
        for (var n = 1; n <= 60; n++)
        {
            var name = $"Deal {n} {new string('x', n % 7 * 10)}".TrimEnd();
            bool recorded;
            using (_house.FillDisk(free: n % 5))
            {
                var (status, body) = await _house.PostAsync("say", new { @as = "partner.ae", @in = "acme", text = $"/onboard opp add \"{name}\"", id = $"d{n}" });
                recorded = status == 200 && !body.ToJsonString().Contains("nothing was recorded", StringComparison.Ordinal);
            }

            (await DealsAsync()).Contains(name).ShouldBe(recorded, name);
            // With room again, what waits goes out.
            (await _house.PostAsync("clock", new { advance = "PT1M" })).Status.ShouldBe(200);
        }

        (await _house.Get<IOutbox>().LedgerAsync(null, default)).ShouldAllBe(l => l.State != "pending" && l.State != "claimed");
        await SoundAsync();
    }

    [Fact]
    public async Task A_store_that_goes_away_right_after_the_commit_does_not_make_the_answer_say_that_nothing_was_recorded()
    {
        var handled = new Hook(1000);
        await using var house = await House.OpenAsync(s => s.AddSingleton<ILoggerProvider>(handled));
        IDisposable? held = null;
        handled.Then = () => held ??= house.LockByAnother();

        var told = await house.SayAsync("partner.ae", "acme", "opp add \"Northwind\"", "d1");

        told.ShouldContain("Northwind");
        held.ShouldNotBeNull().Dispose();
        (await house.PostAsync("clock", new { advance = "PT1M" })).Status.ShouldBe(200);
        (await house.GetAsync("messages?in=acme")).AsArray().Count(m => ((string)m!["text"]!).Contains("Northwind", StringComparison.Ordinal)).ShouldBe(1, "the line in the thread comes later, once");
    }

    [Fact]
    public async Task A_walk_of_the_clock_that_cannot_be_written_goes_on_from_there_and_sends_nothing_twice()
    {
        await using var calm = await House.OpenAsync();
        await calm.PostAsync("clock", new { to = "2026-04-20T12:00:00+01:00" });
        using (_house.LockByAnother())
            StoppedOnTheWay(await _house.PostAsync("clock", new { to = "2026-04-20T12:00:00+01:00" }));
        using (_house.FillDisk())
            StoppedOnTheWay(await _house.PostAsync("clock", new { to = "2026-04-20T12:00:00+01:00" }));

        (await _house.PostAsync("clock", new { to = "2026-04-20T12:00:00+01:00" })).Status.ShouldBe(200);

        (await LedgerAsync(_house)).ShouldBe(await LedgerAsync(calm));
        await SoundAsync();
    }

    private static void StoppedOnTheWay((int Status, System.Text.Json.Nodes.JsonNode Body) answer)
    {
        answer.Status.ShouldBe(503);
        ((string)answer.Body["detail"]!).ShouldBe("The store could not be written, so the clock stopped on the way; what came before stands, GET /playground/api/state says where it is.");
    }

    private static async Task<string[]> LedgerAsync(House house) => [.. (await house.GetAsync("ledger")).AsArray().Select(l => $"{l!["key"]} {l["state"]}")];

    private async Task<string[]> DealsAsync() => [.. (await _house.GetAsync("plan?partner=acme"))["opportunities"]!.AsArray().Select(o => (string)o!["name"]!)];

    private async Task SoundAsync() => (await _house.Get<IMaintenance>().CheckAsync(default)).ShouldBeEmpty();

    /// <summary>Does something at the moment at which an event is logged.</summary>
    private sealed class Hook(int eventId) : ILoggerProvider, ILogger
    {
        public Action Then { get; set; } = () => { };

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId logged, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logged.Id == eventId) Then();
        }

        public void Dispose()
        {
        }
    }
}

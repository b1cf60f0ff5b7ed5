using CadenceBot.Application.Chat;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Outbox;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Host.Admin;
using CadenceBot.Host.Scheduling;
using CadenceBot.Host.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NSubstitute;
using Quartz;

namespace CadenceBot.ContractTests.Scheduling;

/// <summary>That Quartz knocks and the cadence decides: the wiring, and nothing of the calendar.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public async Task A_knock_is_one_pulse_of_the_bot()
    {
        var bot = Substitute.For<IBot>();

        await new CadenceJob(bot).Execute(Substitute.For<IJobExecutionContext>(), default);

        await bot.Received(1).PulseAsync(default);
        bot.ReceivedCalls().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Quartz_has_two_jobs_and_never_runs_a_tick_beside_another()
    {
        using var begun = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        var (running, most) = (0, 0);
        var bot = Substitute.For<IBot>();
        bot.PulseAsync(default).ReturnsForAnyArgs(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            begun.Release();
            await go.WaitAsync();
            Interlocked.Decrement(ref running);
        });
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(bot)
            .AddSingleton(Substitute.For<IMaintenance>())
            .AddSingleton(new CadenceOptions())
            .AddSingleton(TimeProvider.System)
            .AddSingleton<NightlyBackup>()
            .AddSchedule(new CadenceOptions())
            .BuildServiceProvider();
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var jobs = await scheduler.GetJobKeys(GroupMatcher<JobKey>.AnyGroup());
        jobs.Count.ShouldBe(2);
        var tick = (await scheduler.GetTrigger(new TriggerKey("cadence"))).ShouldNotBeNull().JobKey;
        await scheduler.Start();

        for (var i = 0; i < 3; i++) await scheduler.TriggerJob(tick);
        for (var i = 0; i < 3; i++)
        {
            await begun.WaitAsync(TimeSpan.FromSeconds(30));
            running.ShouldBe(1);
            go.Release();
        }

        most.ShouldBe(1);
        go.Release(100);
        await scheduler.Shutdown(waitForJobsToComplete: true);
    }

    [Fact]
    public async Task The_bot_itself_never_ticks_while_it_sends()
    {
        var wire = new Wire();
        var slow = new TaskCompletionSource<Delivery>(TaskCreationOptions.RunContinuationsAsynchronously);
        wire.ThenWaitFor(slow.Task);
        await using var house = await House.OpenAsync(s => s.AddSingleton<IChatPlatform>(wire));
        var draft = new OutboxDraft { Key = "slow", Kind = "week", Conversation = new ConversationRef("wire", "acme"), Message = Message.Say("slow"), DueAt = House.Start };
        await house.Get<IStore>().CommitAsync(new Commit { At = House.Start, Outbox = [draft] }, default);
        var bot = house.Get<IBot>();

        var sending = bot.DrainAsync(House.Start, default);
        wire.Sent.ShouldBe(["slow"]);
        var ticking = bot.TickAsync(House.Start + Duration.FromDays(3), default);
        (await house.Get<IStore>().LastTickAsync(default)).ShouldNotBe(House.Start + Duration.FromDays(3));
        ticking.IsCompleted.ShouldBeFalse();
        slow.SetResult(new Delivery.Accepted("ref"));
        await Task.WhenAll(sending, ticking);

        (await house.Get<IStore>().LastTickAsync(default)).ShouldBe(House.Start + Duration.FromDays(3));
    }

    [Fact]
    public async Task Every_night_there_is_a_sound_backup_and_the_newest_ones_are_kept()
    {
        await using var house = await House.OpenAsync(settings: o => o.Backup.Keep = 3);
        var time = new Nights();
        var job = new NightlyJob(new NightlyBackup(house.Get<IMaintenance>(), house.Options, time, NullLogger<NightlyBackup>.Instance));
        for (var night = 0; night < 5; night++, time.Night++) await job.Execute(Substitute.For<IJobExecutionContext>(), default);

        var kept = Directory.GetFiles(house.Options.Backup.Folder).Order().ToArray();
        kept.Select(Path.GetFileName).ShouldBe(["cadence-2026-03-05.db", "cadence-2026-03-06.db", "cadence-2026-03-07.db"]);
        kept.Select(CadenceBot.Storage.Backup.ProblemOf).ShouldAllBe(problem => problem == null);
    }

    private sealed class Nights : TimeProvider
    {
        public int Night { get; set; }

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 3, 3, 2, 30, 0, TimeSpan.Zero).AddDays(Night);
    }
}

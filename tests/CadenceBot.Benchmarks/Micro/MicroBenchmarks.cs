using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CadenceBot.Application.Access;
using CadenceBot.Application.Chat;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Copy;
using CadenceBot.Application.Messages;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Benchmarks.Harness;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Storage.Snapshots;
using NodaTime;

namespace CadenceBot.Benchmarks.Micro;

/// <summary>The parts of a command, on a plan in its tenth week.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks
{
    private static readonly ParseContext Context = new(new LocalDate(2026, 5, 7), word => PartnerSlug.TryParse(word, null, out var slug) && word == "acme" ? slug : null);

    private PartnerPlan _plan = null!;
    private PeopleDirectory _people = null!;
    private Scene _scene = null!;
    private Message _status = null!;
    private Channel _channel = null!;
    private Instant _now;
    private string _snapshot = "";

    /// <summary>Runs them; in this process, since the composition is internal to it.</summary>
    public static void Run(string[] args) => BenchmarkSwitcher.FromTypes([typeof(MicroBenchmarks)])
        .Run(args.Length > 0 ? args : ["--filter", "*"], DefaultConfig.Instance.WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "micro")).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));

    [GlobalSetup]
    public async Task LiveAsync()
    {
        using var scratch = new Scratch();
        await using var house = await House.OpenAsync(scratch.File("micro.db"));
        await house.LiveToTenthWeekAsync();
        _plan = await house.PlanAsync();
        _people = await house.Store.DirectoryAsync(CancellationToken.None);
        _now = house.Clock.Now;
        _scene = Scenes.Of(_plan, _people, _now, Audience.Shared);
        _status = StatusCopy.Status(_scene);
        _channel = _people.SharedChannel(PartnerSlug.Parse("acme"))!;
        _snapshot = PlanCodec.Write(_plan);
    }

    [Benchmark]
    public object ParseShort() => CommandParser.Parse("status acme", Context);

    [Benchmark]
    public object ParseLong() => CommandParser.Parse("opp update #12 --stage proposal --close 28-may --next \"legal review\" --amount 95k", Context);

    [Benchmark]
    public object? Rights() => AccessRules.Check(CommandGrammar.Find("opp", "update")!, _people.Person("partner.ae")!, PartnerSlug.Parse("acme"), _channel, ConversationKind.Shared);

    [Benchmark]
    public object? NextDue() => Agenda.NextDue(_plan, _scene.Rhythm);

    [Benchmark]
    public object DueNothing() => Agenda.Due(_plan, _scene.Rhythm, _now);

    [Benchmark]
    public object ComposeStatus() => StatusCopy.Status(_scene);

    [Benchmark]
    public string RenderPlain() => _status.PlainText;

    [Benchmark]
    public string RenderJson() => MessageJson.Write(_status);

    [Benchmark]
    public string WriteSnapshot() => PlanCodec.Write(_plan);

    [Benchmark]
    public object ReadSnapshot() => CadenceBot.Storage.Json.StorageJson.Read<PartnerPlan>(_snapshot);
}

using CadenceBot.Application.Chat;
using CadenceBot.Application.Ports;
using CadenceBot.Benchmarks.Harness;
using CadenceBot.Domain.Partners;
using CadenceBot.Storage.Sqlite;
using CadenceBot.TestSlack;

namespace CadenceBot.Benchmarks.Figures;

/// <summary>
/// <c>/onboard status</c> over HTTP, from the signature to the blocks of the answer, by the built program; in turns with an endpoint that
/// only checks the hash, and with an app on Bolt that only acknowledges. The load runs on the same processors as they do.
/// </summary>
internal static class SlackFigure
{
    private const int Rounds = 7;
    private const int Connections = 32;
    private const int People = 4000;
    private const int Channels = 1000;
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public static async Task RunAsync()
    {
        using var scratch = new Scratch();
        var database = scratch.File("slack.db");
        await SeedAsync(database);
        await using var slack = await SlackServer.StartAsync();
        var load = new SignedLoad(Secret, Connections, People, Channels);
        await using var bare = await Contender.StartAsync("a bare endpoint", Contender.This, port => [BareEndpoint.Verb, $"{port}", Secret], AppContext.BaseDirectory);
        await using var own = await OwnAsync(slack, database);
        await using var bolt = await BoltAsync();
        if (await load.OneAsync(own.Port) is var answer && !(answer.Contains("\"blocks\":[{", StringComparison.Ordinal) && answer.Length > 1500)) throw new InvalidOperationException($"That is no status: {answer}");
        Report.Line("the answer, bytes", $"{answer.Length}");
        await MeasureAsync(load, [.. new[] { bare, own, bolt }.OfType<Contender>()]);
        if (!(await load.OneAsync(own.Port)).Contains("\"blocks\":[{", StringComparison.Ordinal)) throw new InvalidOperationException("The brake on floods answered.");
        Report.Figure("requests a second, of the bare endpoint's", own.Rate.Median / bare.Rate.Median, "0.00", 0.3, atLeast: true);
        Report.Line("the same by processor time, both sides", Report.Text(own.Possible / bare.Possible, "0.00"));
        if (bolt is null) return;
        Report.Figure("requests a second, of Bolt's", own.Rate.Median / bolt.Rate.Median, "0.00", 2, atLeast: true);
        Report.Line("the same by processor time, both sides", Report.Text(own.Possible / bolt.Possible, "0.00"));
    }

    private static async Task MeasureAsync(SignedLoad load, Contender[] all)
    {
        foreach (var one in all) await load.RunAsync(one.Port, Warm);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var one in all) await one.TurnAsync(load, Turn);
        }

        foreach (var one in all)
            Report.Line($"{one.Name}, median of {Rounds} turns", $"{Report.Text(one.Rate.Median, "0")}/s, p99 {Report.Text(one.P99.Median, "0.0")} ms, {Report.Text(one.Cost.Median, "0.0")} µs of processor each (least {Report.Text(one.Cost.Least, "0.0")}), {Report.Text(one.Asking.Median, "0.0")} µs to ask");
    }

    // One plan in its tenth week; many who may ask, in many channels, since the program slows down whoever asks thirty times in ten seconds.
    private static async Task SeedAsync(string file)
    {
        await using (var house = await House.OpenAsync(file))
        {
            await house.LiveToTenthWeekAsync();
            var asker = (await house.Store.DirectoryAsync(CancellationToken.None)).Person("host.manager")!;
            DirectoryChange[] changes =
            [
                .. Enumerable.Range(1, People).Select(n => new DirectoryChange.PersonSaved(asker with { Id = $"{Cast.Host}/U0P{n}" })),
                .. Enumerable.Range(1, Channels).Select(n => new DirectoryChange.ChannelSaved(new Channel(new ConversationRef("slack", $"{Cast.Host}/C0P{n}"), ConversationKind.Shared, $"c{n}", PartnerSlug.Parse("acme")))),
            ];
            await house.Store.CommitAsync(new Commit { At = house.Clock.Now, Directory = [.. changes] }, CancellationToken.None);
        }

        // Nothing is due: what the schedule sends is measured elsewhere.
        using var session = Session.Open(file, TimeSpan.FromSeconds(5));
        session.Script("UPDATE plans SET next_due_at = NULL");
        // The plan was lived through in the playground, whose database is none for real people as long as its rooms are in it.
        session.Script("DELETE FROM channels WHERE ref LIKE 'playground:%'");
    }

    private static Task<Contender> OwnAsync(SlackServer slack, string database) => Contender.StartAsync(
        "/onboard status", StartFigure.Program, _ => [], Path.GetDirectoryName(StartFigure.Program)!,
        ("Cadence__Url", "http://127.0.0.1:{port}"), ("Cadence__ManagementUrl", "http://127.0.0.1:0"), ("Cadence__Database", database), ("Cadence__Slack__Mode", "http"), ("Cadence__Slack__ApiUrl", slack.Api.ToString()),
        ("Cadence__Admins__0", "U0SAM"), ("Cadence__Slack__BotToken", Cast.BotToken), ("Cadence__Slack__SigningSecret", Secret));

    private static async Task<Contender?> BoltAsync()
    {
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "tests", "CadenceBot.Oracles"));
        if (Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            var bolt = await Contender.StartAsync("Bolt", "node", port => ["acknowledge.js", $"{port}", Secret], folder, ("NODE_ENV", "production"));
            bolt.Processors = 1;
            return bolt;
        }

        Report.Line("Bolt", "is not here: npm ci --ignore-scripts --prefix tests/CadenceBot.Oracles");
        return null;
    }
}

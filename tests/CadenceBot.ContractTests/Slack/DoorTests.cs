using System.Text;
using CadenceBot.Application.Ports;
using CadenceBot.Domain.Plans;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>What is not Slack's, or no payload of Slack's, does nothing: the right status, one line in the log, and not a word of what was sent in it.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private const string Words = "SECRETWORDS";

    private SlackHouse _house = null!;
    private Knock _knock = null!;
    private long _before;

    private static string Command(string text = "opp add " + Words, string trigger = "1.2.3", string app = "A0CADENCE") =>
        $"team_id=T0HOST&channel_id={Cast.AcmeChannel}&channel_name=privategroup&user_id=U0SAM&user_name=sam&command=%2Fonboard&text={Uri.EscapeDataString(text)}&api_app_id={app}&trigger_id={trigger}";

    private static string Event(string inner, string id = "Ev1") =>
        $$"""{"type":"event_callback","team_id":"T0HOST","api_app_id":"A0CADENCE","event_id":"{{id}}","authorizations":[{"team_id":"T0HOST","enterprise_id":null,"is_enterprise_install":false}],"event":{{inner}}}""";

    public async Task InitializeAsync()
    {
        _house = await SlackHouse.WithPlanAsync(settings: o => o.PreviousSigningSecret = "the-secret-before");
        _knock = new Knock(_house);
        _before = await VersionAsync();
        _house.Logs.Troubles.ShouldBeEmpty();
    }

    public async Task DisposeAsync()
    {
        _knock.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task Unsigned()
    {
        (await _knock.PostAsync("/slack/commands", Encoding.UTF8.GetBytes(Command()), null, null)).ShouldBe((401, ""));
        await NothingAsync("A request to /slack/commands was refused: it is not signed");
    }

    [Fact]
    public async Task Signed_with_another_secret()
    {
        (await _knock.SignedAsync("/slack/commands", Command(), secret: "guessed")).ShouldBe((401, ""));
        await NothingAsync("A request to /slack/commands was refused: its signature does not fit");
    }

    [Fact]
    public async Task Signed_over_other_bytes()
    {
        var at = _house.Clock.GetUtcNow().ToUnixTimeSeconds();
        var signature = SlackSigner.Sign(_house.Slack.App.SigningSecret, at, Encoding.UTF8.GetBytes(Command("status")));
        (await _knock.PostAsync("/slack/commands", Encoding.UTF8.GetBytes(Command()), at.ToString(), signature)).ShouldBe((401, ""));
        await NothingAsync("A request to /slack/commands was refused: its signature does not fit");
    }

    [Theory]
    [InlineData(301)]
    [InlineData(-301)]
    public async Task Recorded_and_sent_again_later_or_dated_ahead(int age)
    {
        (await _knock.SignedAsync("/slack/interactive", Command(), age: TimeSpan.FromSeconds(age))).ShouldBe((401, ""));
        await NothingAsync("A request to /slack/interactive was refused: it is too old, or the clocks lie apart");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Longer_than_a_mebibyte(bool chunked)
    {
        (await _knock.SignedAsync("/slack/events", Event("\"" + Words + new string('x', 1_100_000) + "\""), chunked: chunked)).Status.ShouldBe(413);
        await NothingAsync("A request to /slack/events was refused: it is longer than anything that Slack sends");
    }

    [Theory]
    [InlineData("/slack/events", "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"text\":\"SECRETWORDS")]
    [InlineData("/slack/events", "")]
    [InlineData("/slack/events", "[]")]
    [InlineData("/slack/events", "null")]
    [InlineData("/slack/events", "{\"type\":\"event_callback\",\"event\":\"SECRETWORDS\"}")]
    [InlineData("/slack/interactive", "payload=%7B%22type%22%3A%22block_actions%22%2C")]
    [InlineData("/slack/interactive", "payload=")]
    [InlineData("/slack/interactive", "text=SECRETWORDS")]
    [InlineData("/slack/interactive", "payload=%7B%22type%22%3A%22block_actions%22%7D")]
    [InlineData("/slack/commands", "text=SECRETWORDS")]
    [InlineData("/slack/commands", "%%%=%ZZ")]
    public async Task Truncated_empty_or_of_another_shape(string path, string body)
    {
        (await _knock.SignedAsync(path, body)).ShouldBe((400, ""));
        await NothingAsync($"A request to {path} was refused: it cannot be read");
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nzz\r\nSECRETWORDS", true)]
    [InlineData("Content-Length: 500\r\n\r\nSECRETWORDS", true)]
    [InlineData("Content-Length: 500\r\n\r\nSECRETWORDS", false)]
    public async Task Cut_short_or_no_http_by_whoever_likes(string rest, bool isGoodbye)
    {
        // Whoever hangs up early enough was never there: a few tries bring one that was.
        for (var i = 0; i < 10; i++) await _knock.BreakOffAsync("POST /slack/commands HTTP/1.1\r\nHost: cadence\r\n" + rest, isGoodbye);
        await _house.Slack.UntilAsync(() => _house.Logs.Troubles.Any() ? "logged" : null, "a line in the log");
        (await VersionAsync()).ShouldBe(_before);
        _house.Logs.Troubles.Distinct().ShouldBe(["A request to /slack/commands was refused: it broke off"]);
    }

    [Fact]
    public async Task Nested_deeper_than_any_payload()
    {
        (await _knock.SignedAsync("/slack/events", Event("{\"type\":\"message\",\"tokens\":" + new string('[', 20_000) + new string(']', 20_000) + "}"))).ShouldBe((400, ""));
        (await _knock.SignedAsync("/slack/interactive", "payload=" + string.Concat(Enumerable.Repeat("{\"view\":", 20_000)))).ShouldBe((400, ""));
        (await VersionAsync()).ShouldBe(_before);
        _house.Logs.Troubles.ShouldBe(["A request to /slack/events was refused: it cannot be read", "A request to /slack/interactive was refused: it cannot be read"]);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactive")]
    public async Task Not_utf8(string path)
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(path == "/slack/events" ? "{\"type\":\"event_callback\",\"x\":\"" : Command() + "&x="), 0xFF, 0xC0, 0x80, .. "\"}"u8];
        (await _knock.SignedAsync(path, body)).ShouldBe((400, ""));
        await NothingAsync($"A request to {path} was refused: it cannot be read");
    }

    [Theory]
    [InlineData("{\"type\":\"a_type_of_next_year\",\"user\":{\"id\":1},\"text\":\"SECRETWORDS\"}")]
    [InlineData("{\"type\":\"message\",\"subtype\":\"a_subtype_of_next_year\",\"user\":\"U0SAM\",\"channel\":\"C0ACME\",\"ts\":\"1.1\",\"text\":\"<@U0BOTT0HOST> opp add SECRETWORDS\"}")]
    [InlineData("{\"type\":\"a_type_of_next_year\",\"text\":[\"SECRETWORDS\"],\"ts\":17,\"team\":{\"id\":\"T0HOST\"}}")]
    public async Task Events_of_unknown_types_are_taken_and_passed_over(string inner)
    {
        (await _knock.SignedAsync("/slack/events", Event(inner))).ShouldBe((200, ""));
        await NothingAsync(null);
    }

    [Fact]
    public async Task Interactions_of_unknown_types_are_taken_and_passed_over()
    {
        (await _knock.SignedAsync("/slack/interactive", "payload=" + Uri.EscapeDataString("""{"type":"next_year","team":{"id":"T0HOST"},"user":{"id":"U0SAM","team_id":"T0HOST"},"api_app_id":"A0CADENCE","text":"SECRETWORDS"}"""))).ShouldBe((200, ""));
        await NothingAsync(null);
    }

    [Theory]
    [InlineData("/slack/interactive", "ssl_check=1&token=x&payload=")]
    [InlineData("/slack/commands", "token=x&ssl_check=1&")]
    public async Task The_probe_of_the_certificate_is_answered_and_the_rest_of_it_not_read(string path, string begin)
    {
        var rest = path == "/slack/commands" ? Command() : Uri.EscapeDataString($$"""{"type":"block_actions","team":{"id":"T0HOST"},"user":{"id":"U0SAM","team_id":"T0HOST"},"api_app_id":"A0CADENCE","container":{"type":"message","channel_id":"{{Cast.AcmeChannel}}","message_ts":"1.1"},"actions":[{"action_id":"a","value":"opp add SECRETWORDS","action_ts":"1"}]}""");
        (await _knock.PostAsync(path, Encoding.UTF8.GetBytes(begin + rest), null, null)).ShouldBe((200, ""));
        await NothingAsync(null);
    }

    [Fact]
    public async Task The_check_of_the_address_is_answered_only_when_it_is_signed()
    {
        const string check = """{"type":"url_verification","token":"x","challenge":"SECRETWORDS"}""";
        (await _knock.SignedAsync("/slack/events", check)).ShouldBe((200, Words));
        (await _knock.PostAsync("/slack/events", Encoding.UTF8.GetBytes(check), null, null)).ShouldBe((401, ""));
        await NothingAsync("A request to /slack/events was refused: it is not signed");
    }

    [Fact]
    public async Task Both_secrets_count_while_one_is_rotated()
    {
        (await _knock.SignedAsync("/slack/commands", Command("status", "9.1"), secret: "the-secret-before")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(200), a => a.Body.ShouldContain("Acme"));
        (await _knock.SignedAsync("/slack/commands", Command("status", "9.2"))).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(200), a => a.Body.ShouldContain("Acme"));
        await NothingAsync(null);
    }

    [Fact]
    public async Task Another_app()
    {
        (await _knock.SignedAsync("/slack/commands", Command(app: "A0OTHER"))).ShouldBe((200, ""));
        await NothingAsync("The delivery slack:command/1.2.3 is for another app, A0OTHER");
    }

    [Fact]
    public async Task Another_workspace()
    {
        var (status, body) = await _knock.SignedAsync("/slack/commands", Command().Replace("T0HOST", "T0ELSE", StringComparison.Ordinal));
        status.ShouldBe(200);
        body.ShouldContain("I am not installed here at the moment, so nothing is recorded.");
        await NothingAsync("The delivery slack:command/1.2.3 is for T0ELSE, where nothing is installed");
    }

    [Fact]
    public async Task Over_sockets_nobody_listens_at_the_addresses()
    {
        await using var house = await SlackHouse.OpenAsync(isSocket: true);
        using var knock = new Knock(house);
        foreach (var path in new[] { "/slack/commands", "/slack/interactive", "/slack/events" }) (await knock.SignedAsync(path, Command())).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_same_signed_bytes_within_the_five_minutes_are_one_delivery()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _knock.SignedAsync("/slack/commands", Command("opp add Northwind", "7.7.7"))));
        answers.ShouldAllBe(a => a.Status == 200);
        (await DealsAsync()).ShouldBe(["Northwind"]);
    }

    [Fact]
    public async Task Whoever_comes_at_the_same_moment_as_many_others_is_recorded_too()
    {
        var deals = Enumerable.Range(0, 25).Select(i => $"Deal {i:00}").ToArray();
        var answers = await Task.WhenAll(deals.Select((deal, i) => _knock.SignedAsync("/slack/commands", Command($"opp add \"{deal}\"", $"8.8.{i}"))));
        answers.ShouldAllBe(a => a.Status == 200 && a.Body.Contains("Recorded"));
        (await DealsAsync()).Order(StringComparer.Ordinal).ShouldBe(deals);
    }

    private async Task NothingAsync(string? logged)
    {
        await _house.QuietAsync();
        (await VersionAsync()).ShouldBe(_before);
        _house.Logs.Troubles.ShouldBe(logged is null ? [] : [logged]);
        _house.Logs.Lines.ShouldAllBe(l => !l.Text.Contains(Words));
    }

    private async Task<long> VersionAsync() => (await _house.Get<IStore>().PlanAsync(PlanId.Parse("acme.1"), default))!.Version;

    private async Task<IEnumerable<string>> DealsAsync() => (await _house.Get<IStore>().PlanAsync(PlanId.Parse("acme.1"), default))!.Deals.Select(d => d.Name);
}

using System.Net;
using System.Text.RegularExpressions;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.ContractTests.Chaos;
using CadenceBot.Host.Admin;
using CadenceBot.Slack;
using CadenceBot.Slack.Install;
using CadenceBot.TestSlack;
using Microsoft.AspNetCore.WebUtilities;

namespace CadenceBot.ContractTests.Slack.Install;

/// <summary>The whole program and the test Slack: what the doctor says there, and an install by a browser.</summary>
public sealed partial class InstallJourney
{
    [Fact]
    public async Task The_doctor_tells_the_host_alone_what_is_missing_until_nothing_is()
    {
        await using var house = await StartedAsync();
        var (sam, dana) = (house.As("U0SAM"), house.As("U0DANA"));

        (await sam.Types(Cast.AcmeChannel, "/onboard doctor")).Ephemeral!.Words.ShouldContain("your own channel or a direct message");
        (await dana.Mentions(Cast.AcmeChannel, "doctor")).Status.ShouldBe(200);
        var said = await DoctorAsync(house);
        said.ShouldContain("Contoso takes my token, every permission is granted, and our clocks agree.");
        said.ShouldContain("deliveries come in. The last delivery came Mon 2 Mar");
        said.ShouldContain("nobody at Acme has pressed \"I see this\" on the welcome. Ask Dana Reed to press it.");

        var welcome = await sam.SeesAsync(Cast.AcmeChannel, m => m.Labels.Contains("I see this"));
        await dana.Clicks(welcome, "I see this");
        await house.SettleAsync();
        await sam.Clicks(welcome, "I see this");
        await house.SettleAsync();
        (await DoctorAsync(house)).ShouldContain("Acme: both companies see me, and a message reaches both sponsors.");

        house.Slack.Archives(Cast.AcmeChannel, "U0SAM");
        (await DoctorAsync(house)).ShouldContain("Acme: the channel is archived. Take it out of the archive");
        (await DoctorAsync(house)).ShouldNotContain("is_archived");
    }

    [Fact]
    public async Task The_command_line_looks_at_Slack_too()
    {
        await using var house = await StartedAsync();
        await using var slack = await SlackServer.StartAsync();
        await using var program = new ChildProgram();
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["Database"] = house.Options.Database,
            ["Admins__0"] = "U0ADA",
            ["Slack__Mode"] = "http",
            ["Slack__ApiUrl"] = slack.Api.ToString(),
            ["Slack__BotToken"] = Cast.BotToken,
            ["Slack__SigningSecret"] = slack.App.SigningSecret,
        }) program.Settings[$"Cadence__{name}"] = value;

        var (code, said, _) = await program.RunAsync("doctor");
        code.ShouldBe(0, said);
        said.ShouldContain("fine: Slack: Contoso takes my token, every permission is granted, and our clocks agree.");
        said.ShouldContain("whether deliveries come in now, the running program knows.");
        said.ShouldContain("to do: Acme: nobody at Acme has pressed");

        slack.Revokes(Cast.Host);
        (code, said, _) = await program.RunAsync("doctor");
        code.ShouldBe(1);
        said.ShouldContain("to do: Slack: my token is not taken any more. Install the app again");
    }

    [Fact]
    public async Task A_workspace_installs_it_in_a_browser_is_removed_and_comes_again()
    {
        await using var house = await OAuthAsync();
        using var browser = new Browser();

        (await browser.InstallAsync(house.Options.Slack.OAuth.PublicUrl!, Cast.Host)).ShouldContain("CadenceBot is installed in Contoso.");
        house.Slack.Invites("U0SAM", Cast.InternalChannel, Cast.Bot);
        (await house.As("U0ADA").Types(Cast.InternalChannel, "/onboard doctor")).Ephemeral!.Words.ShouldContain("Contoso takes my token, every permission is granted");

        house.Slack.Uninstalls(Cast.Host);
        await house.Slack.UntilAsync(() => house.Get<IWorkspaces>().All.Count == 0 ? "gone" : null);
        (await browser.InstallAsync(house.Options.Slack.OAuth.PublicUrl!, Cast.Host)).ShouldContain("CadenceBot is installed again in Contoso.");
        house.Slack.Invites("U0SAM", Cast.InternalChannel, Cast.Bot);
        (await house.As("U0ADA").Types(Cast.InternalChannel, "/onboard doctor")).Ephemeral!.Words.ShouldContain("Contoso takes my token");
    }

    [Fact]
    public async Task A_partner_who_finds_the_address_gets_nothing()
    {
        await using var house = await OAuthAsync();
        using var browser = new Browser();

        (await browser.InstallAsync(house.Options.Slack.OAuth.PublicUrl!, Cast.Acme)).ShouldContain("works for another company");
        house.Get<IWorkspaces>().All.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_anybody_can_write_into_the_address_is_not_in_the_log()
    {
        await using var house = await OAuthAsync();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false });
        var bot = house.Slack.Options.Bot!;
        using var away = await http.GetAsync(new Uri(bot, "slack/install"));
        var state = QueryHelpers.ParseQuery(away.Headers.Location!.Query)["state"].ToString();

        using var back = await http.GetAsync(new Uri(bot, $"slack/oauth?state={Uri.EscapeDataString(state)}&error=" + Uri.EscapeDataString("x\ncrit: SECRETWORDS")));
        back.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var other = await http.GetAsync(new Uri(bot, "slack/oauth?code=SECRETWORDS&state=SECRETWORDS"));
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        house.Logs.Troubles.Where(t => t.StartsWith("An installation", StringComparison.Ordinal)).ShouldBe(["An installation was refused: a word that is none of Slack's", "An installation was refused: its state is not this browser's, or was used"]);
        house.Logs.Lines.ShouldAllBe(l => !l.Text.Contains("SECRETWORDS") && !l.Text.Contains(state));
    }

    private static async Task<string> DoctorAsync(SlackHouse house)
    {
        var seen = await house.As("U0SAM").Types(Cast.InternalChannel, "/onboard doctor");
        await house.SettleAsync();
        return seen.Ephemeral!.Words;
    }

    private static async Task<SlackHouse> StartedAsync()
    {
        var house = await SlackHouse.OpenAsync();
        var sam = house.As("U0SAM");
        var seen = await sam.Types(Cast.AcmeChannel, "/onboard link \"Acme\" --tz America/New_York");
        await sam.Clicks(seen.Ephemeral!, seen.Ephemeral!.Labels[0]);
        await house.SettleAsync();
        await sam.Types(Cast.AcmeChannel, "/onboard start --manager-partner <@U0DANA> --sponsor-partner <@U0RUTH> --sponsor-host <@U0GRACE>");
        await house.SettleAsync();
        await house.ToAsync(SlackHouse.Start.AddHours(8));
        return house;
    }

    private static async Task<SlackHouse> OAuthAsync()
    {
        var keys = Directory.CreateTempSubdirectory("cadence-keys-").FullName;
        var house = await SlackHouse.OpenAsync(
            settings: o =>
            {
                (o.BotToken, o.KeysFolder) = (null, keys);
                (o.OAuth.ClientId, o.OAuth.ClientSecret, o.OAuth.PublicUrl) = (new TestApp().ClientId, new TestApp().ClientSecret, "http://127.0.0.1");
                o.OAuth.Workspaces.Add(Cast.Host);
            },
            server: o => o.Installed = false);
        house.Options.Slack.OAuth.PublicUrl = house.Slack.Options.Bot!.ToString();
        var introduction = house.Get<SlackIntroduction>();
        introduction.Installed = cancellation => Founding.SetAsync(house.Get<IStore>(), house.Get<IBotClock>(), introduction, house.Options, cancellation);
        return house;
    }

    /// <summary>Follows what an admin would press.</summary>
    private sealed partial class Browser : IDisposable
    {
        private readonly HttpClient _http = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true });

        public async Task<string> InstallAsync(string bot, string team)
        {
            using var consent = await _http.GetAsync(new Uri(new Uri(bot), "slack/install"));
            var page = await consent.Content.ReadAsStringAsync();
            var allow = Links().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value)).Single(to => to.EndsWith("key=" + team, StringComparison.Ordinal));
            using var done = await _http.GetAsync(new Uri(consent.RequestMessage!.RequestUri!, allow));
            return WebUtility.HtmlDecode(await done.Content.ReadAsStringAsync());
        }

        public void Dispose() => _http.Dispose();

        [GeneratedRegex("href=\"(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex Links();
    }
}

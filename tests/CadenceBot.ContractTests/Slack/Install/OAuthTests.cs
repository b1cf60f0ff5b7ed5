using CadenceBot.Application.Copy;
using CadenceBot.Application.Ports;
using CadenceBot.ContractTests.Faults;
using CadenceBot.Slack;
using CadenceBot.Slack.Install;
using CadenceBot.Slack.Outbound;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging.Abstractions;

namespace CadenceBot.ContractTests.Slack.Install;

/// <summary>An install by a browser: what Slack is asked, who is taken, and one sentence for everything else.</summary>
public sealed class OAuthTests : IAsyncLifetime
{
    private const string Granted = """{"ok":true,"access_token":"xoxb-new","scope":"chat:write,commands","app_id":"A0CADENCE","team":{"id":"T0HOST","name":"Contoso"},"enterprise":null,"is_enterprise_install":false,"authed_user":{"id":"U0ADA"}}""";
    private const string GrantedOrg = """{"ok":true,"access_token":"xoxb-org","scope":"chat:write","app_id":"A0CADENCE","team":null,"enterprise":{"id":"E0ORG","name":"Contoso Group"},"is_enterprise_install":true,"authed_user":{"id":"W0ADA"}}""";

    private readonly FakeWeb _web = new(Options());
    private readonly EphemeralDataProtectionProvider _protection = new();
    private int _founded;
    private House _house = null!;
    private StoredWorkspaces _workspaces = null!;
    private OAuthEndpoints _endpoints = null!;

    public async Task InitializeAsync()
    {
        _house = await House.OpenAsync();
        _workspaces = new StoredWorkspaces(_house.Get<IStore>(), _protection, _web.Client, _web.Clock, NullLogger<StoredWorkspaces>.Instance);
        var introduction = new SlackIntroduction(_workspaces, new SlackPeople(_web.Client, _web.Clock)) { Installed = _ => Task.FromResult(_founded++) };
        _endpoints = new OAuthEndpoints(_workspaces, new OAuthStates(_protection, _web.Clock), _web.Client, introduction, _web.Options, NullLogger<OAuthEndpoints>.Instance);
        _web.Answers("oauth.v2.access", Granted)
            .Answers("auth.test", """{"ok":true,"team":"Contoso","team_id":"T0HOST","user_id":"U0BOT","bot_id":"B0BOT","is_enterprise_install":false}""")
            .Answers("auth.revoke", """{"ok":true,"revoked":true}""");
    }

    public async Task DisposeAsync()
    {
        _web.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task The_way_there_asks_for_the_least_scopes_and_ties_the_browser()
    {
        var (address, cookie) = await BeginAsync();

        address.ShouldStartWith("https://slack.example/oauth/v2/authorize?");
        var query = QueryHelpers.ParseQuery(new Uri(address).Query);
        query["client_id"].ToString().ShouldBe("123.456");
        query["scope"].ToString().ShouldBe("app_mentions:read,channels:read,chat:write,commands,groups:read,im:history,im:write,users:read");
        query["redirect_uri"].ToString().ShouldBe("https://cadence.example.com/slack/oauth");
        cookie.ShouldStartWith("__Host-cadence-install=");
        foreach (var part in new[] { "secure", "httponly", "samesite=lax", "path=/", "max-age=600" }) cookie.ShouldContain(part, Case.Insensitive);
        cookie.ShouldNotContain("domain", Case.Insensitive);
        cookie.ShouldNotContain(query["state"].ToString());
    }

    [Fact]
    public async Task A_workspace_of_the_settings_is_taken()
    {
        var (status, page) = await InstallAsync();

        (status, _founded).ShouldBe((200, 1));
        page.ShouldContain("CadenceBot is installed in Contoso.");
        _workspaces.Find("T0HOST").ShouldNotBeNull().ShouldSatisfyAllConditions(w => w.Token.ShouldBe("xoxb-new"), w => w.BotUserId.ShouldBe("U0BOT"), w => w.BotId.ShouldBe("B0BOT"), w => w.AppId.ShouldBe("A0CADENCE"));
        var exchange = _web.Calls.Single(c => c.Method == "oauth.v2.access");
        (exchange["code"], exchange["redirect_uri"]).ShouldBe(("the-code", "https://cadence.example.com/slack/oauth"));
        exchange.Authorization.ShouldStartWith("Basic ");
        (await InstallAsync()).Page.ShouldContain("installed again in Contoso");
    }

    [Fact]
    public async Task An_organisation_of_the_settings_is_taken_as_a_whole()
    {
        _web.Answers("oauth.v2.access", GrantedOrg)
            .Answers("auth.test", """{"ok":true,"team":"Contoso Group","team_id":"E0ORG","enterprise_id":"E0ORG","user_id":"U0BOT","bot_id":"B0BOT","is_enterprise_install":true}""");

        (await InstallAsync()).Status.ShouldBe(200);

        _workspaces.Find(new InstallKey(null, "E0ORG")).ShouldNotBeNull().ShouldSatisfyAllConditions(w => w.TeamId.ShouldBeNull(), w => w.IsEnterpriseInstall.ShouldBeTrue(), w => w.Name.ShouldBe("Contoso Group"));
    }

    [Theory]
    [InlineData("T0HOST", "T0ACME", "another company")]
    [InlineData("A0CADENCE", "A0OTHER", "another app")]
    public async Task Whoever_is_not_named_in_the_settings_gets_nothing_and_the_token_goes_back(string what, string instead, string why)
    {
        _web.Answers("oauth.v2.access", Granted.Replace(what, instead, StringComparison.Ordinal));

        var (status, page) = await InstallAsync();

        (status, page).ShouldSatisfyAllConditions(r => r.status.ShouldBe(400, why), r => r.page.ShouldContain(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(InstallCopy.NotOurs)));
        _workspaces.All.ShouldBeEmpty();
        _web.Calls.ShouldContain(c => c.Method == "auth.revoke" && c.Authorization == "Bearer xoxb-new");
        (await _house.Get<IStore>().MetaAsync("slack/installs", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_listed_workspace_does_not_let_its_organisation_in()
    {
        _web.Answers("oauth.v2.access", GrantedOrg.Replace("E0ORG", "E0OTHER", StringComparison.Ordinal).Replace("\"team\":null", "\"team\":{\"id\":\"T0HOST\",\"name\":\"Contoso\"}", StringComparison.Ordinal));
        (await InstallAsync()).Status.ShouldBe(400);
        _web.Calls.ShouldContain(c => c.Method == "auth.revoke");
    }

    [Fact]
    public async Task The_way_back_holds_once_for_ten_minutes_in_the_same_browser()
    {
        var (address, cookie) = await BeginAsync();
        var (_, other) = await BeginAsync();
        await Stale(address, null);
        await Stale(address, other);
        await Stale(address + "x", cookie);
        (await EndAsync(address, cookie)).Status.ShouldBe(200);
        await Stale(address, cookie);

        (address, cookie) = await BeginAsync();
        _web.Clock.Advance(TimeSpan.FromMinutes(10));
        await Stale(address, cookie);
        _web.Calls.Count(c => c.Method == "oauth.v2.access").ShouldBe(1, "nobody's code is spent on a way back that is not theirs");

        async Task Stale(string way, string? held) => (await EndAsync(way, held)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(400), r => r.Page.ShouldContain(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(InstallCopy.Stale)));
    }

    [Theory]
    [InlineData("error=access_denied", InstallCopy.Declined)]
    [InlineData("error=invalid_scope_requested", InstallCopy.NotGranted)]
    [InlineData("", InstallCopy.NotGranted)]
    public async Task What_Slack_sends_instead_of_a_code_is_one_sentence(string sent, string sentence)
    {
        var (address, cookie) = await BeginAsync();
        var (status, page) = await EndAsync(address, cookie, sent);
        status.ShouldBe(400);
        page.ShouldContain(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(sentence));
        page.ShouldNotContain("invalid_scope");
    }

    [Fact]
    public async Task A_code_that_does_not_hold_and_a_Slack_that_is_away_are_one_sentence_each()
    {
        _web.Answers("oauth.v2.access", """{"ok":false,"error":"invalid_code"}""");
        (await InstallAsync()).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(400), r => r.Page.ShouldContain(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(InstallCopy.BadCode)));
        _web.IsDown = true;
        (await InstallAsync()).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(400), r => r.Page.ShouldContain(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(InstallCopy.NotReached)));
    }

    [Fact]
    public async Task A_name_of_a_workspace_is_letters_on_the_page()
    {
        _web.Answers("oauth.v2.access", Granted.Replace("\"Contoso\"", "\"<script>alert(1)</script>\"", StringComparison.Ordinal));
        var (_, page) = await InstallAsync();
        page.ShouldContain("&lt;script&gt;");
        page.ShouldNotContain("<script");
    }

    private static SlackOptions Options()
    {
        var options = new SlackOptions { Mode = "http", ApiUrl = "https://slack.example/api/", SigningSecret = "s", AppId = "A0CADENCE" };
        (options.OAuth.ClientId, options.OAuth.ClientSecret, options.OAuth.PublicUrl) = ("123.456", "secret", "https://cadence.example.com/");
        foreach (var ours in new[] { "T0HOST", "E0ORG" }) options.OAuth.Workspaces.Add(ours);
        return options;
    }

    private async Task<(string Address, string Cookie)> BeginAsync()
    {
        var context = new DefaultHttpContext();
        await _endpoints.BeginAsync(context);
        context.Response.StatusCode.ShouldBe(302);
        return (context.Response.Headers.Location.ToString(), context.Response.Headers.SetCookie.ToString());
    }

    private async Task<(int Status, string Page)> InstallAsync()
    {
        var (address, cookie) = await BeginAsync();
        return await EndAsync(address, cookie);
    }

    private async Task<(int Status, string Page)> EndAsync(string address, string? cookie, string sent = "code=the-code")
    {
        var state = QueryHelpers.ParseQuery(new Uri(address).Query)["state"].ToString();
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        context.Request.QueryString = new QueryString($"?{sent}&state={Uri.EscapeDataString(state)}");
        if (cookie is not null) context.Request.Headers.Cookie = cookie.Split(';')[0];
        await _endpoints.EndAsync(context);
        context.Response.Body.Position = 0;
        context.Response.Headers.ContentSecurityPolicy.ToString().ShouldContain("default-src 'none'");
        return (context.Response.StatusCode, await new StreamReader(context.Response.Body).ReadToEndAsync());
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CadenceBot.TestSlack;
using Microsoft.AspNetCore.WebUtilities;

namespace CadenceBot.ContractTests.Slack.TestSlackTests;

/// <summary>Installing: an admin's consent becomes a token, once.</summary>
public sealed class OAuthTests
{
    private const string Back = "https://bot.example/slack/oauth";

    [Fact]
    public async Task A_code_is_exchanged_once_with_the_same_address()
    {
        await using var bot = await BotDouble.StartAsync(new() { Installed = false });
        var (code, state) = await AllowedAsync(bot, Cast.Host);
        state.ShouldBe("s p+a&ce");
        ((string?)(await AccessAsync(bot, await Code(), "https://other.example"))["error"]).ShouldBe("bad_redirect_uri");
        var answer = await AccessAsync(bot, code, Back);
        ((string?)answer["team"]!["id"]).ShouldBe(Cast.Host);
        ((string?)answer["authed_user"]!["id"]).ShouldBe("U0ADA");
        ((string?)answer["scope"]).ShouldBe("commands,chat:write");
        ((string?)(await bot.CallAsync("auth.test", token: (string)answer["access_token"]!))["user_id"]).ShouldBe((string?)answer["bot_user_id"]);
        ((string?)(await AccessAsync(bot, code, Back))["error"]).ShouldBe("invalid_code");

        async Task<string> Code() => (await AllowedAsync(bot, Cast.Host)).Code;
    }

    [Fact]
    public async Task An_organisation_s_install_names_no_team()
    {
        await using var bot = await BotDouble.StartAsync(new() { WithCast = false });
        bot.Slack.AddWorkspace("T0BIG", "Big", "E0BIG");
        bot.Slack.AddPerson(new("W0GIL", "T0BIG", "gil"));
        var answer = await AccessAsync(bot, (await AllowedAsync(bot, "E0BIG")).Code, Back);
        answer["team"].ShouldBeNull();
        ((string?)answer["enterprise"]!["id"]).ShouldBe("E0BIG");
        ((bool?)answer["is_enterprise_install"]).ShouldBe(true);
    }

    [Fact]
    public async Task A_rotating_token_ends_after_twelve_hours_and_is_refreshed_once()
    {
        var clock = new VirtualClock(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var options = new SlackServerOptions { Clock = clock };
        options.App.TokenRotation = true;
        await using var bot = await BotDouble.StartAsync(options);
        var answer = await AccessAsync(bot, (await AllowedAsync(bot, Cast.Acme)).Code, Back);
        ((int?)answer["expires_in"]).ShouldBe(43200);
        clock.Advance(TimeSpan.FromHours(12));
        ((string?)(await bot.CallAsync("auth.test", token: (string)answer["access_token"]!))["error"]).ShouldBe("token_expired");
        var refresh = (string)answer["refresh_token"]!;
        var fresh = await PostAsync(bot, ("grant_type", "refresh_token"), ("refresh_token", refresh));
        ((bool)(await bot.CallAsync("auth.test", token: (string)fresh["access_token"]!))["ok"]!).ShouldBeTrue();
        ((string?)(await PostAsync(bot, ("grant_type", "refresh_token"), ("refresh_token", refresh)))["error"]).ShouldBe("invalid_refresh_token");
    }

    // As an admin: the page, then its button.
    private static async Task<(string Code, string State)> AllowedAsync(BotDouble bot, string key)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var query = $"?client_id={bot.Slack.App.ClientId}&scope=commands,chat:write&redirect_uri={Uri.EscapeDataString(Back)}&state={Uri.EscapeDataString("s p+a&ce")}";
        (await browser.GetStringAsync(new Uri($"{bot.Slack.Address}/oauth/v2/authorize{query}"))).ShouldContain($"key={key}");
        using var allowed = await browser.GetAsync(new Uri($"{bot.Slack.Address}/oauth/v2/allow{query}&key={key}"));
        var back = QueryHelpers.ParseQuery(allowed.Headers.Location!.Query);
        return (back["code"].ToString(), back["state"].ToString());
    }

    private static Task<JsonObject> AccessAsync(BotDouble bot, string code, string back) => PostAsync(bot, ("code", code), ("redirect_uri", back));

    private static async Task<JsonObject> PostAsync(BotDouble bot, params (string, string)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Slack.Api, "oauth.v2.access")) { Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Item1, f.Item2))) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{bot.Slack.App.ClientId}:{bot.Slack.App.ClientSecret}")));
        using var response = await bot.Http.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }
}

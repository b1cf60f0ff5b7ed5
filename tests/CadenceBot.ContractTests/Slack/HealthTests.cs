using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CadenceBot.Host;
using CadenceBot.Host.Settings;
using CadenceBot.TestSlack;

namespace CadenceBot.ContractTests.Slack;

/// <summary>What a supervisor reads of the real program on a real port.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task It_says_whether_anything_was_received_and_shows_nothing_on_the_port_that_others_reach()
    {
        await using var slack = await SlackServer.StartAsync(new SlackServerOptions { SocketMode = true });
        var folder = Directory.CreateTempSubdirectory("cadence-health-").FullName;
        var (port, management) = (FreePort(), FreePort());
        try
        {
            await using var program = (await Serve.StartAsync(
            [
                "--Cadence:Slack:Mode=socket", $"--Cadence:Slack:ApiUrl={slack.Api}", $"--Cadence:Slack:BotToken={Cast.BotToken}", $"--Cadence:Slack:AppToken={slack.App.AppToken}", "--Cadence:Admins:0=U0SAM",
                $"--Cadence:Database={Path.Combine(folder, "cadence.db")}", $"--Cadence:Url=http://127.0.0.1:{port}", $"--Cadence:ManagementUrl=http://127.0.0.1:{management}", "--Logging:LogLevel:Default=None",
            ]))!;
            using var http = new HttpClient();

            (await StateAsync(http, management)).ShouldBe("connected, nothing received");
            await slack.As("U0SAM").Types(Cast.AcmeChannel, "/onboard help");
            (await StateAsync(http, management)).ShouldBe("receiving");

            foreach (var path in new[] { "/health", "/slack/commands", "/slack/install", "/" })
                (await http.GetAsync(new Uri($"http://127.0.0.1:{port}{path}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_playgrounds_database_is_no_database_for_real_people()
    {
        await using var slack = await SlackServer.StartAsync(new SlackServerOptions { SocketMode = true });
        var folder = Directory.CreateTempSubdirectory("cadence-worlds-").FullName;
        try
        {
            string[] common = [$"--Cadence:Database={Path.Combine(folder, "cadence.db")}", $"--Cadence:Url=http://127.0.0.1:{FreePort()}", "--Logging:LogLevel:Default=None"];
            await using (await Serve.StartAsync(common))
            {
                // The demo is seeded at start.
            }

            var refused = await Should.ThrowAsync<SettingException>(() => Serve.StartAsync(
                [.. common, "--Cadence:Slack:Mode=socket", $"--Cadence:Slack:ApiUrl={slack.Api}", $"--Cadence:Slack:BotToken={Cast.BotToken}", $"--Cadence:Slack:AppToken={slack.App.AppToken}", "--Cadence:Admins:0=U0SAM", $"--Cadence:ManagementUrl=http://127.0.0.1:{FreePort()}"]));

            refused.Message.ShouldContain("Cadence__Database=data/slack.db");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> StateAsync(HttpClient http, int port)
    {
        var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["doors"]![0]!["state"]!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Globalization;
using CadenceBot.TestSlack;

var options = new SlackServerOptions { Port = 5090 };
for (var i = 0; i < args.Length; i++)
{
    string Next() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value");
    switch (args[i])
    {
        case "--port":
            options.Port = int.Parse(Next(), CultureInfo.InvariantCulture);
            break;
        case "--bot":
            options.Bot = new Uri(Next());
            break;
        case "--socket":
            options.SocketMode = true;
            break;
        case "--no-install":
            options.Installed = false;
            break;
        case "--reads-channels":
            options.App.Scopes = [.. options.App.Scopes, "channels:history", "groups:history"];
            break;
        default:
            Console.Error.WriteLine("usage: [--port 5090] [--bot http://127.0.0.1:5080 | --socket] [--no-install] [--reads-channels]");
            return 2;
    }
}

await using var slack = await SlackServer.StartAsync(options);
var mode = options.SocketMode ? "socket" : "http";
var secret = options.SocketMode ? $"Cadence__Slack__AppToken={slack.App.AppToken}" : $"Cadence__Slack__SigningSecret={slack.App.SigningSecret}";
Console.WriteLine($"""
    Test Slack is at {slack.Address}, for people; its Web API at {slack.Api}
    It {(options.SocketMode ? "delivers over sockets" : options.Bot is { } bot ? $"delivers to {bot}" : "delivers to nobody: give --bot or --socket")}. The program joins it with

    export Cadence__Slack__Mode={mode} Cadence__Slack__ApiUrl={slack.Api}
    export Cadence__Slack__BotToken={Cast.BotToken} {secret}
    export Cadence__Admins__0=U0SAM Cadence__Database=data/slack.db

    Client of OAuth: {slack.App.ClientId} / {slack.App.ClientSecret}
    """);
await slack.RunAsync();
return 0;

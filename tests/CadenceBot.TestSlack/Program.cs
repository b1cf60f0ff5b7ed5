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
Console.WriteLine($"""
    Test Slack        {slack.Address}
    Web API           {slack.Api}
    signing secret    {slack.App.SigningSecret}
    bot token         {Cast.BotToken}
    app-level token   {slack.App.AppToken}
    client            {slack.App.ClientId} / {slack.App.ClientSecret}
    sends to          {(options.SocketMode ? "open sockets" : options.Bot?.ToString() ?? "nobody: give --bot or --socket")}
    """);
await slack.RunAsync();
return 0;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CadenceBot.TestSlack;

/// <summary>
/// A Slack of our own on 127.0.0.1: companies with their people and channels, the Web API with Slack's limits and refusals, and the
/// delivery of what people do to a bot, signed over HTTP or through sockets. Written from the documented facts alone.
/// </summary>
public sealed partial class SlackServer : IAsyncDisposable
{
    private readonly WebApplication _web;

    private SlackServer(SlackServerOptions options)
    {
        Options = options;
        State = new SlackState(options.Clock);
        Limits = new RateLimits(options.Limits, options.Clock);
        Sockets = new Sockets(this);
        Deliveries = new Deliveries(this);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.ListenLocalhostOnly(options.Port));
        _web = builder.Build();
        Addresses.Map(_web, this);
    }

    public SlackServerOptions Options { get; }

    /// <summary>Where it is, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The base of the Web API, with a slash at the end.</summary>
    public Uri Api => new($"{Address}/api/");

    public TestApp App => Options.App;

    /// <summary>What goes wrong on purpose in the Web API.</summary>
    public Faults Faults { get; } = new();

    /// <summary>What was sent to the bot, and how it is disturbed.</summary>
    public Deliveries Deliveries { get; }

    /// <summary>The open connections of Socket Mode.</summary>
    public Sockets Sockets { get; }

    /// <summary>Calls let through and refused.</summary>
    public RateLimits Limits { get; }

    internal SlackState State { get; }

    /// <summary>Starts one, with the default cast unless the options say otherwise.</summary>
    public static async Task<SlackServer> StartAsync(SlackServerOptions? options = null)
    {
        var slack = new SlackServer(options ?? new());
        if (slack.Options.WithCast) Cast.Fill(slack);
        if (slack.Options is { WithCast: true, Installed: true }) Cast.Install(slack);
        await slack._web.StartAsync();
        slack.Address = slack._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return slack;
    }

    /// <summary>Waits, in real time, until something can be seen.</summary>
    public Task<T> UntilAsync<T>(Func<T?> look, string what = "what was expected") => State.UntilAsync(look, what, Options.Patience);

    /// <summary>Waits until the process is told to end.</summary>
    public Task RunAsync() => _web.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        Faults.Release();
        await Deliveries.DisposeAsync();
        Sockets.Drop();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _web.StopAsync(patience.Token);
        await _web.DisposeAsync();
    }
}

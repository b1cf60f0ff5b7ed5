using System.Collections.Immutable;
using CadenceBot.Application.Ports;
using CadenceBot.Slack.Outbound;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Slack.Install;

/// <summary>Writes down once a minute when something came in and went out last, so that the command line, which is another process, can tell.</summary>
internal sealed class TrafficNotes(Traffic traffic, IStore store, TimeProvider time, ILogger<TrafficNotes> log) : BackgroundService
{
    private const string InName = "slack/last-in";
    private const string OutName = "slack/last-out";
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private (DateTimeOffset? In, DateTimeOffset? Out) _written;

    /// <summary>Since when this process listens; null when it does not.</summary>
    public Instant? Since { get; private set; }

    /// <summary>What was written down last, by whichever process.</summary>
    public async Task<(Instant? In, Instant? Out)> ReadAsync(CancellationToken cancellation) => (Read(await store.MetaAsync(InName, cancellation)), Read(await store.MetaAsync(OutName, cancellation)));

    /// <summary>The same moment.</summary>
    public static Instant? Of(DateTimeOffset? at) => at is { } known ? Instant.FromDateTimeOffset(known) : null;

    /// <summary>Writes down what is new.</summary>
    public async Task WriteAsync()
    {
        var now = (traffic.LastIn, traffic.LastOut);
        if (now == _written) return;
        var meta = ImmutableDictionary<string, string>.Empty;
        if (Of(now.LastIn) is { } came) meta = meta.Add(InName, InstantPattern.General.Format(came));
        if (Of(now.LastOut) is { } sent) meta = meta.Add(OutName, InstantPattern.General.Format(sent));
        try
        {
            await store.CommitAsync(new Commit { At = Instant.FromDateTimeOffset(time.GetUtcNow()), Meta = meta }, CancellationToken.None);
            _written = now;
        }
        catch (StoreUnavailableException away)
        {
            log.TrafficNotKept(away);
        }
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Since = Instant.FromDateTimeOffset(time.GetUtcNow());
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await WriteAsync();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends; its stop writes what is new.
        }
    }

    private static Instant? Read(string? text) => text is not null && InstantPattern.General.Parse(text) is { Success: true, Value: var at } ? at : null;
}

using System.Collections.Immutable;
using CadenceBot.Application.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Slack.Install;

/// <summary>When the last delivery came in and the last message went out: in memory, and once a minute in the store, so that another process can tell.</summary>
internal sealed class SlackTraffic(IStore store, TimeProvider time, ILogger<SlackTraffic> log) : BackgroundService
{
    private const string InName = "slack.last-in";
    private const string OutName = "slack.last-out";
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private long _in;
    private long _out;
    private (long In, long Out) _written;

    /// <summary>When the last delivery came; null when none did since the start.</summary>
    public Instant? LastIn => Of(Interlocked.Read(ref _in));

    /// <summary>When Slack last accepted a message of ours; null when it did not since the start.</summary>
    public Instant? LastOut => Of(Interlocked.Read(ref _out));

    /// <summary>Since when this process listens; null when it does not.</summary>
    public Instant? Since { get; private set; }

    /// <summary>A delivery came that is Slack's.</summary>
    public void Received() => Interlocked.Exchange(ref _in, time.GetUtcNow().UtcTicks);

    /// <summary>Slack accepted a message.</summary>
    public void Sent() => Interlocked.Exchange(ref _out, time.GetUtcNow().UtcTicks);

    /// <summary>The same as far as the store knows, for a process that is not the one with the door.</summary>
    public async Task<(Instant? In, Instant? Out)> KeptAsync(CancellationToken cancellation) => (Read(await store.MetaAsync(InName, cancellation)), Read(await store.MetaAsync(OutName, cancellation)));

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Since = Instant.FromDateTimeOffset(time.GetUtcNow());
        using var timer = new PeriodicTimer(Between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await WriteAsync();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the program; what is not written yet is written by the stop.
        }
    }

    private async Task WriteAsync()
    {
        var now = (In: Interlocked.Read(ref _in), Out: Interlocked.Read(ref _out));
        if (now == _written) return;
        var meta = ImmutableDictionary<string, string>.Empty;
        if (Of(now.In) is { } came) meta = meta.Add(InName, InstantPattern.General.Format(came));
        if (Of(now.Out) is { } sent) meta = meta.Add(OutName, InstantPattern.General.Format(sent));
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

    private static Instant? Of(long ticks) => ticks == 0 ? null : Instant.FromDateTimeUtc(new DateTime(ticks, DateTimeKind.Utc));

    private static Instant? Read(string? text) => text is not null && InstantPattern.General.Parse(text) is { Success: true, Value: var at } ? at : null;
}

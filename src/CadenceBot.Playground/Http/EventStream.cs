using System.Text;
using CadenceBot.Playground.Clock;
using CadenceBot.Playground.Rooms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CadenceBot.Playground.Http;

/// <summary>Server-sent events: what happened, as it happens, with a sign of life in between.</summary>
internal sealed class EventStream(EventHub hub, Turn turn, TimeProvider time, IHostApplicationLifetime lifetime) : IResult
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // An open stream must not hold up the end of the program.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, lifetime.ApplicationStopping);
        var response = httpContext.Response;
        try
        {
            // In turn: who came in the middle of an act would be told nothing of it, and may have read how things stood before it.
            using var place = await turn.TakeAsync(() => Task.FromResult(hub.Subscribe()), end.Token);
            if (place is null)
            {
                await new Problem(StatusCodes.Status503ServiceUnavailable, $"{EventHub.MostReaders} readers listen already; close one of them.").ExecuteAsync(httpContext);
                return;
            }

            response.ContentType = "text/event-stream; charset=utf-8";
            response.Headers.CacheControl = "no-cache, no-store";
            await WriteAsync(response, ": here\nretry: 1000\n\n", end.Token);
            await ReadAsync(response, place, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }
    }

    private async Task ReadAsync(HttpResponse response, Subscription place, CancellationToken end)
    {
        using var beat = new PeriodicTimer(Heartbeat, time);
        var more = place.Events.WaitToReadAsync(end).AsTask();
        var tick = beat.WaitForNextTickAsync(end).AsTask();
        while (true)
        {
            if (await Task.WhenAny(more, tick) == tick)
            {
                await tick;
                await WriteAsync(response, ": still here\n\n", end);
                tick = beat.WaitForNextTickAsync(end).AsTask();
                continue;
            }

            if (!await more) return;
            var text = new StringBuilder();
            while (place.Events.TryRead(out var happened)) text.Append("event: ").Append(happened.Name).Append("\ndata: ").Append(happened.Json).Append("\n\n");
            await WriteAsync(response, text.ToString(), end);
            more = place.Events.WaitToReadAsync(end).AsTask();
        }
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken end)
    {
        await response.WriteAsync(text, end);
        await response.Body.FlushAsync(end);
    }
}

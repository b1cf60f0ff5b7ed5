using System.Text.Json.Serialization;
using CadenceBot.Application.Ports;
using CadenceBot.Application.UseCases;
using CadenceBot.Host.Settings;
using NodaTime;

namespace CadenceBot.Host.Health;

/// <summary><c>GET /health</c> on the management address: for a supervisor, which restarts what is down and tells a person of what is not as it should be.</summary>
internal static class HealthEndpoint
{
    /// <summary>The tick comes once a minute; after so long without one somebody should look.</summary>
    private static readonly Duration Late = Duration.FromMinutes(5);

    /// <summary>Maps it. Whoever comes by another port finds nothing: what a proxy shows to the world is the other one.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes, CadenceOptions options)
    {
        var port = new Uri(options.ManagementUrl).Port;
        routes.MapGet("/health", async (HttpContext context, IStore store, IBotClock clock, IEnumerable<IDoorCheck> doors) =>
        {
            if (context.Connection.LocalPort != port) return Results.NotFound();
            var now = await NowAsync(store, clock, doors, context.RequestAborted);
            return Results.Json(now, HealthJson.Default.Health, statusCode: now.Status == "down" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        });
    }

    private static async Task<Health> NowAsync(IStore store, IBotClock clock, IEnumerable<IDoorCheck> doors, CancellationToken cancellation)
    {
        try
        {
            var tick = await store.LastTickAsync(cancellation);
            Health.Door[] found = [.. doors.Select(d => (d.Platform, Way: d.Way)).Select(d => new Health.Door(d.Platform, WordOf(d.Way.State), d.Way.Since?.ToString(), d.Way.LastIn?.ToString(), d.Way.LastRefused?.ToString()))];
            var isDown = found.Any(d => d.State == "stopped");
            var isLate = tick is { } at && clock.Now - at > Late;
            return new Health(isDown ? "down" : isLate || found.Any(d => d.State is "connecting" || (d.LastIn is null && d.LastRefused is not null)) ? "degraded" : "ok", tick?.ToString(), found);
        }
        catch (StoreUnavailableException away)
        {
            return new Health("down", null, []) { Why = away.Message };
        }
    }

    private static string WordOf(WayState state) => state switch
    {
        WayState.Receiving => "receiving",
        WayState.Quiet => "connected, nothing received",
        WayState.Stopped => "stopped",
        _ => "connecting",
    };
}

/// <summary>How the program is.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> or <c>down</c>.</param>
/// <param name="LastTick">When it last looked at what is due.</param>
/// <param name="Doors">How each platform's way in is.</param>
internal sealed record Health(string Status, string? LastTick, IReadOnlyList<Health.Door> Doors)
{
    /// <summary>What is wrong with the store.</summary>
    public string? Why { get; init; }

    /// <summary>A platform's way in.</summary>
    internal sealed record Door(string Platform, string State, string? Since, string? LastIn, string? LastRefused);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Health))]
internal sealed partial class HealthJson : JsonSerializerContext;

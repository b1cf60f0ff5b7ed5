using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace CadenceBot.Playground.Http;

/// <summary>A request that is not served: <c>application/problem+json</c> with one sentence for the one who asked.</summary>
internal sealed record Problem(int Status, string Detail) : IResult
{
    public static Problem Bad(string detail) => new(StatusCodes.Status400BadRequest, detail);

    public static Problem Missing(string detail) => new(StatusCodes.Status404NotFound, detail);

    public static Problem Forbidden(string detail) => new(StatusCodes.Status403Forbidden, detail);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return httpContext.Response.WriteAsJsonAsync(
            new ProblemBody(Title, Status, Detail), PlaygroundJson.Default.ProblemBody, "application/problem+json; charset=utf-8", httpContext.RequestAborted);
    }

    private string Title => Status switch
    {
        StatusCodes.Status400BadRequest => "Bad request",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status404NotFound => "Not found",
        StatusCodes.Status503ServiceUnavailable => "Not now",
        _ => "Failed",
    };
}

/// <summary>A problem as it is written.</summary>
internal sealed record ProblemBody(string Title, int Status, string Detail);

/// <summary>An answer that is served; nothing is written as the word null.</summary>
internal sealed record Answer<T>(T? Body, JsonTypeInfo<T> Type) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteAsJsonAsync(Body!, Type, "application/json; charset=utf-8", httpContext.RequestAborted);
    }
}

/// <summary>Makes answers.</summary>
internal static class Answer
{
    public static IResult Of<T>(T? body, JsonTypeInfo<T> type) => new Answer<T>(body, type);
}

using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Benchmarks.Harness;

/// <summary>The least that ASP.NET Core can do for Slack: it reads the body, checks the keyed hash, and returns the same JSON always. Runs as a process of its own.</summary>
internal static class BareEndpoint
{
    public const string Verb = "bare-endpoint";

    private static readonly byte[] Answer = """{"response_type":"ephemeral","text":"ok"}"""u8.ToArray();

    public static async Task RunAsync(string port, string secret)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        app.MapPost("/slack/commands", context => HandleAsync(context, key));
        await app.RunAsync();
    }

    private static async Task HandleAsync(HttpContext context, byte[] key)
    {
        var read = await context.Request.BodyReader.ReadAtLeastAsync((int)(context.Request.ContentLength ?? 0));
        var fits = Fits(context.Request, read.Buffer, key);
        context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        if (!fits)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = Answer.Length;
        await context.Response.Body.WriteAsync(Answer);
    }

    private static bool Fits(HttpRequest request, ReadOnlySequence<byte> body, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{request.Headers["X-Slack-Request-Timestamp"]}:"));
        foreach (var part in body) hash.AppendData(part.Span);
        var own = "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(own), Encoding.ASCII.GetBytes(request.Headers["X-Slack-Signature"].ToString()));
    }
}

using System.Buffers;
using System.Text;
using CadenceBot.Slack.Outbound;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Inbound;

/// <summary>The three addresses at which Slack calls: commands, interactions, events. Whatever is not Slack's is refused before anything of it is read.</summary>
internal sealed class SlackEndpoints(ISlackDoor door, SlackSignature signature, Traffic traffic, TimeProvider time, ILogger<SlackEndpoints> log)
{
    /// <summary>The longest body; Slack's own are far below.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The slash command.</summary>
    public Task CommandAsync(HttpContext context) => TakeAsync(context, body => FormOf(body) is { } form ? SlackDecoder.Command(name => form.GetValueOrDefault(name)) : null);

    /// <summary>Presses and forms.</summary>
    public Task InteractionAsync(HttpContext context) => TakeAsync(
        context, body => FormOf(body)?.GetValueOrDefault("payload") is { } payload ? SlackDecoder.Interaction(Encoding.UTF8.GetBytes(payload)) : null);

    /// <summary>Events, and Slack's check of the address.</summary>
    public Task EventAsync(HttpContext context) => TakeAsync(context, body => Valid(body) ? SlackDecoder.Event(body) : null, isEvent: true);

    private async Task TakeAsync(HttpContext context, Func<ReadOnlyMemory<byte>, Arrival?> decode, bool isEvent = false)
    {
        var path = context.Request.Path.Value ?? "";
        var (body, unread) = await BodyAsync(context.Request, context.RequestAborted);
        if (unread > 0)
        {
            log.NotFromSlack(path, unread == StatusCodes.Status413PayloadTooLarge ? "it is longer than anything that Slack sends" : "it broke off");
            if (!context.Response.HasStarted) context.Response.StatusCode = unread;
            return;
        }

        // Slack's probe of the certificate may come unsigned: it is answered, and nothing else of it is looked at.
        if (!isEvent && IsProbe(body.Span)) return;
        var headers = context.Request.Headers;
        if (signature.Refuses(headers["X-Slack-Request-Timestamp"], headers["X-Slack-Signature"], body.Span, time.GetUtcNow()) is { } reason)
        {
            log.NotFromSlack(path, reason);
            traffic.Refused();
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (isEvent && SlackDecoder.Challenge(body) is { } challenge)
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(challenge, context.RequestAborted);
            return;
        }

        if (decode(body) is not { } arrival)
        {
            log.NotFromSlack(path, "it cannot be read");
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await WriteAsync(context.Response, await door.HandleAsync(arrival, context.RequestAborted), context.RequestAborted);
    }

    private static async Task WriteAsync(HttpResponse response, Ack ack, CancellationToken cancellation)
    {
        if (!ack.IsStored)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (ack.Json is not { } json) return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, cancellation);
    }

    // Read to the end before anything else: what is signed are these bytes. Whoever does not bring it to its end is hung up on.
    private static async Task<(ReadOnlyMemory<byte> Body, int Unread)> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes) return (default, StatusCodes.Status413PayloadTooLarge);
        try
        {
            while (true)
            {
                var read = await request.BodyReader.ReadAsync(cancellation);
                if (read.Buffer.Length > MostBytes)
                {
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return (default, StatusCodes.Status413PayloadTooLarge);
                }

                if (read.IsCompleted)
                {
                    var body = read.Buffer.ToArray();
                    request.BodyReader.AdvanceTo(read.Buffer.End);
                    return (body, 0);
                }

                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // Too slow, cut short, no HTTP, or they hung up: anybody can do that, and it is no fault of the program to be logged as one.
            var response = request.HttpContext.Response;
            (response.StatusCode, response.Headers.Connection) = (StatusCodes.Status400BadRequest, "close");
            // Said first and then hung up on: else the server looks for more, and complains in the log that there is none.
            await response.CompleteAsync();
            request.HttpContext.Abort();
            return (default, StatusCodes.Status400BadRequest);
        }
    }

    private static bool IsProbe(ReadOnlySpan<byte> body) => body.StartsWith("ssl_check=1"u8) || body.IndexOf("&ssl_check=1"u8) >= 0;

    private static Dictionary<string, string>? FormOf(ReadOnlyMemory<byte> body)
    {
        if (!Valid(body)) return null;
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body.Span)))
        {
            // The first of two of one name counts, and who sends a hundred sends no form of Slack's.
            if (form.Count > 100) return null;
            form.TryAdd(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }

        return form;
    }

    private static bool Valid(ReadOnlyMemory<byte> body)
    {
        try
        {
            _ = Strict.GetCharCount(body.Span);
            return true;
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8, and so nothing of Slack's; refused as unreadable.
            return false;
        }
    }
}

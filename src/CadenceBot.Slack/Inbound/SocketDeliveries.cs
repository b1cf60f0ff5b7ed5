using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CadenceBot.Slack.Inbound;

/// <summary>Hands what comes over the sockets to the door, and says what each is acknowledged with.</summary>
internal sealed class SocketDeliveries(ISlackDoor door, SlackOptions options, ILogger<SocketDeliveries> log)
{
    private volatile string? _appId = string.IsNullOrWhiteSpace(options.AppId) ? null : options.AppId;

    /// <summary>The app whose deliveries are taken; null until the settings or Slack say it.</summary>
    public string? AppId => _appId;

    /// <summary>Whether a socket is our app's; the first to say whose it is teaches it where the settings do not.</summary>
    public bool IsOurs(string? appId)
    {
        if (appId is not null) Interlocked.CompareExchange(ref _appId, appId, null);
        return appId is null || appId == _appId;
    }

    /// <summary>Handles one delivery.</summary>
    /// <returns>Its acknowledgement; null for none, so that Slack sends an event again.</returns>
    public async Task<byte[]?> HandleAsync(Envelope envelope, CancellationToken cancellation)
    {
        var (id, delivery) = (envelope.EnvelopeId, "");
        try
        {
            if (Decode(envelope) is not { } arrival)
            {
                log.EnvelopeUnread(id, envelope.Type);
                return SocketJson.Acknowledgement(id, null);
            }

            if (arrival.AppId is { } app && _appId is { } ours && app != ours)
            {
                log.EnvelopeOfAnotherApp(id, app);
                return null;
            }

            delivery = arrival.DeliveryId;
            var ack = await door.HandleAsync(arrival, cancellation);
            // Slack repeats an event; a person's command or press it does not, so that the sentence about it has to go now.
            if (!ack.IsStored && (envelope.IsEvent || ack.Json is null))
            {
                log.EnvelopeNotStored(id, delivery);
                return null;
            }

            return SocketJson.Acknowledgement(id, envelope.TakesAnswer ? ack.Json : null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            log.EnvelopeAbandoned(id, delivery);
            return null;
        }
        catch (Exception broken)
        {
            log.EnvelopeBroke(broken, id, delivery);
            return null;
        }
    }

    private static Arrival? Decode(Envelope envelope) => envelope.Type switch
    {
        "events_api" => SlackDecoder.Event(Raw(envelope.Payload)),
        "interactive" => SlackDecoder.Interaction(Raw(envelope.Payload)),
        "slash_commands" when envelope.Payload.ValueKind == JsonValueKind.Object => SlackDecoder.Command(name => Field(envelope.Payload, name)),
        _ => null,
    };

    private static ReadOnlyMemory<byte> Raw(JsonElement payload) => payload.ValueKind == JsonValueKind.Undefined ? default : JsonMarshal.GetRawUtf8Value(payload).ToArray();

    private static string? Field(JsonElement payload, string name) => PayloadText.Of(payload, name);
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace CadenceBot.Slack.Inbound;

/// <summary>A delivery over a socket, in Slack's words.</summary>
/// <param name="EnvelopeId">By which it is acknowledged.</param>
/// <param name="Type">What the payload is: <c>events_api</c>, <c>slash_commands</c> or <c>interactive</c>.</param>
/// <param name="Payload">What HTTP would have had as its body.</param>
/// <param name="AcceptsResponsePayload">Whether the acknowledgement may carry an answer.</param>
internal sealed record Envelope(string EnvelopeId, string Type, JsonElement Payload, JsonElement AcceptsResponsePayload)
{
    /// <summary>Whether it is an event, which Slack sends again when nobody acknowledges it.</summary>
    public bool IsEvent => Type == "events_api";

    /// <summary>Whether its acknowledgement may carry an answer; anything but a plain yes is a no.</summary>
    public bool TakesAnswer => AcceptsResponsePayload.ValueKind == JsonValueKind.True;
}

/// <summary>The first message of a socket.</summary>
/// <param name="ConnectionInfo">Whose socket it is.</param>
internal sealed record Hello(ConnectionInfo? ConnectionInfo);

/// <summary>Whose socket it is.</summary>
/// <param name="AppId">The app's id, <c>A…</c>.</param>
internal sealed record ConnectionInfo(string? AppId);

/// <summary>Slack is about to close the socket.</summary>
/// <param name="Reason">Why: <c>warning</c>, <c>refresh_requested</c>, <c>link_disabled</c>, or a word not known yet.</param>
internal sealed record Disconnect(string? Reason);

/// <summary>Reads what a socket says: unknown properties are passed over, and what cannot be read is null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowTrailingCommas = true)]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Disconnect))]
internal sealed partial class SocketJson : JsonSerializerContext
{
    /// <summary>A delivery; null when it is none, which one without an id is neither.</summary>
    public static Envelope? DeliveryOf(ReadOnlySpan<byte> json) => Read(json, Default.Envelope) is { EnvelopeId.Length: > 0 } envelope ? envelope : null;

    /// <summary>The app's id of a hello; null when it does not say. Slack's own sample of it is no valid JSON, so that a hello with a slip is still one.</summary>
    public static string? AppIdOf(ReadOnlySpan<byte> json) => Read(json, Default.Hello)?.ConnectionInfo?.AppId;

    /// <summary>Why a socket ends; a disconnect without a reason is called so.</summary>
    public static string ReasonOf(ReadOnlySpan<byte> json) => Read(json, Default.Disconnect)?.Reason is { Length: > 0 } reason ? reason : "disconnect";

    /// <summary>The type, read up to where the text stops making sense; null without one.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isType = reader.ValueTextEquals("type"u8);
                reader.Read();
                if (isType) return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A text that is no JSON, or no text at all, has no type; who asks says so in the log.
            return null;
        }

        return null;
    }

    /// <summary>The acknowledgement of a delivery, with the answer where there is one.</summary>
    public static byte[] Acknowledgement(string envelopeId, byte[]? answer)
    {
        var written = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(written))
        {
            writer.WriteStartObject();
            writer.WriteString("envelope_id"u8, envelopeId);
            if (answer is not null)
            {
                writer.WritePropertyName("payload"u8);
                writer.WriteRawValue(answer);
            }

            writer.WriteEndObject();
        }

        return written.WrittenSpan.ToArray();
    }

    private static T? Read<T>(ReadOnlySpan<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            // The connection logs what it cannot read and goes on; one bad message is no reason to lose the next.
            return null;
        }
    }
}

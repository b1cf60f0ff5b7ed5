using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CadenceBot.Application.Messages;

/// <summary>How messages are written into the outbox and read back.</summary>
public static class MessageJson
{
    /// <summary>The message as JSON.</summary>
    public static string Write(Message message) => JsonSerializer.Serialize(message, MessageJsonContext.Default.Message);

    /// <summary>The message of JSON that <see cref="Write"/> made.</summary>
    public static Message Read(string json) =>
        JsonSerializer.Deserialize(json, MessageJsonContext.Default.Message) ?? throw new JsonException("The stored message is empty.");
}

/// <summary>Writes spans as a plain array.</summary>
public sealed class RichTextConverter : JsonConverter<RichText>
{
    /// <inheritdoc/>
    public override RichText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize(ref reader, MessageJsonContext.Default.ImmutableArraySpan));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RichText value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Spans, MessageJsonContext.Default.ImmutableArraySpan);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Element))]
[JsonSerializable(typeof(ImmutableArray<Span>))]
internal sealed partial class MessageJsonContext : JsonSerializerContext;

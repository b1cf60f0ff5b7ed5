using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CadenceBot.Slack.Rendering;

/// <summary>A part of Block Kit that writes itself: every answer is made of dozens, and the serializer's way to find out of which type each is takes longer than all the rest.</summary>
internal interface IWritten
{
    /// <summary>Writes it.</summary>
    void Write(Utf8JsonWriter json);
}

/// <summary>Lets the serializer write what writes itself.</summary>
internal sealed class SelfWritten<T> : JsonConverter<T>
    where T : IWritten
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("What goes to Slack is never read back.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}

/// <summary>Lets the serializer pass on what is JSON already.</summary>
internal sealed class RawJson : JsonConverter<ReadOnlyMemory<byte>>
{
    public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("What goes to Slack is never read back.");

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options) => writer.WriteRawValue(value.Span, skipInputValidation: true);
}

/// <summary>The properties of an object, one after the other; those without a value are left out.</summary>
internal static class Writing
{
    public static Utf8JsonWriter Begin(this Utf8JsonWriter json, ReadOnlySpan<byte> type)
    {
        json.WriteStartObject();
        if (type.Length > 0) json.WriteString("type"u8, type);
        return json;
    }

    public static Utf8JsonWriter Put(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
        return json;
    }

    public static Utf8JsonWriter Put(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool value)
    {
        json.WriteBoolean(name, value);
        return json;
    }

    public static Utf8JsonWriter Put(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int value)
    {
        json.WriteNumber(name, value);
        return json;
    }

    public static Utf8JsonWriter Put(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IWritten? value)
    {
        if (value is null) return json;
        json.WritePropertyName(name);
        value.Write(json);
        return json;
    }

    public static Utf8JsonWriter Put<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<T>? values)
        where T : IWritten
    {
        if (values is not { } all) return json;
        json.WritePropertyName(name);
        json.Write(all);
        return json;
    }

    public static void Write<T>(this Utf8JsonWriter json, ImmutableArray<T> values)
        where T : IWritten
    {
        json.WriteStartArray();
        foreach (var value in values) value.Write(json);
        json.WriteEndArray();
    }

    public static void End(this Utf8JsonWriter json) => json.WriteEndObject();
}

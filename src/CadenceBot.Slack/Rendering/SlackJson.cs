using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CadenceBot.Slack.Outbound;

namespace CadenceBot.Slack.Rendering;

/// <summary>How what we send is written: Slack's names, nothing that is null, since Slack refuses properties that it does not know.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackMessage))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(ViewBody))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(Outbound.FileShare))]
internal sealed partial class SlackJson : JsonSerializerContext;

/// <summary>The two ways of writing it: letters of every script as they are, on one line or in lines.</summary>
internal static class Written
{
    public static readonly SlackJson Short = Of(indented: false);

    public static readonly SlackJson Indented = Of(indented: true);

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Blocks on one line.</summary>
    public static ReadOnlyMemory<byte> Json(ImmutableArray<Block> blocks)
    {
        var into = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(into, Options);
        json.Write(blocks);
        json.Flush();
        return into.WrittenMemory;
    }

    // Not meant for a page: what a page would need escaped stays short here.
    private static SlackJson Of(bool indented) => new(new JsonSerializerOptions(SlackJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = indented });
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CadenceBot.Application.Commands;
using CadenceBot.Application.Messages;

namespace CadenceBot.Slack.Inbound;

/// <summary>What a modal carries to its submission, since Slack names no channel then. No secret, and it grants nothing: rights are checked when it arrives.</summary>
/// <param name="Line">The command line that the answers complete.</param>
/// <param name="In">The channel in which it was opened; null on the home tab.</param>
/// <param name="Ref">The message under which it was opened, or the root of its thread.</param>
/// <param name="Thread">The thread in which it was opened.</param>
/// <param name="Fields">The fields in order; a switch ends in <c>?</c>.</param>
internal sealed record FormMetadata(string Line, string? In, string? Ref, string? Thread, ImmutableArray<string> Fields)
{
    private const int Most = 3_000;

    /// <summary>Of a form that is opened somewhere.</summary>
    public static FormMetadata Of(Form form, Spot? spot) => new(
        form.Line, spot?.ChannelId, spot?.Ts, spot?.ThreadTs, [.. form.Fields.Select(f => FormAnswers.IsSwitch(f) ? f.Name + "?" : f.Name)]);

    /// <summary>Reads what came back; null when it is not ours.</summary>
    public static FormMetadata? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FormMetadataJson.Default.FormMetadata) is { Line: not null, Fields.IsDefault: false } read && read.Fields.All(f => f is not null) ? read : null;
        }
        catch (JsonException)
        {
            // Another app's view, or one of a program that wrote it in another way.
            return null;
        }
    }

    /// <summary>As text; null when it is longer than Slack carries.</summary>
    public string? Write() => JsonSerializer.Serialize(this, FormMetadataJson.Default.FormMetadata) is { Length: <= Most } text ? text : null;

    /// <summary>Where it was opened; null on the home tab.</summary>
    [JsonIgnore]
    public Spot? Spot => In is { } channel ? new Spot(channel, Ref, Thread, channel is ['D', ..]) : null;

    /// <summary>The line with its answers.</summary>
    public string Complete(ImmutableDictionary<string, ImmutableArray<string>> answers)
    {
        var line = new StringBuilder(Line);
        foreach (var field in Fields)
        {
            var name = field.TrimEnd('?');
            string[] given = answers.TryGetValue(name, out var texts) ? [.. texts.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t.Trim())] : [];
            if (given.Length > 0) FormAnswers.Append(line, name, field.Length > name.Length, given);
        }

        return line.ToString();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FormMetadata))]
internal sealed partial class FormMetadataJson : JsonSerializerContext;

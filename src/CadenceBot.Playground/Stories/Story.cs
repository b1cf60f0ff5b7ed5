using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CadenceBot.Playground.Stories;

/// <summary>A run of a whole plan as data: who says what on which plan day, and when the bot is down.</summary>
/// <param name="Id">The word that names it: <c>win silent no-sponsor dst outage</c>.</param>
/// <param name="Title">What happens in it.</param>
/// <param name="From">The host's local time at which it begins; its date is day 0.</param>
/// <param name="Days">How many days it takes.</param>
/// <param name="Steps">What people do, in order.</param>
/// <param name="Without">People of the cast who do not take part.</param>
public sealed record Story(string Id, string Title, string From, int Days, ImmutableArray<StoryStep> Steps, ImmutableArray<string> Without)
{
    private const string Prefix = "stories/";

    /// <summary>The stories of the program, by word.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. typeof(Story).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => Path.GetFileNameWithoutExtension(n)).Order(StringComparer.Ordinal)];

    /// <summary>The story of a word; null when there is none.</summary>
    public static Story? Find(string id)
    {
        using var stream = Ids.Contains(id) ? typeof(Story).Assembly.GetManifestResourceStream($"{Prefix}{id}.json") : null;
        return stream is null ? null : JsonSerializer.Deserialize(stream, StoryJson.Default.Story);
    }
}

/// <summary>One thing that happens in a story.</summary>
/// <param name="Day">The plan day.</param>
/// <param name="At">The host's local time of day.</param>
/// <param name="As">Who acts.</param>
/// <param name="Say">The command, without <c>/onboard</c>.</param>
/// <param name="In">Where; the shared channel when not said.</param>
/// <param name="OfflineUntil">Until when the bot is down from this moment on.</param>
public sealed record StoryStep(int Day, string At, string? As, string? Say, string? In, StoryMoment? OfflineUntil);

/// <summary>A moment of a story.</summary>
/// <param name="Day">The plan day.</param>
/// <param name="At">The host's local time of day.</param>
public sealed record StoryMoment(int Day, string At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Story))]
internal sealed partial class StoryJson : JsonSerializerContext;

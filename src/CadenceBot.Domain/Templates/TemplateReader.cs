using System.Text;
using System.Text.Json;

namespace CadenceBot.Domain.Templates;

/// <summary>Turns the text of a template into the template, or into sentences about everything that is wrong with it. Bad text never throws.</summary>
public static class TemplateReader
{
    /// <summary>The most bytes that a template may have.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>How deep its lists and objects may be nested.</summary>
    public const int MaxDepth = 32;

    internal const int MinDays = 7;

    internal const int MaxDays = 730;

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth };

    private static readonly string[] Stars = ["firstSourced", "firstRegistered", "firstWon"];

    /// <summary>Reads a template.</summary>
    /// <param name="fileName">The file, for the problems.</param>
    /// <param name="json">The text: JSON, comments and trailing commas allowed.</param>
    public static TemplateReading Read(string fileName, string json)
    {
        var problems = new TemplateProblems(fileName);
        var template = Parse(json, problems);
        return new TemplateReading(problems.Count == 0 ? template : null, problems.ToImmutable());
    }

    private static PlanTemplate? Parse(string json, TemplateProblems problems)
    {
        var bytes = Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF'));
        if (bytes.Length > MaxBytes)
        {
            problems.Add("$", $"I read {bytes.Length / 1024} KB: a template has at most {MaxBytes / 1024} KB. Example: forecastable-90.json has less than 32 KB.");
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            if (BrokenText(document.RootElement, "$") is { } path)
            {
                problems.Add(path, "I read an escape that is half a character: write the character itself. Example: `\"title\": \"Café\"`.");
                return null;
            }

            return ReadRoot(TemplateCursor.Root(document.RootElement, problems), document.RootElement, json);
        }
        catch (JsonException e)
        {
            // The message may quote the whole rest of the file.
            var reason = e.Message.Split(" LineNumber:", 2)[0].TrimEnd('.');
            problems.Add("$", $"I read text that is not JSON, line {(e.LineNumber ?? 0) + 1}: {TemplateCursor.Cut(reason)}. Example: `{{ \"id\": \"forecastable-90\", \"version\": 1 }}`.");
            return null;
        }
    }

    private static PlanTemplate? ReadRoot(TemplateCursor root, JsonElement element, string json)
    {
        if (!root.IsObject("a template", "{ \"id\": \"forecastable-90\", \"version\": 1 }",
            "id", "version", "title", "lengthDays", "star", "targetDays", "redDays", "slots", "phases", "weeks", "items", "meetings", "checkins", "reviews", "guards", "notices")) return null;
        var names = TemplateNames.In(element);
        var id = root["id"].Word("an id", "\"id\": \"forecastable-90\"");
        var version = root["version"].Number("a version", 1, 9999, "\"version\": 1");
        var title = root["title"].Text("a title", "\"title\": \"90 days to a first joint deal\"", 80);
        var length = root["lengthDays"].Number("the length in days", MinDays, MaxDays, "\"lengthDays\": 90");
        var star = root["star"].OneOf("a star", "\"star\": \"firstSourced\"", Stars);
        var target = root["targetDays"].Number("the target in days", 1, MaxDays, "\"targetDays\": 90");
        var red = root["redDays"].Number("the day from which the star's absence is red", 1, MaxDays, "\"redDays\": 120");
        if (red < target) root["redDays"].Problem($"red starts on the target day {target} or later", "\"redDays\": 120");
        var template = new PlanTemplate
        {
            Id = id ?? "",
            Version = version ?? 0,
            Title = title ?? "",
            LengthDays = length ?? 0,
            Star = star ?? "",
            TargetDays = target ?? 0,
            RedDays = red ?? 0,
            Slots = SlotReader.Read(root["slots"]),
            Phases = PhaseReader.Read(root["phases"], names),
            Weeks = WeekReader.Read(root, names),
            Items = ItemReader.Read(root, names),
            Meetings = MeetingReader.Read(root, names),
            Checkins = CheckinReader.Read(root, names),
            Reviews = ReviewReader.Read(root, names),
            Guards = GuardReader.Read(root, names),
            Notices = NoticeReader.Read(root),
            Source = json,
        };
        if (root.IsClean) TemplateLinter.GateMeetings(root, template);
        return template;
    }

    /// <summary>JSON allows an escape of half a character, which no text of .NET can be made of.</summary>
    private static string? BrokenText(JsonElement element, string path)
    {
        try
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.String:
                    _ = element.GetString();
                    return null;
                case JsonValueKind.Array:
                    return element.EnumerateArray().Select((e, i) => BrokenText(e, $"{path}[{i}]")).FirstOrDefault(p => p is not null);
                case JsonValueKind.Object:
                    return element.EnumerateObject().Select(p => BrokenText(p.Value, $"{path}.{p.Name}")).FirstOrDefault(p => p is not null);
                default:
                    return null;
            }
        }
        catch (InvalidOperationException)
        {
            return path;
        }
    }
}

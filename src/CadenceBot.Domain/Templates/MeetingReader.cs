using System.Collections.Immutable;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads the meetings.</summary>
internal static class MeetingReader
{
    /// <summary>How long after the last day a review may be (S44).</summary>
    internal const int DaysAfter = 180;

    private const string Example = "{ \"key\": \"pipelineReview\", \"title\": \"joint pipeline review\", \"day\": 28 }";

    public static ImmutableArray<MeetingTemplate> Read(TemplateCursor root, TemplateNames names)
    {
        if (!root.Contains("meetings")) return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var meetings = ImmutableArray.CreateBuilder<MeetingTemplate>();
        foreach (var at in root["meetings"].Entries("the meetings", Example))
        {
            if (!at.IsObject("a meeting", Example, "key", "title", "day", "weekly")) continue;
            var key = at["key"].Word("a meeting's key", "\"key\": \"pipelineReview\"", capitals: true);
            at["key"].Once(seen, key, "a meeting", Example);
            var title = at["title"].Text("a title", "\"title\": \"joint pipeline review\"", 60);
            var weekly = at.FlagOrNo("weekly");
            var day = at.Has("day") ? at["day"].Number("the day of a meeting", 0, names.LengthDays + DaysAfter, "\"day\": 28") : null;
            if (!weekly && !at.Has("day")) at["day"].Problem("a meeting has a day, or `\"weekly\": true`", "\"day\": 28");
            if (key is not null && title is not null) meetings.Add(new MeetingTemplate(key, title, day, weekly));
        }

        return meetings.ToImmutable();
    }
}

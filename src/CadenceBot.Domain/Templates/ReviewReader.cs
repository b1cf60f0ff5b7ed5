using System.Collections.Immutable;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads the reviews.</summary>
internal static class ReviewReader
{
    private const string Example = "{ \"kind\": \"qbr\", \"title\": \"quarterly business review\", \"day\": 100, \"mustExistBy\": 90, \"askAgainDay\": 120 }";

    public static ImmutableArray<ReviewTemplate> Read(TemplateCursor root, TemplateNames names)
    {
        if (!root.Contains("reviews")) return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var last = names.LengthDays + MeetingReader.DaysAfter;
        var reviews = ImmutableArray.CreateBuilder<ReviewTemplate>();
        foreach (var at in root["reviews"].Entries("the reviews", Example))
        {
            if (!at.IsObject("a review", Example, "kind", "title", "day", "mustExistBy", "askAgainDay")) continue;
            var kind = at["kind"].Word("the kind of a review", "\"kind\": \"qbr\"", capitals: true);
            _ = names.Meetings.TitleOf(at["kind"], kind);
            at["kind"].Once(seen, kind, "a review", Example);
            var title = at["title"].Text("a title", "\"title\": \"quarterly business review\"", 60);
            var day = at["day"].Number("the day of a review", 1, last, "\"day\": 100");
            var exist = at.Has("mustExistBy") ? at["mustExistBy"].Number("the day by which a review has a date", 1, last, "\"mustExistBy\": 90") : null;
            if (exist > day) at["mustExistBy"].Problem($"a review has its date before it takes place on day {day}", $"\"mustExistBy\": {Math.Max(1, day.Value - 10)}");
            var again = at.Has("askAgainDay") ? at["askAgainDay"].Number("the day on which the closing choice is asked again", 1, last, "\"askAgainDay\": 120") : null;
            if (again <= day) at["askAgainDay"].Problem($"the closing choice is asked again after the review on day {day}", $"\"askAgainDay\": {day + 20}");
            if (kind is not null && title is not null && day is not null) reviews.Add(new ReviewTemplate(kind, title, day.Value, exist, again));
        }

        return reviews.ToImmutable();
    }
}

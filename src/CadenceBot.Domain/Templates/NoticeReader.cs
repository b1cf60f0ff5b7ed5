using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads when and whether a kind of notice is sent.</summary>
internal static class NoticeReader
{
    private const string Example = "\"digest\": { \"on\": true, \"weekday\": \"monday\", \"hour\": \"08:30\" }";

    private static readonly string[] Kinds =
    [
        "welcome", "week", "gate-ahead", "gate-day", "gate-result", "intervention", "checkin", "checkin-reminder", "checkin-lapsed", "retro", "retro-reminder", "sponsor-line",
        "pulse", "reminder", "escalation", "silence", "no-motion", "clock24", "digest", "qbr", "graduation", "win", "downtime",
    ];

    private static readonly string[] Weekdays = [.. Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None).Select(d => d.ToString().ToLowerInvariant())];

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static ImmutableDictionary<string, NoticeTemplate> Read(TemplateCursor root)
    {
        var notices = ImmutableDictionary.CreateBuilder<string, NoticeTemplate>();
        var section = root["notices"];
        if (!root.Contains("notices") || !section.IsObject("the notices", Example, Kinds)) return notices.ToImmutable();
        foreach (var kind in section.Keys)
        {
            var at = section[kind];
            if (!at.IsObject("a notice", Example, "on", "weekday", "hour")) continue;
            var on = !at.Has("on") || at.FlagOrNo("on");
            IsoDayOfWeek? weekday = at.Has("weekday") && at["weekday"].OneOf("a weekday", "\"weekday\": \"monday\"", Weekdays) is { } day ? (IsoDayOfWeek)(Array.IndexOf(Weekdays, day) + 1) : null;
            notices[kind] = new NoticeTemplate(on, weekday, Hour(at));
        }

        return notices.ToImmutable();
    }

    private static LocalTime? Hour(TemplateCursor at)
    {
        if (!at.Has("hour")) return null;
        var text = at["hour"].Text("an hour", "\"hour\": \"08:30\"", 40);
        if (text is null) return null;
        if (Clock.Parse(text) is { Success: true } hour) return hour.Value;
        at["hour"].Problem("an hour is written with four digits of a 24-hour clock", "\"hour\": \"08:30\"");
        return null;
    }
}

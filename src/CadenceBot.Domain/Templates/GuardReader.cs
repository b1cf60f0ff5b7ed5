using System.Collections.Immutable;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads the alarms and limits; what is not written keeps its usual value, null switches it off.</summary>
internal static class GuardReader
{
    private const string Example = "{ \"silenceDays\": [10, 14], \"jointMotionBy\": 42 }";

    public static GuardTemplate Read(TemplateCursor root, TemplateNames names)
    {
        var usual = new GuardTemplate();
        var at = root["guards"];
        if (root.Contains("guards") && !at.IsObject("the guards", Example,
            "silenceDays", "earlySilenceDays", "earlyFrom", "earlyTo", "jointMotionBy", "pinBy", "forecastFrom", "pulseDay", "maxActivePerManager")) return usual;
        var guards = new GuardTemplate
        {
            SilenceDays = Silence(at, "silenceDays", usual.SilenceDays),
            EarlySilenceDays = Silence(at, "earlySilenceDays", usual.EarlySilenceDays),
            EarlyFrom = Day(at, "earlyFrom", usual.EarlyFrom, TemplateReader.MaxDays),
            EarlyTo = Day(at, "earlyTo", usual.EarlyTo, TemplateReader.MaxDays),
            JointMotionBy = DayOrNone(at, "jointMotionBy", usual.JointMotionBy, names.LengthDays),
            PinBy = DayOrNone(at, "pinBy", usual.PinBy, names.LengthDays),
            ForecastFrom = DayOrNone(at, "forecastFrom", usual.ForecastFrom, names.LengthDays),
            PulseDay = DayOrNone(at, "pulseDay", usual.PulseDay, names.LengthDays),
            MaxActivePerManager = at.Has("maxActivePerManager") ? at["maxActivePerManager"].Number("the most plans of a manager", 1, 100, "\"maxActivePerManager\": 5") ?? 0 : usual.MaxActivePerManager,
        };
        InOrder(at, guards);
        return guards;
    }

    private static void InOrder(TemplateCursor at, GuardTemplate guards)
    {
        if (guards.EarlyFrom > 0 && guards.EarlyTo > 0 && guards.EarlyTo < guards.EarlyFrom)
            at["earlyTo"].Problem($"the early stretch starts on day {guards.EarlyFrom} and ends later", $"\"earlyTo\": {guards.EarlyFrom + 6}");
        if (guards.PinBy > 0 && guards.ForecastFrom > 0 && guards.PinBy >= guards.ForecastFrom)
            at["pinBy"].Problem($"a deal is pinned before the forecast starts on day {guards.ForecastFrom}", "\"pinBy\": 45");
        var (usual, early) = (guards.SilenceDays, guards.EarlySilenceDays);
        if (usual.IsEmpty || early.IsEmpty) return;
        if (early.Length != usual.Length) at["earlySilenceDays"].Problem($"there are as many early days as `silenceDays` has, {usual.Length}", "\"earlySilenceDays\": [7, 10]");
        else if (early.Zip(usual).Any(p => p.First > p.Second)) at["earlySilenceDays"].Problem("early silence is told no later than usual silence", "\"earlySilenceDays\": [7, 10]");
    }

    /// <summary>Days of silence; none when they could not be read.</summary>
    private static ImmutableArray<int> Silence(TemplateCursor at, string key, ImmutableArray<int> usual)
    {
        if (!at.Contains(key)) return usual;
        var example = $"\"{key}\": [{string.Join(", ", usual)}]";
        var entries = at[key].Entries("days of silence", example, 1, 4);
        var days = entries.Select(e => e.Number("a number of days", 1, 90, example)).OfType<int>().ToImmutableArray();
        if (days.Length != entries.Count || days.Length > 4) return [];
        for (var i = 1; i < days.Length; i++)
        {
            if (days[i] > days[i - 1]) continue;
            at[key].Problem("days of silence rise", example);
            return [];
        }

        return days;
    }

    private static int Day(TemplateCursor at, string key, int usual, int max) =>
        at.Contains(key) ? at[key].Number($"`{key}`", 1, max, $"\"{key}\": {usual}") ?? 0 : usual;

    /// <summary>A day of the plan; a usual one that a short plan never reaches is none.</summary>
    private static int? DayOrNone(TemplateCursor at, string key, int? usual, int max)
    {
        if (!at.Contains(key)) return usual <= max ? usual : null;
        return at.Has(key) ? at[key].Number($"`{key}`", 1, max, $"\"{key}\": {usual}") : null;
    }
}

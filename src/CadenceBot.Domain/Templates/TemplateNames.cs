using System.Text.Json;

namespace CadenceBot.Domain.Templates;

/// <summary>What the parts of a template are called, gathered before they are read, since every part may name another.</summary>
internal sealed class TemplateNames
{
    private TemplateNames(JsonElement root)
    {
        Slots = Gather(root, "slots", "slot", "title", required: true);
        Meetings = Gather(root, "meetings", "key", "title", required: false);
        Phases = Gather(root, "phases", "key", "title", required: true);
        Items = Gather(root, "items", "key", "title", required: false);
        var weeks = Gather(root, "weeks", "week", "outcome", required: false);
        foreach (var (week, outcome) in weeks.Titles) Items.Titles.TryAdd($"w{week}", outcome);
        Items.IsWhole &= weeks.IsWhole;
        Checkins = Gather(root, "checkins", "day", "day", required: false);
        LengthDays = root.TryGetProperty("lengthDays", out var length) && length.ValueKind == JsonValueKind.Number && length.TryGetInt32(out var days) && days is >= TemplateReader.MinDays and <= TemplateReader.MaxDays
            ? days : TemplateReader.MaxDays;
    }

    public NameSet Slots { get; }

    public NameSet Meetings { get; }

    public NameSet Phases { get; }

    /// <summary>The items and, as <c>w2</c>, the weekly outcomes.</summary>
    public NameSet Items { get; }

    public NameSet Checkins { get; }

    /// <summary>The length of the plan, or the most that is possible when it cannot be read.</summary>
    public int LengthDays { get; }

    public static TemplateNames In(JsonElement root) => new(root);

    private static NameSet Gather(JsonElement root, string section, string key, string title, bool required)
    {
        if (!root.TryGetProperty(section, out var list)) return new NameSet(section) { IsWhole = !required };
        var names = new NameSet(section) { IsWhole = list.ValueKind == JsonValueKind.Array };
        if (!names.IsWhole) return names;
        foreach (var entry in list.EnumerateArray().Take(TemplateCursor.MaxEntries))
        {
            if (Word(entry, key) is { Length: > 0 } word) names.Titles.TryAdd(word, Word(entry, title) ?? word);
            else names.IsWhole = false;
        }

        // A part that must not be empty and is has been told once; its names are no further problem.
        if (required && names.Titles.Count == 0) names.IsWhole = false;
        return names;
    }

    private static string? Word(JsonElement entry, string key) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(key, out var value)
            ? value.ValueKind switch { JsonValueKind.String => value.GetString(), JsonValueKind.Number => value.GetRawText(), _ => null }
            : null;
}

/// <summary>The names of one part of a template with their titles.</summary>
internal sealed class NameSet(string section)
{
    public Dictionary<string, string> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether every name could be read; if not, an unknown name is no second problem.</summary>
    public bool IsWhole { get; set; }

    /// <summary>The title of what is named at a place; null is reported unless the names themselves could not be read.</summary>
    public string? TitleOf(TemplateCursor at, string? name)
    {
        if (name is null) return null;
        if (Titles.TryGetValue(name, out var title)) return title;
        if (!IsWhole) return name;
        at.Problem($"`{section}` has nothing of that name", Titles.Count == 0 ? $"\"{section}\": [ {{ \"key\": \"{TemplateCursor.Cut(name)}\", … }} ]" : TemplateCursor.Cut(Titles.Keys.First()));
        return null;
    }
}

using System.Collections.Immutable;
using CadenceBot.Domain.Partners;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads artefacts and the like.</summary>
internal static class ItemReader
{
    private const string Example = "{ \"key\": \"jvp\", \"title\": \"joint value proposition\", \"phase\": \"cadence\", \"owner\": \"both\" }";

    public static ImmutableArray<ItemTemplate> Read(TemplateCursor root, TemplateNames names)
    {
        if (!root.Contains("items")) return [];
        var seen = WeekReader.Aliases(root);
        var items = ImmutableArray.CreateBuilder<ItemTemplate>();
        foreach (var at in root["items"].Entries("the items", Example))
        {
            if (!at.IsObject("an item", Example, "key", "title", "phase", "owner", "dueDay", "twoSided", "needsLink", "needsOpportunity")) continue;
            var key = at["key"].Word("an item's key", "\"key\": \"jvp\"");
            if (key is not null && IsTaken(key)) at["key"].Problem("such words name weeks, months and tasks", "\"key\": \"jvp\"");
            at["key"].Once(seen, key, "an item or a week", Example);
            var title = at["title"].Text("a title", "\"title\": \"joint value proposition\"", 80);
            var phase = at["phase"].Word("the phase of an item", "\"phase\": \"cadence\"");
            _ = names.Phases.TitleOf(at["phase"], phase);
            Side? owner = at["owner"].OneOf("the owner of an item", "\"owner\": \"both\"", "host", "partner", "both") switch { "host" => Side.Host, "partner" => Side.Partner, _ => null };
            var due = at.Has("dueDay") ? at["dueDay"].Number("the day on which it is due", 0, names.LengthDays, "\"dueDay\": 14") : null;
            var item = new ItemTemplate
            {
                Key = key ?? "",
                Title = title ?? "",
                Phase = phase ?? "",
                Owner = owner,
                DueDay = due,
                TwoSided = at.FlagOrNo("twoSided"),
                NeedsLink = at.FlagOrNo("needsLink"),
                NeedsOpportunity = at.FlagOrNo("needsOpportunity"),
            };
            if (item is { TwoSided: true, Owner: not null }) at["twoSided"].Problem("what both companies confirm, both owe", "\"owner\": \"both\", \"twoSided\": true");
            items.Add(item);
        }

        return items.ToImmutable();
    }

    /// <summary>Whether a word reads like a reference: <c>w2</c>, <c>m05</c>, <c>t1</c>.</summary>
    internal static bool IsTaken(string word) => word.Length > 1 && word[0] is 'w' or 'm' or 't' && word.Skip(1).All(char.IsAsciiDigit);
}

using System.Collections.Immutable;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads the weekly joint outcomes.</summary>
internal static class WeekReader
{
    private const string Example = "{ \"week\": 2, \"outcome\": \"a joint account list\", \"question\": \"Is the joint account list ready?\", \"yes\": \"That's the list\" }";

    public static ImmutableArray<WeekTemplate> Read(TemplateCursor root, TemplateNames names)
    {
        if (!root.Contains("weeks")) return [];
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        var weeks = ImmutableArray.CreateBuilder<WeekTemplate>();
        int? before = null;
        foreach (var at in root["weeks"].Entries("the weeks", Example))
        {
            if (!at.IsObject("a week", Example, "week", "outcome", "question", "yes", "alias", "twoSided", "command")) continue;
            var last = LastWeek(names.LengthDays);
            var week = at["week"].Number($"a week of a plan of {names.LengthDays} days", 1, last, "\"week\": 2");
            if (week <= before) at["week"].Problem($"weeks rise, and the one before is {before}", $"\"week\": {before + 1}");
            before = week ?? before;
            var outcome = at["outcome"].Text("an outcome", "\"outcome\": \"a joint account list\"", 80);
            var question = at["question"].Text("a question", "\"question\": \"Is the joint account list ready?\"", 200);
            TemplateLinter.Question(at["question"], question);
            var yes = at["yes"].Text("the yes button", "\"yes\": \"That's the list\"");
            TemplateLinter.Label(at["yes"], yes);
            var alias = at.Has("alias") ? at["alias"].Word("an alias", "\"alias\": \"accounts\"") : null;
            if (alias is not null && ItemReader.IsTaken(alias)) at["alias"].Problem("such words name weeks, months and tasks", "\"alias\": \"accounts\"");
            at["alias"].Once(aliases, alias, "a week", "\"alias\": \"accounts\"");
            var command = at.Has("command") ? at["command"].Text("a command", "\"command\": \"meeting accept weekly\"", 200) : null;
            TemplateLinter.Command(at["command"], command, names);
            weeks.Add(new WeekTemplate
            {
                Week = week ?? 0,
                Outcome = outcome ?? "",
                Question = question ?? "",
                Yes = yes ?? "",
                Alias = alias,
                TwoSided = at.FlagOrNo("twoSided"),
                Command = command,
            });
        }

        return weeks.ToImmutable();
    }

    /// <summary>The words that name a week, which no item may have.</summary>
    public static HashSet<string> Aliases(TemplateCursor root) =>
        [.. root["weeks"].PeekEntries().Select(w => w["alias"].PeekText()).OfType<string>()];

    /// <summary>Week n is days 7(n−1)+1 to 7n; it belongs to a plan that reaches its first day.</summary>
    private static int LastWeek(int lengthDays) => ((lengthDays - 1) / 7) + 1;
}

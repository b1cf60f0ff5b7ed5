using System.Collections.Immutable;
using CadenceBot.Domain.Gates;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads the phases with their gates.</summary>
internal static class PhaseReader
{
    private const string Example = "{ \"key\": \"pitch\", \"gateDay\": 30, \"title\": \"Enablement\", \"outcome\": \"a pitch by a partner AE\", \"pass\": { \"attest\": \"pitch\", \"title\": \"10-minute pitch\" }, \"verdicts\": [\"override\"] }";

    private static readonly string[] Verdicts = ["extend", "intervene", "override"];

    public static ImmutableArray<PhaseTemplate> Read(TemplateCursor section, TemplateNames names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var phases = ImmutableArray.CreateBuilder<PhaseTemplate>();
        int? before = null;
        foreach (var at in section.Entries("the phases", Example))
        {
            if (!at.IsObject("a phase", Example, "key", "gateDay", "title", "goal", "outcome", "milestones", "pass", "expect", "interveneIf", "interveneBefore", "interventionTasks", "maxExtendDays", "verdicts")) continue;
            var key = at["key"].Word("a phase's key", "\"key\": \"pitch\"");
            at["key"].Once(seen, key, "a phase", Example);
            var day = at["gateDay"].Number("a gate day", 1, names.LengthDays, "\"gateDay\": 30");
            if (day <= before) at["gateDay"].Problem($"gate days rise from phase to phase, and the one before is {before}", $"\"gateDay\": {before + 1}");
            before = day ?? before;
            var title = at["title"].Text("a title", "\"title\": \"Enablement\"", 60);
            var goal = at.Has("goal") ? at["goal"].Text("a goal", "\"goal\": \"Give the sellers what they need\"") : "";
            var outcome = at["outcome"].Text("an outcome", "\"outcome\": \"a partner AE pitches for ten minutes alone\"");
            var milestones = at.Contains("milestones")
                ? at["milestones"].Entries("the milestones", "\"milestones\": [\"sales session held\"]", 1, 12).Select(m => m.Text("a milestone", "\"sales session held\"", 80)).OfType<string>()
                : [];
            var verdicts = ReadVerdicts(at["verdicts"]);
            var extend = at.Has("maxExtendDays") ? at["maxExtendDays"].Number("the most days of an extension", 0, 90, "\"maxExtendDays\": 14") : 0;
            if (extend == 0 && verdicts.Contains("extend")) at["maxExtendDays"].Problem("the verdict extend needs the most days of an extension", "\"maxExtendDays\": 14");
            if (extend > 0 && !verdicts.IsEmpty && !verdicts.Contains("extend")) at["maxExtendDays"].Problem("this gate has no verdict extend, so it is never extended", "\"maxExtendDays\": 0");
            phases.Add(new PhaseTemplate
            {
                Key = key ?? "",
                GateDay = day ?? 0,
                Title = title ?? "",
                Goal = goal ?? "",
                Outcome = outcome ?? "",
                Milestones = [.. milestones],
                Pass = PredicateReader.ReadOutcome(at["pass"], names) ?? new AnyOf([]),
                Expect = Expect(at, names),
                InterveneIf = at.Has("interveneIf") ? PredicateReader.ReadAlarm(at["interveneIf"], names) : null,
                InterveneBefore = Before(at, day),
                InterventionTasks = Tasks(at, names),
                MaxExtendDays = extend ?? 0,
                Verdicts = verdicts,
            });
        }

        return phases.ToImmutable();
    }

    private static ImmutableArray<Predicate> Expect(TemplateCursor at, TemplateNames names) => at.Contains("expect")
        ? [.. at["expect"].Entries("the things that a gate expects", "\"expect\": [ { \"item\": \"jvp\" } ]", 1, 20).Select(e => PredicateReader.ReadOutcome(e, names)).OfType<Predicate>()]
        : [];

    private static ImmutableArray<TaskTemplate> Tasks(TemplateCursor at, TemplateNames names)
    {
        const string example = "{ \"title\": \"a 45-minute account session\", \"owner\": \"host.manager\", \"days\": 5 }";
        if (!at.Contains("interventionTasks")) return [];
        var tasks = ImmutableArray.CreateBuilder<TaskTemplate>();
        foreach (var task in at["interventionTasks"].Entries("the tasks of an intervention", example, 1, 6))
        {
            if (!task.IsObject("a task", example, "title", "owner", "days")) continue;
            var title = task["title"].Text("what is to be done", "\"title\": \"a 45-minute account session\"", 80);
            var owner = task["owner"].Text("the slot that owes the task", "\"owner\": \"host.manager\"", 40);
            _ = names.Slots.TitleOf(task["owner"], owner);
            var days = task["days"].Number("the calendar days of a task", 1, 60, "\"days\": 5");
            tasks.Add(new TaskTemplate(title ?? "", owner ?? "", days ?? 1));
        }

        return tasks.ToImmutable();
    }

    private static int? Before(TemplateCursor at, int? gateDay)
    {
        if (at.Has("interveneBefore"))
        {
            var day = at["interveneBefore"].Number("the day before which an intervention ends", 1, TemplateReader.MaxDays, "\"interveneBefore\": 60");
            if (day <= gateDay) at["interveneBefore"].Problem($"an intervention starts on the gate day {gateDay} and ends after it", $"\"interveneBefore\": {gateDay + 30}");
            if (!at.Has("interveneIf")) at["interveneIf"].Problem("an end of the intervention needs a condition that starts it", "\"interveneIf\": { \"not\": { \"opps\": { \"named\": true } } }");
            return day;
        }

        if (at.Has("interveneIf")) at["interveneBefore"].Problem("an intervention needs the day before which it ends", "\"interveneBefore\": 60");
        return null;
    }

    /// <summary>The verdicts; none when one of them could not be read.</summary>
    private static ImmutableArray<string> ReadVerdicts(TemplateCursor at)
    {
        const string example = "\"verdicts\": [\"extend\", \"intervene\", \"override\"]";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = at.Entries("the verdicts", example, 1, Verdicts.Length);
        foreach (var entry in entries) entry.Once(seen, entry.OneOf("a verdict", example, Verdicts), "a verdict", example);
        return seen.Count == entries.Count ? [.. seen] : [];
    }
}

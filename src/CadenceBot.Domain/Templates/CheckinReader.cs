using System.Collections.Immutable;

namespace CadenceBot.Domain.Templates;

/// <summary>Reads the sponsors' decisions.</summary>
internal static class CheckinReader
{
    private const string Example = "{ \"day\": 75, \"asks\": [ { \"slot\": \"partner.sponsor\", \"decision\": \"Lend one SE to {deal}?\", \"options\": [ … ] } ] }";
    private const string OptionExample = "{ \"key\": \"yes\", \"label\": \"Yes, I'll name someone\", \"starts\": \"an SE on the deal\", \"taskOwner\": \"partner.manager\", \"taskDays\": 3 }";

    private static readonly string[] Circumstances = ["default", "won", "unpinned", "named", "none"];

    // In the order of DecisionName.
    private static readonly string[] Names = ["person", "two people", "deal", "pinned deal"];

    public static ImmutableArray<CheckinTemplate> Read(TemplateCursor root, TemplateNames names)
    {
        if (!root.Contains("checkins")) return [];
        var checkins = ImmutableArray.CreateBuilder<CheckinTemplate>();
        int? before = null;
        foreach (var at in root["checkins"].Entries("the check-ins", Example))
        {
            if (!at.IsObject("a check-in", Example, "day", "asks")) continue;
            var day = at["day"].Number("the day of a check-in", 1, names.LengthDays, "\"day\": 75");
            if (day <= before) at["day"].Problem($"the days of check-ins rise, and the one before is {before}", $"\"day\": {before + 1}");
            before = day ?? before;
            checkins.Add(new CheckinTemplate(day ?? 0, Asks(at["asks"], names)));
        }

        return checkins.ToImmutable();
    }

    private static ImmutableArray<AskTemplate> Asks(TemplateCursor section, TemplateNames names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var asks = ImmutableArray.CreateBuilder<AskTemplate>();
        foreach (var at in section.Entries("the asks of a check-in", Example))
        {
            if (!at.IsObject("an ask", Example, "slot", "when", "decision", "options")) continue;
            var slot = at["slot"].Text("the slot that is asked", "\"slot\": \"partner.sponsor\"", 40);
            _ = names.Slots.TitleOf(at["slot"], slot);
            var when = at.Has("when") ? at["when"].OneOf("`when`", "\"when\": \"won\"", Circumstances) : "default";
            if (slot is not null && when is not null) at[at.Has("when") ? "when" : "slot"].Once(seen, $"{slot} {when}", $"an ask of {slot} when {when}", "\"when\": \"won\"");
            var decision = at["decision"].Text("a decision", "\"decision\": \"Lend one SE to {deal} for two half-days?\"", 240);
            TemplateLinter.Decision(at["decision"], decision);
            asks.Add(new AskTemplate { Slot = slot ?? "", When = when ?? "default", Decision = decision ?? "", Options = Options(at["options"], names) });
        }

        var whole = asks.Count > 0 && asks.All(a => a.Slot.Length > 0);
        foreach (var slot in asks.Select(a => a.Slot).Distinct().Where(s => whole && !seen.Contains($"{s} default")))
            section.Problem($"{slot} has no ask for the case that no other fits", $"{{ \"slot\": \"{slot}\", \"when\": \"default\", … }}");
        return asks.ToImmutable();
    }

    private static ImmutableArray<OptionTemplate> Options(TemplateCursor section, TemplateNames names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var options = ImmutableArray.CreateBuilder<OptionTemplate>();
        foreach (var at in section.Entries("the options of a decision", OptionExample, 2, 3))
        {
            if (!at.IsObject("an option", OptionExample, "key", "label", "starts", "taskOwner", "taskDays", "asksName", "names")) continue;
            var key = at["key"].Word("an option's key", "\"key\": \"yes\"");
            at["key"].Once(seen, key, "an option", OptionExample);
            var label = at["label"].Text("a label", "\"label\": \"Yes, I'll name someone\"");
            TemplateLinter.Label(at["label"], label);
            var starts = at.Has("starts") ? at["starts"].Text("what an option starts", "\"starts\": \"an SE on the deal\"", 80) : null;
            var owner = at.Has("taskOwner") ? at["taskOwner"].Text("the slot that owes the task", "\"taskOwner\": \"partner.manager\"", 40) : null;
            _ = names.Slots.TitleOf(at["taskOwner"], owner);
            var days = at.Has("taskDays") ? at["taskDays"].Number("the working days of a task", 1, 30, "\"taskDays\": 3") : null;
            foreach (var part in new[] { "taskOwner", "taskDays" })
            {
                if (at.Has("starts") && !at.Has(part)) at[part].Problem("what an option starts has an owner and a date", OptionExample);
                if (!at.Has("starts") && at.Has(part)) at[part].Problem("this option starts nothing, so nobody owes it", OptionExample);
            }

            var asks = at.FlagOrNo("asksName");
            var named = at.Has("names") ? at["names"].OneOf("`names`", "\"names\": \"deal\"", Names) : null;
            if (named is not null && !asks) at["names"].Problem("this option asks for no name", "\"asksName\": true, \"names\": \"deal\"");
            options.Add(new OptionTemplate(key ?? "", label ?? "", starts, owner, days ?? 0, asks) { Name = named is null ? DecisionName.Person : (DecisionName)Math.Max(0, Array.IndexOf(Names, named)) });
        }

        return options.ToImmutable();
    }
}

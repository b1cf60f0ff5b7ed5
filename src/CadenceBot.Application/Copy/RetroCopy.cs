using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Reviews;

namespace CadenceBot.Application.Copy;

/// <summary>The structured retro that stands in for a win: four questions, and what the record shows already (S45).</summary>
public static class RetroCopy
{
    private const int AnswersShown = 4;

    /// <summary>The four questions.</summary>
    public static Message Prompt(Scene scene)
    {
        var day = scene.Plan.Template.LastPhase.GateDay;
        return Message.Of($"Day {day}, no closed deal yet: four questions, ten minutes",
        [
            new Text(RichText.Of($"Day {day}, no closed deal yet. Ten minutes, four questions, both sides. I filled in what the record shows.")),
            new Text(RichText.Join("\n", Retro.Sections.Select((s, i) => RichText.Of($"{i + 1}. {Question(scene, s)}{Known(scene, s)}")))),
            .. Act(scene, day),
            new Note($"{Done(scene)} An honest note counts as much as a win. Visible to {scene.Host()} and {scene.Partner()} unless you answer privately."),
        ]);
    }

    /// <summary>Two working days later, once.</summary>
    public static Message Reminder(Scene scene)
    {
        var open = scene.Plan.Retro.Unanswered.Select(s => Title(scene, s)).ToArray();
        var what = open.Length > 0 ? $"still without an answer: {Phrases.And(open)}." : $"every question has an answer. It counts once {Phrases.And([.. Unpublished(scene).Select(scene.Company)])} says publish.";
        return Message.Of($"Our retro: {what}",
        [
            new Text($"Our retro, {what} One line per question is enough."),
            .. Act(scene, scene.Plan.Template.LastPhase.GateDay),
            Footers.Seen(scene),
        ]);
    }

    /// <summary>The retro as far as it is answered; private answers to their own side only.</summary>
    public static Message Show(Scene scene)
    {
        var retro = scene.Plan.Retro;
        var state = retro.IsPublished ? "published by both companies" : retro.OpenedAt is null ? "not open yet" : "open";
        return Message.Of($"Retro of {scene.Both()}: {state}",
        [
            new Heading($"Retro: {scene.Both()}"),
            new Text($"It is {state}. {Done(scene)}"),
            .. Retro.Sections.Select(s => new Text(RichText.Of($"{Rich.Bold(Question(scene, s))}\n{Answers(scene, s)}"))),
            .. retro.IsPublished ? [] : Act(scene, scene.Plan.Template.LastPhase.GateDay),
        ]);
    }

    internal static string Title(Scene scene, string section) => section switch
    {
        "closest" => "what came closest",
        "confusing" => "what was confusing",
        "owed" => $"what {scene.Host()} owed",
        "change" => "what to change",
        _ => section,
    };

    private static string Question(Scene scene, string section) => section switch
    {
        "closest" => "Which deal came closest, and what stopped it?",
        "confusing" => "What was confusing, slow or missing?",
        "owed" => $"What did {scene.Host()} owe and not do?",
        "change" => "One thing to change in the next 60 days: which?",
        _ => Phrases.Line(section),
    };

    private static string Known(Scene scene, string section)
    {
        switch (section)
        {
            case "closest":
                var deal = scene.Plan.PinnedDeal ?? scene.Plan.Deals.Where(d => d.IsNamed).MaxBy(d => d.Stage);
                return deal is null ? " (no named deal on record)" : $" ({deal.Name()}, {deal.Stage.ToString().ToLowerInvariant()})";
            case "owed":
                var owed = Footers.Owed(scene).Count(i => i.Due < scene.Today);
                return owed == 0 ? "" : $" ({Phrases.Count(owed, "thing")} on record)";
            default:
                return "";
        }
    }

    private static string Done(Scene scene)
    {
        var answered = Retro.Sections.Count - scene.Plan.Retro.Unanswered.Count();
        var people = scene.Plan.Retro.Answers.Select(a => a.By.PersonId).Distinct().Count();
        return people == 0 ? "No answers yet." : $"{answered} of {Retro.Sections.Count} questions answered, by {Phrases.Count(people, "person", "people")}.";
    }

    private static IEnumerable<Side> Unpublished(Scene scene) => Sides.Both.Where(s => !scene.Plan.Retro.PublishedBy.Any(c => c.By.Side == s));

    private static string Answers(Scene scene, string section)
    {
        var all = scene.Plan.Retro.Answers.Where(a => a.Section == section).ToArray();
        var seen = all.Where(a => !a.Private || IsOwn(scene, a.By.Side)).ToArray();
        var hidden = all.Length - seen.Length;
        var lines = seen.Take(AnswersShown).Select(a => $"{a.By.Name()} ({scene.Company(a.By.Side)}): {Phrases.Line(a.Text, 400)}").ToList();
        if (seen.Length > AnswersShown) lines.Add($"and {seen.Length - AnswersShown} more");
        if (hidden > 0) lines.Add(Phrases.Count(hidden, "private answer"));
        return lines.Count == 0 ? "No answer yet." : string.Join('\n', lines);
    }

    private static bool IsOwn(Scene scene, Side side) => scene.Audience switch
    {
        Audience.Host => side == Side.Host,
        Audience.Partner => side == Side.Partner,
        _ => false,
    };

    // Whoever answers may not be the one who publishes, so it is said who does.
    private static IEnumerable<Element> Act(Scene scene, int day) =>
    [
        .. scene.Plan.Retro.Unanswered.Any() ? [] : new[] { new Text($"{scene.Managers()} publish it, each for their company.") },
        .. Row(scene, day),
    ];

    private static IEnumerable<Element> Row(Scene scene, int day) => Buttons.Row([
        .. scene.Plan.Retro.Unanswered.Any() ? [] : new[] { Buttons.To("Publish it", scene.Line("retro publish", $"d{day}")) },
        Buttons.Form("Answer here", scene.Line("retro answer", $"d{day}")),
        Buttons.Form("Answer privately", scene.Line("retro answer --private", $"d{day}")),
        Buttons.To("See answers", scene.Line("retro show")),
        .. Buttons.About(scene)]);
}

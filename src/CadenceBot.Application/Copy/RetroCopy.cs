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
        var answered = !scene.Plan.Retro.Unanswered.Any();
        var asks = answered ? "Our retro has all its answers: shall we publish it?" : $"Our retro: {Phrases.Small(Question(scene, Retro.Sections[0]))}";
        var first = answered ? RichText.Of($"{Rich.Bold(asks)}") : RichText.Of($"{Addressed(scene)}{Rich.Bold("Four questions, one line each, ten minutes.")}");
        return Message.Of(asks,
        [
            new Text(RichText.Of($"{first} Day {day} came without a closed deal. I filled in what the record shows.")),
            new Text(RichText.Join("\n", Retro.Sections.Select((s, i) => RichText.Of($"{i + 1}. {Question(scene, s)}{Known(scene, s)}")))),
            .. Act(scene, day),
            new Note($"{Done(scene)} An honest note counts as much as a win. Visible to {scene.Host()} and {scene.Partner()} unless you answer privately."),
        ]);
    }

    /// <summary>Two working days later, once.</summary>
    public static Message Reminder(Scene scene)
    {
        var open = scene.Plan.Retro.Unanswered.Select(s => Title(scene, s)).ToArray();
        var unpublished = Unpublished(scene).ToArray();
        var what = open.Length > 0
            ? $"Our retro, still open: {Phrases.And(open)}. One line per question is enough."
            : $"Our retro has all its answers. It counts once {(unpublished.Length == 1 ? $"{scene.Company(unpublished[0])} publishes" : "both companies publish")} it.";
        return Message.Of(open.Length > 0 ? $"Our retro: {Phrases.Small(Question(scene, scene.Plan.Retro.Unanswered.First()))}" : "Our retro has all its answers: shall we publish it?",
        [
            new Text(open.Length > 0 ? RichText.Of($"{Addressed(scene)}{what}") : what),
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
            new Text($"The retro is {state}. {Done(scene)}"),
            .. Retro.Sections.Select(s => new Text(RichText.Of($"{Rich.Bold(Question(scene, s))}\n{Answers(scene, s)}"))),
            .. retro.IsPublished ? [] : Act(scene, scene.Plan.Template.LastPhase.GateDay, shown: true),
        ]);
    }

    internal static string Title(Scene scene, string section) => scene.Found(Retro.Topic(section));

    private static string Question(Scene scene, string section) => section switch
    {
        "closest" => "Which deal came closest, and what stopped it?",
        "confusing" => "What was confusing, slow or missing?",
        "owed" => $"What did {scene.Host()} owe and not do?",
        "change" => "What one thing do we change in the next 60 days?",
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
        if (seen.Length > AnswersShown) lines.Add($"And {seen.Length - AnswersShown} more.");
        if (hidden > 0) lines.Add(Phrases.Count(hidden, "private answer") + ".");
        return lines.Count == 0 ? "No answer yet." : string.Join('\n', lines);
    }

    private static bool IsOwn(Scene scene, Side side) => scene.Audience switch
    {
        Audience.Host => side == Side.Host,
        Audience.Partner => side == Side.Partner,
        _ => false,
    };

    /// <summary>Whoever answers for a side that has not said anything yet.</summary>
    private static RichText Addressed(Scene scene)
    {
        var silent = Sides.Both.Reverse().Where(s => !scene.Plan.Retro.Answers.Any(a => a.By.Side == s)).Select(scene.Plan.OwnerSlot).OfType<string>().Select(scene.Mention).ToArray();
        return silent.Length == 0 ? "" : RichText.Of($"{RichText.Join(" ", silent)} — ");
    }

    // Whoever answers may not be the one who publishes, so it is said who does.
    private static IEnumerable<Element> Act(Scene scene, int day, bool shown = false) =>
    [
        .. scene.Plan.Retro.Unanswered.Any() ? [] : new[] { new Text($"{scene.Managers()} publish it, each for their company.") },
        .. Row(scene, day, shown),
    ];

    private static IEnumerable<Element> Row(Scene scene, int day, bool shown) => Buttons.Row([
        .. scene.Plan.Retro.Unanswered.Any() ? [] : new[] { Buttons.To("Publish it", scene.Line("retro publish", $"d{day}")) },
        Buttons.Form("Answer here", scene.Line("retro answer", $"d{day}")),
        Buttons.Form("Answer privately", scene.Line("retro answer --private", $"d{day}")),
        .. shown ? [] : new[] { Buttons.To("See answers", scene.Line("retro show")) },
        .. Buttons.About(scene)]);
}

using System.Collections.Immutable;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>What the record knows when a question is asked, so that nobody is asked what the bot could know.</summary>
internal static class PromptRecord
{
    private const int NamesShown = 3;

    /// <summary>The question before this one; null for the first.</summary>
    public static Prompt? Before(PartnerPlan plan, Prompt prompt) =>
        plan.Prompts.TakeWhile(p => p.Occurrence != prompt.Occurrence).LastOrDefault(p => p.Question != "pulse");

    /// <summary>Whether nothing changed between the question before and this one; later changes do not count, so that an edit keeps the order of its buttons.</summary>
    public static bool IsQuiet(PartnerPlan plan, Prompt prompt)
    {
        if (Before(plan, prompt) is not { } last) return false;
        return !last.Answers.Any(a => a.Option != "same" && a.At <= prompt.AskedAt)
            && !plan.Items.SelectMany(i => i.Confirmations).Any(c => Between(c.At))
            && !plan.Deals.Any(d => Between(d.AddedAt) || (d.WonAt is { } won && Between(won)))
            && !plan.Held.Any(s => Between(s.At))
            && !plan.Checkins.Any(c => c.AnsweredAt is { } at && Between(at));
        bool Between(Instant at) => at > last.AskedAt && at <= prompt.AskedAt;
    }

    /// <summary>What is known of a week's outcome, the longest way of saying it first.</summary>
    public static ImmutableArray<string> Known(Scene scene, PlanItem item, WeekTemplate? week)
    {
        if (week?.Command?.StartsWith("meeting accept ", StringComparison.Ordinal) == true)
        {
            var accepted = scene.Plan.Meeting(week.Command["meeting accept ".Length..]).AcceptedBy;
            return [accepted.Count == 0 ? WelcomeCopy.Rhythm(scene) + "." : Accepted(scene, accepted) + ".", ""];
        }

        var marks = item is { TwoSided: true, Confirmations.Length: > 0 } ? Marks(scene, item.Confirmations) + "." : "";
        var names = scene.Plan.Deals.Where(d => d.IsNamed).Select(d => d.Name()).ToArray();
        if (item.Week <= 8)
        {
            return names.Length == 0
                ? [marks]
                : [
                    $"I have {Phrases.Count(names.Length, "name")} so far: {Phrases.Some(names, NamesShown)}. {marks}".Trim(),
                    $"I have {Phrases.Count(names.Length, "name")} so far. {marks}".Trim(),
                    marks, "",
                ];
        }

        return scene.Plan.PinnedDeal is { } deal ? [$"Our deal: {deal.Name()}. {marks}".Trim(), marks, ""] : [marks, ""];
    }

    /// <summary>Who accepted a meeting, and who has not yet: <c>Accepted by Contoso, not yet by Acme</c>.</summary>
    public static string Accepted(Scene scene, IEnumerable<Confirmation> given)
    {
        var sides = given.Select(c => c.By.Side).ToHashSet();
        return sides.Count switch
        {
            0 => "Not accepted yet",
            1 => $"Accepted by {scene.Company(sides.First())}, not yet by {scene.Company(sides.First().Other())}",
            _ => "Accepted by both companies",
        };
    }

    /// <summary>Who confirmed: <c>Acme ✓ Contoso –</c>.</summary>
    public static string Marks(Scene scene, IEnumerable<Confirmation> given)
    {
        var sides = given.Select(c => c.By.Side).ToHashSet();
        return string.Join(' ', new[] { Side.Partner, Side.Host }.Select(s => $"{scene.Company(s)} {(sides.Contains(s) ? "✓" : "–")}"));
    }

    /// <summary>By how many days a question comes after its weekday because of days off; 0 for the usual day.</summary>
    public static int DaysMoved(Scene scene, Prompt prompt)
    {
        if (prompt.Occurrence.Length < 2 || !int.TryParse(prompt.Occurrence.AsSpan(1), out var n)) return 0;
        var nominal = scene.Plan.DateOf(prompt.Occurrence[0] == 'm' ? (30 * (n - 1)) + 6 : 7 * n);
        while (nominal.DayOfWeek != scene.Plan.Weekday) nominal = nominal.PlusDays(-1);
        return Period.DaysBetween(nominal, scene.Rhythm.OnOrAfter(nominal));
    }
}

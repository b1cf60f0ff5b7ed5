using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Domain.Plans;

/// <content>Joint outcomes, artefacts and tasks.</content>
public sealed partial record PartnerPlan
{
    /// <summary>Finds an item by key, alias or part of its title.</summary>
    public (PlanItem? Item, Refusal? Refusal) FindItem(string word)
    {
        var text = word.Trim();
        if (text.Length > 1 && text[0] is 'w' or 'W' && int.TryParse(text.AsSpan(1), out var week)) text = $"w{week}";
        if (Items.FirstOrDefault(i => i.IsCalled(text)) is { } exact) return (exact, null);
        var similar = Items.Where(i => i.Title.Contains(text, StringComparison.OrdinalIgnoreCase) || i.Key.StartsWith(text, StringComparison.OrdinalIgnoreCase)).ToArray();
        return similar.Length switch
        {
            1 => (similar[0], null),
            0 => (null, Refusal.For(Because.NoSuchItem, word, string.Join(", ", Items.Where(i => i.State == ItemState.Open).Take(6).Select(i => i.Key)))),
            _ => (null, Refusal.For(Because.AmbiguousItem, word, string.Join(", ", similar.Take(6).Select(i => $"{i.Key} ({i.Title})")))),
        };
    }

    /// <summary>One side vouches for an item; the other side's word is its confirm (N1).</summary>
    /// <param name="word">The item.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="link">Evidence.</param>
    /// <param name="opportunity">The live deal on which it was proved.</param>
    /// <param name="doneBy">Who did it, when that is somebody else: it counts for that person's side.</param>
    public Decision Done(string word, By by, string? link, int? opportunity, By? doneBy = null)
    {
        var (item, refusal) = FindItem(word);
        if (item is null) return new Decision.Refused(refusal!);
        var side = (doneBy ?? by).Side;
        if (item.ConfirmedBy(side) is not null || (item.Holds && !item.TwoSided))
        {
            if (link is not null && link != item.Link) return Decision.Accept(new ItemRefreshed(item.Key, link));
            var first = item.ConfirmedBy(side) ?? item.Confirmations[0];
            return new Decision.Refused(Already(item.Title, first.By, first.At));
        }

        if (item.NeedsLink && (link ?? item.Link) is null) return new Decision.Refused(Refusal.For(Because.NeedsLink, item.Title, item.Key) with { Field = "link" });
        if (item.NeedsOpportunity && item.Opportunity is null)
        {
            if (opportunity is not { } n) return Decision.Refuse(Because.NeedsOpportunity, item.Title, item.Key);
            if (Deal(n) is not { } deal) return Decision.Refuse(Because.NoSuchOpportunity, $"#{n}");
            if (deal.Test) return Decision.Refuse(Because.TestOpportunity, deal.Name);
        }

        IEnumerable<PlanEvent> answer = side == by.Side ? AnswersTo(item.Key, by, "done") : [];
        return new Decision.Accepted([new ItemConfirmed(item.Key, link, opportunity) { DoneBy = doneBy }, .. item.Refreshes is { } artefact ? [new ItemRefreshed(artefact, link)] : Array.Empty<PlanEvent>(), .. answer]);
    }

    /// <summary>One side says that an item is not done after all.</summary>
    public Decision Contest(string word, string? why)
    {
        var (item, refusal) = FindItem(word);
        if (item is null) return new Decision.Refused(refusal!);
        return item.Confirmations.Length == 0
            ? Decision.Refuse(Because.NoSuchItem, word, string.Join(", ", Items.Where(i => i.Confirmations.Length > 0).Take(6).Select(i => i.Key)))
            : Decision.Accept(new ItemContested(item.Key, why));
    }

    /// <summary>Moves an outcome to a later week, or to a date that still lies ahead.</summary>
    public Decision Move(string word, By by, int? toWeek, LocalDate? on = null)
    {
        var (item, refusal) = FindItem(word);
        if (item is null) return new Decision.Refused(refusal!);
        if (Standing(item, by) is { } standing) return new Decision.Refused(standing);
        if (on is { } date) return MoveTo(item, by, date);
        var target = toWeek ?? (item.MovedTo ?? item.Week ?? WeekOf(item.Due is { } due ? DayOf(due) : 7)) + 1;
        if (target < 1 || target > 52 || target <= (item.Week ?? 0)) return Decision.Refuse(Because.NoSuchWeek, $"w{target}");
        return new Decision.Accepted([new ItemMoved(item.Key, target), .. Withdrawn(item, by), .. AnswersTo(item.Key, by, "moved")]);
    }

    // A date inside the week in which the outcome stands moves its due date alone.
    private Decision MoveTo(PlanItem item, By by, LocalDate date)
    {
        var week = WeekOf(DayOf(date));
        return DayOf(date) < 0 || week > 52 || week < (item.Week ?? 0)
            ? Decision.Refuse(Because.NoSuchWeek, $"w{week}")
            : new Decision.Accepted([new ItemMoved(item.Key, week, date), .. Withdrawn(item, by), .. AnswersTo(item.Key, by, "moved")]);
    }

    /// <summary>Gives an item up, with a reason.</summary>
    public Decision Drop(string word, By by, string? why)
    {
        var (item, refusal) = FindItem(word);
        if (item is null) return new Decision.Refused(refusal!);
        if (item.Holds) return new Decision.Refused(Already(item.Title, item.Confirmations[0].By, item.Confirmations[0].At));
        if (string.IsNullOrWhiteSpace(why)) return Decision.Refuse(Because.NeedsReason, $"skip {item.Key} --why \"not needed here\"");
        return new Decision.Accepted([new ItemDropped(item.Key, why), .. AnswersTo(item.Key, by, "dropped")]);
    }

    /// <summary>Says that somebody is stuck; the reason stays private.</summary>
    public Decision Block(string word, By by, string? why)
    {
        var (item, refusal) = FindItem(word);
        if (item is null) return new Decision.Refused(refusal!);
        if (Standing(item, by) is { } standing) return new Decision.Refused(standing);
        return new Decision.Accepted([new ItemBlocked(item.Key, why), .. Withdrawn(item, by), .. AnswersTo(item.Key, by, "help")]);
    }

    /// <summary>Words a week's outcome anew.</summary>
    public Decision Retitle(int week, string title)
    {
        if (Items.FirstOrDefault(i => i.Week == week) is not { } item) return Decision.Refuse(Because.NoSuchWeek, $"w{week}");
        if (title.Trim() is not { Length: > 0 and <= 120 } fitting || !Naming.IsVisible(fitting)) return Decision.Refuse(Because.BadName, "an outcome", "120", $"week set w{week} \"First joint demo\"");
        return Decision.Accept(new ItemRetitled(item.Key, fitting));
    }

    /// <summary>Answers a prompt or the pulse.</summary>
    public Decision Answer(string occurrence, By by, string option, string? text)
    {
        if (Prompts.LastOrDefault(p => string.Equals(p.Occurrence, occurrence, StringComparison.OrdinalIgnoreCase)) is not { } prompt)
            return Decision.Refuse(Because.NoSuchQuestion, occurrence);
        if (prompt.AnswerOf(by.Side) is { } before && before.Option == option && before.Text == text)
            return new Decision.Refused(Refusal.For(Because.AlreadySettled, before.By.Name, Stamp(before.At)));
        if (prompt.Question != "pulse" && prompt != LatestQuestion && prompt.AnswerOf(by.Side) is { } old)
            return new Decision.Refused(Refusal.For(Because.AlreadySettled, old.By.Name, Stamp(old.At)));
        var answer = new Answered(prompt.Occurrence, option, text);
        if (option is not ("same" or "count") || (prompt.Item ?? prompt.Ask?.Item) is not { } key || Item(key) is not { } item || item.ConfirmedBy(by.Side) is null) return Decision.Accept(answer);
        return Standing(item, by) is { } standing ? new Decision.Refused(standing) : new Decision.Accepted([.. option == "same" ? Withdrawn(item, by) : [], answer, .. option == "same" ? [] : Withdrawn(item, by)]);
    }

    /// <summary>The refusal that names who was first and when; the time is an ISO instant that Copy writes in words.</summary>
    public static Refusal Already(string what, By by, Instant at) => Refusal.For(Because.AlreadyDone, what, by.Name, Stamp(at));

    /// <summary>A moment as a refusal carries it.</summary>
    public static string Stamp(Instant at) => NodaTime.Text.InstantPattern.General.Format(at);
}

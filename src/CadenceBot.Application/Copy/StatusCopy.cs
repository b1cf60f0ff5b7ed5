using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>Where a plan stands: the one number first, then the gate, the deal, the next step and what the host owes (S14).</summary>
public static partial class StatusCopy
{
    /// <summary>The status.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="undelivered">How many messages of the plan were not delivered; told to those who can look after it alone.</param>
    public static Message Status(Scene scene, int undelivered = 0)
    {
        var plan = scene.Plan;
        var lacking = Lacking(scene).ToArray();
        return Message.Of(NorthStar.Line(scene),
        [
            new Text(Rich.Bold(NorthStar.Line(scene))),
            new Text($"{scene.Both()}, day {scene.Day} of {plan.Template.LengthDays}{Ended(scene, plan)}. {Gate(scene)}"),
            .. lacking.Length == 0 ? [] : new[] { new Text(RichText.Of($"{Rich.Bold("Red")}: {string.Join("; ", lacking)}.")) },
            .. Footers.WeOwe(scene) is { } owe ? [new Text(owe)] : Array.Empty<Element>(),
            new Text(Deal(scene)),
            .. AttentionCopy.Line(scene) is { } meter ? [new Text(meter)] : Array.Empty<Element>(),
            .. Indicators(scene),
            new Note(Phrases.Line($"{Footers.NextGate(scene)} {Footers.Owes(scene)}".Trim(), 600)),
            .. undelivered > 0 && scene.ShowsPrivate ? [DoctorCopy.Hint(undelivered)] : Array.Empty<Element>(),
            .. Buttons.Row([
                .. plan.Paused is not null && scene.ShowsPrivate ? [Buttons.To("Resume", scene.Line("resume"))] : Array.Empty<Act>(),
                .. plan.NextGate is { } next ? Buttons.Supply(scene, plan.Judge(next).Missing).Take(2) : [],
                Buttons.SeePlan(scene), Buttons.To("Deals", scene.Line("opp list")), Buttons.To("Who is who", scene.Line("people")).Behind(),
                .. plan.NextGate is { } gate ? [GateCopy.Show(scene, gate).Behind()] : Array.Empty<Act>()]),
        ]);
    }

    /// <summary>The week's outcome.</summary>
    public static Message Week(Scene scene, PlanItem item)
    {
        var week = item.Week is { } w ? $"Week {w}" : Phrases.Capital(item.Key);
        var state = item.State switch
        {
            ItemState.Done => "done",
            ItemState.Moved => $"moved to week {item.MovedTo}",
            ItemState.Dropped => "left out",
            _ => item.Due is { } due ? $"open, {(due < scene.Today ? "was for" : "for")} {DateCopy.Day(scene, due)}" : "open",
        };
        var marks = item is { TwoSided: true, Confirmations.Length: > 0 } ? $" {PromptRecord.Marks(scene, item.Confirmations)}." : "";
        return Message.Of($"{week}: {Phrases.Line(item.Title, 80)}",
        [
            new Text(RichText.Of($"{week}: {Rich.Bold(Phrases.Line(item.Title))}, {state}.{marks}")),
            .. Evidence(scene, item),
            .. item.State == ItemState.Done ? Buttons.Row(Buttons.SeePlan(scene)) : Buttons.Row([
                Buttons.To("It's done", scene.Line($"done {item.Key}")) with { OpensForm = (item.NeedsLink && item.Link is null) || (item.NeedsOpportunity && item.Opportunity is null) },
                .. item.Week is null ? [] : new[] { Buttons.To("Moved to next week", scene.Line($"week {item.Key} move")) },
                Buttons.Form("I'm stuck", scene.Line($"stuck {item.Key}")),
                Buttons.SeePlan(scene).Behind()]),
        ]);
    }

    /// <summary>What a plan should have and does not: the rhythm, the sponsors, the forcing deal (S2).</summary>
    internal static IEnumerable<string> Lacking(Scene scene)
    {
        var plan = scene.Plan;
        var weekly = plan.Template.Meetings.FirstOrDefault(m => m.Weekly)?.Key ?? "weekly";
        var accepted = plan.Meeting(weekly).AcceptedBy;
        if (Sides.Both.Where(s => !accepted.Any(c => c.By.Side == s)).Select(scene.Company).ToArray() is { Length: > 0 } waiting) yield return $"weekly call not accepted yet by {Phrases.And(waiting)}";
        foreach (var slot in plan.Template.Slots.Where(s => s.Required && plan.PersonIn(s.Slot) is null)) yield return $"no {scene.SlotTitle(slot.Slot)} yet";
        if (plan.Template.Guards.PinBy is { } by && scene.Day >= by && plan.PinnedDeal is null && !plan.Deals.Any(d => d is { Test: false, WonAt: not null })) yield return "no deal pinned yet";
    }

    internal static Check Check(Scene scene, PlanItem item, bool named = true)
    {
        var state = item.State switch { ItemState.Done => CheckState.Done, ItemState.Moved => CheckState.Moved, ItemState.Dropped => CheckState.Dropped, _ => CheckState.Open };
        var who = item.OwnerPerson is { } id ? scene.Name(id) : item.Owner is { } side ? scene.Company(side) : "both";
        var due = item.State is ItemState.Open or ItemState.Moved && item.Due is { } date && !(date < scene.Today && item.Owner == Side.Host && !scene.ShowsPrivate) ? $", {DateCopy.Day(scene, date)}" : "";
        var marks = item is { TwoSided: true, State: ItemState.Open, Confirmations.Length: > 0 } ? $", {PromptRecord.Marks(scene, item.Confirmations)}" : "";
        var words = $"{Phrases.Line(item.Title, 100)} ({who}{due}{marks})";
        return new Check(state, named ? RichText.Of($"{words} {Rich.Code(item.Key)}{Used(scene, item)}") : words);
    }

    // What people work with is there to be opened, and a date tells whether it is in use (S55).
    private static RichText Used(Scene scene, PlanItem item)
    {
        if (item is not { Phase: not null, Link: { Length: > 0 } link }) return RichText.Empty;
        var since = item.Confirmations.Length > 0 ? $" since {Day(item.Confirmations[0].At)}" : "";
        var renewed = item.RefreshedAt is { } at ? $", renewed on {Day(at)}" : "";
        var used = scene.Plan.Held.Where(s => s.Link == link).Select(s => s.On).DefaultIfEmpty().Max();
        return RichText.Of($": {Linked(link)}{since}{renewed}{(used == default ? "" : $", used on {DateCopy.Day(scene, used)}")}");

        string Day(NodaTime.Instant at) => DateCopy.Day(scene, DateCopy.DateOf(scene, at));
    }

    private static string Ended(Scene scene, PartnerPlan plan) => plan.Closed switch
    {
        null => plan.Paused is { } pause ? $", {PauseCopy.State(scene, pause)}" : "",
        "graduate" => ", graduated",
        _ => ", stopped",
    } + (plan.ArchivedAt is null ? "" : " and archived");

    private static string Gate(Scene scene)
    {
        if (scene.Plan.NextGate is not { } gate) return "All gates are behind us.";
        var found = scene.Plan.Judge(gate);
        var missing = found.Missing.IsEmpty ? "" : $" Missing: {GateCopy.Needed(scene, found, 3)}.";
        return $"Gate {gate.Day} ({DateCopy.Day(scene, gate.Due)}): {scene.Found(found)}.{missing}";
    }

    private static string Deal(Scene scene)
    {
        if (scene.Plan.PinnedDeal is not { } deal) return scene.Plan.Deals.Any(d => d is { Test: false, WonAt: not null }) ? "The first joint deal is won." : "No deal is pinned yet.";
        var next = deal.Next is { Length: > 0 } step ? $" Next step: {Phrases.Line(step, 100)}." : " No next step noted yet.";
        return $"Our deal: {DealLine(scene, deal)}.{next}";
    }

    private static IEnumerable<Element> Evidence(Scene scene, PlanItem item)
    {
        if (item.Link is { Length: > 0 } link) yield return new Text(RichText.Of($"Evidence: {Linked(link)}."));
        if (item.RefreshedAt is { } at) yield return new Text($"Renewed on {DateCopy.Day(scene, DateCopy.DateOf(scene, at))}.");
        if (item.Opportunity is { } n && scene.Plan.Deal(n) is { } deal) yield return new Text($"Proved on {deal.Name()}.");
        if (item is { Blocked: { } why, BlockedOn: { } side, State: ItemState.Open } && scene.Audience == (side == Side.Host ? Audience.Host : Audience.Partner))
            yield return new Text($"Stuck{(why.Length > 0 ? $": {Phrases.Line(why, 200)}" : "")}. {scene.Company(side)} only.");
    }

    private static Span Linked(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? Rich.Link(Phrases.Line(link, 80), link) : new Span(Phrases.Line(link, 80));
}

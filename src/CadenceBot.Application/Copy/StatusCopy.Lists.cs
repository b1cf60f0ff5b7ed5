using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Pipeline;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;

namespace CadenceBot.Application.Copy;

/// <content>Lists: the plan's items, the people, the deals. Each is capped and says where the rest is.</content>
public static partial class StatusCopy
{
    private const int ItemsShown = 12;
    private const int DealsShown = 10;

    /// <summary>The open items by phase; later phases stay hidden unless asked for (S13, S89).</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="all">Done and later ones too.</param>
    /// <param name="phase">One phase by key, title or number; null for those that have begun.</param>
    /// <param name="mine">Whose items alone: what the person owes, or the own company without naming somebody, or both companies; null for everybody's.</param>
    public static Message Plan(Scene scene, bool all, string? phase, By? mine = null)
    {
        var plan = scene.Plan;
        var now = plan.Template.Phases.IndexOf(plan.PhaseOf(scene.Day));
        var wanted = plan.Template.Phases
            .Select((p, i) => (Phase: p, Number: i + 1))
            .Where(p => phase is not null ? IsCalled(p.Phase, p.Number, phase) : all || p.Number <= now + 1)
            .ToArray();
        var parts = wanted.SelectMany(p => Phase(scene, p.Phase, all || phase is not null, mine)).ToArray();
        var hidden = plan.Template.Phases.Length - wanted.Length;
        return Message.Of($"Plan of {scene.Both()}, day {scene.Day}",
        [
            new Heading($"Plan: {scene.Both()}, day {scene.Day}"),
            .. mine is null ? [] : new Element[] { new Note($"Only what {mine.Name()} or {scene.Company(mine.Side)} owes, or both companies together.") },
            .. parts.Length == 0 ? [new Text(phase is null ? "Nothing is open now." : $"No phase is called \"{Phrases.Line(phase, 40)}\" or nothing is open in it.")] : parts,
            .. phase is null && !all && hidden > 0 ? [new Note($"{Phrases.Count(hidden, "later phase")} hidden until their time.")] : Array.Empty<Element>(),
            .. Buttons.Row([Buttons.SeeStatus(scene), .. all ? [] : new[] { Buttons.To("Show all", scene.Line("plan") + " --all") }]),
        ]);
    }

    /// <summary>Who is who, on both sides; an empty slot is shown as empty.</summary>
    public static Message People(Scene scene, IReadOnlyList<(string Slot, bool? Reached)>? reach = null)
    {
        var plan = scene.Plan;
        var known = plan.Template.Slots.Select(s => s.Slot).Concat(plan.People.Keys).Distinct();
        var empty = plan.Template.Slots.FirstOrDefault(s => s.Required && plan.PersonIn(s.Slot) is null);
        return Message.Of($"Who is who: {scene.Both()}",
        [
            new Heading($"Who is who: {scene.Both()}"),
            .. Sides.Both.Reverse().Select(side => new Text(RichText.Of(
                $"{Rich.Bold(scene.Company(side))}, local time {DateCopy.Time(scene, scene.Hours.Of(side).At(scene.Now).TimeOfDay)} {DateCopy.City(scene.Hours.Of(side).ZoneId)}\n{string.Join('\n', known.Where(s => Slot.SideOf(s) == side).Take(10).Select(s => Who(scene, s, reach?.FirstOrDefault(f => f.Slot == s).Reached)))}"))),
            .. Buttons.Row([
                .. empty is null ? [] : new[] { Buttons.Form($"Name the {scene.SlotTitle(empty.Slot)}", scene.Line($"people add {empty.Slot}")) },
                Buttons.SeeStatus(scene)]),
        ]);
    }

    /// <summary>Some of them alone; null when nobody in the plan is meant.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="reach">How the sponsors are reached.</param>
    /// <param name="wanted">The places that are meant.</param>
    public static Message? Found(Scene scene, IReadOnlyList<(string Slot, bool? Reached)> reach, Func<string, bool> wanted)
    {
        string[] slots = [.. scene.Plan.Template.Slots.Select(s => s.Slot).Concat(scene.Plan.People.Keys).Distinct().Where(wanted)];
        return slots.Length == 0 ? null : Message.Of(
        [
            .. Sides.Both.Reverse().Where(side => slots.Any(s => Slot.SideOf(s) == side)).Select(side => new Text(RichText.Of(
                $"{Rich.Bold(scene.Company(side))}, local time {DateCopy.Time(scene, scene.Hours.Of(side).At(scene.Now).TimeOfDay)} {DateCopy.City(scene.Hours.Of(side).ZoneId)}\n{string.Join('\n', slots.Where(s => Slot.SideOf(s) == side).Take(10).Select(s => Who(scene, s, reach.FirstOrDefault(f => f.Slot == s).Reached)))}"))),
            .. Buttons.Row(Buttons.To("Who is who", scene.Line("people"))),
        ]);
    }

    /// <summary>The opportunities.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="deals">Those to show; null for all.</param>
    public static Message Opportunities(Scene scene, IReadOnlyList<Opportunity>? deals = null)
    {
        deals ??= scene.Plan.Deals;
        var named = scene.Plan.Deals.Count(d => d.IsNamed);
        return Message.Of($"Deals of {scene.Both()}: {named} named",
        [
            new Heading($"Deals: {scene.Both()}"),
            new Text(deals.Count == 0 ? "No deal is on record yet. A name is enough to begin with." : $"{Phrases.Count(named, "named joint deal")}. {NorthStar.Line(scene)}"),
            .. Phrases.Checklist([.. deals.Select(d => DealCheck(scene, d))], DealsShown, scene.Line("opp list") + " --csv"),
            .. Buttons.Row([Buttons.Form("Add a deal", scene.Line("opp add")), .. scene.Plan.PinnedDeal is { } p ? [Buttons.To("Show our deal", scene.Line($"opp show #{p.N}"))] : Array.Empty<Act>(), Buttons.SeeStatus(scene)]),
        ]);
    }

    /// <summary>One opportunity.</summary>
    public static Message Opportunity(Scene scene, Opportunity deal)
    {
        var close = deal.Close is { } date ? DateCopy.Day(scene, date) : "no date yet";
        List<Fact> facts =
        [
            new("Stage", deal.Stage.ToString().ToLowerInvariant()),
            new("Close", close),
            new(scene.Partner(), deal.PartnerOwner is { } p ? scene.Name(p) : "no owner yet"),
            new(scene.Host(), deal.HostOwner is { } h ? scene.Name(h) : "no owner yet"),
            new($"{scene.Partner()}'s part", Part(deal.Role)),
            new("Next step", deal.Next is { Length: > 0 } next ? Phrases.Line(next, 200) : "none noted yet"),
        ];
        if (scene.ShowsAmounts && deal.Amount is { } money) facts.Add(new("Amount", money.ToString()));
        // What doubts a forecast stays with the host.
        if (scene.ShowsPrivate) facts.Add(new("Forecast", deal.Forecast.ToString().ToLowerInvariant() + (deal.Slips > 0 ? $", date moved {Phrases.Count(deal.Slips, "time")}" : "")));
        if (scene.ShowsPrivate && deal.LostWhy is { Length: > 0 } why) facts.Add(new("Reason", Phrases.Line(why, 200)));
        return Message.Of($"#{deal.N} {deal.Name()}: {deal.Stage.ToString().ToLowerInvariant()}{(deal.Close is null ? "" : $", close {close}")}",
        [
            new Heading($"#{deal.N} {deal.Name()}{(deal.Test ? " (drill)" : "")}{(scene.Plan.Pinned == deal.N ? " (our deal)" : "")}"),
            new Facts([.. facts]),
            .. deal.Test ? DrillCopy.Path(scene, deal) : [],
            .. deal.IsOpen ? Buttons.Row([
                .. DrillCopy.Next(scene, deal),
                Buttons.Form("Update", scene.Line($"opp update #{deal.N}")),
                .. deal.Test ? [] : new[] { Buttons.To("Won", scene.Line($"deal won #{deal.N}")) },
                Buttons.Form("Lost", scene.Line($"deal lost #{deal.N}")),
                .. deal.Test || scene.Plan.Pinned == deal.N ? [] : new[] { Buttons.To("Make it our deal", scene.Line($"opp pin #{deal.N}")).Behind() }]) : [],
        ]);
    }

    internal static string DealLine(Scene scene, Opportunity deal)
    {
        var amount = scene.ShowsAmounts && deal.Amount is { } money ? $", {money}" : "";
        var close = deal is { IsOpen: true, Close: { } date } ? $", close {DateCopy.Day(scene, date)}" : "";
        return $"{deal.Name()} (#{deal.N}, {deal.Stage.ToString().ToLowerInvariant()}{close}{amount}{(deal.Test ? ", drill" : "")})";
    }

    private static bool IsOf(PlanItem item, By person) => item.OwnerPerson is { } owner ? owner == person.PersonId : item.Owner is not { } side || side == person.Side;

    private static IEnumerable<Element> Phase(Scene scene, PhaseTemplate phase, bool closedToo, By? mine)
    {
        var items = scene.Plan.Items.Where(i => Footers.MayShow(scene, i) && (mine is null || IsOf(i, mine)) && PhaseKey(scene.Plan, i) == phase.Key && (closedToo || i.State is ItemState.Open or ItemState.Moved)).OrderBy(i => i.Due).ToArray();
        if (items.Length == 0) return [];
        var gate = scene.Plan.Gate(phase.GateDay)!;
        return
        [
            new Text(RichText.Of($"{Rich.Bold(Phrases.Line(phase.Title, 80))}, gate {gate.Day} on {DateCopy.Day(scene, gate.Due)} ({gate.Word})")),
            .. Phrases.Checklist([.. items.Select(i => Check(scene, i))], ItemsShown, scene.Line("plan") + $" --phase {scene.Plan.Template.Phases.IndexOf(phase) + 1} --all"),
        ];
    }

    private static string PhaseKey(PartnerPlan plan, PlanItem item) => item.Phase ?? plan.PhaseOf(item.Week is { } week ? 7 * week : item.Due is { } due ? plan.DayOf(due) : 0).Key;

    private static bool IsCalled(PhaseTemplate phase, int number, string word) =>
        phase.Key.Equals(word, StringComparison.OrdinalIgnoreCase) || phase.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || (int.TryParse(word, out var n) && n == number);

    private static string Who(Scene scene, string slot, bool? reached)
    {
        var title = scene.SlotWord(slot);
        return $"{Phrases.Capital(title)}: {scene.InSlot(slot) ?? "nobody yet"}{(SponsorCopy.Way(reached) is { } way ? $", {way}" : "")}";
    }

    private static string Part(PartnerRole role) => role switch
    {
        PartnerRole.Source => "brought the deal",
        PartnerRole.Influence => "helps to win it",
        _ => "delivers it",
    };

    private static Check DealCheck(Scene scene, Opportunity deal) => new(
        deal.Stage switch { Stage.Won => CheckState.Done, Stage.Lost => CheckState.Dropped, _ => CheckState.Open },
        DealLine(scene, deal));
}

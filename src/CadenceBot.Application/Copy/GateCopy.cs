using CadenceBot.Application.Messages;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>What is said around a gate: it passes on its outcome, and a date only asks (S24).</summary>
public static partial class GateCopy
{
    private const int ChecksShown = 8;

    /// <summary>Some working days ahead: what it passes with, what there is, what would do it.</summary>
    public static Message Ahead(Scene scene, GateState gate)
    {
        var found = scene.Plan.Judge(gate);
        return Message.Of($"Gate {gate.Day} is on {DateCopy.Day(scene, gate.Due)}: {scene.Found(found)}",
        [
            new Text(RichText.Of($"Gate {gate.Day} is on {Rich.Bold(DateCopy.Day(scene, gate.Due))}. It passes with {Outcome(scene, gate)}. So far: {Rich.Bold(scene.Found(found))}.")),
            .. Missing(scene, found),
            .. Buttons.Row([.. Buttons.Supply(scene, found.Missing, gate.RoundName), Show(scene, gate), Buttons.SeePlan(scene).Behind(), .. Buttons.About(scene)]),
            new Note($"If it doesn't pass, we agree what to change. Days don't count here, the outcome does."),
            Footers.Seen(scene),
        ]);
    }

    /// <summary>On its day.</summary>
    public static Message Day(Scene scene, GateState gate)
    {
        var found = scene.Plan.Judge(gate);
        var end = scene.Rhythm.EndOfGateDay(gate.Due);
        var when = gate.Due == scene.Today ? $"today, until {DateCopy.Clock(scene, end)}" : $"on {DateCopy.Day(scene, gate.Due)}, until {DateCopy.Clock(scene, end)}";
        return Message.Of($"Gate {gate.Day} is {(gate.Due == scene.Today ? "today" : "on " + DateCopy.Day(scene, gate.Due))}: {scene.Found(found)}",
        [
            new Text(RichText.Of($"Gate {gate.Day} is {when}. So far: {Rich.Bold(scene.Found(found))}.")),
            .. Missing(scene, found),
            .. Buttons.Row([.. Buttons.Supply(scene, found.Missing, gate.RoundName), Show(scene, gate), .. Buttons.About(scene)]),
            Footers.Seen(scene),
        ]);
    }

    /// <summary>The reset that an intervention proposes: tasks with owners and dates (S58).</summary>
    public static Message Intervention(Scene scene)
    {
        var plan = scene.Plan;
        var gate = plan.Intervention?.Gate ?? plan.NextGate?.Day ?? plan.Gates[^1].Day;
        var ends = plan.Intervention?.EndsBy ?? scene.Today.PlusDays(28);
        var named = plan.Deals.Count(d => d.IsNamed);
        var tasks = plan.Items.Where(i => i.Origin == "intervention").ToArray();
        var state = named == 0 ? "no named joint opportunity yet" : $"{Phrases.Count(named, "named joint opportunity", "named joint opportunities")} so far";
        var question = named == 0 ? "Which joint deal can we name first?" : $"Can we do these steps until {DateCopy.Day(scene, ends)}?";
        var owners = tasks.Where(t => t is { State: Domain.Outcomes.ItemState.Open, OwnerPerson: not null }).Select(t => t.OwnerPerson!).Distinct().Take(2).Select(id => (RichText)Rich.Mention(id, scene.Name(id))).ToArray();
        var called = owners.Length == 0 ? RichText.Empty : RichText.Of($"{RichText.Join(" ", owners)} — ");
        return Message.Of(question,
        [
            new Text(RichText.Of($"{called}{Rich.Bold(question)} Day {gate}, {state}, so here is a small reset until {DateCopy.Day(scene, ends)}:")),
            .. Phrases.Checklist([.. tasks.Select(t => StatusCopy.Check(scene, t, named: false))], ChecksShown, scene.Line("plan")),
            .. Buttons.Row([
                Buttons.Form("Add the first name", scene.Line("opp add", $"d{gate}")),
                .. tasks.Where(t => t.State == Domain.Outcomes.ItemState.Open).Take(2).Select(t => Buttons.To($"Done: {t.Title}", scene.Line($"done {t.Key}", $"d{gate}"))),
                Buttons.SeePlan(scene), .. Buttons.About(scene)]),
            Footers.Seen(scene),
        ]);
    }

    /// <summary>One line to a sponsor: the gate is open, nothing is asked.</summary>
    public static Message SponsorLine(Scene scene, GateState gate, string slot)
    {
        scene = scene.To(slot);
        return Message.Of($"{scene.Both()}: gate {gate.Day} is open",
            new Text(RichText.Of($"{scene.Somebody(slot)}, one line on {scene.Both()}: gate {gate.Day} stays open, {scene.Found(scene.Plan.Judge(gate))}. {scene.Managers()} agree how to go on. Nothing is asked of you now.")),
            new Note("I write to sponsors when a gate stays open, and for two decisions. No more."));
    }

    /// <summary>To the host's manager: the partner's manager would like a verdict.</summary>
    public static Message Proposal(Scene scene, GateState gate)
    {
        scene = scene.To(Slot.HostManager);
        if (gate.Proposal is not { } proposal) return Show(scene, gate, mayJudge: true);
        var extend = proposal.Verdict == "extend";
        var what = extend ? $"{DateCopy.Days(proposal.Days ?? 7)} more for gate {gate.Day}" : $"a reset session for gate {gate.Day}";
        var command = extend ? $"gate {gate.Day} extend {proposal.Days ?? 7}d" : $"gate {gate.Day} intervene";
        const string Why = "--why \"as the partner manager proposed\"";
        return Message.Of($"{proposal.By.Name()} proposes {what}",
        [
            new Text(RichText.Of($"{proposal.By.Name()} ({scene.Company(proposal.By.Side)}) proposes {Rich.Bold(what)}.")),
            .. proposal.Why is { Length: > 0 } why ? [new Text($"Their reason: \"{Phrases.Line(why, 200)}\".")] : Array.Empty<Element>(),
            .. Buttons.Row([
                Buttons.To(extend ? $"Extend to {DateCopy.Day(scene, Extended(scene, gate, proposal.Days ?? 7))}" : "Set the session", $"{scene.Line(command)} {Why} --for {gate.RoundName}"),
                Show(scene, gate), .. Buttons.About(scene)]),
            new Note("It takes effect with your word, and only then."),
        ]);
    }

    internal static NodaTime.LocalDate Extended(Scene scene, GateState gate, int days) => (gate.Due > scene.Today ? gate.Due : scene.Today).PlusDays(days);

    internal static Act Show(Scene scene, GateState gate) => Buttons.To($"See gate {gate.Day}", scene.Line($"gate {gate.Day}"));

    private static string Outcome(Scene scene, GateState gate) => Phrases.Line(scene.Plan.Template.PhaseAt(gate.Day)!.Outcome, 120);

    private static IEnumerable<Element> Missing(Scene scene, Finding found) => found.Missing.IsEmpty
        ? []
        : [new Text(found.Missing.Length == 1 && found.Missing[0].Words.StartsWith("one ", StringComparison.Ordinal) ? $"{Phrases.Capital(scene.Found(found.Missing[0].Words))} does it." : $"Missing: {Needed(scene, found, 4)}.")];
}

using CadenceBot.Application.Messages;
using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Application.Copy;

/// <summary>What is said around a gate: it passes on its outcome, and a date only asks (S24).</summary>
public static partial class GateCopy
{
    private const int ChecksShown = 8;
    private const int AheadDays = 5;
    private const int StepsShown = 4;

    /// <summary>Some working days ahead: what it passes with, what there is, what would do it.</summary>
    public static Message Ahead(Scene scene, GateState gate)
    {
        var found = scene.Plan.Judge(gate);
        return Message.Of($"Gate {gate.Day} is on {DateCopy.Day(scene, gate.Due)}: {scene.Found(found)}",
        [
            new Text(RichText.Of($"Gate {gate.Day} is on {Rich.Bold(DateCopy.Day(scene, gate.Due))}. It passes with {Outcome(scene, gate)}. So far: {Rich.Bold(scene.Found(found))}.")),
            .. ToPass(scene, gate),
            .. Buttons.Row([.. Steps(scene, gate, gate.RoundName), Show(scene, gate), Buttons.SeePlan(scene).Behind(), .. Buttons.About(scene)]),
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
            .. ToPass(scene, gate),
            .. Buttons.Row([.. Steps(scene, gate, gate.RoundName), Show(scene, gate), .. Buttons.About(scene)]),
            Footers.Seen(scene),
        ]);
    }

    /// <summary>The fix session that an intervention proposes: tasks with owners and dates (S58).</summary>
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
        if (plan.Intervention is { ClosedAt: not null }) return Message.Of("The small fix session is over, thank you", [new Text($"The small fix session of day {gate} is over: {state}. Thank you."), .. Buttons.Why(scene), Footers.Seen(scene)]);
        return Message.Of(question,
        [
            new Text(RichText.Of($"{called}{Rich.Bold(question)} Day {gate}, {state}, so here is a small fix session until {DateCopy.Day(scene, ends)}:")),
            .. Phrases.Checklist([.. tasks.Select((t, i) => Numbered(i + 1, StatusCopy.Check(scene, t, named: false)))], ChecksShown, scene.Line("plan")),
            .. Buttons.Row([
                Buttons.Form("Add the first name", scene.Line("opp add", $"d{gate}")),
                .. tasks.Select((t, i) => (Task: t, Step: i + 1)).Where(t => t.Task.State == Domain.Outcomes.ItemState.Open).Take(StepsShown).Select(t => Buttons.To($"Step {t.Step} is done", scene.Line($"done {t.Task.Key}", $"d{gate}"))),
                Buttons.SeePlan(scene), .. Buttons.About(scene)]),
            Footers.Seen(scene),
        ]);
    }

    private static Check Numbered(int step, Check check) => check with { Spans = RichText.Of($"{step.ToString()}. {check.Spans}") };

    /// <summary>One line to a sponsor: the gate is open, nothing is asked.</summary>
    public static Message SponsorLine(Scene scene, GateState gate, string slot)
    {
        scene = scene.To(slot);
        return Message.Of($"{scene.Both()}: gate {gate.Day} is open",
        [
            new Text(RichText.Of($"{scene.Somebody(slot)}, one line on {scene.Both()}: gate {gate.Day} stays open, {scene.Found(scene.Plan.Judge(gate))}. {scene.Managers()} agree how to go on. {Asked(scene, slot)}")),
            .. Buttons.Row(Buttons.About(scene, $"{gate.RoundName}/{slot}")),
            new Note("I write to sponsors when a gate stays open, and for two decisions. No more."),
        ]);
    }

    // A sponsor who owes a decision is not told that nothing is asked.
    private static string Asked(Scene scene, string slot) => scene.Plan.Checkins.LastOrDefault(c => c.Slot == slot && c.State == CheckinState.Asked) is { } open
        ? $"Only the decision that I sent you on {DateCopy.Day(scene, DateCopy.DateOf(scene, open.AskedAt!.Value))} waits for you, until {DateCopy.Day(scene, DateCopy.DateOf(scene, CheckinDeadline.Of(open, scene.Rhythm, scene.Now)))}."
        : "Nothing is asked of you now.";

    /// <summary>To the host's manager: the partner's manager would like a verdict.</summary>
    public static Message Proposal(Scene scene, GateState gate)
    {
        scene = scene.To(Slot.HostManager);
        if (gate.Proposal is not { } proposal) return Show(scene, gate, mayJudge: true);
        var extend = proposal.Verdict == "extend";
        var what = extend ? $"{DateCopy.Days(proposal.Days ?? 7)} more for gate {gate.Day}" : $"a fix session for gate {gate.Day}";
        var command = extend ? $"gate {gate.Day} extend {proposal.Days ?? 7}d" : $"gate {gate.Day} intervene";
        const string Why = "--why \"as the partner manager proposed\"";
        return Message.Of($"{proposal.By.Name()} proposes {what}",
        [
            new Text(RichText.Of($"{proposal.By.Name()} ({scene.Company(proposal.By.Side)}) proposes {Rich.Bold(what)}.")),
            .. proposal.Why is { Length: > 0 } why ? [new Text($"Their reason: \"{Phrases.Line(why, 200)}\".")] : Array.Empty<Element>(),
            .. Buttons.Row([
                Buttons.To(extend ? $"Extend to {DateCopy.Day(scene, Extended(scene, gate, proposal.Days ?? 7))}" : "Set a fix session", $"{scene.Line(command)} {Why} --for {gate.RoundName}/proposal"),
                Show(scene, gate), .. Buttons.About(scene)]),
            new Note("It takes effect with your word, and only then."),
        ]);
    }

    internal static NodaTime.LocalDate Extended(Scene scene, GateState gate, int days) => (gate.Due > scene.Today ? gate.Due : scene.Today).PlusDays(days);

    internal static Act Show(Scene scene, GateState gate) => Buttons.To($"See gate {gate.Day}", scene.Line($"gate {gate.Day}"));

    private static string Outcome(Scene scene, GateState gate) => Phrases.Line(scene.Plan.Template.PhaseAt(gate.Day)!.Outcome, 120);

    // The shortest way, and beside it the other one where the gate passes with either.
    private static Finding[] Ways(Scene scene, GateState gate) => scene.Plan.Template.PhaseAt(gate.Day)!.Pass is AnyOf any
        ? [.. any.Parts.Select(p => p.Judge(scene.Plan)).OrderBy(f => f.Path.Length)]
        : [scene.Plan.Judge(gate)];

    private static IEnumerable<Element> ToPass(Scene scene, GateState gate)
    {
        var ways = Ways(scene, gate).Select(f => Deeds(f).Select(scene.Found).ToArray()).Where(w => w.Length > 0).Select(w => Phrases.Some(w, 3)).ToArray();
        return ways.Length == 0 ? [] : [new Text($"To pass: {string.Join("; or ", ways)}.")];
    }

    // What both companies owe is said once.
    private static IEnumerable<string> Deeds(Finding found)
    {
        const string Host = " by the host";
        const string Partner = " by the partner";
        var all = found.Path.Select(m => m.Deed ?? m.Words).Distinct().ToArray();
        return all.Where(d => !(d.EndsWith(Partner, StringComparison.Ordinal) && all.Contains(d[..^Partner.Length] + Host)))
            .Select(d => d.EndsWith(Host, StringComparison.Ordinal) && all.Contains(d[..^Host.Length] + Partner) ? d[..^Host.Length] + " by both companies" : d);
    }

    private static IEnumerable<Act> Steps(Scene scene, GateState gate, string? occurrence = null) => Buttons.Supply(scene, Ways(scene, gate).SelectMany(f => f.Path), occurrence);

    private static bool IsAtRisk(Scene scene, GateState gate) => gate.IsOpen && scene.Today >= scene.Rhythm.CommonDaysBefore(gate.Due, AheadDays);
}

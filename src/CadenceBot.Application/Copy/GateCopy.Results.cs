using CadenceBot.Application.Messages;
using CadenceBot.Domain.Gates;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <content>Results and verdicts. Reasons stay with those who gave them.</content>
public static partial class GateCopy
{
    /// <summary>It passed.</summary>
    public static Message Passed(Scene scene, GateState gate)
    {
        var on = gate.PassedAt is { } at ? scene.Hours.Host.At(at).Date : scene.Today;
        var early = Period.DaysBetween(on, gate.Due);
        var ahead = early > 0 ? $", {DateCopy.Days(early)} ahead of its date" : "";
        return Message.Of($"Gate {gate.Day} passed: {scene.Found(scene.Plan.Judge(gate))}",
        [
            new Text(RichText.Of($"{Rich.Bold($"Gate {gate.Day} passed")}{ahead}: {scene.Found(scene.Plan.Judge(gate))}.")),
            new Text(After(scene, gate)),
            .. Buttons.Why(scene),
            Footers.Seen(scene),
        ]);
    }

    /// <summary>Its day ended without the outcome: what everybody can do stands first, the managers' two ways on beside it, and nobody is marked.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="round">The round whose day ended; null for the present one.</param>
    public static Message LeftOpen(Scene scene, GateState gate, int? round = null)
    {
        var found = scene.Plan.Judge(gate);
        var occurrence = gate.RoundName + ".open";
        var ended = round ?? gate.Round;
        if (!gate.IsOpen) return WasOpen(scene, gate, ended, found);
        if (gate.Round > (gate.LeftOpenRound ?? 0) && gate.Round == ended + 1) return MoreDays(scene, gate, found);
        if (gate.Round > ended) return Older(scene, gate);
        return Message.Of($"Gate {gate.Day} stays open: how do we go on?",
        [
            new Text(RichText.Of($"{Rich.Bold($"Gate {gate.Day} stays open")}: {scene.Found(found)}. Days don't count here, the outcome does.{(scene.Plan.Pauses.Any(p => !p.Lasts && p.Covers(gate.Due)) ? " The plan was paused on its day, so I looked when it went on." : "")}")),
            .. ToPass(scene, gate),
            new Text($"{scene.Managers()} choose how to go on."),
            .. Buttons.Row([.. Steps(scene, gate, occurrence).DefaultIfEmpty(Show(scene, gate)).Take(3), .. Verdicts(scene, gate, occurrence), Show(scene, gate).Behind(), .. Buttons.About(scene)]),
            Footers.Seen(scene),
        ]);
    }

    // What was open on its day reads so once it is settled: as of that day, and what came of it.
    private static Message WasOpen(Scene scene, GateState gate, int round, Finding found)
    {
        var then = round == gate.Round ? $"was open at the end of {DateCopy.Day(scene, gate.Due)}" : "was open at the end of its first date";
        var since = gate.PassedAt is { } passed
            ? $"It passed on {DateCopy.Day(scene, scene.Hours.Host.At(passed).Date)}: {scene.Found(found)}."
            : $"{gate.OverriddenBy!.Name()} decided on {DateCopy.Day(scene, scene.Hours.Host.At(gate.OverriddenAt!.Value).Date)} that we go on without it.";
        return Message.Of(gate.PassedAt is null ? $"Gate {gate.Day}: we go on without it" : $"Gate {gate.Day} passed: {scene.Found(found)}",
        [
            new Text(RichText.Of($"Gate {gate.Day} {then}. {Rich.Bold(since)}")),
            .. Buttons.Why(scene),
            Footers.Seen(scene),
        ]);
    }

    private static Message Older(Scene scene, GateState gate) => Message.Of($"Gate {gate.Day} stays open",
    [
        new Text($"Gate {gate.Day} stays open. After this it had until {DateCopy.Day(scene, gate.Due)}; the later result says how it stands."),
        .. Buttons.Why(scene),
        Footers.Seen(scene),
    ]);

    // Somebody chose before the result was told, or after it: what is left to say is the new date and what is missing.
    private static Message MoreDays(Scene scene, GateState gate, Finding found) => Message.Of($"Gate {gate.Day} has until {DateCopy.Day(scene, gate.Due)}: {scene.Found(found)}",
    [
        new Text(RichText.Of($"{Rich.Bold($"Gate {gate.Day} stays open")}: {scene.Found(found)}. It has until {DateCopy.Day(scene, gate.Due)} now.")),
        .. ToPass(scene, gate),
        .. Buttons.Row([.. Steps(scene, gate, gate.RoundName).Take(3), Show(scene, gate).Behind(), .. Buttons.About(scene)]),
        Footers.Seen(scene),
    ]);

    /// <summary>A person passed it over; the reason stays with the host.</summary>
    public static Message Overridden(Scene scene, GateState gate)
    {
        var by = gate.OverriddenBy?.Name() ?? scene.Host();
        return Message.Of($"Gate {gate.Day}: we go on without it",
        [
            new Text(RichText.Of($"{by} decided that we go on without gate {gate.Day}. Still open from it: {scene.Found(scene.Plan.Judge(gate))}.")),
            .. scene.ShowsPrivate && gate.Why is { Length: > 0 } why ? [new Text($"The reason, for {scene.Host()} only: \"{Phrases.Line(why, 200)}\".")] : Array.Empty<Element>(),
            new Text(After(scene, gate)),
            .. Buttons.Why(scene),
            .. scene.Audience == Audience.Shared ? [Footers.Seen(scene)] : Array.Empty<Element>(),
        ]);
    }

    /// <summary>The edit of an announcement whose pass rested on something that is no longer so.</summary>
    public static Message Withdrawn(Scene scene, GateState gate) => Message.Of($"Gate {gate.Day} is open again: {scene.Found(scene.Plan.Judge(gate))}",
    [
        new Text(RichText.Of($"{new Span($"Gate {gate.Day} passed.", SpanStyle.Strike)} Gate {gate.Day} is open again: what it rested on was taken back. Now: {Rich.Bold(scene.Found(scene.Plan.Judge(gate)))}.")),
        .. Buttons.Why(scene),
        Footers.Seen(scene),
    ]);

    /// <summary>A gate with what it asks, what is missing and the shortest way there; verdicts for those who may give them.</summary>
    public static Message Show(Scene scene, GateState gate, bool mayJudge)
    {
        var phase = scene.Plan.Template.PhaseAt(gate.Day)!;
        var found = scene.Plan.Judge(gate);
        var expected = scene.Plan.Expected(gate).ToArray();
        var unmet = expected.Where(f => !f.Holds).ToArray();
        return Message.Of($"Gate {gate.Day}: {State(scene, gate)}",
        [
            new Heading(Limits.Fit($"Gate {gate.Day}: {Phrases.Line(phase.Title, 80)}", Limits.Heading)),
            new Text(RichText.Of($"{Phrases.Capital(State(scene, gate))}. {(gate.IsOpen ? "It passes with" : "It asked for")} {Outcome(scene, gate)}. Now: {Rich.Bold(scene.Found(found))}.")),
            .. IsAtRisk(scene, gate) ? ToPass(scene, gate) : [],
            .. Phrases.Checklist([.. found.Missing.Select(m => new Check(CheckState.Open, Phrases.Capital(scene.Found(m.Words))))], ChecksShown, scene.Line($"gate {gate.Day}")),
            .. expected.Length == 0 ? [] : (IEnumerable<Element>)[new Text("Also hoped for by then; none of it blocks the gate:"), .. Phrases.Checklist([.. expected.Select(f => new Check(f.Holds ? CheckState.Done : CheckState.Open, Phrases.Capital(Expectation(scene, f))))], ChecksShown, scene.Line("plan"))],
            .. scene.ShowsPrivate && gate.Why is { Length: > 0 } why ? [new Note($"Reason given, {scene.Host()} only: \"{Phrases.Line(why, 200)}\".")] : Array.Empty<Element>(),
            .. gate.IsOpen ? Buttons.Row([
                .. Steps(scene, gate).Take(4),
                .. mayJudge ? Verdicts(scene, gate, null) : [],
                .. Buttons.Supply(scene, unmet.SelectMany(f => f.Missing)).Take(2),
                Buttons.SeePlan(scene).Behind()]) : Buttons.Row(Buttons.SeePlan(scene)),
        ]);
    }

    private static string Expectation(Scene scene, Finding found) => found.Holds || found.Missing.IsEmpty ? scene.Found(found) : string.Join(", ", found.Missing.Select(m => scene.Found(m.Words)));

    private static IEnumerable<Act> Verdicts(Scene scene, GateState gate, string? occurrence)
    {
        var phase = scene.Plan.Template.PhaseAt(gate.Day)!;
        if (phase.Verdicts.Contains("extend") && phase.MaxExtendDays > 0)
            yield return Buttons.Form($"Extend to {DateCopy.Day(scene, Extended(scene, gate, phase.MaxExtendDays))}", scene.Line($"gate {gate.Day} extend {phase.MaxExtendDays}d", occurrence));
        if (phase.Verdicts.Contains("intervene") && scene.Plan.Intervention is not { ClosedAt: null })
            yield return Buttons.To("Set a fix session", scene.Line($"gate {gate.Day} intervene", occurrence));
        if (phase.Verdicts.Contains("override") && scene.ShowsPrivate)
            yield return Buttons.Form("Go on without it", scene.Line($"gate {gate.Day} override", occurrence)).Behind();
    }

    private static string State(Scene scene, GateState gate)
    {
        if (gate.PassedAt is { } passed) return $"passed on {DateCopy.Day(scene, scene.Hours.Host.At(passed).Date)}";
        if (gate.OverriddenAt is { } over) return $"passed over on {DateCopy.Day(scene, scene.Hours.Host.At(over).Date)} by {gate.OverriddenBy!.Name()}";
        var round = gate.Round > 0 ? ", extended" : "";
        return gate.Due < scene.Today ? $"open since {DateCopy.Day(scene, gate.Due)}{round}" : $"open, due {DateCopy.Day(scene, gate.Due)}{round}";
    }

    private static string After(Scene scene, GateState gate)
    {
        var next = scene.Plan.Gates.FirstOrDefault(g => g.Day > gate.Day && g.IsOpen);
        if (next is null) return scene.Plan.Template.Reviews.FirstOrDefault() is { } review
            ? $"Next: {Phrases.Line(review.Title, 60)}, {DateCopy.Day(scene, scene.Plan.Meeting(review.Kind).ScheduledOn ?? scene.Rhythm.OnOrAfter(scene.Plan.DateOf(review.Day)))}."
            : "That was the last gate.";
        return next.Due < scene.Today
            ? $"Next: gate {next.Day}, still open. It passes with {Outcome(scene, next)}."
            : $"Next: gate {next.Day} on {DateCopy.Day(scene, next.Due)}, with {Outcome(scene, next)}.";
    }
}

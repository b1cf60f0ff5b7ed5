using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <summary>The first words in the shared channel, and what the host sees before they are said.</summary>
public static class WelcomeCopy
{
    private const int PreviewLines = 10;

    /// <summary>The welcome: rhythm, finish line in one sentence (S88), first date, who is asked.</summary>
    public static Message Welcome(Scene scene)
    {
        var plan = scene.Plan;
        var asked = Sides.Both.Reverse().Select(side => plan.OwnerSlot(side) is { } slot ? $"{scene.Somebody(slot)} ({scene.Company(side)})" : $"somebody at {scene.Company(side)}").ToArray();
        return Message.Of($"{scene.Both()}: {plan.Template.LengthDays} days to a first joint deal",
        [
            new Text(RichText.Of($"{Rich.Bold(scene.Both())}: {plan.Template.LengthDays} days to a first joint deal. I post one question a week here, {Rhythm(scene)}, to one person per side: {Phrases.And(asked)}.")),
            new Text(RichText.Of($"Finish line: {Rich.Bold(Phrases.Line(plan.Template.LastPhase.Outcome, 120))}, by {DateCopy.Day(scene, plan.DateOf(plan.Template.LastPhase.GateDay))}. {First(scene)}")),
            .. Buttons.Row([
                Buttons.To("The weekly hour suits us", scene.Line("meeting accept weekly")),
                .. plan.SeenBy.Length < 2 ? [Buttons.To("I see this", scene.Line("seen"))] : Array.Empty<Act>(),
                Buttons.To("Who is who", scene.Line("people")),
                Buttons.SeePlan(scene).Behind(),
                Buttons.To("Why this?", "why").Behind(),
                Buttons.Form("Not me", scene.Line("notme")).Behind()]),
            new Note($"Visible to {scene.Host()} and {scene.Partner()} in this channel. Buttons only, nothing to install and no login.{Seen(scene)}"),
        ]);
    }

    /// <summary>The bot was invited to a channel; both companies may read it, so that it says only how to begin.</summary>
    public static Message Joined(string host) => Message.Of(
        new Text(RichText.Of($"Hello, I am CadenceBot. I run the first 90 days of a new partnership: one question a week, answered with a button.")),
        new Note(RichText.Of($"To begin, somebody of {Phrases.Name(host)} types {Rich.Code("/onboard link \"Partner\"")} here, with the partner's name. Until then I say nothing more.")));

    /// <summary>The preview of a plan that is not stored yet: the calendar first (S72), then the people with empty slots (S48), the template, the next 14 days.</summary>
    /// <param name="scene">A scene with the draft as its plan.</param>
    /// <param name="upcoming">What will be said when, in order.</param>
    /// <param name="command">The line that starts it; null for a mere preview.</param>
    public static Message StartPreview(Scene scene, IReadOnlyList<(Instant At, string Text)> upcoming, string? command = null)
    {
        var plan = scene.Plan;
        var horizon = scene.Now + Duration.FromDays(14);
        var soon = upcoming.Where(u => u.At <= horizon).ToArray();
        return Message.Of($"Preview: {scene.Partner()}, day 0 on {DateCopy.Day(scene, plan.Day0)}",
        [
            new Heading($"Preview: {scene.Both()}"),
            new Facts([
                new Fact("Day 0", DateCopy.Day(scene, plan.Day0)),
                new Fact("Every week", Phrases.Capital(Rhythm(scene.For(Audience.Shared)))),
                .. plan.Gates.Take(6).Select(g => new Fact($"Gate {g.Day}", $"{DateCopy.Day(scene, g.Due)}, {Phrases.Line(plan.Template.PhaseAt(g.Day)!.Outcome, 120)}")),
                .. plan.Template.Reviews.Take(1).Select(r => new Fact(Phrases.Capital(r.Title), DateCopy.Day(scene, scene.Rhythm.OnOrAfter(plan.DateOf(r.Day)))))]),
            .. scene.Rhythm.HasNoOverlap(scene.Rhythm.OnOrAfter(plan.Day0)) ? [new Note("The two companies share no working hour; I post at the hour nearest to the partner's day.")] : Array.Empty<Element>(),
            new Checklist([.. plan.Template.Slots.Take(Limits.Checks).Select(s => Slot(scene, s))]),
            new Text($"Template: {Phrases.Line(plan.Template.Title, 80)} ({Phrases.Name(plan.TemplateId)}, version {plan.TemplateVersion})."),
            new Text(soon.Length == 0 ? "Nothing is due in the next 14 days." : "The next 14 days:\n" + string.Join('\n', soon.Take(PreviewLines).Select(u => $"{DateCopy.When(scene, u.At)}: {Phrases.Line(u.Text, 100)}"))
                + (soon.Length > PreviewLines ? $"\nand {soon.Length - PreviewLines} more" : "")),
            .. command is null ? [] : Buttons.Row(Buttons.To("Start", command)),
            new Note("Only you see this. Nothing is posted before you start."),
        ]);
    }

    /// <summary>The weekly slot in words: <c>Wednesdays 14:00 London / 09:00 New York</c>.</summary>
    internal static string Rhythm(Scene scene)
    {
        var date = scene.Today > scene.Plan.Day0 ? scene.Today : scene.Plan.Day0;
        while (date.DayOfWeek != scene.Plan.Weekday) date = date.PlusDays(1);
        return $"{DateCopy.Every(scene.Plan.Weekday)} {DateCopy.Clock(scene, scene.Rhythm.PostInstant(date))}";
    }

    private static string Seen(Scene scene) => scene.Plan.SeenBy.IsEmpty ? "" : $" Seen by {Phrases.And([.. scene.Plan.SeenBy.Select(c => $"{c.By.Name()} ({scene.Company(c.By.Side)})")])}.";

    private static string First(Scene scene)
    {
        var plan = scene.Plan;
        var kickoff = plan.Template.Meetings.FirstOrDefault(m => m is { Day: not null, Weekly: false } && plan.DateOf(m.Day.Value) >= scene.Today);
        if (kickoff is not null) return $"First date: {Phrases.Line(kickoff.Title, 60)}, {DateCopy.Day(scene, plan.Meeting(kickoff.Key).ScheduledOn ?? scene.Rhythm.OnOrAfter(plan.DateOf(kickoff.Day!.Value)))}.";
        return plan.NextGate is { } gate ? $"First date: gate {gate.Day}, {DateCopy.Day(scene, gate.Due)}." : "";
    }

    private static Check Slot(Scene scene, Domain.Templates.SlotTemplate slot)
    {
        var who = scene.InSlot(slot.Slot);
        return new Check(who is null ? CheckState.Open : CheckState.Done, who is not null
            ? $"{Phrases.Capital(slot.Title)}: {who}"
            : slot.Required ? $"{Phrases.Capital(slot.Title)}: nobody yet (amber, I will ask for it from day 1)" : $"{Phrases.Capital(slot.Title)}: nobody yet");
    }
}

using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Application.Copy;

/// <summary>What one person is told privately because of what another did: help wanted, a question for somebody else, a decision, a task.</summary>
public static class PrivateCopy
{
    /// <summary>To the manager of the own side: somebody is stuck or wants help.</summary>
    /// <param name="scene">The scene as that manager reads it.</param>
    /// <param name="by">Who is stuck.</param>
    /// <param name="what">What about, in words.</param>
    /// <param name="item">The item's key; null when the question has none.</param>
    /// <param name="why">What was said; stays private.</param>
    public static Message Help(Scene scene, By by, string what, string? item, string? why) => Message.Of($"{by.Name()} wants help: {Phrases.Line(what, 60)}",
    [
        new Text(RichText.Of($"{Rich.Bold(by.Name())} wants help with {Phrases.Line(what, 100)} ({scene.Both()}, day {scene.Day}).{(string.IsNullOrWhiteSpace(why) ? "" : $" In their words: \"{Phrases.Line(why, 300)}\".")}")),
        .. Buttons.Row([
            .. item is null ? [] : new[] { Buttons.To("It's solved", scene.Line($"done {item}")) },
            Buttons.SeePlan(scene), Buttons.WhyTold(scene)]),
        new Note("The channel reads only that they answered."),
    ]);

    /// <summary>To the manager of the own side: the question is for somebody else.</summary>
    /// <param name="scene">The scene as that manager reads it.</param>
    /// <param name="by">Who was asked.</param>
    /// <param name="slot">As what.</param>
    /// <param name="then">Whom to ask instead, a person's id; null when that was not said.</param>
    public static Message NotMine(Scene scene, By by, string slot, string? then = null) => Message.Of($"{scene.Both()}: who is your {scene.SlotWord(slot)}?",
    [
        new Text(RichText.Of($"{Rich.Bold(by.Name())} says that the weekly question on {scene.Both()} is for somebody else{(then is null ? "" : $": {scene.Name(then)}")}. Who is your {scene.SlotWord(slot)}?")),
        .. Buttons.Row([
            .. then is null ? [] : new[] { Buttons.To(scene.Name(then), scene.Line($"people add {slot} @{then}")) },
            Buttons.Form(then is null ? "Name somebody" : "Somebody else", scene.Line($"people add {slot}")),
            Buttons.To("Who is who", scene.Line("people")), Buttons.WhyTold(scene)]),
    ]);

    /// <summary>To a manager: a sponsor decided.</summary>
    public static Message Decided(Scene scene, Checkin checkin) => Message.Of($"Day {checkin.Day}: {scene.Somebody(checkin.Slot)} answered",
    [
        new Text(RichText.Of($"{Rich.Bold(scene.Somebody(checkin.Slot))} answered the day-{checkin.Day} decision on {scene.Both()}: ") + SponsorCopy.Recorded(scene, checkin)),
        .. Buttons.Row(Buttons.SeePlan(scene), Buttons.WhyTold(scene)),
        new Note($"{scene.Managers()} see this; the channel does not."),
    ]);

    /// <summary>To the one who owes a task that a decision started.</summary>
    public static Message Task(Scene scene, Domain.Outcomes.PlanItem task) => Message.Of($"For you by {(task.Due is { } due ? DateCopy.Day(scene, due) : "next week")}: {Phrases.Line(task.Title, 60)}",
    [
        new Text(RichText.Of($"On {scene.Both()}, for you{(task.Due is { } date ? $" by {DateCopy.Day(scene, date)}" : "")}: {Rich.Bold(Phrases.Line(task.Title, 120))}.")),
        .. Buttons.Row(Buttons.To("It's done", scene.Line($"done {task.Key}")), Buttons.Form("Need help", scene.Line($"stuck {task.Key}")), Buttons.WhyTold(scene)),
    ]);
}

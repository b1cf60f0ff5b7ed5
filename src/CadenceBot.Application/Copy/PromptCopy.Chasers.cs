using CadenceBot.Application.Messages;
using CadenceBot.Domain.Plans;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <content>What follows when a question stays open: once to the person, once to the managers, never louder in the channel.</content>
public static partial class PromptCopy
{
    /// <summary>The personal reminder, once, after a working day.</summary>
    public static Message Reminder(Scene scene, Prompt prompt, string slot)
    {
        scene = scene.To(slot);
        var question = PromptQuestion.Of(scene, prompt);
        return Message.Of(question.Words,
        [
            new Text(RichText.Of($"{scene.Somebody(slot)}, a quick one on {scene.Both()}, asked on {DateCopy.Day(scene, DateCopy.DateOf(scene, prompt.AskedAt))}: {Rich.Bold(question.Words)}")),
            .. Buttons.Row([.. question.Answers, .. Buttons.About(scene, prompt.Occurrence), Quiet()]),
            Once(),
        ]);
    }

    /// <summary>The same to the manager of the side, while the person who was asked is away.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="away">Who is away.</param>
    /// <param name="back">The first date on which that person is there again.</param>
    /// <param name="slot">The manager's slot.</param>
    public static Message ReminderForDeputy(Scene scene, Prompt prompt, string away, LocalDate back, string slot)
    {
        scene = scene.To(slot);
        var question = PromptQuestion.Of(scene, prompt);
        return Message.Of(question.Words,
        [
            new Text(RichText.Of($"{scene.Somebody(slot)}, {Phrases.Name(away)} is away until {DateCopy.Day(scene, back)}, so this one on {scene.Both()} comes to you: {Rich.Bold(question.Words)}")),
            .. Buttons.Row([.. question.Answers, .. Buttons.About(scene), Quiet()]),
            Once(),
        ]);
    }

    /// <summary>The same in the prompt's thread, where no direct message can be.</summary>
    public static Message ReminderInThread(Scene scene, Prompt prompt, string slot)
    {
        var question = PromptQuestion.Of(scene, prompt);
        return Message.Of(question.Words,
        [
            new Text(RichText.Of($"{scene.Mention(slot)}, one answer from {scene.Company(Slot.SideOf(slot))} is open: {Rich.Bold(question.Words)} No change is an answer too.")),
            .. Buttons.Row([.. question.Answers.Take(3), .. Buttons.About(scene, prompt.Occurrence)]),
            Footers.Readers(scene),
        ]);
    }

    /// <summary>The private line to a manager after three working days; the partner's manager reads nothing of the host's own matters.</summary>
    public static Message Escalation(Scene scene, Prompt prompt, string slot)
    {
        scene = scene.To(slot);
        var question = PromptQuestion.Of(scene, prompt);
        var asked = Phrases.And([.. prompt.Slots.Select(s => $"{scene.Somebody(s)} ({scene.Company(Slot.SideOf(s))})")]);
        return Message.Of(question.Words,
        [
            new Text(RichText.Of($"{scene.Both()}, asked on {DateCopy.Day(scene, DateCopy.DateOf(scene, prompt.AskedAt))} and still open: {Rich.Bold(question.Words)} It went to {asked}.")),
            .. Causes.Of(scene),
            .. Buttons.Row([.. question.Answers.Take(3), Buttons.To("Who is who", scene.Line("people")), .. Buttons.About(scene)]),
            new Note("A short word between people usually settles it; you can also answer for your side. Only the two managers get this, once."),
        ]);
    }

    /// <summary>What a reminder or a manager's line reads once it asks for nothing more; it may stand in the channel, so it says no answer.</summary>
    public static Message Closed(Scene scene, Prompt prompt, string slot)
    {
        scene = scene.To(slot);
        return Message.Of("Answered, thank you", [new Text(RichText.Of($"{scene.Somebody(slot)}, the question on {scene.Both()} of {DateCopy.Day(scene, DateCopy.DateOf(scene, prompt.AskedAt))} has its answer, thank you: {PromptQuestion.Of(scene, prompt).Words}")), .. Buttons.Why(scene)]);
    }

    /// <summary>To the host's manager: two of the three checks of the first week were no (S3).</summary>
    public static Message PulseWorry(Scene scene)
    {
        scene = scene.For(Audience.Host);
        string[] names = ["access", "contacts", "next date"];
        var worry = scene.Plan.PulseWorry;
        var told = worry is null ? "two of three not in place" : string.Join(", ", names.Zip(worry.Option.Split('-'), (n, o) => $"{n} {o}"));
        var by = worry is null ? scene.Partner() : $"{worry.By.Name()} ({scene.Company(worry.By.Side)})";
        return Message.Of($"{scene.Partner()}: the first week needs you",
        [
            new Text(RichText.Of($"{Rich.Bold(scene.Partner())}, first week. {by} says: {told}. A call today helps more than one next week.")),
            .. worry?.Text is { Length: > 0 } text ? [new Text($"In their words: \"{Phrases.Line(text, 200)}\".")] : Array.Empty<Element>(),
            .. Buttons.Row([Buttons.To("Who is who", scene.Line("people")), Buttons.SeePlan(scene), .. Buttons.About(scene)]),
            new Note("Only you see this."),
        ]);
    }

    private static Note Once() => new("One tap is enough, and no change is an answer too. Both companies see it in the channel. I remind you once.");

    private static Act Quiet() => Buttons.To("Quiet for 2 weeks", "snooze 14d").Behind();
}

using CadenceBot.Application.Messages;
using CadenceBot.Domain.Outcomes;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Sponsors;

namespace CadenceBot.Application.Copy;

/// <summary>A plan that changes hands.</summary>
public static class KeepingCopy
{
    private const int MostOwed = 3;

    /// <summary>To the new manager: where the plan stands, what is owed, what is open.</summary>
    public static Message HandedOver(Scene scene, By by, string slot)
    {
        scene = scene.To(slot);
        var plan = scene.Plan;
        var side = Slot.SideOf(slot);
        string[] owed = [.. plan.Items.Where(i => i.State is ItemState.Open or ItemState.Moved && (i.Owner == side || i.OwnerPerson == plan.PersonIn(slot)) && i.Due <= scene.Today.PlusDays(14)).OrderBy(i => i.Due)
            .Select(i => $"{Phrases.Line(i.Title, 60)}{(i.Due is { } due ? $" ({DateCopy.Day(due, scene.Today)})" : "")}")];
        string[] waiting = [.. plan.Checkins.Where(c => c.State == CheckinState.Asked).Select(c => $"the day-{c.Day} decision of {scene.Somebody(c.Slot)}"), .. plan.LatestQuestion is { } prompt && prompt.AnswerOf(side) is null ? new[] { "this week's question" } : []];
        var gate = plan.NextGate is { } next ? $"Gate {next.Day} ({DateCopy.Day(next.Due, scene.Today)}): {scene.Found(plan.Judge(next))}." : "All gates are behind it.";
        return Message.Of($"{scene.Both()} is yours now, day {scene.Day}",
        [
            new Text(RichText.Of($"{Rich.Bold(by.Name())} handed {Rich.Bold(scene.Both())} over to you. It is on day {scene.Day} of {plan.Template.LengthDays}{(plan.Paused is { } pause ? $", {PauseCopy.State(scene, pause)}" : "")}.")),
            new Text(gate),
            new Text(owed.Length == 0 ? $"Nothing is due from {scene.Company(side)} in the next two weeks." : $"{scene.Company(side)} owes: {Phrases.Some(owed, MostOwed)}."),
            .. waiting.Length == 0 ? [] : new Element[] { new Text($"Waiting for an answer: {Phrases.Some(waiting, MostOwed)}.") },
            .. Buttons.Row([Buttons.SeeStatus(scene), Buttons.SeePlan(scene), Buttons.To("Who is who", scene.Line("people")), Buttons.WhyTold(scene)]),
            new Note("What was asked of the partner manager comes to you from now on."),
        ]);
    }

    /// <summary>A recorded manager, with a word when no direct message gets there.</summary>
    public static Message WithWarning(Scene scene, Message recorded, string slot) => Message.Of(
    [
        .. recorded.Elements,
        new Note($"No direct message of mine reaches {scene.Somebody(slot)} so far, so the brief and what managers hear in private waits. Please tell them to write to me once."),
    ]);

    /// <summary>To the old manager: one line.</summary>
    public static Message Relieved(Scene scene, By by, ManagerChanged e) => Message.Of(
    $"{scene.Both()}: {Phrases.Name(e.To.Name)} has it now",
    [
        new Text(RichText.Of($"{Rich.Bold(by.Name())} handed {scene.Both()} to {Rich.Bold(Phrases.Name(e.To.Name))}, with a short brief from me. Nothing of it comes to you any more.")),
        .. Buttons.Row(Buttons.WhyTold(scene)),
    ]);

    /// <summary>To the manager of the own side: what was stuck moves.</summary>
    public static Message Moves(Scene scene, By by, PlanItem item) => Message.Of($"{by.Name()}: {Phrases.Line(item.Title, 60)} moves again",
    [
        new Text(RichText.Of($"{Rich.Bold(by.Name())} says that {Phrases.Line(item.Title, 100)} moves again ({scene.Both()}, day {scene.Day}).")),
        .. Buttons.Row(Buttons.WhyTold(scene)),
    ]);
}

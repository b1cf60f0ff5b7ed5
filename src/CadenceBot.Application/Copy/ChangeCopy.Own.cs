using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <content>What the one who acted reads: what holds now, without their own name.</content>
public static partial class ChangeCopy
{
    /// <summary>The words of an event that says nothing else to the one who caused it; null for those that have none of their own.</summary>
    private static string? Own(Scene scene, PlanEvent happened, By by) => happened switch
    {
        SlotFilled e => $"Recorded: {Phrases.Name(e.Who.Name)} is the {scene.SlotTitle(e.Slot)} now.",
        SlotCleared e => $"Recorded: the place of the {scene.SlotTitle(e.Slot)} is free.",
        MeetingAccepted e => $"Recorded: {scene.Company(by.Side)} accepts {Meeting(scene, e.Meeting)}.",
        MeetingHeld e => $"Recorded: {Meeting(scene, e.Meeting)} was held on {DateCopy.Day(scene, e.On)}.",
        MeetingMoved e => $"Recorded: {Meeting(scene, e.Meeting)} is on {DateCopy.Day(scene, e.To)} now.",
        ItemConfirmed e => $"Recorded: {Title(scene, e.Item)} is done{DoneBy(e)}.",
        ItemRefreshed e => $"Recorded: {Title(scene, e.Item)} is renewed.",
        ItemContested e => $"Recorded: {Title(scene, e.Item)} is open again.",
        ItemMoved { On: { } on } e => $"Recorded: {Title(scene, e.Item)} is for {DateCopy.Day(scene, on)} now.",
        ItemMoved e => $"Recorded: {Title(scene, e.Item)} is for week {e.ToWeek} now.",
        ItemDropped e => $"Recorded: {Title(scene, e.Item)} is left out of the plan.",
        ItemRetitled e => $"Recorded. It reads now: {Phrases.Line(e.Title)}.",
        TaskAdded e => $"Recorded as a next step: {Phrases.Line(e.Item.Title, 100)}{(e.Item.Due is { } due ? $", by {DateCopy.Day(scene, due)}" : "")}.",
        OpportunityAdded e => e.Opportunity.Test ? $"Recorded as a drill: {e.Opportunity.Name()} (#{e.Opportunity.N})." : $"Recorded: {e.Opportunity.Name()} is deal #{e.Opportunity.N}.",
        OpportunityChanged e => $"Recorded: {StatusCopy.DealLine(scene, e.Opportunity)}.",
        OpportunityPinned e => $"Recorded: {Deal(scene, e.N)} is our deal now.",
        WinConfirmed e => $"Recorded: {Deal(scene, e.N)} is won on both sides.",
        WinContested e => $"Recorded: {Deal(scene, e.N)} is open again.",
        OpportunityLost e => $"Recorded: {Deal(scene, e.N)} is closed without a win.",
        SessionRecorded e => $"Recorded: {Session(scene, e)}.",
        PitchAttested e when e.Person == by.PersonId => $"Recorded: you can give the {Phrases.Line(e.Kind, 40)} alone.",
        PitchAttested e => $"Recorded: {Phrases.Name(e.Name)} can give the {Phrases.Line(e.Kind, 40)} alone.",
        GateExtended e => $"Recorded: gate {e.Gate} has {DateCopy.Days(e.Days)} more, until {DateCopy.Day(scene, e.To)}.",
        InterventionOpened e => $"Recorded: a fix session at gate {e.Gate}, until {DateCopy.Day(scene, e.EndsBy)}.",
        RetroOpened => "Recorded: the retro is open.",
        RetroAnswered e => $"Recorded: your line on {RetroCopy.Title(scene, e.Section)}. Both companies read it.",
        RetroPublished => scene.Plan.Retro.IsPublished ? "Recorded: both companies publish the retro." : $"Recorded: {scene.Company(by.Side)} publishes the retro. It counts once {scene.Company(by.Side.Other())} does too.",
        PlanClosed e => $"Recorded: the plan ends here, {(e.Choice == "graduate" ? "graduated" : "stopped")}.",
        PlanPaused e => $"Recorded: {PauseCopy.Paused(scene, null, e).Plain}",
        PlanResumed e => $"Recorded: {PauseCopy.Resumed(scene, null, e).Plain}",
        PartnerRenamed e => $"Recorded: {Phrases.Name(e.From)} is called {Phrases.Name(e.Name)} from now on.",
        ManagerChanged e => $"Recorded: {Phrases.Name(e.To.Name)} is the {scene.SlotTitle(e.Slot)} now.",
        WelcomeSeen => $"Thank you. Now I know that {scene.Company(by.Side)} reads me here and can press.",
        PlanProlonged => "Recorded: we go on for now.",
        _ => null,
    };

    private static string Session(Scene scene, SessionRecorded e) =>
        $"the {Phrases.Line(e.Session.Kind, 40)} session of {DateCopy.Day(scene, e.Session.On)}{(e.Session.Attendees.Count == 0 ? "" : " with " + Phrases.Count(e.Session.Attendees.Count, "person", "people"))}";
}

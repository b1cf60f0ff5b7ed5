using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <summary>What was taken back, in the words of the field; the scene's plan is the one before. What one side keeps to itself has no name where both read.</summary>
public static class UndoCopy
{
    /// <summary>To the one who took it back: what, who had done it and on which day.</summary>
    public static Message TakenBack(Scene scene, IReadOnlyList<PlanEntry> undone) =>
        Message.Say($"Taken back: {All(scene, undone)} ({undone[0].By.Name()}, {DateCopy.Day(scene, DateCopy.DateOf(scene, undone[0].At))}).");

    /// <summary>One line for the plan's thread; null when the change itself was never told there.</summary>
    public static RichText? Line(Scene scene, IReadOnlyList<PlanEntry> undone)
    {
        scene = scene.For(Audience.Shared);
        return undone.Count == 0 || ChangeCopy.Line(scene, undone[0].Event, undone[0].By) is null ? null : RichText.Of($"{Rich.Bold(undone[0].By.Name())} took back: {All(scene, undone)}.");
    }

    /// <summary>What the same line took back before, as the end of "Already done".</summary>
    public static string Again(Scene scene, IReadOnlyList<PlanEntry> undone) => $"{All(scene, undone)} is taken back";

    /// <summary>A change that undo leaves as it is.</summary>
    /// <param name="verb">The command by its name.</param>
    /// <param name="about">What it was about.</param>
    public static string Kind(string verb, string about) => verb switch
    {
        "company hours" => "your company's hours",
        "company weekend" => "your company's weekend",
        "company off" => "your company's days off",
        "company holidays" => "your company's holidays",
        "company amounts" => about == "share" ? "that amounts may be shown" : "that amounts stay hidden",
        "people confirm" => $"letting {about} in",
        "people refuse" => $"turning down {about}",
        "let out" => $"letting {about} out",
        "link" => $"giving the channel to {about}",
        "unlink" => $"freeing the channel of {about}",
        "rename" => $"the name {about}",
        "start" => $"starting the plan of {about}",
        "sponsor ask" => $"asking {about} for a decision",
        "settings tz" => "your time zone",
        "settings hours" => "your working hours",
        "settings dates" => "how your dates are written",
        "settings clock" => "your clock",
        "quiet" => "your quiet hours",
        "mute" => "what you muted",
        "snooze" => "how long your reminders wait",
        "away" => "your days away",
        "back" => "that you are back",
        _ => $"{verb} {about}".TrimEnd(),
    };

    // The first event names the command; the same kind again is counted, what only follows from it is not named.
    private static string All(Scene scene, IReadOnlyList<PlanEntry> undone)
    {
        var alike = undone.Count(e => e.Event.GetType() == undone[0].Event.GetType());
        return What(scene, undone[0].Event, undone[0].By) + (alike > 1 ? $" and {alike - 1} more" : "");
    }

    private static string What(Scene scene, PlanEvent happened, By by) => happened switch
    {
        SlotFilled e => $"{Phrases.Name(e.Who.Name)} as {scene.SlotTitle(e.Slot)}",
        SlotCleared e => $"the free place of the {scene.SlotTitle(e.Slot)}",
        MeetingAccepted e => $"accepted {Meeting(scene, e.Meeting)}",
        MeetingHeld e => $"held {Meeting(scene, e.Meeting)} on {DateCopy.Day(scene, e.On)}",
        MeetingMoved e => $"moved {Meeting(scene, e.Meeting)} to {DateCopy.Day(scene, e.To)}",
        ItemConfirmed e => $"done {e.Item}",
        ItemRefreshed e => $"renewed {e.Item}",
        ItemContested e => $"\"not there yet\" for {e.Item}",
        ItemMoved { On: { } on } e => $"moved {e.Item} to {DateCopy.Day(scene, on)}",
        ItemMoved e => $"moved {e.Item} to week {e.ToWeek}",
        ItemDropped e => $"skipped {e.Item}",
        ItemBlocked when scene.Audience == Audience.Shared => "an answer",
        ItemBlocked e => $"stuck {e.Item}",
        ItemUnblocked when scene.Audience == Audience.Shared => "a note",
        ItemUnblocked e => $"unblocked {e.Item}",
        ItemRetitled e => $"the new words of {e.Item}",
        TaskAdded e => $"the next step {e.Item.Key}",
        Answered e => Answer(scene, e),
        WelcomeSeen => "\"I see this\"",
        NotMine e => $"\"not me\" of the {scene.SlotTitle(e.Slot)}",
        OpportunityAdded e => $"added #{e.Opportunity.N} {e.Opportunity.Name()}",
        OpportunityChanged e => $"updated #{e.Opportunity.N} {e.Opportunity.Name()}",
        OpportunityPinned e => $"pinned {Deal(scene, e.N)}",
        OpportunityWon e => $"won {Deal(scene, e.N)}",
        WinConfirmed e => $"confirmed the win of {Deal(scene, e.N)}",
        WinContested e => $"\"not won\" for {Deal(scene, e.N)}",
        OpportunityLost e => $"lost {Deal(scene, e.N)}",
        SessionRecorded e => $"the {Phrases.Line(e.Session.Kind, 40)} session of {DateCopy.Day(scene, e.Session.On)}",
        PitchAttested e when e.Person == by.PersonId => $"the own word on the {Phrases.Line(e.Kind, 40)}",
        PitchAttested e => $"the word for {Phrases.Name(e.Name)} on the {Phrases.Line(e.Kind, 40)}",
        CheckinAnswered when scene.Audience == Audience.Shared => "an answer",
        CheckinAnswered e => $"the decision of day {e.Day}",
        GateExtended e => $"{DateCopy.Days(e.Days)} more for gate {e.Gate}",
        GateOverridden e => $"override of gate {e.Gate}",
        VerdictProposed e => $"the proposal for gate {e.Gate}",
        InterventionOpened e => $"the fix session at gate {e.Gate}",
        RetroOpened => "the opened retro",
        RetroAnswered { Private: true } when scene.Audience == Audience.Shared => "a note",
        RetroAnswered e => $"the retro line on {RetroCopy.Title(scene, e.Section)}",
        RetroPublished => "the published retro",
        PlanClosed e => $"close {(e.Choice == "graduate" ? "graduate" : "stop")}",
        PlanProlonged => "the choice to go on",
        PlanPaused => "the pause",
        PlanResumed => "resumed",
        PlanArchived => "archived",
        ManagerChanged e => $"handed over to {Phrases.Name(e.To.Name)}",
        PartnerRenamed e => $"the name {Phrases.Name(e.Name)}",
        NoteAdded => "a note",
        _ => "the last change",
    };

    private static string Answer(Scene scene, Answered e)
    {
        var when = e.Occurrence.Length > 1 && int.TryParse(e.Occurrence.AsSpan(1), out var n) ? e.Occurrence[0] switch { 'w' => $" for week {n}", 'm' => $" for month {n}", _ => $" of day {n}" } : "";
        var word = e.Option is "count" or "names" or "said" or "help" or "news" || e.Occurrence.StartsWith('d') ? "" : AnswerCopy.Word(scene, scene.Plan.Prompts.LastOrDefault(p => p.Occurrence == e.Occurrence)?.Item, e.Option);
        return $"the answer{when}{(word is "" or AnswerCopy.Answered ? "" : $", {word}")}";
    }

    private static string Meeting(Scene scene, string kind) => $"the {Phrases.Line(scene.Plan.MeetingTitle(kind), 60)}";

    private static string Deal(Scene scene, int n) => scene.Plan.Deal(n)?.Name() ?? $"#{n}";
}

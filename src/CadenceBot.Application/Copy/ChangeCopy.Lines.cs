using CadenceBot.Application.Messages;
using CadenceBot.Domain.Partners;
using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <content>The public line of each event. Reasons, amounts and private answers are in none of them.</content>
public static partial class ChangeCopy
{
    /// <summary>One line for the plan's thread; null when nothing should be public.</summary>
    public static RichText? Line(Scene scene, PlanEvent happened, By by)
    {
        scene = scene.For(Audience.Shared);
        var who = Rich.Bold(by.Name());
        return happened switch
        {
            PlanStarted => RichText.Of($"{who} started the {scene.Plan.Template.LengthDays} days of {scene.Both()}."),
            SlotFilled e => RichText.Of($"{who} named {Phrases.Name(e.Who.Name)} as {scene.SlotTitle(e.Slot)}."),
            SlotCleared e => RichText.Of($"{who}: the place of the {scene.SlotTitle(e.Slot)} is free again."),
            MeetingAccepted e => RichText.Of($"{who} accepted {Meeting(scene, e.Meeting)} for {scene.Company(by.Side)}."),
            MeetingHeld e => RichText.Of($"{who}: {Meeting(scene, e.Meeting)} was held on {DateCopy.Day(scene, e.On)}."),
            MeetingMoved e => RichText.Of($"{who} set {Meeting(scene, e.Meeting)} for {DateCopy.Day(scene, e.To)}."),
            ItemConfirmed e => Confirmed(scene, who, e),
            ItemRefreshed e => RichText.Of($"{who} renewed {Title(scene, e.Item)}."),
            ItemContested e => RichText.Of($"{who}: {Title(scene, e.Item)} is not there yet, it is open again."),
            ItemMoved { On: { } on } e => RichText.Of($"{who} moved {Title(scene, e.Item)} to {DateCopy.Day(scene, on)}."),
            ItemMoved e => RichText.Of($"{who} moved {Title(scene, e.Item)} to week {e.ToWeek}."),
            ItemDropped e => RichText.Of($"{who} left {Title(scene, e.Item)} out of the plan."),
            ItemBlocked => RichText.Of($"{who} answered."),
            ItemRetitled e => RichText.Of($"{who} worded an outcome anew: {Phrases.Line(e.Title)}."),
            TaskAdded e => RichText.Of($"Next step added: {Phrases.Line(e.Item.Title, 100)}{(e.Item.Due is { } due ? $", by {DateCopy.Day(scene, due)}" : "")}."),
            Answered { Option: "count" or "names", Text: { Length: > 0 } told } e when !e.Occurrence.StartsWith('d') => RichText.Of($"{who}: {AnswerCopy.Told(e.Option, told)}."),
            Answered e => RichText.Of($"{who}: {AnswerCopy.Word(scene, scene.Plan.Prompts.LastOrDefault(p => p.Occurrence == e.Occurrence)?.Item, Public(scene, e))}."),
            NotMine e => RichText.Of($"{who} is not the one to ask as {scene.SlotTitle(e.Slot)}; {scene.Somebody(Slot.Of(Slot.SideOf(e.Slot), "manager"))} names somebody."),
            OpportunityAdded e => RichText.Of($"{who} added {(e.Opportunity.Test ? "a drill: " : "")}{Rich.Bold(e.Opportunity.Name())} (#{e.Opportunity.N})."),
            OpportunityChanged e => RichText.Of($"{who} updated {Rich.Bold(e.Opportunity.Name())} (#{e.Opportunity.N}): {e.Opportunity.Stage.ToString().ToLowerInvariant()}{(e.Opportunity.Close is { } close ? $", close {DateCopy.Day(scene, close)}" : "")}."),
            OpportunityPinned e => RichText.Of($"{who}: {Rich.Bold(Deal(scene, e.N))} is our deal now."),
            OpportunityWon e => RichText.Of($"{who} recorded the win of {Rich.Bold(Deal(scene, e.N))}."),
            WinConfirmed e => RichText.Of($"{who} confirmed the win of {Rich.Bold(Deal(scene, e.N))}."),
            WinContested e => RichText.Of($"{who}: {Rich.Bold(Deal(scene, e.N))} is not closed yet, it is open again."),
            OpportunityLost e => RichText.Of($"{who} closed {Rich.Bold(Deal(scene, e.N))} without a win."),
            SessionRecorded e => RichText.Of($"{who} recorded {Session(scene, e)}."),
            PitchAttested e when e.Person == by.PersonId => RichText.Of($"{who} confirms: I can give the {Phrases.Line(e.Kind, 40)} alone."),
            PitchAttested e => RichText.Of($"{who}: {Phrases.Name(e.Name)} can give the {Phrases.Line(e.Kind, 40)} alone."),
            // Beside a weekly question "answered" alone would read as its answer.
            CheckinAnswered e when scene.Plan.PersonIn(e.Slot) == by.PersonId => RichText.Of($"{who} answered as sponsor."),
            CheckinAnswered => RichText.Of($"{who} recorded a sponsor's answer."),
            GateExtended e => RichText.Of($"{who} gave gate {e.Gate} another {DateCopy.Days(e.Days)}, until {DateCopy.Day(scene, e.To)}."),
            GateOverridden e => RichText.Of($"{who} decided that we go on without gate {e.Gate}."),
            VerdictProposed e => RichText.Of($"{who} made a proposal for gate {e.Gate}."),
            InterventionOpened e => RichText.Of($"{who} set a fix session at gate {e.Gate}, until {DateCopy.Day(scene, e.EndsBy)}."),
            RetroOpened => RichText.Of($"{who} opened the retro."),
            RetroAnswered { Private: true } => null,
            RetroAnswered e => RichText.Of($"{who} answered the retro on {RetroCopy.Title(scene, e.Section)}."),
            RetroPublished => RichText.Of($"{who} published the retro for {scene.Company(by.Side)}."),
            ChangeUndone => RichText.Of($"{who} took back the last change."),
            PlanClosed e => RichText.Of($"{who} closed the plan: {(e.Choice == "graduate" ? "graduated" : "stopped")}."),
            PlanProlonged => RichText.Of($"{who} chose to go on."),
            PlanPaused e => PauseCopy.Paused(scene, by, e),
            PlanResumed e => PauseCopy.Resumed(scene, by, e),
            ManagerChanged e => RichText.Of($"{who} handed over: {Phrases.Name(e.To.Name)} is the {scene.SlotTitle(e.Slot)} now."),
            PartnerRenamed e => RichText.Of($"{who}: {Phrases.Name(e.From)} is called {Phrases.Name(e.Name)} from now on."),
            // One side's own matter.
            NoteAdded or ItemUnblocked or PlanArchived => null,
            // The welcome itself tells it.
            WelcomeSeen => null,
            // What the bot does by itself is said by its own notices.
            PromptAsked or PromptWithheld or CheckinAsked or CheckinSkipped or CheckinUnreachable or CheckinLapsed => null,
            GatePassed or GateLeftOpen or GatePassWithdrawn or InterventionClosed or NoticesRaised => null,
            _ => throw new InvalidOperationException($"The event {happened.GetType().Name} has no words."),
        };
    }

    private static RichText Confirmed(Scene scene, Span who, ItemConfirmed e)
    {
        var item = scene.Plan.Item(e.Item);
        return item is { TwoSided: true } ? RichText.Of($"{who}: {Title(scene, e.Item)} is done{DoneBy(e)}. {PromptRecord.Marks(scene, item.Confirmations)}.") : RichText.Of($"{who}: {Title(scene, e.Item)} is done{DoneBy(e)}.");
    }

    private static string Public(Scene scene, Answered e) =>
        scene.Plan.Prompts.LastOrDefault(p => p.Occurrence == e.Occurrence) is { Question: "pulse" } || e.Occurrence.StartsWith('d') ? "" : e.Option;

    private static string Meeting(Scene scene, string kind) => $"the {Phrases.Line(scene.Plan.MeetingTitle(kind), 60)}";
}

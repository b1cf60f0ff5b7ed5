using CadenceBot.Domain.Plans;

namespace CadenceBot.Application.Copy;

/// <content>The sentences, by subject. Together they cover every reason; a test counts them.</content>
public static partial class RefusalCopy
{
    private static string? OfItems(Words w) => w.Because switch
    {
        Because.AlreadyDone => $"Already done: {w[0]}{w.By(1)}{w.When(2)}. Nothing more to do.",
        Because.WordStands => $"{Phrases.Capital(w[0])} is on record as done{w.By(2)}{w.When(3)}, so I changed nothing. If that is wrong: `/onboard undo` within 15 minutes of your own word, later `/onboard confirm {Key(w, 1)} --no{w.Own}`.",
        Because.Overtaken => $"There is a later change{w.By(0)}{w.When(1)}, so this one stays. Record what is right now instead. {w.Try("status")}",
        Because.AlreadySettled => $"Already settled{w.By(0)}{w.When(1)}. Nothing more to do.",
        Because.NoSuchItem => $"I found nothing called \"{w[0]}\".{w.Among(1, "Open now:")} {w.Try("done w2")}",
        Because.AmbiguousItem => $"\"{w[0]}\" fits more than one: {w[1]}. Use the short name. {w.Try(w[2].Length == 0 ? "done w2" : w[2])}",
        Because.NeedsLink => $"{Phrases.Capital(w[0])} needs a link as evidence. {w.Try($"done {Key(w, 1)} --link https://docs.example/it")}",
        Because.BadLink => $"\"{w[0]}\" is no link that others can open. It begins with https://. {w.Try("done deck --link https://docs.example/deck")}",
        Because.NeedsAttendees => $"A {w[0]} session needs the people who were there, at least one partner {w[1]}; a deck alone is no session. {w.Try($"session add {w[0]} --attendees \"Leo\"")}",
        Because.WrongAttendees => $"That {w[0]} session names no partner {w[1]}. It is for the people who sell or build, so add one who was there. {w.Try($"session add {w[0]} --attendees \"Leo\"")}",
        Because.NeedsOpportunity => $"{Phrases.Capital(w[0])} counts on a live deal. {w.Try($"done {Key(w, 1)} --deal #1")}",
        Because.NoSuchQuestion => $"I have no open question \"{w[0]}\". The current one is in the channel, or {Small(w.Try("checkin"))}",
        Because.NoSuchOption => $"\"{w[0]}\" is not one of the answers.{w.Among(1, "They are:")}",
        Because.NotAsked => $"This question went to {w[0]}. Whose it is a manager can change. {w.Try($"people add {(w[1].Length == 0 ? "partner.ae" : w[1])} @name")}",
        Because.NoSuchMeeting => $"The plan has no meeting \"{w[0]}\".{w.Among(1)} {w.Try("meeting held kickoff")}",
        Because.NoSuchSession => $"\"{w[0]}\" is no kind of session in this plan.{w.Among(1)} {w.Try("session add sales --attendees \"Leo\"")}",
        Because.NoSuchNotice => $"I have sent nothing called \"{w[0]}\" on this plan.{w.Among(1, "For example")} Why this? under a message tells the same. {w.Try("why week/w01")}",
        Because.OtherSidesWord => $"{w[0]} works for {w[1]}, and what {w[1]} did only {w[1]} can say; one of them presses It's done, or you leave the name out. {w.Try($"done {Key(w, 2)}")}",
        Because.NothingToUndo => "There is no change of yours from the last 15 minutes to take back.",
        Because.CannotUndo => $"Your last change was {UndoCopy.Kind(w[0], w[1])}, which undo does not take back; by hand: `/onboard {w[2]}`.",
        Because.ChangedInPrivate => "Your last change was made in private; say `/onboard undo` there.",
        Because.NoSuchWeek => $"\"{w[0]}\" is not a week I can use here. A later week of the plan works. {w.Try("week w6")}",
        Because.NeedsReason => $"I need one line of reason with that. {w.Try(w[0])}",
        Because.RetroNotOpen => $"The retro opens on {w[0]}. Until then the plan goes on.",
        Because.RetroIncomplete => $"Before it can be published these still need an answer: {Phrases.And([.. w[0].Split(", ").Select(Domain.Reviews.Retro.Topic)])}. {w.Try("retro answer")}",
        _ => null,
    };

    private static string? OfDeals(Words w) => w.Because switch
    {
        Because.NoSuchOpportunity => $"I found no deal \"{w[0]}\". {w.Try("opp list")}",
        Because.AmbiguousOpportunity => $"\"{w[0]}\" fits more than one: {w[1]}. Use the number. {w.Try("opp show #1")}",
        Because.OpportunityClosed => $"{w[0]} is closed already ({w[1]}), so it cannot change. Your own slip goes back with `/onboard undo` within 15 minutes; a new one: {Small(w.Try("opp add \"Northwind\""))}",
        Because.DuplicateOpportunity => $"Already there: {w[0]} is {w[1]}. Nothing more to do.",
        Because.TestOpportunity => $"{w[0]} is a drill and counts nowhere. Use a real deal. {w.Try("opp list")}",
        Because.BadName => $"{Phrases.Capital(w[0])} needs 1 to {w[1]} characters. {w.Try(w[2].Length == 0 ? "opp add \"Northwind\"" : w[2])}",
        _ => null,
    };

    private static string? OfGates(Words w) => w.Because switch
    {
        Because.NoSuchGate => $"This plan has no gate \"{w[0]}\".{w.Among(1, "Its gates:")} {w.Try("gate 60")}",
        Because.GateNotOpen => $"Gate {w[0]} is {w[1]} already. Nothing more to do.",
        Because.FixSessionRuns => $"The fix session of gate {w[0]} runs until {w[1]}, so I opened no second one; its steps are in the plan. {w.Try("plan")}",
        Because.TooManyDays => $"Gate {w[0]} can get 1 to {w[1]} days at once. {w.Try($"gate {w[0]} extend {w[1]}d --why \"two reviews are set\"")}",
        Because.VerdictNotAllowed => $"This plan does not offer \"{w[1]}\" at gate {w[0]}. {w.Try($"gate {w[0]}")}",
        Because.ProposalGone => $"That proposal for gate {w[0]} no longer stands: it was taken back or changed, so I did nothing. {w.Try($"gate {w[0]}")}",
        Because.LastGateOpen => $"Gate {w[0]} is still open, so the plan cannot end yet. {w.Try($"gate {w[0]}")}",
        Because.NotYetThere => $"{(w[0].Length == 0 ? "All gates are settled" : $"Still open: {(w[0].Contains(',') ? "gates" : "gate")} {w[0]}")}, and this is day {w[1]} of {w[2]}. Graduating ends the plan and its questions. If you want that now: `/onboard close graduate{w.Own} --sure`.",
        Because.PlanClosed => $"The plan of {w[0]} has ended ({w[1]}). {w.Try("status")}",
        _ => null,
    };

    private static string? OfPlans(Words w) => w.Because switch
    {
        Because.StillOpen => $"The plan of {w[0]} still runs, and only what ended is put away. {w.Try("close graduate")}",
        Because.OldPlan => $"That card belongs to an earlier plan of {w[0]}, so I changed nothing. {w.Try("status")}",
        Because.PlanPaused => $"The plan of {w[0]} is paused{(w[1].Length == 0 ? "" : $" until {w[1]}")}, so I ask nobody. {w.Try("resume")}",
        Because.ManagerFull => $"{w[0]} runs {w[1]} plans, and {w[2]} is the limit. To hand it over all the same, add a reason: `/onboard handover @name --why \"two of them end in May\"`.",
        Because.LookAlike => $"\"{w[0]}\" could pass for another name: it holds signs that nobody sees, or letters of two alphabets in one word. Type it anew with one keyboard. {w.Try("rename \"Acme Robotics\"")}",
        Because.NameTaken => $"Somebody else is called {w[0]} here, or so nearly so that the two would be mixed up. {w.Try("rename \"Acme Robotics\"")}",
        Because.FutureDay0 => $"{w[0]} lies ahead. To plan before the contract date, add `--planned`. Try `/onboard start {w.Partner} --planned`.",
        Because.PlanRunning => $"{w[0]} has a running plan, on day {w[1]}. Nothing new was started. {w.Try("status")}",
        Because.ChannelInUse => $"The plan of {w[0]} runs, on day {w[1]}, and this channel is where it talks, so it stays linked until the plan ends. {w.Try("status")}",
        Because.NoPlan => $"{w[0]} has no plan yet. Try `/onboard start {w.Partner}`{(w.Room is null ? " with the partner's own name" : "")}.",
        Because.NoSuchPartner => $"I know no partner \"{w[0]}\".{(w[1].Length == 0 ? "" : $" Did you mean {w[1]}?")}{NewPartner(w)}{(w[2].Length > 0 && w[1].Length == 0 ? "" : $" Try `/onboard status {(w[1].Length == 0 ? w.Partner : w[1])}`.")}",
        Because.AmbiguousPartner => $"\"{w[0]}\" fits more than one partner: {w[1]}. Use the short name. Try `/onboard status {w[1].Split(',')[0]}`.",
        Because.WhichPartner when w[0] == "shared" => "This channel isn't linked to a partner yet, so I speak of none here. Try `/onboard link \"Initech Ltd\"` with the partner's own name.",
        Because.WhichPartner => "I need a partner: this room isn't linked to one. Try `/onboard status acme`, or `/onboard link acme` in its channel.",
        Because.NoSharedChannel => $"{w[0]} has no shared channel yet. Try `/onboard link {w.Partner}` in the channel that you share.",
        Because.NoSuchTemplate => $"I know no template \"{w[0]}\".{w.Among(1)} Try `/onboard template list`.",
        Because.NoCapacity => $"You run {w[0]} plans, and {w[1]} is the limit: two done well beat ten half done.{(w[3].Length > 0 ? $" The next of them ends on {w[2]}: `/onboard start {w[4]} --date {w[3]} --planned`." : "")} To go on now, add a reason: `/onboard start {w.Partner} --why \"Sam takes over two\"`.",
        Because.NotHere => $"`{w[0]}` doesn't work here. It works in {w[1]}{(HelpCopy.IsLater(w[0]) ? $", with a later version. {Meanwhile(w)}" : ".")}",
        Because.ChannelTaken => $"This channel belongs to {w[0]}. Link another one, or free it first: `/onboard unlink`.",
        Because.BadDate => $"\"{w[0]}\" doesn't work as a date here. I read `28 Feb`, `2026-02-28`, `fri`, `+14d`.",
        Because.PastDate => $"{w[0]} lies behind us, and this is for a day ahead. {w.Try(w[1])}",
        Because.BadSlot => $"{w[0]} doesn't work for the weekly question: {w[1]}. Try `/onboard start {(w[3].Length == 0 ? w.Partner : w[3])} --at \"{w[2]}\"`.",
        Because.NoSuchStep => $"Starting a plan has no step {w[0]}; its form goes from 1 to {w[1]} by itself. Try `/onboard start`.",
        Because.NoSuchZone => $"I know no time zone \"{w[0]}\". Zones look like `Europe/London` or `America/New_York`.",
        Because.BadHours => $"\"{w[0]}\" makes no working day. Try `/onboard {(w[1].Length == 0 ? "company hours 9-17" : w[1])}`.",
        Because.SnoozeTooLong => $"Reminders can wait for {w[0]} days at most. For a longer time say when you are away: `/onboard away fri +14d`.",
        Because.CannotMute => "Decisions have a date and somebody waits for them, so they always reach you. What can be muted: `/onboard mute prompts`.",
        Because.NoHourLeft => $"Quiet from {w[0]} leaves no hour of your working day, {w[1]}. Try `/onboard quiet 18-9`.",
        Because.NoSuchCountry => $"I have no holidays for \"{w[0]}\".{w.Among(1)} Other days go one by one: `/onboard company off 25-dec`.",
        Because.Busy => "Somebody changed this plan at the same moment, so I recorded nothing. Please try again.",
        Because.NotStored => $"I could not save that, so nothing was recorded. Please try again in a minute{(w[0].Length == 0 ? "" : $"; the log has it under {w[0]}")}.",
        Because.NotYet => $"`{w[0]}` comes with a later version. {Meanwhile(w)}",
        Because.Missing => $"I still need {w[0]}. {(w[1].Length > 0 && char.IsLetter(w[1][0]) ? w.Try(w[1]) : $"For example `{w[1]}`.")}",
        // The sentence was made where the line was read; it carries its own example.
        Because.Misread => string.Concat(w.Refusal.Values.Take(1).Select(v => Phrases.Line(v, 1000))) is { Length: > 0 } sentence ? sentence : "I could not read that. Try `/onboard help`.",
        _ => null,
    };

    private static string? OfPeople(Words w) => w.Because switch
    {
        Because.NoSuchSlot => $"The plan has no place \"{w[0]}\".{w.Typed(1)} {w.Try("people add partner.ae @name")}",
        Because.NotPartnerAe => $"{w[0]} is not one of the partner's AEs; the pitch is about them. {w.Try("attest pitch @name")}",
        Because.WitnessOnly => $"That is for somebody at {w[0]} who watched the pitch. Your own word counts too: {Small(w.Try("confirm pitch"))}",
        Because.NotYourWord => $"Only {w[0]} can say that for themselves. A host colleague who watched can vouch with `/onboard attest pitch`.",
        Because.NoSuchPerson => $"I know nobody called \"{w[0]}\". Mention the person, or write `\"Name <mail>\"`.",
        Because.WrongSide => $"{w[0]} works for the other company, and `{w[1]}` is a place on this side. {w.Try("people")}",
        Because.NotAllowed => w[1].Length == 0 ? $"I know you already, so `{w[0]}` is not for you; it is for people I don't know yet. {w.Try("help")}" : $"That is for {w[1]}. A word with them is the shortest way.",
        Because.Stranger => "I don't know you yet, so I did not record that. Press That's me, and your partner manager confirms it.",
        _ => null,
    };

    // What tells the same as far as it can be told today.
    private static string Meanwhile(Words w) => w[0].Split(' ')[0] switch
    {
        "portfolio" => "Until then `/onboard today` tells what needs you on all your plans.",
        "metrics" => w.Try("status"),
        "calendar" => $"Until then the dates are in the plan. {w.Try("plan --all")}",
        "template" => $"Until then the template is chosen at the start: `/onboard start {w.Partner} --template forecastable-90`.",
        _ => "`/onboard help` lists what works today.",
    };

    private static string Key(Words w, int i) => w[i].Length == 0 ? "jvp" : w[i];

    // Where a plan is wanted for somebody new, the way there is said too.
    private static string NewPartner(Words w) => w[2].Length == 0 ? ""
        : w[1].Length == 0 ? $" A new partner begins in the channel that you share with it: `/onboard link \"{w[2]}\"`."
        : $" If it is somebody new, say so in the channel that you share: `/onboard link \"{w[2]}\" --new`.";

    private static string Small(string sentence) => Phrases.Small(sentence);
}

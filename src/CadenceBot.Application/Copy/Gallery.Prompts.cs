using CadenceBot.Domain.Calendar;
using CadenceBot.Domain.Plans;
using CadenceBot.Domain.Templates;
using NodaTime;

namespace CadenceBot.Application.Copy;

/// <content>The welcome and the weekly question.</content>
public static partial class Gallery
{
    private static IEnumerable<GalleryPiece> Prompts(PlanTemplate template, Func<string, string> spell)
    {
        GalleryStory New(params string[] without) => new(template, spell, without);
        var fresh = New();
        yield return Piece("Welcome", "all people named", Audience.Shared, WelcomeCopy.Welcome(fresh.Scene()));
        yield return Piece("Welcome", "the partner sees it", Audience.Shared, WelcomeCopy.Welcome(New().On(0, 15).Does("partner.ae", new WelcomeSeen()).Scene()));
        yield return Piece("Welcome", "both see it", Audience.Shared, WelcomeCopy.Welcome(New().On(0, 15).Does("partner.ae", new WelcomeSeen()).Does("host.manager", new WelcomeSeen()).Scene()));
        yield return Piece("Welcome", "nobody at the partner", Audience.Shared, WelcomeCopy.Welcome(New("partner.ae", "partner.manager", "partner.se", "partner.sponsor").Scene()));
        foreach (var (variant, story) in new[] { ("all people named", New()), ("no partner sponsor", New("partner.sponsor")) })
        {
            var scene = story.Scene(Audience.Host);
            var upcoming = Agenda.Due(scene.Plan, scene.Rhythm, scene.Now + Duration.FromDays(20)).Select(o => (o.DueAt, CalendarCopy.Words(scene, o))).ToArray();
            yield return Piece("StartPreview", variant, Audience.Host, WelcomeCopy.StartPreview(scene, upcoming, "start acme --date 2026-03-02"));
        }

        yield return Piece("StartPreview", "nothing due", Audience.Host, WelcomeCopy.StartPreview(fresh.Scene(Audience.Host), []));

        foreach (var (variant, story) in Weeks(New))
        {
            var prompt = story.Plan.LatestQuestion!;
            yield return Piece("Week", variant, Audience.Shared, PromptCopy.Week(story.Scene(), prompt));
        }

        var open = New().On(2).Names(4).On(9, 14).Asks(2).On(10);
        var asked = open.Plan.LatestQuestion!;
        yield return Piece("Week", "door without threads", Audience.Shared, PromptCopy.Week(open.Scene(readsThreads: false), asked));
        yield return Piece("Reminder", "partner AE", Audience.Partner, PromptCopy.Reminder(open.Scene(), asked, "partner.ae"));
        yield return Piece("Reminder", "host AE", Audience.Host, PromptCopy.Reminder(open.Scene(), asked, "host.ae"));
        var since = New().On(2).Names(4).On(9, 14).Asks(2).On(10).Does("partner.ae", new Answered("w02", "same", null));
        yield return Piece("Reminder", "partner AE, answered since", Audience.Partner, PromptCopy.Closed(since.Scene(), since.Plan.LatestQuestion!, "partner.ae"));
        yield return Piece("ReminderInThread", "partner AE", Audience.Shared, PromptCopy.ReminderInThread(open.Scene(), asked, "partner.ae"));
        foreach (var (variant, answer) in new[] { ("moved", new Answered("w02", "moved", null)), ("names and a move", new Answered("w02", "names", spell("Northwind"))), ("nothing public", new Answered("w02", "help", spell("legal"))) })
        {
            var told = New().On(9, 14).Asks(2).Does("partner.ae", answer).On(10);
            if (answer.Option == "names") told = told.Does("partner.ae", new Answered("w02", "moved", null));
            var own = told.Plan.LatestQuestion!;
            yield return Piece("Standing", variant, Audience.Partner, AnswerCopy.Standing(told.Scene(Audience.Partner), own, own.Answers[^1]));
        }

        var stuck = New().On(2).Does("host.manager", new NoteAdded(GalleryStory.Private[1])).Does("host.ae", new ItemBlocked("w2", GalleryStory.Private[0])).On(9, 14).Asks(2).On(14);
        var late = stuck.Plan.LatestQuestion!;
        yield return Piece("Escalation", "host manager", Audience.Host, PromptCopy.Escalation(stuck.Scene(), late, Slot.HostManager));
        yield return Piece("Escalation", "partner manager", Audience.Partner, PromptCopy.Escalation(stuck.Scene(), late, Slot.PartnerManager));

        var pulse = New().On(7).Bot(new PromptAsked("d7", "pulse", null, null, ["partner.ae", "host.ae"]));
        yield return Piece("Pulse", "asked", Audience.Shared, PromptCopy.Pulse(pulse.Scene(), pulse.Plan.LatestPrompt!));
        pulse.Does("partner.ae", new Answered("d7", "yes-no-no", spell("nobody told us whom to ask")));
        yield return Piece("Pulse", "one answered", Audience.Shared, PromptCopy.Pulse(pulse.Scene(), pulse.Plan.LatestPrompt!));
        yield return Piece("PulseWorry", "two of three are no", Audience.Host, PromptCopy.PulseWorry(pulse.Scene()));
        pulse.Does("host.ae", new Answered("d7", "yes-yes-yes", null));
        yield return Piece("Pulse", "both answered", Audience.Shared, PromptCopy.Pulse(pulse.Scene(), pulse.Plan.LatestPrompt!));
    }

    private static IEnumerable<(string Variant, GalleryStory Story)> Weeks(Func<string[], GalleryStory> start)
    {
        GalleryStory New() => start([]);
        yield return ("week 1, the slot", New().On(2, 14).Asks(1));
        yield return ("week 1, host accepted", New().On(1).Does("host.ae", new MeetingAccepted("weekly")).On(2, 14).Asks(1));
        yield return ("week 2, no names", New().On(9, 14).Asks(2));
        yield return ("week 2, four names", New().On(2).Names(4).On(9, 14).Asks(2));
        yield return ("week 2, moved for a day off", New().DayOff(9).On(2).Names(1).On(10, 14).Asks(2));
        yield return ("week 2, one answered", New().On(2).Names(4).On(9, 14).Asks(2).On(10).Does("partner.ae", new ItemConfirmed("w2", null, null), new Answered("w02", "done", null)));
        yield return ("week 2, both answered, one confirmed", New().On(9, 14).Asks(2).On(10).Does("partner.ae", new Answered("w02", "same", null)).On(11).Does("host.ae", new ItemConfirmed("w2", null, null), new Answered("w02", "done", null)));
        yield return ("week 2, a gate in its thread", Thread(New(), "gate-day/g14"));
        yield return ("week 13, the retro in its thread", Thread(New().On(20).Names(3).On(86, 14).Asks(13).On(90, 14), "retro/d90", new RetroOpened()));
        yield return ("week 2, done", New().On(2).Names(4).On(9, 14).Asks(2).On(10).Does("partner.ae", new ItemConfirmed("w2", null, null), new Answered("w02", "done", null)).Does("host.ae", new ItemConfirmed("w2", null, null), new Answered("w02", "done", null)));
        yield return ("week 2, moved", New().On(9, 14).Asks(2).On(10).Does("partner.ae", new ItemMoved("w2", 3), new Answered("w02", "moved", null)));
        yield return ("week 2, help asked", New().On(9, 14).Asks(2).On(10).Does("partner.ae", new ItemBlocked("w2", GalleryStory.Private[0]), new Answered("w02", "help", GalleryStory.Private[0])));
        yield return ("week 2, nobody to ask", start(["partner.ae", "partner.manager", "host.ae", "host.manager"]).On(9, 14).Asks(2));
        yield return ("week 3, nothing new", New().On(9, 14).Asks(2).On(16, 14).Asks(3));
        yield return ("week 3, both said no change", New().On(9, 14).Asks(2).On(16, 14).Asks(3).On(17).Does("partner.ae", new Answered("w03", "same", null)).Does("host.ae", new Answered("w03", "same", null)));
        yield return ("week 7, which deal", New().On(20).Names(4).On(45, 14).Asks(7, "pin"));
        yield return ("week 7, no deal yet", New().On(45, 14).Asks(7, "pin"));
        yield return ("week 7, deal chosen", New().On(20).Names(4).On(45, 14).Asks(7, "pin").On(46).Does("partner.ae", new OpportunityPinned(1), new Answered("w07", "pinned", null)));
        yield return ("week 10, forecast", New().On(20).Names(4).Does("host.ae", new OpportunityPinned(1)).On(65, 14).Asks(10, "forecast", 1));
        yield return ("week 10, forecast without a date", New().On(20).Names(4).On(65, 14).Asks(10, "forecast", 2));
        yield return ("week 10, one keeps the date", New().On(20).Names(4).Does("host.ae", new OpportunityPinned(1)).On(65, 14).Asks(10, "forecast", 1).On(66).Does("partner.ae", new Answered("w10", "keep", null)));
        yield return ("week 10, won", Won(New).Story);
        yield return ("week 4, a name for gate 60", New().On(2).Names(2).On(23, 14).Missing(4, new GateAsk(60, "one more named joint opportunity", "Add one", "opp add")));
        yield return ("week 4, a first name for gate 60", New().On(23, 14).Missing(4, new GateAsk(60, "3 named joint opportunities", "Add one", "opp add")));
        yield return ("week 4, nothing new for gate 60", New().On(2).Names(2).On(16, 14).Asks(3).On(23, 14).Missing(4, new GateAsk(60, "one more named joint opportunity", "Add one", "opp add")));
        yield return ("week 3, the pitch", New().On(16, 14).Missing(3, new GateAsk(30, "10-minute pitch by a partner AE", "I watched it", "attest pitch")));
        yield return ("week 3, the slot again", New().On(1).Does("host.ae", new MeetingAccepted("weekly")).On(16, 14).Missing(3, new GateAsk(14, "weekly call accepted by the partner", "Accept", "meeting accept weekly")));
        yield return ("week 4, the gate has it", New().On(2).Names(2).On(23, 14).Missing(4, new GateAsk(60, "one more named joint opportunity", "Add one", "opp add")).On(24).Names(1));
        yield return ("week 2, names given", New().On(9, 14).Asks(2).On(10).Does("partner.ae", new Answered("w02", "names", "Northwind, Fabrikam, Tailspin")));
        yield return ("week 8, so many of so many", New().On(51, 14).Asks(8).On(52).Does("host.ae", new Answered("w08", "count", "2 of 3")));
        yield return ("month 5", New().On(20).Names(2).On(124, 14).Bot(new PromptAsked("m05", "outcome", null, null, ["partner.ae", "host.ae"])));
    }

    // The question was put, and later something else in its thread.
    private static GalleryStory Thread(GalleryStory story, string notice, params PlanEvent[] events)
    {
        if (story.Plan.LatestQuestion is null) story.On(9, 14).Asks(2).On(14, 14);
        var question = story.Plan.LatestQuestion!;
        return story.Bot(
        [
            new NoticesRaised([new NoticeMark($"week/{question.Occurrence}", question.AskedAt, "pending", true), new NoticeMark(notice, question.AskedAt + Duration.FromDays(4), "pending", false)]),
            .. events,
        ]);
    }

    private static (GalleryStory Story, int N) Won(Func<GalleryStory> start)
    {
        var story = start().On(20).Names(4).Does("host.ae", new OpportunityPinned(1)).On(65, 14).Asks(10, "forecast", 1).On(83);
        return (story.Does("host.ae", new OpportunityWon(1, story.Plan.DateOf(83), GalleryStory.Amount), new Answered("w10", "won", null)), 1);
    }
}
